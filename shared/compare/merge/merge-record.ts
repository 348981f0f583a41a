import { sameValue } from '../../base/same-value.ts';
import { mergeValue } from './merge-value.ts';

export type Side = 'mine' | 'theirs';

/** A field that both sides changed, each otherwise. */
export interface FieldConflict {
  /** Its path in the record, such as `budget`, `custom.budget-2` or `vocabularies.kinds`. */
  field: string;
  mine: unknown;
  theirs: unknown;
}

export interface MergedRecord<R> {
  /** With the chosen side in each conflict; mine where nothing is chosen. */
  record: R;
  conflicts: FieldConflict[];
}

/** Fields whose parts are merged one by one. */
const NESTED: ReadonlySet<string> = new Set(['custom', 'vocabularies']);

type Fields = Record<string, unknown>;

/** Merges two versions of a record field by field; `base` is what both were once, if that is known. */
export function mergeRecord<R extends object>(
  base: R | undefined,
  mine: R,
  theirs: R,
  choose: (field: string) => Side,
): MergedRecord<R> {
  if (sameValue(mine, theirs)) return { record: mine, conflicts: [] };
  const conflicts: FieldConflict[] = [];
  const merge = (path: string, was: Fields | null, ours: Fields, others: Fields): Fields => {
    const merged: Fields = {};
    for (const key of new Set([...Object.keys(ours), ...Object.keys(others)])) {
      const [one, other] = [ours[key], others[key]];
      const field = `${path}${key}`;
      if (path === '' && NESTED.has(key)) {
        merged[key] = merge(`${key}.`, was && fieldsOf(was[key]), fieldsOf(one), fieldsOf(other));
        continue;
      }
      const result = mergeValue(was && { value: was[key] }, one, other);
      if (!result.ok) conflicts.push({ field, mine: one, theirs: other });
      const value = result.ok ? result.value : choose(field) === 'theirs' ? other : one;
      if (value !== undefined) merged[key] = value;
    }
    return merged;
  };
  const record = merge('', (base ?? null) as Fields | null, mine as Fields, theirs as Fields) as R;
  return { record, conflicts };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
