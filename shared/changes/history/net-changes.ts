import { sameValue } from '../../base/same-value.ts';
import type { Change, Patch } from '../patch.ts';

/**
 * What patches in a row amount to: at most one change for a record, from what it was first to what it is last.
 * What was added and removed again, or changed and changed back, does not show; so an undo leaves no trace.
 */
export function netChanges(patches: Iterable<Patch>): Change[] {
  const net = new Map<string, Change>();
  for (const patch of patches) {
    for (const change of patch) {
      const key = `${change.table} ${change.id}`;
      const first = net.get(key);
      net.set(key, first ? ({ ...change, before: first.before } as Change) : change);
    }
  }
  return [...net.values()].filter(({ before, after }) => !sameValue(before, after));
}
