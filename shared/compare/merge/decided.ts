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

/** The keys that were decided here in a merge of which the other knows nothing. */
export function decidedApart(here: Network, there: Network): ReadonlySet<string> {
  const known = new Set((there.decided ?? []).map(({ merge }) => merge));
  return new Set((here.decided ?? []).filter(({ merge }) => !known.has(merge)).flatMap(({ keys }) => keys));
}

/** What both remember, and what was decided just now. */
export function decidedTogether(mine: Decided = [], theirs: Decided = [], now: Decided = []): Decided {
  const known = new Set(mine.map(({ merge }) => merge));
  const all = [
    ...mine,
    ...theirs.filter(({ merge }) => !known.has(merge)),
    ...now.filter(({ keys }) => keys.length > 0),
  ];
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
