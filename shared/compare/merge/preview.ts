import type { NetworkState } from '../../model/network-state.ts';
import { COMPARED, type Comparison, compareNetworks } from '../comparison/compare.ts';
import { renameIds } from '../comparison/rename-ids.ts';
import type { Side } from './merge-record.ts';
import { type MergeDecision, planMerge } from './plan-merge.ts';

export interface PreviewInput {
  base: NetworkState | null;
  mine: NetworkState;
  theirs: NetworkState;
  /** The side chosen in each decision, by its key. */
  choices: ReadonlyMap<string, Side>;
  /** Actors of theirs that are actors of mine, under another id. */
  aliases: ReadonlyMap<string, string>;
}

/** What a merge would do, without the network that it would make. */
export interface MergePreview {
  decisions: readonly MergeDecision[];
  counts: Comparison['counts'];
  changeCount: number;
}

export function previewMerge({ base, mine, theirs, choices, aliases }: PreviewInput): MergePreview {
  const { decisions, patch, result } = planMerge({ base, mine, theirs: renameIds(theirs, aliases), choices });
  return { decisions, counts: compareNetworks(mine, result).counts, changeCount: patch.length };
}

/** How much there is to compare: what is small takes less time than starting a worker. */
export function recordCount(...states: readonly (NetworkState | null)[]): number {
  return states.reduce(
    (sum, state) => sum + COMPARED.reduce((of, table) => of + (state?.[table].size ?? 0), 0),
    0,
  );
}
