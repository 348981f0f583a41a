import { quantity } from '../model/bounds.ts';
import { idSchema } from '../model/common.ts';
import { momentSchema } from '../model/dates.ts';
import { networkSchema } from '../model/network.ts';
import { type NetworkData, RECORD_SCHEMAS, TABLE_NAMES, type TableName } from '../model/network-state.ts';
import { z } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { COMMAND_KINDS } from './command.ts';
import type { Change } from './patch.ts';
import type { JournalHeader } from './undo-stacks.ts';
import { namesOneRecord } from './within.ts';

export interface KeptSnapshot {
  snapshot: Snapshot;
  /** The copy itself: a `.maillage` file. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** A journal entry with what it changed. */
export interface PastEntry extends JournalHeader {
  changes: readonly Change[];
}

/** What a network has been: its snapshots, and the journal of its changes. */
export interface Past {
  snapshots: readonly KeptSnapshot[];
  /** Oldest first. */
  entries: readonly PastEntry[];
  /** How many older ones a file had no room for. */
  leftOut: { snapshots: number; entries: number };
}

export const NO_PAST: Past = { snapshots: [], entries: [], leftOut: { snapshots: 0, entries: 0 } };

/** A network with its past: all that this computer has of it. */
export interface WholeNetwork {
  data: NetworkData;
  past: Past;
}

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const changeSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('network'), id: idSchema, before: networkSchema, after: networkSchema }),
  ...TABLE_NAMES.map((table) => recordChangeSchema(table)),
]);

function recordChangeSchema<T extends TableName>(table: T) {
  const record = z.nullable(RECORD_SCHEMAS[table]);
  return z.object({ table: z.literal(table), id: idSchema, before: record, after: record });
}

export const pastEntrySchema = z.object({
  seq: count,
  networkId: z.string(),
  at: momentSchema,
  kind: z.enum(COMMAND_KINDS),
  details: z.record(z.string(), z.union([z.string(), quantity])),
  count,
  undoes: count.nullable(),
  redoes: count.nullable(),
  changes: z
    .array(changeSchema)
    .refine(
      (changes) => changes.every((change) => change.table === 'network' || namesOneRecord(change as Change)),
      'id',
    ),
});
