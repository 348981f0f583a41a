import type { Core, EventObject } from 'cytoscape';
import { type Gestures, targetOfLine } from './board.ts';
import { isTouch } from './touch.ts';
import type { GraphTarget } from './types.ts';

/** Reports taps, double taps, the other button of the mouse and a finger that rests, with what they met. */
export function reportTaps(core: Core, container: HTMLElement, gestures: Gestures): void {
  /** The finger has opened the menu: leaving, it taps nothing. */
  let rested = false;
  const openMenu = (event: EventObject) => {
    const box = container.getBoundingClientRect();
    const at = event.renderedPosition;
    gestures.onContextMenu(targetOf(event, core), { x: box.left + at.x, y: box.top + at.y });
  };
  core.on('tapstart', () => {
    rested = false;
  });
  core.on('tap', (event) => {
    if (!rested) gestures.onTap(targetOf(event, core), isAdditive(event));
  });
  core.on('dbltap', (event) => {
    if (!rested) gestures.onDoubleTap(targetOf(event, core));
  });
  core.on('taphold', (event) => {
    if (!isTouch(event.originalEvent)) return;
    rested = true;
    openMenu(event);
  });
  core.on('cxttap', (event) => {
    // Two fingers that touch at once want to zoom.
    if (!isTouch(event.originalEvent)) openMenu(event);
  });
}

function targetOf(event: EventObject, core: Core): GraphTarget {
  if (event.target === core) return { kind: 'canvas', at: { ...event.position } };
  const id: string = event.target.id();
  if (event.target.isNode()) return { kind: event.target.data('what'), id };
  return targetOfLine({ source: event.target.source().id(), ties: event.target.data('ties') });
}

function isAdditive(event: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = (event.originalEvent ?? {}) as Partial<MouseEvent>;
  return Boolean(shiftKey || ctrlKey || metaKey);
}
