import type { Command } from '../../changes/command.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { renameIds } from '../comparison/rename-ids.ts';
import type { Side } from './merge-record.ts';
import { planMerge } from './plan-merge.ts';

/** A network from a colleague, with what was decided about it. */
export interface Incoming {
  base: NetworkState | null;
  theirs: NetworkState;
  /** The side chosen in each decision, by its key. */
  choices: ReadonlyMap<string, Side>;
  /** Actors of theirs that are actors of mine, under another id. */
  aliases: ReadonlyMap<string, string>;
}

/** Merges a colleague's network into the open one, as one change. The plan is made on the state that it meets. */
export function mergeNetworks({ base, theirs, choices, aliases }: Incoming, name: string): Command {
  return {
    kind: 'network-merge',
    details: { name },
    patch: (mine) => planMerge({ base, mine, theirs: renameIds(theirs, aliases), choices }).patch,
  };
}
