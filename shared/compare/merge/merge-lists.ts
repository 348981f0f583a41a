import { sameValue } from '../../base/same-value.ts';

/** What an item of a list of objects is known by. */
const KEYS = ['id', 'sector', 'actorId'] as const;

/** The objects of a list by what they are known by; null when it holds anything else, or one key twice. */
export function itemsByKey(list: readonly unknown[]): Map<string, unknown> | null {
  const items = new Map<string, unknown>();
  for (const item of list) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
    const key = KEYS.find((name) => name in item);
    if (key === undefined) return null;
    const value = String((item as Record<string, unknown>)[key]);
    if (items.has(value)) return null;
    items.set(value, item);
  }
  return items;
}

export type Order =
  | { ok: true; keys: readonly string[] }
  /** Both put the same items in another order, each otherwise. */
  | { ok: false; mine: readonly string[]; theirs: readonly string[] };

/**
 * The order of a merged list: that of the side that changed it, with what the other added after the same neighbour.
 * It does not depend on who merges.
 */
export function mergedOrder(
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlyMap<string, unknown>,
): Order {
  const there = (keys: readonly string[]) => keys.filter((key) => kept.has(key));
  const [ours, others] = [there(mine), there(theirs)];
  const common = new Set(ours.filter((key) => others.includes(key)));
  const shared = (keys: readonly string[]) => keys.filter((key) => common.has(key));
  const [one, other] = [shared(ours), shared(others)];
  const was = before.filter((key) => common.has(key));
  const complete = was.length === common.size;
  const mineMoved = !(complete && sameValue(one, was));
  const theirsMoved = !(complete && sameValue(other, was));
  if (sameValue(one, other) || !mineMoved || !theirsMoved) {
    return { ok: true, keys: withAdded(mineMoved ? one : other, ours, others) };
  }
  return { ok: false, mine: withAdded(one, ours, others), theirs: withAdded(other, ours, others) };
}

/** The common items in their order, each followed by what either side has behind it. */
function withAdded(
  common: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const known = new Set(common);
  const runs = [runsOf(mine, known), runsOf(theirs, known)];
  return [START, ...common].flatMap((anchor) => {
    const added = runs
      .flatMap((side) => (side.get(anchor) ? [side.get(anchor) ?? []] : []))
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flat();
    return anchor === START ? added : [anchor, ...added];
  });
}

/** Stands before the first item. */
const START = '\u0000';

function runsOf(keys: readonly string[], known: ReadonlySet<string>): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  let anchor = START;
  for (const key of keys) {
    if (known.has(key)) anchor = key;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), key]);
  }
  return runs;
}
