import type { Language } from '../bridge.ts';
import type { Field } from '../fields/field.ts';
import { english, french } from './catalogues.ts';
import { customFieldLabel } from './vocabulary-labels.ts';

/** Where the name of a field stands: over a column, beside an input of a form, or over a fact. */
export type LabelPlace = 'column' | 'form' | 'fact';

/** What a field is called. The network's own fields have the name that the user gave them. */
export function fieldLabel(field: Field, language: Language, place: LabelPlace = 'column'): string {
  if (field.own) return customFieldLabel(field.own, language);
  const { [field.table]: columns, form, fact } = (language === 'fr' ? french : english).fields;
  const places: Readonly<Record<LabelPlace, readonly Words[]>> = {
    column: [columns],
    form: [form[field.table], columns],
    fact: [fact[field.table], form[field.table], columns],
  };
  const words = places[place].find((words) => Object.hasOwn(words, field.id));
  return words?.[field.id] ?? field.id;
}

type Words = Readonly<Record<string, string>>;
