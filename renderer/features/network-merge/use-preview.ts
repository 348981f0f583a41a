import { useEffect, useState } from 'react';
import { type MergeSession, startMerge } from '#renderer/workers/merge-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import type { LikeNewcomer } from '#shared/compare/merge/like-newcomers.ts';
import type { MergePreview, PreviewInput } from '#shared/compare/merge/preview.ts';

export interface Preview {
  /** The last one that was made; null before the first. */
  preview: MergePreview | null;
  likes: readonly LikeNewcomer[];
  /** Whether another is being made. */
  busy: boolean;
  fault: WorkerFault | null;
  again: () => void;
}

/** What a merge would do, off the main thread when there is much to compare, made anew at each choice. */
export function usePreview({ base, mine, theirs, choices, aliases }: PreviewInput): Preview {
  const [session, setSession] = useState<MergeSession | null>(null);
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [likes, setLikes] = useState<readonly LikeNewcomer[]>([]);
  const [busy, setBusy] = useState(true);
  const [fault, setFault] = useState<WorkerFault | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts another session
  useEffect(() => {
    const own = startMerge({ base, mine, theirs });
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
  }, [base, mine, theirs, attempt]);

  useEffect(() => {
    if (!session) return;
    let wanted = true;
    setBusy(true);
    void session.preview({ choices, aliases }).then((outcome) => {
      if (!wanted) return;
      setBusy(false);
      if (outcome.ok) setPreview(outcome.value);
      // A session that another has taken the place of was ended.
      else if (outcome.fault.why !== 'stopped') setFault(outcome.fault);
    });
    return () => {
      wanted = false;
    };
  }, [session, choices, aliases]);

  return { preview, likes, busy, fault, again: () => setAttempt(attempt + 1) };
}
