import type { z } from 'zod';
import { sameValue } from '../base/same-value.ts';
import { RECORD_SCHEMAS, type Records, type TableName } from '../model/network-state.ts';
import { type Patch, recordChange } from './patch.ts';

/** The patch that sets some fields of a record; empty when it is gone or when nothing differs. */
export function recordUpdate<T extends TableName>(
  table: T,
  before: Records[T] | undefined,
  fields: Partial<Records[T]>,
): Patch {
  if (!before) return [];
  const schema: z.ZodType<Records[T], unknown> = RECORD_SCHEMAS[table];
  const after = schema.parse({ ...before, ...fields, id: before.id });
  return sameValue(after, schema.parse(before)) ? [] : [recordChange(table, before.id, before, after)];
}
