import { startTransition, useEffect, useMemo, useState } from 'react';
import { finish } from '#shared/base/steps.ts';
import { inSlices } from './in-slices.ts';

/**
 * The outcome of steps: at once where there is little to do, else in slices that leave the window responsive. Then it
 * is that of a moment ago, or null, while `settled` is false. Other steps (by `useCallback`) begin anew.
 */
export function useSteps<R>(
  steps: () => Generator<unknown, R>,
  atOnce: boolean,
): { outcome: R | null; settled: boolean } {
  const swift = useMemo(() => (atOnce ? { outcome: finish(steps()) } : null), [steps, atOnce]);
  const [slow, setSlow] = useState<{ of: () => Generator<unknown, R>; outcome: R } | null>(null);
  useEffect(() => {
    if (atOnce) return;
    const stop = new AbortController();
    inSlices(steps(), stop.signal).then(
      (outcome) => startTransition(() => setSlow({ of: steps, outcome })),
      (error) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [steps, atOnce]);
  if (swift) return { outcome: swift.outcome, settled: true };
  return { outcome: slow?.outcome ?? null, settled: slow?.of === steps };
}
