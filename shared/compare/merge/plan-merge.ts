import { sameValue } from '../../base/same-value.ts';
import { type Change, type Patch, recordChange } from '../../changes/patch.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { laterProfiles } from '../../model/import-profile.ts';
import type { Network } from '../../model/network.ts';
import { type NetworkState, type Records, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import type { Position } from '../../model/position.ts';
import { renameRecord } from '../comparison/rename-ids.ts';
import { decidedApart, decidedTogether, isOfPersons, keptIn } from './decided.ts';
import { joined, lineageOf, type StateName, storedLineage, withState } from './lineage.ts';
import { asState, type MergeBase, PERSONAL_TABLES, renamedBase } from './merge-base.ts';
import { mergeRecord, type Side } from './merge-record.ts';
import { MERGE_RULES } from './merge-rules.ts';
import { withNotesKept } from './notes-kept.ts';
import { keptBy } from './record-base.ts';
import { renamed, renamesOf, type Told, withTold } from './told.ts';

export interface MergeInput {
  /** What both networks were once; null when that is not known. */
  base: MergeBase | null;
  mine: NetworkState;
  theirs: NetworkState;
  /** The side chosen in a decision, by its key; each decision has a side of its own where none is chosen. */
  choices: ReadonlyMap<string, Side>;
  /** What was said of records of theirs that are like some of mine. */
  told?: readonly Told[];
  /** Tables that their file leaves out: what is not there was not deleted. */
  silent?: readonly TableName[];
  /** Whose places count where they moved a node; mine when nobody says. */
  places?: Side;
  /** What their state is known by from now on; without it, that it was merged is not remembered. */
  received?: StateName;
  /** An id of this merge's own, under which it is remembered what was decided in it. */
  merge?: string;
}

interface DecisionOf {
  key: string;
  table: TableName | 'network';
  id: string;
  /** The side taken. */
  chosen: Side;
}

/** Both sides changed one field, or what stands in one, each otherwise. */
export interface ConflictDecision extends DecisionOf {
  kind: 'conflict';
  /** Where it stands in the record; an item of a list by its id. */
  path: readonly string[];
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
  /** How many nodes they moved elsewhere than they are here. */
  moved: number;
}

/**
 * Merges two networks that were one. Nothing is lost in silence: what either side deleted is kept until somebody
 * decides, unless the other side had not touched it since and it was mine to delete.
 */
export function planMerge(input: MergeInput): MergePlan {
  const { choices, told = [], silent = [], places = 'mine', received, merge } = input;
  const decisions: MergeDecision[] = [];
  const decide = (key: string, usual: Side): Side => choices.get(key) ?? usual;
  const undecided = new Set<string>();
  /** The keys of what stays though they do not have it any more, and of what comes back though it was gone here. */
  const [staying, returning, joining] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const before = input.mine;
  const header = withTold(before.network, told);
  const renames = renamesOf(header.sameRecords ?? [], input.theirs.network.sameRecords ?? []);
  const becameOne = new Set(renames.ids.values());
  const mine = renamed({ ...before, network: header }, renames, oneOf(' here'));
  const known = input.base && renamedBase(input.base, renames);
  // Notes that no file held are what they are here: neither side has changed them.
  const isNoted = known?.stories && silent.includes('contacts');
  const base = isNoted ? { ...known, stories: withNotesKept(asState(known), mine.stories).stories } : known;
  const sent = renamed(input.theirs, renames, oneOf(' there'));
  const theirs = silent.includes('contacts')
    ? withNotesKept(sent, base?.stories ?? mine.stories, mine.stories)
    : sent;
  const [decidedHere, decidedThere] = [
    decidedApart(before.network, input.theirs.network),
    decidedApart(input.theirs.network, before.network),
  ];
  const keptOnce = new Set([before, input.theirs].flatMap(({ network }) => [...keptIn(network).keys()]));
  const tables: Partial<Record<TableName, Map<string, Records[TableName]>>> = {};

  for (const table of TABLE_NAMES) {
    if (table === 'positions') continue;
    const merged = new Map<string, Records[TableName]>();
    tables[table] = merged;
    const [was, ours, others] = [base?.[table], mine[table], theirs[table]];
    for (const id of new Set([...ours.keys(), ...others.keys()])) {
      const [known, one, other] = [was?.get(id), ours.get(id), others.get(id)];
      const wasKeptOnce = (record: object) => keptBy(table, id, record).some((key) => keptOnce.has(key));
      if (one && other) {
        if (wasKeptOnce(one)) joining.add(keyOf(table, id, ''));
        merged.set(id, bothSides(table, id, known, one, other));
        continue;
      }
      const kept = one ?? other;
      if (!kept) continue;
      const by: Side = one ? 'theirs' : 'mine';
      const isSilent = silent.includes(table);
      if (!isSilent && wasKeptOnce(kept)) (one ? staying : returning).add(keyOf(table, id, ''));
      // What one of them erased neither comes back nor stays without a question.
      if (table === 'contacts' && wasErased(id, by)) {
        if (!isDeleted(table, id, known ?? kept, kept, by)) merged.set(id, kept);
        continue;
      }
      if (!known || (by === 'theirs' && isSilent)) merged.set(id, kept);
      else if (table === 'cooperations' && followsActor(kept as Cooperation)) merged.set(id, kept);
      else if (table === 'logos' && undecided.has(id)) merged.set(id, kept);
      else if (!isDeleted(table, id, known, kept, by)) merged.set(id, kept);
    }
  }

  function bothSides<R extends object>(
    table: TableName | 'network',
    id: string,
    known: R | undefined,
    one: R,
    other: R,
    where = '',
  ): R {
    // Both have it from somebody whose state is not at hand: nothing of it is known to be older than the rest.
    const asWhole =
      isContested(table, id, '') ||
      wasKept(table, id, one, other) ||
      (!known && !!base?.[table] && where === '' && !becameOne.has(id));
    const { record, conflicts } = mergeRecord({
      base: known,
      mine: one,
      theirs: other,
      rules: MERGE_RULES[table],
      choose: (field, usual) => decide(keyOf(table, id, field) + where, usual),
      contested: (field) => asWhole || isContested(table, id, field),
    });
    for (const { path, field, mine, theirs, chosen } of conflicts) {
      const key = keyOf(table, id, field) + where;
      decisions.push({ kind: 'conflict', key, table, id, path, field, mine, theirs, chosen });
    }
    return record;
  }

  function isContested(table: TableName | 'network', id: string, field: string): boolean {
    if (base?.uncertain === 'all') return true;
    if (base?.uncertain === 'persons' && isOfPersons(table, field)) return true;
    const key = keyOf(table, id, field);
    // Files without contacts keep to themselves what was decided of contacts: one decision of it is enough to ask.
    const isUnheard =
      !base?.isPlain && isOfPersons(table, field) && (decidedHere.has(key) || decidedThere.has(key));
    // What was decided of it elsewhere is not known to come after what is here.
    const isApart =
      !base?.isPlain &&
      base?.alone?.get(keyOf(table, id, '')) === false &&
      (decidedHere.has(key) || decidedThere.has(key));
    return base?.contested?.has(key) || isDecidedApart(key) || isUnheard || isApart;
  }

  /** What stands in it is agreed by nobody: that it looks as it was says nothing. */
  function isContestedWithin(table: TableName, id: string): boolean {
    return [...(base?.contested ?? [])].some((key) => key.startsWith(keyOf(table, id, '')));
  }

  /**
   * Somebody kept it, or what it hangs on, against a deletion of which the other side knows nothing: who deleted it may
   * have known something later, and what was before settles nothing.
   */
  function wasKept(table: TableName | 'network', id: string, ...records: readonly object[]): boolean {
    if (base?.isPlain || base?.alone?.has(keyOf(table, id, ''))) return false;
    const keys = records.flatMap((record) => keptBy(table, id, record));
    return keys.some((key) => decidedHere.has(key) || decidedThere.has(key));
  }

  /** Both have decided it, neither knowing of the other: what it was before settles nothing. */
  function isDecidedApart(key: string): boolean {
    return decidedHere.has(key) && decidedThere.has(key);
  }

  /** Two records of one network that were told to be one. What one was when both knew it says nothing new. */
  function oneOf(where: string) {
    return <R extends { id: string }>(table: TableName, kept: R, gone: R, goneId: string): R => {
      const was = input.base?.[table]?.get(goneId);
      const isOld = was && sameValue(renameRecord(table, was as never, renames.ids), gone);
      return isOld || table === 'positions' ? kept : bothSides(table, kept.id, undefined, kept, gone, where);
    };
  }

  function wasErased(id: string, by: Side): boolean {
    const { erased = [] } = by === 'mine' ? before.network : input.theirs.network;
    return erased.includes(id);
  }

  /** Asks whether a record goes; by itself it stays, but for one that I deleted and they left as it was. */
  function isDeleted(
    table: TableName,
    id: string,
    known: Records[TableName],
    kept: Records[TableName],
    by: Side,
  ): boolean {
    const keeper = by === 'mine' ? theirs : mine;
    const changed =
      !sameValue(kept, known) || isContestedWithin(table, id) || newlyReferred(keeper, table, id);
    const erased = table === 'contacts' && wasErased(id, by);
    const key = keyOf(table, id, '');
    const isDecided = [...decidedThere].some((one) => one.startsWith(key));
    if (by === 'mine' && !changed && !erased && !isDecided && !isContested(table, id, '')) {
      returning.delete(key);
      return true;
    }
    const cooperations = table === 'actors' ? cooperationsOf(keeper, id).length : 0;
    const chosen = decide(key, by === 'mine' && !erased ? 'theirs' : 'mine');
    decisions.push({ kind: 'deletion', key, table, id, by, changed, cooperations, chosen });
    if (table === 'actors') undecided.add(id);
    const keys = by === 'theirs' ? staying : returning;
    if (chosen === by) keys.delete(key);
    else keys.add(key);
    return chosen === by;
  }

  /** Whether somebody tied something to this record since the base, or showed it in a story. */
  function newlyReferred(keeper: NetworkState, table: TableName, id: string): boolean {
    if (table === 'views') {
      const shows = (state: MergeBase | null, story: string) =>
        state?.stories?.get(story)?.steps.some(({ viewId }) => viewId === id) ?? false;
      return [...keeper.stories.keys()].some((story) => shows(keeper, story) && !shows(base, story));
    }
    if (table !== 'actors') return false;
    const sits = (state: MergeBase | null, collective: string) =>
      state?.collectives?.get(collective)?.members.some(({ actorId }) => actorId === id) ?? false;
    return (
      cooperationsOf(keeper, id).some(
        (cooperation) => !sameValue(cooperation, base?.cooperations?.get(cooperation.id)),
      ) ||
      [...keeper.contacts.values()].some(
        (contact) =>
          contact.actorId === id && base?.contacts && !sameValue(contact, base.contacts.get(contact.id)),
      ) ||
      (base?.logos && keeper.logos.has(id) && !sameValue(keeper.logos.get(id), base.logos.get(id))) ||
      [...keeper.collectives.keys()].some((one) => sits(keeper, one) && !sits(base, one))
    );
  }

  /** The cooperations of an actor whose deletion is to be decided go with it or stay with it. */
  function followsActor({ from, to }: Cooperation): boolean {
    return undecided.has(from) || undecided.has(to);
  }

  function mergeMade(id: string) {
    const keys = decisions.map(({ key }) => key);
    if (!received || !base?.heads) return { merge: id, keys };
    const ofPersons = (key: string) => PERSONAL_TABLES.some((table) => key.startsWith(`${table} `));
    // Contacts and sessions are in states with them alone, whose names do not leave without them.
    const kept = [
      ...keptAgainst(base.heads, (key) => !ofPersons(key)),
      ...(base.wholeHeads ? keptAgainst(base.wholeHeads, ofPersons) : []),
    ];
    return { merge: id, keys, ...(kept.length > 0 && { kept }) };
  }

  function keptAgainst(heads: NonNullable<MergeBase['heads']>, isOf: (key: string) => boolean) {
    const [mine, theirs] = [[...heads.mine], [...heads.theirs]];
    const of = (keys: ReadonlySet<string>) => [...keys].filter(isOf);
    return [
      { keys: of(staying), from: mine, against: theirs },
      { keys: of(returning), from: theirs, against: mine },
      { keys: heads.isPassed ? of(joining) : [], from: mine, against: [], joined: theirs },
    ].filter(({ keys }) => keys.length > 0);
  }

  const { positions, moved } = mergePositions(
    base?.positions ?? null,
    mine.positions,
    theirs.positions,
    places,
  );
  const profiles = laterProfiles(mine.network.importProfiles, theirs.network.importProfiles);
  const same = profiles.length > 0 ? { importProfiles: profiles } : {};
  const network = bothSides(
    'network',
    mine.network.id,
    base?.network ?? undefined,
    { ...mine.network, ...same },
    { ...theirs.network, ...fixed(mine), ...same },
  );
  const remembering = {
    ...withLineage(network, theirs, received),
    ...(merge !== undefined && withDecided(mine.network, theirs.network, mergeMade(merge))),
  };
  const merged = { ...tables, network: remembering } as unknown as NetworkState;
  const result = withoutLooseEnds({ ...merged, positions });
  return { result, decisions, patch: patchBetween(before, result), moved };
}

/** What a network has of its own, whoever merges what into it. */
function fixed({ network }: NetworkState): { id: string; createdAt: string } {
  return { id: network.id, createdAt: network.createdAt };
}

/** The header that remembers what was merged into it. */
function withLineage(network: Network, theirs: NetworkState, received: StateName | undefined): Network {
  const { lineage: _, ...header } = network;
  if (!received) return network;
  const added = withState(lineageOf(theirs.network), received);
  return { ...header, lineage: storedLineage(joined(lineageOf(network).values(), added.values())) };
}

function withDecided(mine: Network, theirs: Network, now: NonNullable<Network['decided']>[number]) {
  const decided = decidedTogether(mine.decided, theirs.decided, [now]);
  return decided.length > 0 ? { decided } : {};
}

export function keyOf(table: TableName | 'network', id: string, field: string): string {
  return `${table} ${id} ${field}`;
}

type Positions = ReadonlyMap<string, Position>;

/** A node that only they placed comes with its place; one that they moved does when their places are chosen. */
function mergePositions(
  base: Positions | null,
  mine: Positions,
  theirs: Positions,
  places: Side,
): { positions: Map<string, Position>; moved: number } {
  const positions = new Map([...theirs, ...mine]);
  let moved = 0;
  for (const [id, place] of theirs) {
    const own = mine.get(id);
    if (!own || sameValue(own, place) || sameValue(place, base?.get(id))) continue;
    moved++;
    if (places === 'theirs') positions.set(id, place);
  }
  return { positions, moved };
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
    logos: kept(state.logos, ({ id }) => there(id)),
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
