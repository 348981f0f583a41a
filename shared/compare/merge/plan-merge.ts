import { sameValue } from '../../base/same-value.ts';
import { type Change, type Patch, recordChange } from '../../changes/patch.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { type NetworkState, type Records, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import { mergeRecord, type Side } from './merge-record.ts';
import { withNotesKept } from './notes-kept.ts';

export interface MergeInput {
  /** What both networks were once; null when that is not known. */
  base: NetworkState | null;
  mine: NetworkState;
  theirs: NetworkState;
  /** The side chosen in a decision, by its key; each decision has a side of its own where none is chosen. */
  choices: ReadonlyMap<string, Side>;
}

interface DecisionOf {
  key: string;
  table: TableName | 'network';
  id: string;
  /** The side taken. */
  chosen: Side;
}

/** Both sides changed one field, or a whole record, each otherwise. */
export interface ConflictDecision extends DecisionOf {
  kind: 'conflict';
  /** '' for the whole record. */
  field: string;
  mine: unknown;
  theirs: unknown;
}

/** One side deleted what the other still has. */
export interface DeletionDecision extends DecisionOf {
  kind: 'deletion';
  by: Side;
  /** Whether the other side changed it, or tied something to it, since. */
  changed: boolean;
  /** How many cooperations stay or go with an actor. */
  cooperations: number;
}

export type MergeDecision = ConflictDecision | DeletionDecision;

export interface MergePlan {
  result: NetworkState;
  /** What a person has to look at. */
  decisions: readonly MergeDecision[];
  /** From mine to the result. */
  patch: Patch;
}

/** Tables whose records are merged field by field; of the others a record is taken as a whole. */
const BY_FIELD: ReadonlySet<TableName> = new Set(['actors', 'cooperations', 'collectives']);

/**
 * Merges two networks that were one. Nothing is lost in silence: what either side deleted is kept until somebody
 * decides, unless the other side had not touched it since and it was mine to delete.
 */
export function planMerge({ base, mine, theirs: received, choices }: MergeInput): MergePlan {
  const theirs = withNotesKept(received, base ?? mine);
  const decisions: MergeDecision[] = [];
  const decide = (key: string, usual: Side): Side => choices.get(key) ?? usual;
  const undecided = new Set<string>();
  const tables: Partial<Record<TableName, Map<string, Records[TableName]>>> = {};

  for (const table of TABLE_NAMES) {
    if (table === 'positions') continue;
    const merged = new Map<string, Records[TableName]>();
    tables[table] = merged;
    const [was, ours, others] = [base?.[table], mine[table], theirs[table]];
    // A file holds persons and sessions only when it was asked to: none at all says nothing of those that are here.
    const silent = (table === 'contacts' || table === 'sessions') && others.size === 0;
    for (const id of new Set([...ours.keys(), ...others.keys()])) {
      const [before, one, other] = [was?.get(id), ours.get(id), others.get(id)];
      if (one && other) {
        merged.set(id, bothSides(table, id, before, one, other));
        continue;
      }
      const kept = one ?? other;
      if (!kept) continue;
      const by: Side = one ? 'theirs' : 'mine';
      if (!before || silent) merged.set(id, kept);
      else if (table === 'cooperations' && followsActor(kept as Cooperation)) merged.set(id, kept);
      else if (!isDeleted(table, id, before, kept, by)) merged.set(id, kept);
    }
  }

  function bothSides<R extends Records[TableName]>(
    table: TableName,
    id: string,
    before: R | undefined,
    one: R,
    other: R,
  ): R {
    if (!BY_FIELD.has(table)) {
      if (sameValue(one, other) || (before && sameValue(other, before))) return one;
      if (before && sameValue(one, before)) return other;
      return conflict(table, id, '', one, other) === 'theirs' ? other : one;
    }
    const { record, conflicts } = mergeRecord(before, one, other, (field) =>
      decide(keyOf(table, id, field), 'mine'),
    );
    for (const { field, mine, theirs } of conflicts) conflict(table, id, field, mine, theirs);
    return record;
  }

  function conflict(
    table: ConflictDecision['table'],
    id: string,
    field: string,
    mine: unknown,
    theirs: unknown,
  ): Side {
    const key = keyOf(table, id, field);
    const chosen = decide(key, 'mine');
    decisions.push({ kind: 'conflict', key, table, id, field, mine, theirs, chosen });
    return chosen;
  }

  /** Asks whether a record goes; by itself it stays, but for one that I deleted and they left as it was. */
  function isDeleted(
    table: TableName,
    id: string,
    before: Records[TableName],
    kept: Records[TableName],
    by: Side,
  ): boolean {
    const keeper = by === 'mine' ? theirs : mine;
    const changed = !sameValue(kept, before) || (table === 'actors' && newlyReferred(keeper, id));
    if (by === 'mine' && !changed) return true;
    const cooperations = table === 'actors' ? cooperationsOf(keeper, id).length : 0;
    const key = keyOf(table, id, '');
    const chosen = decide(key, by === 'mine' ? 'theirs' : 'mine');
    decisions.push({ kind: 'deletion', key, table, id, by, changed, cooperations, chosen });
    if (table === 'actors') undecided.add(id);
    return chosen === by;
  }

  /** Whether somebody tied this actor to something, or put it in a collective, since the base. */
  function newlyReferred(keeper: NetworkState, actorId: string): boolean {
    const sits = (state: NetworkState | null, id: string) =>
      state?.collectives.get(id)?.members.some((member) => member.actorId === actorId) ?? false;
    return (
      cooperationsOf(keeper, actorId).some(
        (cooperation) => !sameValue(cooperation, base?.cooperations.get(cooperation.id)),
      ) || [...keeper.collectives.keys()].some((id) => sits(keeper, id) && !sits(base, id))
    );
  }

  /** The cooperations of an actor whose deletion is to be decided go with it or stay with it. */
  function followsActor({ from, to }: Cooperation): boolean {
    return undecided.has(from) || undecided.has(to);
  }

  const header = mergeRecord(base?.network, mine.network, { ...theirs.network, ...fixed(mine) }, (field) =>
    decide(keyOf('network', mine.network.id, field), 'mine'),
  );
  for (const { field, mine: one, theirs: other } of header.conflicts) {
    conflict('network', mine.network.id, field, one, other);
  }
  const merged = { ...tables, network: header.record } as unknown as NetworkState;
  const result = withoutLooseEnds({
    ...merged,
    positions: new Map([...theirs.positions, ...mine.positions]),
  });
  return { result, decisions, patch: patchBetween(mine, result) };
}

