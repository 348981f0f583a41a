import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { COMPARED } from '../comparison/compare.ts';
import { type IncomingChange, incomingChanges } from './incoming.ts';
import { type LikeRecord, likeTies } from './like-records.ts';
import { type MergeDecision, type MergeInput, planMerge } from './plan-merge.ts';

export interface PreviewInput extends MergeInput {
  language: Language;
}

/** What a person says of a merge; the rest of it is known beforehand. */
export type MergeAnswers = Required<Pick<MergeInput, 'choices' | 'told' | 'places'>>;

/** What a merge would do, without the network that it would make. */
export interface MergePreview {
  decisions: readonly MergeDecision[];
  /** Every record that comes, changes or goes, in words. */
  incoming: readonly IncomingChange[];
  likeTies: readonly LikeRecord[];
  /** How many nodes they moved. */
  moved: number;
  /** With what is only remembered: that this file was merged. */
  changeCount: number;
}

export function previewMerge({ language, ...input }: PreviewInput): MergePreview {
  const { decisions, patch, result, moved } = planMerge(input);
  return {
    decisions,
    incoming: incomingChanges(patch, input.mine, result, language),
    likeTies: likeTies(input.mine, input.theirs, input.told ?? []),
    moved,
    changeCount: patch.length,
  };
}

/** How much there is to compare: what is small takes less time than starting a worker. */
export function recordCount(...states: readonly (NetworkState | null)[]): number {
  return states.reduce(
    (sum, state) => sum + COMPARED.reduce((of, table) => of + (state?.[table].size ?? 0), 0),
    0,
  );
}
