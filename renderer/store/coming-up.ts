import { WINDOW_LOCK } from './renewal.ts';

/**
 * A network that brings the window to a stop must not do so at each start. Which one is opening is noted where it
 * outlives the page; the note goes once the window has drawn it and answers, or closes as it should.
 */

const OPENING = 'maillage.opening';
/** How long the window must go on answering after it has drawn a network. */
const ANSWERING = 700;
/** How long a network may take to come up in another window before it counts as stuck there, in milliseconds. */
const STILL_COMING_UP = 3000;

/** The network that failed on the screen: its note stays although the window answers. */
let failed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function note(id: string | null): void {
  try {
    if (id === null) globalThis.localStorage?.removeItem(OPENING);
    else globalThis.localStorage?.setItem(OPENING, `${id} ${Date.now()}`);
  } catch {
    // Without the note the network is opened again by itself, as it would have been.
  }
}

/**
 * The network that was opening when a window last ended, or failed on the screen; '' for none. One that another open
 * window began a moment ago is still coming up there.
 */
export async function leftOpening(): Promise<string> {
  const [id = '', begun = ''] = noted().split(' ');
  const isRecent = Math.abs(Date.now() - Number(begun || Number.NaN)) < STILL_COMING_UP;
  return isRecent && (await areOtherWindowsOpen()) ? '' : id;
}

function noted(): string {
  try {
    return globalThis.localStorage?.getItem(OPENING) ?? '';
  } catch {
    return '';
  }
}

/** Each open window holds the lock of windows, this one too. */
async function areOtherWindowsOpen(): Promise<boolean> {
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return held.filter(({ name }) => name === WINDOW_LOCK).length > 1;
}

export function beginComingUp(id: string): void {
  failed = false;
  clearTimeout(timer);
  note(id);
}

/** The network is on the screen: when the window still answers a moment later, it has come up. */
export function nowShown(): void {
  clearTimeout(timer);
  timer = setTimeout(hasComeUp, ANSWERING);
}

/** The window closes as it should, or has let go of the network. */
export function hasComeUp(): void {
  clearTimeout(timer);
  if (!failed) note(null);
}

/** The network cannot be shown. */
export function cannotBeShown(id: string): void {
  failed = true;
  note(id);
}

export function letGo(): void {
  failed = false;
  hasComeUp();
}
