import { sameValue } from '../../base/same-value.ts';

/** The value that two versions agree on, or that they do not. */
export type MergedValue = { ok: true; value: unknown } | { ok: false };

const agreed = (value: unknown): MergedValue => ({ ok: true, value });
const CONFLICT: MergedValue = { ok: false };

/**
 * One field merged three ways: what only one side changed is taken from it, lists of words take what both added and
 * lose what either took out. Without a base (null) a side that says nothing yields to the one that does. `undefined`
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
  if (!isWords(mine) || !isWords(theirs)) return CONFLICT;
  return agreed(mergeWords(isWords(base?.value) ? base.value : [], mine, theirs));
}

/** Whether a field is as it is before anybody has said anything. */
function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 'unknown') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(saysNothing);
}

type Word = string | number | readonly unknown[];

/** A list whose items are nothing but themselves: words, and pairs of ids. */
function isWords(value: unknown): value is readonly Word[] {
  const isWord = (item: unknown) => typeof item === 'string' || typeof item === 'number';
  return (
    Array.isArray(value) && value.every((item) => isWord(item) || (Array.isArray(item) && item.every(isWord)))
  );
}

function mergeWords(base: readonly Word[], mine: readonly Word[], theirs: readonly Word[]): Word[] {
  const keyed = (list: readonly Word[]) => new Map(list.map((item) => [JSON.stringify(item), item]));
  const [was, ours, others] = [keyed(base), keyed(mine), keyed(theirs)];
  const added = [...ours, ...others].filter(([key]) => !was.has(key));
  const stays = (key: string) => was.has(key) && ours.has(key) && others.has(key);
  const orders = [was, ours, others].map((list) => [...list.keys()].filter(stays));
  // The order must not depend on whose list is merged into whose.
  const [first = [], ...moved] = orders.filter((order, place) => place === 0 || !sameValue(order, orders[0]));
  const [kept = first] = moved.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const news = [...new Map(added).keys()].sort();
  const all = new Map([...others, ...ours]);
  return [...kept, ...news].flatMap((key) => (all.has(key) ? [all.get(key) as Word] : []));
}
