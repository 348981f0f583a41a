/**
 * A network that brings the window to a stop must not do so at each start. Which one is opening is noted where it
 * outlives the page; the note goes once the window has drawn it and answers, or closes as it should.
 */

const OPENING = 'maillage.opening';
/** How long the window must go on answering after it has drawn a network. */
const ANSWERING = 700;

/** The network that failed on the screen: its note stays although the window answers. */
let failed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function note(id: string | null): void {
  try {
    if (id === null) globalThis.localStorage?.removeItem(OPENING);
    else globalThis.localStorage?.setItem(OPENING, id);
  } catch {
    // Without the note the network is opened again by itself, as it would have been.
  }
}

/** The network that was opening when the window last ended, or failed on the screen; '' for none. */
export function leftOpening(): string {
  try {
    return globalThis.localStorage?.getItem(OPENING) ?? '';
  } catch {
    return '';
  }
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
