import type { Network } from '../../model/network.ts';
import { PERSONAL_TABLES } from './merge-base.ts';

/** Points decided in the merges of a network, as its header remembers them. */
type Decided = NonNullable<Network['decided']>;

/** So many points are remembered; a point decided before them counts as decided by nobody. */
const MOST_REMEMBERED = 2000;

/** What only files with contacts hold: whole tables, and what a speaker notes. */
export function isOfPersons(table: string, field: string): boolean {
  if (table === 'stories') return field.endsWith('.notes');
  return PERSONAL_TABLES.some((one) => one === table);
}

/**
 * The keys that were decided here and of which the other has not heard. A file without contacts hands on a merge without
 * what was decided of them in it, so that it is not enough to know of the merge.
 */
export function decidedApart(here: Network, there: Network): ReadonlySet<string> {
  const known = byMerge(there.decided ?? []);
  return new Set(
    (here.decided ?? []).flatMap(({ merge, keys }) => keys.filter((key) => !known.get(merge)?.has(key))),
  );
}

/** The states in which something was gone, and those as which it was kept against them. */
export interface Keeping {
  from: readonly string[];
  against: readonly string[];
  /** States of others that were merged into those, though they had come before with something that was without. */
  joined?: readonly string[];
}

/** What a network remembers to have kept against deletions, by its keys. */
export function keptIn({ decided = [] }: Network): ReadonlyMap<string, readonly Keeping[]> {
  const all = new Map<string, Keeping[]>();
  for (const { keys, from, against, joined = [] } of decided.flatMap(({ kept = [] }) => kept)) {
    for (const key of keys) all.set(key, [...(all.get(key) ?? []), { from, against, joined }]);
  }
  return all;
}

function byMerge(decided: Decided): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { merge, keys } of decided) all.set(merge, new Set([...(all.get(merge) ?? []), ...keys]));
  return all;
}

/** What both remember, and what was decided just now. */
export function decidedTogether(mine: Decided = [], theirs: Decided = [], now: Decided = []): Decided {
  const told = [...mine, ...theirs, ...now];
  const all = [...byMerge(told)].flatMap(([merge, keys]) => {
    const kept = keptOf(told.flatMap((one) => (one.merge === merge && one.kept ? one.kept : [])));
    return keys.size + kept.length > 0 ? [{ merge, keys: [...keys], ...(kept.length > 0 && { kept }) }] : [];
  });
  let room = MOST_REMEMBERED;
  const last = all.reverse().flatMap((one) => {
    const keys = one.keys.slice(0, room);
    room -= keys.length + (one.kept?.length ?? 0);
    return room > 0 && keys.length + (one.kept?.length ?? 0) > 0 ? [{ ...one, keys }] : [];
  });
  return last.reverse();
}

type Kept = NonNullable<Decided[number]['kept']>;

function keptOf(kept: Kept): Kept {
  const all = new Map<string, Kept[number]>();
  for (const one of kept) {
    const name = JSON.stringify([one.from, one.against, one.joined]);
    all.set(name, { ...one, keys: [...new Set([...(all.get(name)?.keys ?? []), ...one.keys])] });
  }
  return [...all.values()];
}

/** Without points that speak of records which a file leaves out. */
export function decidedOf(
  decided: Decided,
  isKept: (table: string, id: string, field: string) => boolean,
): Decided {
  const stays = (key: string) => {
    const [table = '', id = '', ...field] = key.split(' ');
    return isKept(table, id, field.join(' '));
  };
  return decided.flatMap(({ merge, keys, kept }) => {
    const one = { merge, keys: keys.filter(stays) };
    const still = (kept ?? []).flatMap(({ keys, ...states }) => {
      const left = keys.filter(stays);
      return left.length > 0 ? [{ ...states, keys: left }] : [];
    });
    if (still.length > 0) return [{ ...one, kept: still }];
    return one.keys.length > 0 ? [one] : [];
  });
}

/** Without the names of states with contacts in which somebody kept what hangs on them. */
export function withoutWholesKept(decided: Decided): Decided {
  return decided.map(({ kept, ...one }) => {
    const still = (kept ?? []).filter(
      ({ keys }) => !keys.some((key) => isOfPersons(key.split(' ')[0] ?? '', '')),
    );
    return still.length > 0 ? { ...one, kept: still } : one;
  });
}
