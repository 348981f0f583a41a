import { useEffect, useRef } from 'react';
import { isTyping } from '#renderer/kit/shortcuts.ts';

let waiting: KeyboardEvent[] = [];
let listening = false;
/** Should the presentation not come up, the keys are free again. */
const LONGEST = 5000;
let giveUp: ReturnType<typeof setTimeout> | undefined;

const keep = (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  // A key that is held down would be pressed on when nobody presses it any more.
  if (!event.repeat) waiting.push(event);
};

/** Keeps the keys that are pressed while a presentation comes up: a remote is quicker than its first map. */
export function keepEarlyKeys(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('keydown', keep, { capture: true });
  giveUp = setTimeout(forgetEarlyKeys, LONGEST);
}

export function forgetEarlyKeys(): void {
  listening = false;
  waiting = [];
  clearTimeout(giveUp);
  window.removeEventListener('keydown', keep, { capture: true });
}

/** Presses the kept keys one after the other, as soon as the presentation can do what they ask. */
export function useEarlyKeys(ready: boolean): void {
  const frame = useRef(0);
  useEffect(() => {
    if (!ready) return;
    const early = waiting;
    forgetEarlyKeys();
    const pressNext = () => {
      const event = early.shift();
      // What follows the opening of an entry was typed into nothing: it is no command.
      if (!event || isTyping(document.activeElement)) return;
      const { key, code, shiftKey } = event;
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
      );
      frame.current = requestAnimationFrame(pressNext);
    };
    pressNext();
    return () => cancelAnimationFrame(frame.current);
  }, [ready]);
}
