import type { Language } from '../bridge.ts';
import type { Field } from '../fields/field.ts';
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
  if (field.own) return ownLabel(field.own, language, place);
  const { [field.table]: columns, table, form, fact } = (language === 'fr' ? french : english).fields;
  const places: Readonly<Record<LabelPlace, readonly Words[]>> = {
    column: [columns],
    table: [table[field.table], columns],
    history: [table[field.table], columns],
    form: [form[field.table], columns],
    fact: [fact[field.table], form[field.table], columns],
  };
  const words = places[place].find((words) => Object.hasOwn(words, field.id));
  return words?.[field.id] ?? field.id;
}

type Words = Readonly<Record<string, string>>;

/** An amount says its unit where it is typed as a bare number. */
function ownLabel(own: CustomField, language: Language, place: LabelPlace): string {
  const label = customFieldLabel(own, language);
  return own.type === 'eur' && (place === 'table' || place === 'form') ? `${label} (€)` : label;
}
