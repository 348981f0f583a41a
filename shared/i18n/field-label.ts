import type { Language } from '../bridge.ts';
import type { Field } from '../fields/field.ts';
import { wholeId } from '../fields/value.ts';
import { isYear } from '../model/figures.ts';
import type { CustomField } from '../model/network.ts';
import { english, french } from './catalogues.ts';
import { customFieldLabel } from './vocabulary-labels.ts';

/**
 * Where the name of a field stands: over a column of a file, over one of a table on the screen, in a line of the
 * history, beside an input of a form, or over a fact.
 */
export type LabelPlace = 'column' | 'table' | 'history' | 'form' | 'fact';

/** What a field is called. The network's own fields have the name that the user gave them. */
export function fieldLabel(field: Field, language: Language, place: LabelPlace = 'column'): string {
  if (isYear(field.year)) return `${labelOfWhole(field, language, place)} ${field.year}`;
  return labelOfWhole(field, language, place);
}

/** A year of a figure is called as the figure is. */
function labelOfWhole(field: Field, language: Language, place: LabelPlace): string {
  if (field.own) return ownLabel(field.own, language, place);
  const id = wholeId(field.id);
  const { [field.table]: columns, table, form, fact } = (language === 'fr' ? french : english).fields;
  const places: Readonly<Record<LabelPlace, readonly Words[]>> = {
    column: [columns],
    table: [table[field.table], columns],
    history: [table[field.table], columns],
    form: [form[field.table], columns],
    fact: [fact[field.table], form[field.table], columns],
  };
  const words = places[place].find((words) => Object.hasOwn(words, id));
  return words?.[id] ?? id;
}

type Words = Readonly<Record<string, string>>;

/** An amount says its unit where it is typed as a bare number. */
function ownLabel(own: CustomField, language: Language, place: LabelPlace): string {
  const label = customFieldLabel(own, language);
  return own.type === 'eur' && (place === 'table' || place === 'form') ? `${label} (€)` : label;
}
