import { wrap } from 'comlink';
import { type LikeNewcomer, likeNewcomers } from '#shared/compare/merge/like-newcomers.ts';
import {
  type MergePreview,
  type PreviewInput,
  previewMerge,
  recordCount,
} from '#shared/compare/merge/preview.ts';
import type { MergeWorker } from './merge.worker.ts';

/** Up to here a preview takes less time than starting a worker. */
const AT_ONCE = 3000;

/** One merge's previews; ending it stops whatever it is doing. */
export interface MergeSession {
  likes(): Promise<LikeNewcomer[]>;
  preview(choices: Pick<PreviewInput, 'choices' | 'aliases'>): Promise<MergePreview>;
  end(): void;
}

export function startMerge(states: Pick<PreviewInput, 'base' | 'mine' | 'theirs'>): MergeSession {
  if (recordCount(states.base, states.mine, states.theirs) <= AT_ONCE) {
    return {
      likes: async () => likeNewcomers(states.mine, states.theirs),
      preview: async (choices) => previewMerge({ ...states, ...choices }),
      end: () => undefined,
    };
  }
  const worker = new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<MergeWorker>(worker);
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined);
  worker.addEventListener('error', (event) => broken.reject(new Error(event.message)));
  const met = remote.meet(states);
  return {
    likes: () => Promise.race([met.then(() => remote.likes()), broken.promise]),
    preview: (choices) => Promise.race([met.then(() => remote.preview(choices)), broken.promise]),
    end: () => worker.terminate(),
  };
}
