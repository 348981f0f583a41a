/** What the main thread and the painting let through, counted by animation frames. */

export function nextFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}

/** Frames longer than this are a sign of work still going on. */
const CALM = 34;
const CALM_FRAMES = 2;
const PATIENCE = 20_000;

/** Milliseconds from a change to the end of the last long frame it causes. */
export async function settled(change: () => void): Promise<number> {
  await calm();
  const started = performance.now();
  change();
  return (await calm()) - started;
}

/** Waits for short frames in a row; returns when the first of them began. */
async function calm(): Promise<number> {
  const started = performance.now();
  let before = started;
  let [since, count] = [started, 0];
  while (count < CALM_FRAMES && before - started < PATIENCE) {
    await nextFrame();
    const now = performance.now();
    count = now - before < CALM ? count + 1 : 0;
    if (count === 0) since = now;
    before = now;
  }
  return since;
}

export interface Rate {
  perSecond: number;
  /** The longest frame, in milliseconds. */
  longest: number;
}

/** Begins something and counts frames until `over` says so; it is asked once a frame. */
export async function frameRate(begin: () => void, over: (elapsed: number) => boolean): Promise<Rate> {
  await nextFrame();
  begin();
  const started = performance.now();
  let [before, frames, longest] = [started, 0, 0];
  do {
    await nextFrame();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    frames++;
  } while (!over(before - started));
  return { perSecond: (frames * 1000) / (before - started), longest };
}

const DRAGGED_FOR = 1500;

/** Drags the mouse in waves from a place of the container, one move a frame, as a hand would. */
export async function drag(container: HTMLElement, from: { x: number; y: number }): Promise<Rate> {
  const box = container.getBoundingClientRect();
  const start = { x: box.left + from.x, y: box.top + from.y };
  const target = document.elementFromPoint(start.x, start.y) ?? container;
  let at = start;
  const send = (name: 'down' | 'move' | 'up', buttons: number) => {
    const options = {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      clientX: at.x,
      clientY: at.y,
      button: name === 'move' ? -1 : 0,
      buttons,
    };
    const pointer = { ...options, pointerId: 1, pointerType: 'mouse', isPrimary: true };
    target.dispatchEvent(new PointerEvent(`pointer${name}`, pointer));
    target.dispatchEvent(new MouseEvent(`mouse${name}`, { ...options, button: 0 }));
  };
  send('move', 0);
  await nextFrame();
  let turn = 0;
  const rate = await frameRate(
    () => send('down', 1),
    (elapsed) => {
      turn += 0.15;
      at = { x: start.x + 10 * turn, y: start.y + 60 * (1 - Math.cos(turn)) };
      send('move', 1);
      // However slow the drawing, the pointer has moved far enough to be a drag.
      return elapsed > DRAGGED_FOR && turn > 1;
    },
  );
  send('up', 0);
  await nextFrame();
  return rate;
}
