import type { NetworkState } from '#shared/model/network-state.ts';
import { covered } from '../../unit/map/names/boxes.ts';
import { busiest, type NamingContender } from './contender.ts';
import { nextFrame, settled } from './frames.ts';

export interface NamesMeasure {
  /** Milliseconds to find a place for each name; null for who looks for none. */
  placing: number | null;
  shown: number;
  /** Pairs of a name with another name or with a node that cover each other. */
  overlaps: number;
  /** Milliseconds from a mouse on an actor until its partners stand out. */
  hover: number;
}

/** The names on a map that shows all, and hovering its best tied actor. */
export async function measureNames(contender: NamingContender, state: NetworkState): Promise<NamesMeasure> {
  const container = document.querySelector<HTMLElement>('#graph');
  if (!container) throw new Error('the page has no place for the graph');
  await contender.show(container, state);
  await contender.fit(0);
  await settled(() => {});
  const names = contender.names();
  const away = { x: 3, y: 3 };
  const over = contender.onScreen(busiest(state));
  point(container, away);
  await settled(() => {});
  const before = picture(container);
  const hover = await settled(() => point(container, over));
  await nextFrame();
  if (picture(container) === before) throw new Error('hovering an actor changed nothing');
  contender.destroy();
  return { placing: names.placing, shown: names.names.length, overlaps: covered(names), hover };
}

function point(container: HTMLElement, at: { x: number; y: number }): void {
  const box = container.getBoundingClientRect();
  const place = { clientX: box.left + at.x, clientY: box.top + at.y };
  const target = document.elementFromPoint(place.clientX, place.clientY) ?? container;
  const options = { ...place, bubbles: true, cancelable: true, composed: true, view: window, buttons: 0 };
  target.dispatchEvent(
    new PointerEvent('pointermove', { ...options, pointerId: 1, pointerType: 'mouse', isPrimary: true }),
  );
  target.dispatchEvent(new MouseEvent('mousemove', options));
}

function picture(container: HTMLElement): string {
  return [...container.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join('\n');
}
