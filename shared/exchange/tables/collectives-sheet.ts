import type { Field } from '../../fields/field.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import type { Network } from '../../model/network.ts';
import type { Reading } from '../reading/draft.ts';
import { type ColumnTarget, ownFieldNamed } from './column-mapping.ts';
import { readRecords } from './interpret.ts';
import { ID, idTitle } from './record-columns.ts';
import type { Table } from './table.ts';

const LANGUAGES = ['fr', 'en'] as const;

/**
 * Whether a sheet is the one of collectives of a workbook of ours, in either language: it has the columns that
 * no collective is without.
 */
export function isCollectivesSheet({ headers }: Table): boolean {
  const always = PROGRAM_FIELDS.collectives.filter(
    ({ inFiles, type }) => inFiles && (type.name === 'members' || ('needed' in type && type.needed === true)),
  );
  return LANGUAGES.some(
    (language) =>
      headers.includes(idTitle('collectives', language)) &&
      always.every((field) => headers.includes(fieldLabel(field, language))),
  );
}

/** Whether a sheet is the list of words of a workbook of ours: it helps whoever fills the others, and holds no records. */
export function isVocabulariesSheet({ headers }: Table): boolean {
  return [french, english].some(({ exports: { vocabularyTitles } }) =>
    [vocabularyTitles.list, vocabularyTitles.word, vocabularyTitles.id].every(
      (title, column) => headers[column] === title,
    ),
  );
}

/** Reads the sheet of collectives; members are named as the sheet of actors names them. */
export function readCollectivesSheet(
  table: Table,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
): Reading {
  const targets = table.headers.map((header): ColumnTarget => {
    if (LANGUAGES.some((language) => idTitle('collectives', language) === header)) return ID;
    const own = ownFieldNamed(network.customFields, 'collectives', header)?.own;
    if (own) return `own ${own.id}`;
    const isNamed = (field: Field) =>
      field.inFiles && LANGUAGES.some((language) => fieldLabel(field, language) === header);
    return PROGRAM_FIELDS.collectives.find(isNamed)?.id ?? (header === '' ? null : 'custom');
  });
  return readRecords(table, 'collectives', targets, network);
}
