import type { Command } from '../../changes/command.ts';
import { type MergeInput, planMerge } from './plan-merge.ts';

/** A network from a colleague, with what was decided about it. */
export type Incoming = Omit<MergeInput, 'mine'>;

/** Merges a colleague's network into the open one, as one change. The plan is made on the state that it meets. */
export function mergeNetworks(incoming: Incoming, name: string): Command {
  return {
    kind: 'network-merge',
    details: { name },
    patch: (mine) => planMerge({ ...incoming, mine }).patch,
  };
}
