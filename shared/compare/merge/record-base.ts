import { sameValue } from '../../base/same-value.ts';
import { type NetworkState, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import type { Story } from '../../model/story.ts';
import type { Keeping } from './decided.ts';
import { ancestorsOf, headsOf, joined, type Lineage, latestOf } from './lineage.ts';
import { type MergeBase, PERSONAL_TABLES } from './merge-base.ts';
import { withNotesOf } from './notes-kept.ts';

/** What two copies came from, by states with their contacts or by states without. */
export interface Pasts {
  mine: Lineage;
  theirs: Lineage;
  now: string;
  sent: string;
  /** The states that both came from. */
  shared: readonly string[];
  contents: (id: string) => Promise<MergeBase | null>;
}

/** What either remembers to have kept against deletions. */
interface Keepings {
  mine: ReadonlyMap<string, readonly Keeping[]>;
  theirs: ReadonlyMap<string, readonly Keeping[]>;
}

/** How one record was kept, here and there. */
interface Cut {
  mine: readonly Keeping[];
  theirs: readonly Keeping[];
}

/** The keys by which it is known of a record that somebody kept it: its own, and those of what it hangs on. */
export function keptBy(table: string, id: string, record: object): string[] {
  const owners = [
    ...('from' in record && 'to' in record ? [record.from, record.to] : []),
    ...('actorId' in record ? [record.actorId] : []),
    ...(table === 'logos' ? [id] : []),
  ];
  return [`${table} ${id} `, ...owners.map((actor) => `actors ${String(actor)} `)];
}

function cutOf({ mine, theirs }: Keepings, keys: readonly string[]): Cut | null {
  const [own = [], other = []] = [mine, theirs].map((all) => keys.flatMap((key) => all.get(key) ?? []));
  return own.length + other.length === 0 ? null : { mine: own, theirs: other };
}

/**
 * All states that one came from while a record was there. Who kept it against a deletion knows the rest of what the other
 * knew, but nothing of what was written into the record before it was taken out there.
 */
function livingPast(start: string, lineage: Lineage, keepings: readonly Keeping[]): Set<string> {
  const living = livingLineage(lineage, keepings);
  const gone = new Set(keepings.flatMap(({ against }) => against));
  const past = new Set<string>();
  let next = [start, ...headsOf(lineage)];
  while (next.length > 0) {
    for (const id of next.flatMap((one) => [...ancestorsOf(one, living)])) past.add(id);
    const joins = keepings.filter(({ from }) => from.length > 0 && from.every((id) => past.has(id)));
    next = joins.flatMap(({ joined = [] }) => joined).filter((id) => !past.has(id));
  }
  return new Set([...past].filter((id) => lineage.has(id) && !gone.has(id)));
}

/** A lineage in which what came from a state without the record came from those as which it was kept. */
function livingLineage(lineage: Lineage, keepings: readonly Keeping[]): Lineage {
  const before = (id: string) => keepings.filter(({ against }) => against.includes(id));
  return joined(
    [...lineage.values()].map((one) => {
      const kept = before(one.id);
      return kept.length > 0 ? { ...one, after: kept.flatMap(({ from }) => from) } : one;
    }),
  );
}

/** The same states by the names of their wholes; those of contacts and sessions are named so already. */
function wholesOf({ mine, theirs }: Cut, { plain }: BothPasts): Cut {
  const lineage = joined(plain.mine.values(), plain.theirs.values());
  const wholes = (ids: readonly string[]) => ids.flatMap((id) => lineage.get(id)?.whole ?? [id]);
  const named = (keepings: readonly Keeping[]) =>
    keepings.map(({ from, against, joined = [] }) => ({
      ...{ from: wholes(from), against: wholes(against), joined: wholes(joined) },
    }));
  return { mine: named(mine), theirs: named(theirs) };
}

/** What both had of one record, and whether one side has seen all that the other has. */
interface Shared {
  record: object | undefined;
  isPlain: boolean;
}

/** What both had of one record; undefined where that is not known, or no state is. */
async function sharedRecord(
  { mine, theirs, now, sent, shared, contents }: Pasts,
  table: TableName,
  id: string,
  cut: Cut,
): Promise<Shared> {
  const [own, other] = [livingPast(now, mine, cut.mine), livingPast(sent, theirs, cut.theirs)];
  const common = shared.filter((one) => own.has(one) && other.has(one));
  const lineage = livingLineage(joined(mine.values(), theirs.values()), [...cut.mine, ...cut.theirs]);
  const latest = latestOf(common, lineage);
  // Where one side has seen all that the other has, that other is what both had, whatever else was merged into it.
  const [isOlder, isNewer] = [isWithin(own, other), isWithin(other, own)];
  const whole = isOlder === isNewer ? undefined : isOlder ? now : sent;
  const records: (object | undefined)[] = [];
  const isPlain = whole !== undefined && latest.includes(whole);
  for (const one of isPlain ? [whole] : latest) records.push((await contents(one))?.[table]?.get(id));
  const [first, ...others] = records;
  return { record: others.every((one) => sameValue(one, first)) ? first : undefined, isPlain };
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((id) => other.has(id));
}

/** The two ways of looking at what both came from. */
export interface BothPasts {
  plain: Pasts;
  persons: Pasts | null;
}

interface Kept {
  table: TableName;
  id: string;
  record: object;
  cut: Cut;
}

function keptRecords(tables: NetworkState, keepings: Keepings): Kept[] {
  return TABLE_NAMES.flatMap((table) =>
    [...tables[table].values()].flatMap((record) => {
      const cut = table === 'positions' ? null : cutOf(keepings, keptBy(table, record.id, record));
      return cut ? [{ table, id: record.id, record, cut }] : [];
    }),
  );
}

/** A base with what both had of each record that somebody kept against a deletion. */
export async function withKeptRecords(
  base: MergeBase,
  [mine, theirs]: readonly [NetworkState, NetworkState],
  pasts: BothPasts,
  keepings: Keepings,
): Promise<MergeBase> {
  const kept = keptRecords(theirs, keepings).filter(({ table, id }) => mine[table].has(id));
  if (kept.length === 0) return base;
  const tables = new Map<TableName, Map<string, object> | null>();
  const alone = new Map<string, boolean>();
  for (const one of kept) {
    const { table, id } = one;
    if (!base[table]) continue;
    const records = tables.get(table) ?? new Map<string, object>(base[table] ?? []);
    tables.set(table, records);
    const { record: had, isPlain } = await lastShared(one, pasts);
    if (had) records.set(id, had);
    else records.delete(id);
    alone.set(`${table} ${id} `, isPlain);
  }
  const contested = [...(base.contested ?? [])].filter(
    (key) => ![...alone.keys()].some((one) => key.startsWith(one)),
  );
  return {
    ...base,
    ...(Object.fromEntries(tables) as Partial<MergeBase>),
    contested: new Set(contested),
    alone,
  };
}

async function lastShared({ table, id, cut }: Kept, pasts: BothPasts): Promise<Shared> {
  const { plain, persons } = pasts;
  const noted = persons ? await sharedRecord(persons, table, id, wholesOf(cut, pasts)) : undefined;
  if (PERSONAL_TABLES.includes(table)) return noted ?? { record: undefined, isPlain: false };
  const { record, isPlain } = await sharedRecord(plain, table, id, cut);
  if (table !== 'stories' || !noted) return { record, isPlain };
  const story = record && noted.record ? withNotesOf(record as Story, [noted.record as Story]) : record;
  return { record: story, isPlain: isPlain && noted.isPlain };
}
