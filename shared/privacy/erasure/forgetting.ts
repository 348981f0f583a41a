import type { Change } from '../../changes/patch.ts';
import { withoutWholesKept } from '../../compare/merge/decided.ts';
import { withoutWhole } from '../../compare/merge/lineage.ts';
import type { Network } from '../../model/network.ts';
import type { Person } from './person.ts';

/**
 * The header of a network that held a person: without the names of states in which the contacts count, which would
 * prove a guess of what was taken out; and with the ids of the person's records, which say nothing of it, so that no
 * merge brings it back unsaid and copies at others' are told.
 */
export function forgetting(network: Network, { ids }: Pick<Person, 'ids'>): Network {
  return {
    ...network,
    ...(network.lineage && { lineage: network.lineage.map(withoutWhole) }),
    ...(network.decided && { decided: withoutWholesKept(network.decided) }),
    erased: [...new Set([...(network.erased ?? []), ...ids])].sort(),
  };
}

/** The same in what a journal keeps of the header: taking a change back brings nothing back. */
export function forgettingIn(changes: readonly Change[], person: Pick<Person, 'ids'>): readonly Change[] {
  if (!changes.some(({ table }) => table === 'network')) return changes;
  return changes.map((change) =>
    change.table === 'network'
      ? { ...change, before: forgetting(change.before, person), after: forgetting(change.after, person) }
      : change,
  );
}
