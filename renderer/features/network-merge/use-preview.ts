import { useEffect, useState } from 'react';
import { type MergeSession, startMerge } from '#renderer/workers/merge-client.ts';
import type { LikeNewcomer } from '#shared/compare/merge/like-newcomers.ts';
import type { MergePreview, PreviewInput } from '#shared/compare/merge/preview.ts';

export interface Preview {
  /** The last one that was made; null before the first. */
  preview: MergePreview | null;
  likes: readonly LikeNewcomer[];
  /** Whether another is being made. */
  busy: boolean;
  failed: boolean;
}

/** What a merge would do, off the main thread when there is much to compare, made anew at each choice. */
export function usePreview({ base, mine, theirs, choices, aliases }: PreviewInput): Preview {
  const [session, setSession] = useState<MergeSession | null>(null);
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [likes, setLikes] = useState<readonly LikeNewcomer[]>([]);
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const own = startMerge({ base, mine, theirs });
    let wanted = true;
    setSession(own);
    own.likes().then(
      (found) => wanted && setLikes(found),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
      own.end();
    };
  }, [base, mine, theirs]);

  useEffect(() => {
    if (!session) return;
    let wanted = true;
    setBusy(true);
    session.preview({ choices, aliases }).then(
      (made) => {
        if (!wanted) return;
        setPreview(made);
        setBusy(false);
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [session, choices, aliases]);

  return { preview, likes, busy, failed };
}
