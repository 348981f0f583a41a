import type { Core, EventObject } from 'cytoscape';
import { type Hand, targetOfLine } from './board.ts';
import type { GraphTarget } from './types.ts';

/** Tells taps, double taps and the other button of the mouse, with what they met. */
export function tellTaps(core: Core, container: HTMLElement, hand: Hand): void {
  core.on('tap', (event) => hand.onTap(targetOf(event, core), isAdditive(event)));
  core.on('dbltap', (event) => hand.onDoubleTap(targetOf(event, core)));
  core.on('cxttap', (event) => {
    const box = container.getBoundingClientRect();
    const at = event.renderedPosition;
    hand.onContextMenu(targetOf(event, core), { x: box.left + at.x, y: box.top + at.y });
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
