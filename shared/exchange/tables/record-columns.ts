import type { Language } from '../../bridge.ts';
import { customValueText } from '../../fields/custom-values.ts';
import type { Field, FieldType, FieldTypeName } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { type FieldValue, fieldValue, storedValue, unfitValue, yearField } from '../../fields/value.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import { valueText, type Words } from '../../i18n/field-text.ts';
import { translator } from '../../i18n/translate.ts';
import type { Membership } from '../../model/collective.ts';
import type { CustomValue } from '../../model/common.ts';
import { type Cooperation, isDirected } from '../../model/cooperation.ts';
import { figuresIn, UNDATED } from '../../model/figures.ts';
import type { NetworkState } from '../../model/network-state.ts';

/** The tables that files hold. */
export type FileTable = 'actors' | 'cooperations' | 'collectives';

/** The column of identifiers: they are part of no form, and so no field. */
export const ID = 'id';

export type ColumnType = 'text' | 'number' | 'yes-no' | 'list';
/** A field as a file holds it; null where nothing is known. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** One field of a record for any writer: what stands over it, its type and, for a record, its value. */
export interface RecordColumn {
  /** The id of the field, or `id`. */
  id: string;
  /** Whether it is a field of the network's own. */
  own: boolean;
  title: string;
  type: ColumnType;
  /** What its values are; null for identifiers and for values that are text because they do not fit their field. */
  holds: FieldType | null;
  value: (record: object) => CellValue;
}

/**
 * The columns of a table, words in the user's language, the network's own fields last. Ends of cooperations and
 * members are given by name where a name says which actor is meant.
 */
export function recordColumns(table: FileTable, state: NetworkState, language: Language): RecordColumn[] {
  const words: Words = { language, network: state.network, actorName: endNames(state.actors) };
  const records = [...state[table].values()];
  return [
    {
      id: ID,
      own: false,
      title: idTitle(table, language),
      type: 'text',
      holds: null,
      value: (record) => (record as { id: string }).id,
    },
    ...fieldsOf(table, state.network)
      .filter(({ inFiles }) => inFiles)
      .flatMap((field) => columnsByYear(field, records))
      .map((field) => fieldColumn(field, records, words)),
  ];
}

/** What stands over the identifiers. */
export function idTitle(table: FileTable, language: Language): string {
  return (language === 'fr' ? french : english).fields[table].id;
}

/** A figure by year has a column for what has no known year, then one for each year that a record has. */
function columnsByYear(field: Field, records: readonly object[]): Field[] {
  if (field.type.name !== 'figures') return [field];
  const years = new Set(records.flatMap((record) => Object.keys(figuresIn(fieldValue(record, field)))));
  years.delete(UNDATED);
  return [UNDATED, ...[...years].sort()].map((year) => yearField(field, year));
}

function fieldColumn(field: Field, records: readonly object[], words: Words): RecordColumn {
  const { language } = words;
  const base = { id: field.id, own: field.own !== null, title: fieldLabel(field, language) };
  // A field that holds a value of another type than its own is text as a whole.
  const unfit = records.some((record) => unfitValue(record, field) !== undefined);
  if (unfit)
    return { ...base, type: 'text', holds: null, value: (record) => storedText(record, field, language) };
  return {
    ...base,
    holds: field.type,
    type: COLUMN_TYPES[field.type.name] ?? 'text',
    value: (record) => cellValue(fieldValue(record, field), field, words),
  };
}

/** Types whose values are text stay away. */
const COLUMN_TYPES: Readonly<Partial<Record<FieldTypeName, ColumnType>>> = {
  number: 'number',
  scale: 'number',
  ternary: 'yes-no',
  direction: 'yes-no',
  choices: 'list',
  tags: 'list',
  sectors: 'list',
  members: 'list',
};

function cellValue(value: FieldValue, field: Field, words: Words): CellValue {
  switch (field.type.name) {
    case 'number':
    case 'scale':
      return typeof value === 'number' ? value : null;
    case 'direction':
      return typeof value === 'boolean' ? value : null;
    case 'ternary':
      return value === 'unknown' ? null : value === 'yes';
    case 'date':
      return String(value);
    case 'members':
      return (value as readonly Membership[]).map(({ actorId }) => words.actorName(actorId));
    default:
      return valueText(value, field, words);
  }
}

function storedText(record: object, field: Field, language: Language): CellValue {
  const t = translator(language);
  const value = storedValue(record, field) as CustomValue | undefined;
  const yesNo = { yes: t('model.ternary.yes'), no: t('model.ternary.no') };
  return value === undefined ? null : customValueText(value, yesNo);
}

/** Names for what other records refer to: two may have one name, and then only the id says which is meant. */
export function endNames(records: ReadonlyMap<string, { name: string }>): (id: string) => string {
  const names = new Map<string, number>();
  for (const { name } of records.values()) names.set(name, (names.get(name) ?? 0) + 1);
  return (id) => {
    const name = records.get(id)?.name ?? id;
    return (names.get(name) ?? 0) > 1 ? id : name;
  };
}

/**
 * A value as plain text; lists as every reader of ours parts them. A single word that holds a comma or a slash is
 * closed by a semicolon: it would be taken for several.
 */
export function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const [word = '', ...others] = value;
  return others.length === 0 && /[,/]/.test(word) ? `${word};` : value.join('; ');
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}

/** Whether a cooperation goes one way, as it says itself or as its type does. */
export function directedOf({ network }: NetworkState): (cooperation: Cooperation) => boolean {
  return (cooperation) => isDirected(cooperation, network.vocabularies.cooperationTypes);
}
