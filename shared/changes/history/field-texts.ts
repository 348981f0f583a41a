import type { FieldTable } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import { fieldText, goneTexts, type Words } from '../../i18n/field-text.ts';
import { translator } from '../../i18n/translate.ts';
import type { Network } from '../../model/network.ts';

/** One field in words. `path` leads to it in the record; a list keeps its items apart. */
export interface FieldText {
  path: string;
  label: string;
  text: string | readonly string[];
}

/** Every field of a record in words, in the order of the register; '' or no item where nothing is known. */
export function fieldTexts(table: FieldTable, record: object, words: Words): FieldText[] {
  const known = fieldsOf(table, words.network).map((field) => ({
    path: field.path.join('.'),
    label: fieldLabel(field, words.language, 'history'),
    text: fieldText(record, field, words),
  }));
  const gone = goneTexts(record, table, words).map(({ id, text }) => ({
    path: `custom.${id}`,
    label: id,
    text,
  }));
  return [...known, ...gone];
}

/** The header of a network; its lists of choices are too long to write out. */
export function networkTexts(network: Network, { language }: Words): FieldText[] {
  const t = translator(language);
  return [
    { path: 'name', label: t('fields.collectives.name'), text: network.name },
    { path: 'territory', label: t('inspector.empty.territory'), text: network.territory },
    { path: 'description', label: t('inspector.empty.description'), text: network.description },
  ];
}
