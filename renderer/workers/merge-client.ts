import { done } from '#shared/base/outcome.ts';
import { type LikeNewcomer, likeNewcomers } from '#shared/compare/merge/like-newcomers.ts';
import {
  type MergePreview,
  type PreviewInput,
  previewMerge,
  recordCount,
} from '#shared/compare/merge/preview.ts';
import type { MergeWorker } from './merge.worker.ts';
import { startWorker, type WorkerOutcome } from './session.ts';

/** Up to here a preview takes less time than starting a worker. */
const AT_ONCE = 3000;

const create = () => new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module' });

/** One merge's previews; ending it stops whatever it is doing. */
export interface MergeSession {
  likes(): Promise<WorkerOutcome<LikeNewcomer[]>>;
  preview(choices: Pick<PreviewInput, 'choices' | 'aliases'>): Promise<WorkerOutcome<MergePreview>>;
  end(): void;
}

export function startMerge(states: Pick<PreviewInput, 'base' | 'mine' | 'theirs'>): MergeSession {
  if (recordCount(states.base, states.mine, states.theirs) <= AT_ONCE) {
    return {
      likes: async () => done(likeNewcomers(states.mine, states.theirs)),
      preview: async (choices) => done(previewMerge({ ...states, ...choices })),
      end: () => undefined,
    };
  }
  const session = startWorker<MergeWorker>(create);
  const met = session.ask((worker) => worker.meet(states));
  return {
    likes: () => met.then((hasMet) => (hasMet.ok ? session.ask((worker) => worker.likes()) : hasMet)),
    preview: (choices) =>
      met.then((hasMet) => (hasMet.ok ? session.ask((worker) => worker.preview(choices)) : hasMet)),
    end: session.end,
  };
}
