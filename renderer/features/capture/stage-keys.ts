import { useEffect } from 'react';
import { redoLast, undoLast, undoQuietly } from '#renderer/kit/feedback.tsx';
import { isTyping } from '#renderer/kit/shortcuts.ts';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { runningSession } from '#shared/workshop/capture/session.ts';
import { openCapture } from './capture-state.ts';

/** The letters of the stage that belong to the capture. */
export const CAPTURE_KEYS = { session: 's', remark: 'r', round: 't', strengths: 'i' } as const;

/** What the letters do; another part of the stage listens to the keyboard. */
export function captureKeys(state: NetworkState): Record<string, () => void> {
  const running = runningSession(state) !== null;
  return {
    [CAPTURE_KEYS.session]: () => openCapture(running ? 'remark' : 'start', running),
    [CAPTURE_KEYS.remark]: () => openCapture('remark', running),
    [CAPTURE_KEYS.round]: () => openCapture('round', running),
    [CAPTURE_KEYS.strengths]: () => openCapture('strengths', running),
  };
}

/** Takes the last change back without naming anybody to a room that sees codes. */
export async function undoOnStage(names: StageNames): Promise<void> {
  await (names === 'codes' ? undoQuietly() : undoLast());
}

/** Ctrl+Z and Ctrl+Y on the stage, where the shortcuts of the window rest. */
export function useStageUndo(names: StageNames): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || isTyping(event.target)) return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) void undoOnStage(names);
      else if (names !== 'codes') void redoLast();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [names]);
}
