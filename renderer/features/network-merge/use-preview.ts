import { useEffect, useState } from 'react';
import { type MergeSession, startMerge } from '#renderer/workers/merge-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import type { LikeRecord } from '#shared/compare/merge/like-records.ts';
import type { MergeAnswers, MergePreview, PreviewInput } from '#shared/compare/merge/preview.ts';

export interface Preview {
  /** The last one that was made; null before the first. */
  preview: MergePreview | null;
  likes: readonly LikeRecord[];
  /** Whether another is being made. */
  busy: boolean;
  fault: WorkerFault | null;
  again: () => void;
}

/** What a merge would do, off the main thread when there is much to compare, made anew at each choice. */
export function usePreview(states: Omit<PreviewInput, keyof MergeAnswers>, answers: MergeAnswers): Preview {
  const [session, setSession] = useState<MergeSession | null>(null);
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [likes, setLikes] = useState<readonly LikeRecord[]>([]);
  const [busy, setBusy] = useState(true);
  const [fault, setFault] = useState<WorkerFault | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts another session
  useEffect(() => {
    const own = startMerge(states);
    let wanted = true;
    setSession(own);
    setFault(null);
    void own.likes().then((outcome) => {
      if (!wanted) return;
      if (outcome.ok) setLikes(outcome.value);
      else setFault(outcome.fault);
    });
    return () => {
      wanted = false;
      own.end();
    };
  }, [states, attempt]);

  useEffect(() => {
    if (!session) return;
    let wanted = true;
    setBusy(true);
    void session.preview(answers).then((outcome) => {
      if (!wanted) return;
      setBusy(false);
      if (outcome.ok) setPreview(outcome.value);
      // A session that another has taken the place of was ended.
      else if (outcome.fault.why !== 'stopped') setFault(outcome.fault);
    });
    return () => {
      wanted = false;
    };
  }, [session, answers]);

  return { preview, likes, busy, fault, again: () => setAttempt(attempt + 1) };
}
