import { create } from 'zustand';
import { useNavigation } from '#renderer/kit/navigation.ts';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import { forgetEarlyKeys, keepEarlyKeys } from './early-keys.ts';

interface StageState {
  names: StageNames;
  legend: boolean;
  /** A bright ring follows the mouse. */
  pointer: boolean;
  /** The mouse draws over the map. */
  drawing: boolean;
}

const OFF: StageState = { names: 'full', legend: true, pointer: false, drawing: false };

/** What a presentation shows. Never stored: each one begins anew. */
export const useStage = create<StageState>()(() => OFF);

export function startPresenting(): void {
  if (!useNavigation.getState().presenting) keepEarlyKeys();
  useStage.setState(OFF);
  useNavigation.setState({ presenting: true });
  fillScreen();
}

/** Refused where the page may not: the map then fills the window only. */
export function fillScreen(): void {
  void document.documentElement
    .requestFullscreen?.()
    .then(keepEscape)
    .catch(() => undefined);
}

/**
 * In full screen the browser takes Escape for itself and the whole presentation ends, when only an entry was to be
 * closed. Where it lets us have the key, Escape closes the innermost thing first; held down it always ends.
 */
async function keepEscape(): Promise<void> {
  const { keyboard } = navigator as { keyboard?: { lock?(keys: readonly string[]): Promise<void> } };
  await keyboard?.lock?.(['Escape']);
}

let staying = false;

/** The next time that the full screen is left, the presentation goes on. */
export function stayWithoutFullScreen(): void {
  staying = document.fullscreenElement !== null;
}

/** Escape leaves the full screen without a word to the page: the presentation ends with it. */
export function fullScreenLeft(): void {
  if (staying) staying = false;
  else stopPresenting();
}

export function stopPresenting(): void {
  forgetEarlyKeys();
  useStage.setState(OFF);
  useNavigation.setState({ presenting: false });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

export function changeStage(change: Partial<StageState>): void {
  useStage.setState(change);
}
