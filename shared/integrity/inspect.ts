import type { z } from 'zod';
import { type Change, recordChange } from '../changes/patch.ts';
import { translator } from '../i18n/translate.ts';
import { actorSchema } from '../model/actor.ts';
import { type Network, networkSchema } from '../model/network.ts';
import { type NetworkState, RECORD_SCHEMAS, TABLE_NAMES, type TableName } from '../model/network-state.ts';
import { fallbackFor, salvage } from '../model/salvage.ts';

/** Something found in a stored network that its schemas or its ties forbid. */
export type Finding =
  /** Some values of a record could not be read; the record stays without them. */
  | { kind: 'completed'; table: TableName; id: string; name: string; fields: readonly string[] }
  /** Nothing of a record could be read: it is set aside and stays where it is stored. */
  | { kind: 'unreadable'; table: TableName; id: string }
  /** An actor was named that is not there; one was put in its place. */
  | { kind: 'missing'; id: string; name: string }
  /** Some values of the network's header could not be read. */
  | { kind: 'header'; fields: readonly string[] }
  /** Entries of the journal and snapshots that could not be read: they stay where they are stored. */
  | { kind: 'past'; entries: number; snapshots: number };

export interface Inspection {
  /** The network with what is usable, repaired. */
  state: NetworkState;
  /** What leads from the usable records to `state`; for the journal. */
  changes: readonly Change[];
  findings: readonly Finding[];
}

/**
 * Looks a network over as it was read from the disk, where nothing is sure; null when not even its header can be
 * used. `checked`: its records are known to fit their schemas, and only the ties between them are looked at.
 */
export function inspect(raw: NetworkState, checked = false): Inspection | null {
  const findings: Finding[] = [];
  const changes: Change[] = [];
  let state = raw;
  const network = repairedHeader(raw.network, findings, changes);
  if (!network) return null;
  if (network !== raw.network) state = { ...raw, network };
  if (!checked) {
    for (const table of TABLE_NAMES) state = { ...state, [table]: usable(raw, table, findings, changes) };
  }
  const missing = missingActors(state);
  if (missing.length > 0) {
    const actors = new Map(state.actors);
    const t = translator(state.network.language);
    for (const [index, id] of missing.entries()) {
      const name = t('recovery.placeholder', { number: index + 1 });
      const description = t('recovery.placeholderNote');
      const actor = actorSchema.parse({ id, name, description, confidence: 'to-check' });
      actors.set(id, actor);
      changes.push(recordChange('actors', id, null, actor));
      findings.push({ kind: 'missing', id, name });
    }
    state = { ...state, actors };
  }
  return { state, changes, findings };
}

function repairedHeader(raw: Network, findings: Finding[], changes: Change[]): Network | null {
  if (networkSchema.safeParse(raw).success) return raw;
  const salvaged = salvage(networkSchema, raw, { id: raw?.id }, { createdAt: fallbackFor('').createdAt });
  if (!salvaged) return null;
  findings.push({ kind: 'header', fields: salvaged.fields });
  changes.push({ table: 'network', id: salvaged.record.id, before: raw, after: salvaged.record });
  return salvaged.record;
}

/** The records of a table that can be used, repaired where values had to be left out. */
function usable(
  state: NetworkState,
  table: TableName,
  findings: Finding[],
  changes: Change[],
): ReadonlyMap<string, unknown> {
  const schema: z.ZodType<{ id: string; name?: string }> = RECORD_SCHEMAS[table];
  const records: ReadonlyMap<string, unknown> = state[table];
  const kept = new Map<string, unknown>();
  let faulty = false;
  for (const [id, record] of records) {
    const read = schema.safeParse(record);
    if (read.success && read.data.id === id) {
      kept.set(id, record);
      continue;
    }
    faulty = true;
    const name = translator(state.network?.language === 'en' ? 'en' : 'fr')('recovery.unnamed');
    const salvaged = salvage(schema, record, { id }, fallbackFor(name));
    if (!salvaged) {
      findings.push({ kind: 'unreadable', table, id });
      continue;
    }
    kept.set(id, salvaged.record);
    changes.push(recordChange(table, id, record as never, salvaged.record as never));
    findings.push({
      kind: 'completed',
      table,
      id,
      name: salvaged.record.name ?? '',
      fields: salvaged.fields,
    });
  }
  return faulty ? kept : (records as ReadonlyMap<string, unknown>);
}

/** Ids of actors that ties, collectives or contacts name and that are not there. */
function missingActors({ actors, cooperations, collectives, contacts }: NetworkState): string[] {
  const named = new Set<string>();
  for (const { from, to } of cooperations.values()) named.add(from).add(to);
  for (const { members } of collectives.values()) for (const { actorId } of members) named.add(actorId);
  for (const { actorId } of contacts.values()) named.add(actorId);
  return [...named].filter((id) => !actors.has(id));
}
