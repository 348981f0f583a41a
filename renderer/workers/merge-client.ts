import { done } from '#shared/base/outcome.ts';
import { type LikeRecord, likeRecords } from '#shared/compare/merge/like-records.ts';
import { asState } from '#shared/compare/merge/merge-base.ts';
import {
  type MergeAnswers,
  type MergePreview,
  previewMerge,
  recordCount,
} from '#shared/compare/merge/preview.ts';
import type { MergeStates, MergeWorker } from './merge.worker.ts';
import { startWorker, type WorkerOutcome } from './session.ts';

/** Up to here a preview takes less time than starting a worker. */
const AT_ONCE = 3000;

const create = () => new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module' });

/** One merge's previews; ending it stops whatever it is doing. */
export interface MergeSession {
  likes(): Promise<WorkerOutcome<LikeRecord[]>>;
  preview(answers: MergeAnswers): Promise<WorkerOutcome<MergePreview>>;
  end(): void;
}

export function startMerge(states: MergeStates): MergeSession {
  if (recordCount(states.base && asState(states.base), states.mine, states.theirs) <= AT_ONCE) {
    return {
      likes: async () => done(likeRecords(states.mine, states.theirs)),
      preview: async (answers) => done(previewMerge({ ...states, ...answers })),
      end: () => undefined,
    };
  }
  const session = startWorker<MergeWorker>(create);
  const met = session.ask((worker) => worker.meet(states));
  return {
    likes: () => met.then((hasMet) => (hasMet.ok ? session.ask((worker) => worker.likes()) : hasMet)),
    preview: (answers) =>
      met.then((hasMet) => (hasMet.ok ? session.ask((worker) => worker.preview(answers)) : hasMet)),
    end: session.end,
  };
}
