import { sameValue } from '../../base/same-value.ts';

/** The value that two versions agree on, or that they do not. */
export type MergedValue = { ok: true; value: unknown } | { ok: false };

const agreed = (value: unknown): MergedValue => ({ ok: true, value });
const CONFLICT: MergedValue = { ok: false };

/**
 * One field merged three ways: what only one side changed is taken from it, lists take what both added and lose
 * what either took out. Without a base (null) a side that says nothing yields to the one that does. `undefined`
 * is the value of a field that is not there.
 */
export function mergeValue(base: { value: unknown } | null, mine: unknown, theirs: unknown): MergedValue {
  if (sameValue(mine, theirs)) return agreed(mine);
  if (base) {
    if (sameValue(mine, base.value)) return agreed(theirs);
    if (sameValue(theirs, base.value)) return agreed(mine);
  } else {
    if (saysNothing(mine)) return agreed(theirs);
    if (saysNothing(theirs)) return agreed(mine);
  }
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return CONFLICT;
  return mergeLists(Array.isArray(base?.value) ? base.value : [], mine, theirs);
}

/** Whether a field is as it is before anybody has said anything. */
function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 'unknown') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(saysNothing);
}

/** What an item of a list of objects is known by. */
const KEYS = ['id', 'sector', 'actorId'] as const;

function mergeLists(base: unknown[], mine: unknown[], theirs: unknown[]): MergedValue {
  const sides = [base, mine, theirs].map(keyed);
  const [was, ours, others] = sides;
  // Two items of one key, such as two seats of one actor, cannot be followed from one list to the other.
  if (!was || !ours || !others) return CONFLICT;
  const merged = new Map<string, unknown>();
  const added: string[] = [];
  for (const key of new Set([...was.keys(), ...ours.keys(), ...others.keys()])) {
    const [before, one, other] = [was.get(key), ours.get(key), others.get(key)];
    const item = mergeItem(before, one, other);
    if (!item.ok) return CONFLICT;
    if (item.value === undefined) continue;
    merged.set(key, item.value);
    if (!was.has(key)) added.push(key);
  }
  // The order must not depend on whose list is merged into whose.
  const order = [...[...was.keys()].filter((key) => merged.has(key)), ...added.sort()];
  const items = order.map((key) => merged.get(key));
  return moreThanOneMain(items) ? CONFLICT : agreed(items);
}

/** An item that one side took out and the other changed is a conflict; `undefined` stands for not there. */
function mergeItem(before: unknown, one: unknown, other: unknown): MergedValue {
  if (sameValue(one, other)) return agreed(one);
  if (sameValue(one, before)) return agreed(other);
  return sameValue(other, before) ? agreed(one) : CONFLICT;
}

function keyed(list: unknown[]): Map<string, unknown> | null {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const key = keyOf(item);
    // A word that is there twice says no more than once; two different things of one key do.
    if (items.has(key) && !sameValue(items.get(key), item)) return null;
    items.set(key, item);
  }
  return items;
}

function keyOf(item: unknown): string {
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
    for (const key of KEYS) if (key in item) return String((item as Record<string, unknown>)[key]);
  }
  return JSON.stringify(item);
}

/** At most one of an actor's sectors is its main one. */
function moreThanOneMain(items: readonly unknown[]): boolean {
  return items.filter((item) => (item as { main?: unknown } | null)?.main === true).length > 1;
}
