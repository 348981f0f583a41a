import type { Change, Patch } from './patch.ts';

/** Whether a change of a record names one, before and after. */
export function namesOneRecord({ id, before, after }: Change): boolean {
  return [before, after].every((record) => record === null || record.id === id);
}

/** Whether a change is one of this network. */
export function isWithin(change: Change, networkId: string): boolean {
  return namesOneRecord(change) && (change.table !== 'network' || change.id === networkId);
}

/** A patch as one of that network, whatever network it names: a file is restored under any id. */
export function madeOwn(patch: Patch, id: string): Patch {
  return patch.map((change) =>
    change.table === 'network'
      ? { ...change, id, before: { ...change.before, id }, after: { ...change.after, id } }
      : change,
  );
}
