import { create } from 'zustand';

/** What of the capture lies on the stage: at most one thing at a time. */
export type CapturePanel = 'start' | 'remark' | 'round' | 'strengths';

interface CaptureState {
  panel: CapturePanel | null;
  /** What was asked for before there was a session: it opens once one has begun. */
  next: CapturePanel | null;
}

const CLOSED: CaptureState = { panel: null, next: null };

/** Never stored: what was captured is in the network. */
export const useCapture = create<CaptureState>()(() => CLOSED);

/** Opens a part of the capture; without a session one is begun first. */
export function openCapture(panel: CapturePanel, running: boolean): void {
  useCapture.setState(running || panel === 'start' ? { panel, next: null } : { panel: 'start', next: panel });
}

export function closeCapture(): void {
  useCapture.setState(CLOSED);
}
