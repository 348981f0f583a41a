import { expose } from 'comlink';
import { type LikeNewcomer, likeNewcomers } from '#shared/compare/merge/like-newcomers.ts';
import { type MergePreview, type PreviewInput, previewMerge } from '#shared/compare/merge/preview.ts';

type States = Pick<PreviewInput, 'base' | 'mine' | 'theirs'>;

let met: States | null = null;

const worker = {
  /** Takes the networks in; they stay for every preview that follows. */
  meet(states: States): void {
    met = states;
  },
  preview({ choices, aliases }: Pick<PreviewInput, 'choices' | 'aliases'>): MergePreview {
    if (!met) throw new Error('no networks to merge');
    return previewMerge({ ...met, choices, aliases });
  },
  /** The actors of theirs that may be actors of mine. */
  likes(): LikeNewcomer[] {
    return met ? likeNewcomers(met.mine, met.theirs) : [];
  },
};
export type MergeWorker = typeof worker;

expose(worker);
