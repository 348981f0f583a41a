import { expose } from 'comlink';
import { type LikeRecord, likeRecords } from '#shared/compare/merge/like-records.ts';
import {
  type MergeAnswers,
  type MergePreview,
  type PreviewInput,
  previewMerge,
} from '#shared/compare/merge/preview.ts';

/** What is merged, before anybody says anything of it. */
export type MergeStates = Omit<PreviewInput, keyof MergeAnswers>;

let met: MergeStates | null = null;

const worker = {
  /** Takes the networks in; they stay for every preview that follows. */
  meet(states: MergeStates): void {
    met = states;
  },
  preview(answers: MergeAnswers): MergePreview {
    if (!met) throw new Error('no networks to merge');
    return previewMerge({ ...met, ...answers });
  },
  /** What of theirs may be here already. */
  likes(): LikeRecord[] {
    return met ? likeRecords(met.mine, met.theirs) : [];
  },
};
export type MergeWorker = typeof worker;

expose(worker);
