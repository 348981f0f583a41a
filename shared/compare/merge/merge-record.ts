import { sameValue } from '../../base/same-value.ts';
import { NOT_GIVEN } from '../../model/common.ts';
import { type Figures, figuresIn, isByYear, storedFigures } from '../../model/figures.ts';
import { itemsByKey, mergedOrder } from './merge-lists.ts';
import { isOneOf, joinedWith, type MergeRules } from './merge-rules.ts';
import { mergeValue } from './merge-value.ts';

export type Side = 'mine' | 'theirs';

/** A field that both sides changed, each otherwise. */
export interface FieldConflict {
  /** Where it stands in the record; an item of a list by its id. */
  path: readonly string[];
  /** The same as one word, such as `budget`, `custom.budget-2` or `steps.first.title`. */
  field: string;
  mine: unknown;
  theirs: unknown;
  chosen: Side;
}

export interface MergedRecord<R> {
  /** With the chosen side in each conflict; mine where nothing is chosen. */
  record: R;
  conflicts: FieldConflict[];
}

export interface RecordMerge<R> {
  /** What both were once; undefined when that is not known. */
  base: R | undefined;
  mine: R;
  theirs: R;
  rules: MergeRules;
  /** The side taken in a conflict; `usual` is the one that is taken when nobody says. */
  choose: (field: string, usual: Side) => Side;
  /** Fields on which the two already disagreed in what they were: what is in the base says nothing. */
  contested?: (field: string) => boolean;
  /** Every difference is a conflict. */
  strict?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/** Merges two versions of a record field by field, and the items of its lists one by one. */
export function mergeRecord<R extends object>({
  base,
  mine,
  theirs,
  rules,
  choose,
  contested = () => false,
  strict = false,
}: RecordMerge<R>): MergedRecord<R> {
  if (sameValue(mine, theirs)) return { record: mine, conflicts: [] };
  const conflicts: FieldConflict[] = [];

  function conflict(path: Path, one: unknown, other: unknown, usual: Side = 'mine'): unknown {
    const field = path.join('.');
    const chosen = choose(field, usual);
    conflicts.push({ path, field, mine: one, theirs: other, chosen });
    return chosen === 'theirs' ? other : one;
  }

  function mergeFields(path: Path, was: Fields | null, ours: Fields, others: Fields): Fields {
    const merged: Record<string, unknown> = {};
    const done = new Set<string>();
    for (const key of new Set([...Object.keys(ours), ...Object.keys(others)])) {
      if (done.has(key)) continue;
      const group = joinedWith([...path, key], rules);
      if (group) {
        for (const one of group) done.add(one);
        const [one, other] = [pick(ours, others, group), pick(others, ours, group)];
        const before = was && { value: pick(was, one, group) };
        Object.assign(merged, mergeOne([...path, group[0] ?? key], before, one, other));
        continue;
      }
      const value = mergePart([...path, key], was && { value: was[key] }, ours[key], others[key]);
      if (value !== undefined) merged[key] = value;
    }
    return merged;
  }

  function mergePart(path: Path, was: { value: unknown } | null, one: unknown, other: unknown): unknown {
    if (sameValue(one, other)) return one;
    if (isLackOf(one, other)) return other;
    if (isLackOf(other, one)) return one;
    if (isOneOf(path, rules.growing)) return grown(one, other);
    if (isByYear(one) || isByYear(other)) {
      const before = was && figuresIn(was.value);
      const merged = mergeFields(path, before, figuresIn(one), figuresIn(other));
      return storedFigures(merged as Figures);
    }
    const [ours, others] = [one === undefined ? {} : one, other === undefined ? {} : other];
    if (isOneOf(path, rules.parts) && isPlain(ours) && isPlain(others)) {
      return mergeFields(path, was && (isPlain(was.value) ? was.value : {}), ours, others);
    }
    if (Array.isArray(one) && Array.isArray(other)) {
      const merged = mergeItems(path, was, one, other);
      if (merged) return merged;
    }
    return mergeOne(path, was, one, other);
  }

  function mergeOne(path: Path, was: { value: unknown } | null, one: unknown, other: unknown): unknown {
    if (strict) return sameValue(one, other) ? one : conflict(path, one, other);
    const result = contested(path.join('.')) ? null : mergeValue(was, one, other);
    return result?.ok ? result.value : disagreed(path, one, other);
  }

  function disagreed(path: Path, one: unknown, other: unknown): unknown {
    if (!isOneOf(path, rules.quiet)) return conflict(path, one, other);
    // Whoever merges into whom, the same one is taken.
    return JSON.stringify(one ?? null) < JSON.stringify(other ?? null) ? one : other;
  }

  /** Lists of things that have a key; null when they cannot be followed from one list to the other. */
  function mergeItems(
    path: Path,
    was: { value: unknown } | null,
    one: readonly unknown[],
    other: readonly unknown[],
  ): unknown[] | null {
    const before = itemsByKey(Array.isArray(was?.value) ? was.value : []);
    const [ours, others] = [itemsByKey(one), itemsByKey(other)];
    if (!before || !ours || !others || ours.size + others.size === 0) return null;
    const merged = new Map<string, unknown>();
    for (const key of new Set([...before.keys(), ...ours.keys(), ...others.keys()])) {
      const item = mergeItem([...path, key], before.get(key), ours.get(key), others.get(key), was !== null);
      if (item !== undefined) merged.set(key, item);
    }
    const order = mergedOrder([...before.keys()], [...ours.keys()], [...others.keys()], merged);
    const keys = order.ok ? order.keys : disagreed([...path, ORDER], order.mine, order.theirs);
    const items = (keys as readonly string[]).map((key) => merged.get(key));
    return withOneMain(path, items, one, other);
  }

  function mergeItem(path: Path, was: unknown, one: unknown, other: unknown, known: boolean): unknown {
    if (one !== undefined && other !== undefined) {
      if (isPlain(one) && isPlain(other)) return mergeFields(path, isPlain(was) ? was : null, one, other);
      return mergePart(path, was === undefined ? null : { value: was }, one, other);
    }
    const kept = one ?? other;
    if (was === undefined || !known) return kept;
    if (sameValue(kept, was) && !contested(path.join('.'))) return undefined;
    return conflict(path, one, other, one === undefined ? 'theirs' : 'mine');
  }

  /** At most one of an actor's sectors is its main one. */
  function withOneMain(
    path: Path,
    items: unknown[],
    one: readonly unknown[],
    other: readonly unknown[],
  ): unknown[] {
    if (items.filter(isMain).length < 2) return items;
    const chosen = conflict(path, one, other) as readonly unknown[];
    const main = keyOfItem(chosen.find(isMain));
    return items.map((item) => ({ ...(item as object), main: keyOfItem(item) === main }));
  }

  return {
    record: mergeFields([], (base as Fields | undefined) ?? null, mine as Fields, theirs as Fields) as R,
    conflicts,
  };
}

/** The last step of the path of a conflict that is about nothing but the order of a list. */
export const ORDER = '#order';

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMain(item: unknown): boolean {
  return isPlain(item) && item.main === true;
}

function keyOfItem(item: unknown): unknown {
  return isPlain(item) ? item.sector : undefined;
}

/** These fields; one that was not stored yet is as empty as it is beside it. */
function pick(fields: Fields, beside: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = isLackOf(fields[key], beside[key]) ? beside[key] : fields[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What either side has, each once, in an order that does not depend on who merges. */
function grown(one: unknown, other: unknown): unknown {
  const all = new Map<string, unknown>();
  for (const item of [one, other].flatMap((list) => (Array.isArray(list) ? list : []))) {
    all.set(JSON.stringify(item), item);
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** Whether one was stored before there was the field, in which the other says nothing. */
function isLackOf(one: unknown, other: unknown): boolean {
  if (one !== undefined) return false;
  return (
    other === '' || other === null || other === NOT_GIVEN || (Array.isArray(other) && other.length === 0)
  );
}
