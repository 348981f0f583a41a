import { fold } from '../../base/fold.ts';
import type { Field } from '../../fields/field.ts';
import { ownField, TABLE_OF_OWN } from '../../fields/own.ts';
import { fieldOf } from '../../fields/register.ts';
import { partedId, yearField } from '../../fields/value.ts';
import { CUSTOM_FIELD_TYPES, type CustomField, customFieldSchema } from '../../model/network.ts';
import type { TableContext } from './cell-reader.ts';
import { ownFieldNamed } from './column-mapping.ts';
import { type ColumnTarget, isCustomTarget } from './column-target.ts';
import { type CellsReading, FIELD_TYPE } from './column-types.ts';
import { withOptions } from './custom-cells.ts';
import type { FileTable } from './record-columns.ts';
import type { Table } from './table.ts';

/** The field that each column fills, in their order; null for the identifier and for columns that fill none. */
export function fieldsOfColumns(
  table: Table,
  kind: FileTable,
  targets: readonly ColumnTarget[],
  cells: readonly CellsReading[],
  known: readonly CustomField[],
  context: TableContext,
): (Field | null)[] {
  return table.headers.map((header, column) => {
    const target = targets[column] ?? null;
    if (target === null) return null;
    if (!isCustomTarget(target)) return fieldOf(kind, target) ?? null;
    const { id: ownTarget, year } = partedId(target);
    const own = target.startsWith('own ') ? known.find(({ id }) => id === ownTarget.slice(4)) : undefined;
    if (own) return year === '' ? ownField(own) : yearField(ownField(own), year);
    const named = target.startsWith('new ') ? undefined : ownFieldNamed(known, kind, header);
    return named ?? newField(table, kind, column, target, cells[column]?.as ?? 'text', known, context);
  });
}

/** The field that a column brings to the network; null when no cell of it says anything. */
function newField(
  table: Table,
  kind: FileTable,
  column: number,
  target: string,
  as: CellsReading['as'],
  known: readonly CustomField[],
  { newFields }: TableContext,
): Field | null {
  if (table.rows.every((row) => (row.cells[column] ?? '').trim() === '')) return null;
  const header = table.headers[column] ?? '';
  const key = `${kind}\n${fold(header) || column}`;
  const before = newFields.get(key);
  if (before) return ownField(before);
  const of = recordOf(kind);
  const field = customFieldSchema.parse({
    id: freeId(`${of}-${fold(header).replaceAll(' ', '-') || `champ-${column + 1}`}`, known),
    of,
    label: { fr: header || `Colonne ${column + 1}`, en: header || `Column ${column + 1}` },
    type: CUSTOM_FIELD_TYPES.find((type) => target === `new ${type}`) ?? FIELD_TYPE[as],
  });
  newFields.set(key, field);
  return ownField(field);
}

function recordOf(kind: FileTable): CustomField['of'] {
  const kinds = Object.keys(TABLE_OF_OWN) as CustomField['of'][];
  return kinds.find((of) => TABLE_OF_OWN[of] === kind) ?? 'actor';
}

/** The fields that a table brings, with the words that its cells hold. */
export function fieldsBrought({ newFields, newOptions }: TableContext): CustomField[] {
  return [...newFields.values()].map((field) => withOptions(field, newOptions.get(field.id) ?? []));
}

/** An id that no field of the network has, whatever those are called today. */
function freeId(base: string, known: readonly CustomField[]): string {
  let id = base;
  for (let number = 2; known.some((field) => field.id === id); number++) id = `${base}-${number}`;
  return id;
}
