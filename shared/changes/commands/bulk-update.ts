import type { z } from 'zod';
import { RECORD_SCHEMAS, type Records } from '../../model/network-state.ts';
import type { Command } from '../command.ts';
import { type Change, recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';

/** The records that are edited many at a time. */
export type BulkTable = 'actors' | 'cooperations' | 'collectives';

/**
 * Sets fields of many records, and adds some, as one change. A record that is gone meanwhile is left out, as
 * is a new cooperation whose ends are not there.
 */
export function updateRecords<T extends BulkTable>(
  table: T,
  updates: readonly { id: string; fields: Partial<Records[T]> }[],
  additions: readonly Records[T][] = [],
): Command {
  return {
    kind: 'bulk-update',
    details: { count: updates.length + additions.length },
    patch: (state) => {
      const schema: z.ZodType<Records[T], unknown> = RECORD_SCHEMAS[table];
      const changes: Change[] = updates.flatMap(({ id, fields }) => [
        ...recordUpdate(table, state[table].get(id) as Records[T] | undefined, fields),
      ]);
      for (const addition of additions) {
        const record = schema.parse(addition);
        const loose = 'from' in record && !(state.actors.has(record.from) && state.actors.has(record.to));
        if (!loose && !state[table].has(record.id))
          changes.push(recordChange(table, record.id, null, record));
      }
      return changes;
    },
  };
}
