import type { Language } from '../bridge.ts';
import type { ChoiceList } from '../fields/field.ts';
import type { Network } from '../model/network.ts';
import { english, french } from './catalogues.ts';
import { entryLabel } from './field-text.ts';

/** An entry of a list as it is offered. */
export interface Option {
  value: string;
  label: string;
  /** No longer offered, unless it is the value that stands there. */
  retired?: boolean | undefined;
  /** What choosing it says. */
  note?: string;
}

/** What a choice may be, in words. */
export function choiceOptions(
  list: ChoiceList,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  language: Language,
): Option[] {
  const label = (id: string) => entryLabel(list, id, { network, language });
  switch (list.of) {
    case 'vocabulary':
      return network.vocabularies[list.name].map(({ id, retired }) => ({
        value: id,
        label: label(id),
        retired,
      }));
    case 'program':
      return list.ids.map((id) => ({ value: id, label: label(id) }));
    default:
      return list.words.map((word) => ({ value: word, label: word }));
  }
}

/** The steps of a scale, each with its number before its word. */
export function scaleOptions(
  list: ChoiceList,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  language: Language,
): Option[] {
  const notes = list.of === 'program' && list.name === 'strength' ? strengthNotes(language) : {};
  return choiceOptions(list, network, language).map(({ value, label }) => {
    const note = notes[value];
    return { value, label: `${value} · ${label}`, ...(note !== undefined && { note }) };
  });
}

/** What each strength stands for, by the levels of collaboration of Frey et al. (2006). */
function strengthNotes(language: Language): Readonly<Record<string, string>> {
  const { strengthAnchor, strengthMeans } = (language === 'fr' ? french : english).model;
  const means: Readonly<Record<string, string>> = strengthMeans;
  const sign = language === 'fr' ? '\u202f:' : ':';
  return Object.fromEntries(
    Object.entries(strengthAnchor).map(([step, anchor]) => [step, `${anchor}${sign} ${means[step]}`]),
  );
}
