import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { FROZEN, forgetMoves, showArranged, useView } from '#renderer/store/view-state.ts';
import { runArrangement } from '#renderer/workers/layout-client.ts';
import { arrangementRequest } from '#shared/map/layout/arrangement-request.ts';
import type { FrameSize } from '#shared/map/layout/fill-frame.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { chooseArrangement } from './arrangement-choice.ts';

export interface ArrangementRun {
  /** 0 to 1 while an arrangement is computed that takes its time, else null. */
  progress: number | null;
  /** Whether what is shown is what the settings ask for. */
  settled: boolean;
  /** Computes the arrangement once more, without what was moved by hand. */
  again: () => void;
  /** Gives up and goes back to the stored places. */
  stop: () => void;
}

/**
 * Keeps the arrangement that the settings ask for on the screen: computed again whenever what it is made from
 * changes, never when anything else does.
 */
export function useArrangement(state: NetworkState, frame: FrameSize): ArrangementRun {
  const settings = useView((view) => view.settings);
  const shown = useView((view) => view.arranged?.key ?? null);
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { arrangement, centre, sizeBy } = settings;

  const wanted = useMemo(
    () => arrangementRequest(state, { arrangement, centre, sizeBy }, frame),
    [state, arrangement, centre, sizeBy, frame],
  );

  // By its key, so that an edit that changes no place does not start anew what is under way.
  const key = wanted?.key ?? null;
  const latest = useRef(wanted);
  latest.current = wanted;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt computes it again
  useEffect(() => {
    const asked = latest.current;
    if (shown === FROZEN || shown === key) return;
    if (!asked) {
      showArranged(null);
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    const { arrangement, input, lists } = asked;
    void runArrangement(arrangement, input, lists, setProgress, controller.signal).then((outcome) => {
      if (running.current === controller) {
        running.current = null;
        setProgress(null);
      }
      if (controller.signal.aborted) return;
      if (outcome.ok) showArranged({ ...outcome.value, key: asked.key });
      else showFault(outcome.fault, { retry: () => setAttempt((before) => before + 1) });
    });
    return () => controller.abort();
  }, [key, shown, attempt]);

  const stop = useCallback(() => {
    running.current?.abort();
    chooseArrangement('network');
  }, []);

  return { progress, settled: shown === FROZEN || shown === key, again: forgetMoves, stop };
}
