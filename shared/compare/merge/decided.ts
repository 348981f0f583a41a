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

function byMerge(decided: Decided): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { merge, keys } of decided) all.set(merge, new Set([...(all.get(merge) ?? []), ...keys]));
  return all;
}

/** What both remember, and what was decided just now. */
export function decidedTogether(mine: Decided = [], theirs: Decided = [], now: Decided = []): Decided {
  const all = [...byMerge([...mine, ...theirs, ...now])].flatMap(([merge, keys]) =>
    keys.size > 0 ? [{ merge, keys: [...keys] }] : [],
  );
  let room = MOST_REMEMBERED;
  const last = all.reverse().flatMap(({ merge, keys }) => {
    const kept = keys.slice(0, room);
    room -= kept.length;
    return kept.length > 0 ? [{ merge, keys: kept }] : [];
  });
  return last.reverse();
}

/** Without points that speak of records which a file leaves out. */
export function decidedOf(
  decided: Decided,
  isKept: (table: string, id: string, field: string) => boolean,
): Decided {
  return decided.flatMap(({ merge, keys }) => {
    const kept = keys.filter((key) => {
      const [table = '', id = '', ...field] = key.split(' ');
      return isKept(table, id, field.join(' '));
    });
    return kept.length > 0 ? [{ merge, keys: kept }] : [];
  });
}