/** What a network has of its own, whoever merges what into it. */
function fixed({ network }: NetworkState): { id: string; createdAt: string } {
  return { id: network.id, createdAt: network.createdAt };
}

function keyOf(table: TableName | 'network', id: string, field: string): string {
  return `${table} ${id} ${field}`;
}

const ends = new WeakMap<NetworkState, Map<string, Cooperation[]>>();

/** The cooperations of an actor, indexed once for a state. */
function cooperationsOf(state: NetworkState, actorId: string): readonly Cooperation[] {
  let index = ends.get(state);
  if (!index) {
    index = new Map();
    for (const cooperation of state.cooperations.values()) {
      for (const id of new Set([cooperation.from, cooperation.to]))
        index.set(id, [...(index.get(id) ?? []), cooperation]);
    }
    ends.set(state, index);
  }
  return index.get(actorId) ?? [];
}

/** What hangs on an actor that is not there goes with it. */
function withoutLooseEnds(state: NetworkState): NetworkState {
  const { actors, collectives } = state;
  const there = (id: string) => actors.has(id);
  return {
    ...state,
    cooperations: kept(state.cooperations, ({ from, to }) => there(from) && there(to)),
    collectives: new Map(
      [...collectives].map(([id, collective]) => [
        id,
        collective.members.every(({ actorId }) => there(actorId))
          ? collective
          : { ...collective, members: collective.members.filter(({ actorId }) => there(actorId)) },
      ]),
    ),
    contacts: kept(state.contacts, ({ actorId }) => there(actorId)),
    positions: kept(state.positions, ({ id }) => there(id) || collectives.has(id)),
  };
}

function kept<R>(records: ReadonlyMap<string, R>, stays: (record: R) => boolean): Map<string, R> {
  return new Map([...records].filter(([, record]) => stays(record)));
}

function patchBetween(before: NetworkState, after: NetworkState): Change[] {
  const changes: Change[] = [];
  for (const table of TABLE_NAMES) {
    for (const id of new Set([...before[table].keys(), ...after[table].keys()])) {
      const was = before[table].get(id) ?? null;
      const is = after[table].get(id) ?? null;
      if (!sameValue(was, is)) changes.push(recordChange(table, id, was as never, is as never));
    }
  }
  if (!sameValue(before.network, after.network)) {
    const { id } = before.network;
    changes.push({ table: 'network', id, before: before.network, after: after.network });
  }
  return changes;
}
