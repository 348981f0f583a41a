import { fold } from '../../base/fold.ts';
import type { CustomValue } from '../../model/common.ts';
import { CUSTOM_FIELD_TYPES, type CustomField, customFieldSchema } from '../../model/network.ts';
import { problem } from '../problem.ts';
import { plainText, type TableContext } from './cell-reader.ts';
import { type Mapping, ownField } from './column-mapping.ts';
import { guessFieldType, readCustomCell, withOptions } from './custom-cells.ts';
import { type CustomTarget, isCustomTarget } from './fields.ts';
import type { Table, TableRow } from './table.ts';

/** The values of one row in the network's own fields; what a field cannot hold is told by row and column. */
export function readCustomValues(
  table: Table,
  mapping: Mapping,
  row: TableRow,
  context: TableContext,
  known: readonly CustomField[],
): Record<string, CustomValue> {
  const values: Record<string, CustomValue> = {};
  mapping.targets.forEach((target, column) => {
    const text = plainText(row.cells[column]?.trim() ?? '').trim();
    if (!isCustomTarget(target) || text === '') return;
    const field = fieldOfColumn(table, mapping, column, target, context, known);
    const read = readCustomCell(field, text);
    const at = { row: row.row, column: table.headers[column] ?? '', value: text };
    if (read.problem) context.problems.push(problem('warning', read.problem, at));
    if (read.value !== undefined) values[field.id] = read.value;
    for (const word of read.newOptions) addOption(context, field.id, word);
  });
  return values;
}

function addOption({ newOptions }: TableContext, field: string, word: string): void {
  const words = newOptions.get(field) ?? new Set();
  newOptions.set(field, words.add(word));
}

/** The fields that a table brings, with the words that its cells hold. */
export function fieldsBrought({ newFields, newOptions }: TableContext): CustomField[] {
  return [...newFields.values()].map((field) => withOptions(field, newOptions.get(field.id) ?? []));
}

function fieldOfColumn(
  table: Table,
  { kind }: Mapping,
  column: number,
  target: CustomTarget,
  { newFields }: TableContext,
  known: readonly CustomField[],
): CustomField {
  const header = table.headers[column] ?? '';
  const own = target.startsWith('own ') ? known.find(({ id }) => id === target.slice(4)) : undefined;
  const named = target.startsWith('new ') ? undefined : ownField(known, kind, header);
  const existing = own ?? named;
  if (existing) return existing;
  const key = `${kind}\n${fold(header) || column}`;
  const before = newFields.get(key);
  if (before) return before;
  const asked = CUSTOM_FIELD_TYPES.find((type) => target === `new ${type}`);
  const cells = table.rows.map((row) => plainText(row.cells[column]?.trim() ?? ''));
  const of = kind === 'actors' ? 'actor' : 'cooperation';
  const field = customFieldSchema.parse({
    id: freeId(`${of}-${fold(header).replaceAll(' ', '-') || 'champ'}`, known),
    of,
    label: { fr: header, en: header },
    type: asked ?? guessFieldType(header, cells),
  });
  newFields.set(key, field);
  return field;
}

/** An id that no field of the network has, whatever those are called today. */
function freeId(base: string, known: readonly CustomField[]): string {
  let id = base;
  for (let number = 2; known.some((field) => field.id === id); number++) id = `${base}-${number}`;
  return id;
}
