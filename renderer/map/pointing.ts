import type { SceneNode } from '#shared/map/drawing/scene.ts';
import type { Line } from './board.ts';
import { nodeUnder } from './node-at.ts';
import type { GraphPoint, Viewport } from './types.ts';

/** What lies under the pointer: an actor or a collective, the line of one or more ties, or nothing. */
export type Pointed = { node: string } | { line: Line; at: GraphPoint } | null;

interface Pointing {
  nodes(): readonly SceneNode[];
  placeOf(id: string): GraphPoint | undefined;
  lineAt(place: GraphPoint): Line | undefined;
  view(): Viewport;
  /** Reports what is pointed at, once for each change; `at` is in pixels of the map's window. */
  onPoint(pointed: Pointed): void;
}

/**
 * Looks what a mouse points at, at most once a frame and never while a button is down: then it is a gesture. The same
 * for every board. Returns how to end it.
 */
export function pointing(container: HTMLElement, { nodes, placeOf, lineAt, view, onPoint }: Pointing) {
  let frame = 0;
  let last: Pointed = null;
  let pixel: GraphPoint = { x: 0, y: 0 };

  function report(next: Pointed): void {
    if (sameTarget(last, next)) return;
    last = next;
    onPoint(next);
  }

  function look(): void {
    frame = 0;
    const { zoom, pan } = view();
    const place = { x: (pixel.x - pan.x) / zoom, y: (pixel.y - pan.y) / zoom };
    const node = nodeUnder(place, nodes(), placeOf, zoom);
    const line = node ? undefined : lineAt(place);
    report(node ? { node: node.id } : line && line.ties.length > 0 ? { line, at: pixel } : null);
  }

  function leave(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    report(null);
  }

  function move({ pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (pointerType === 'touch') return;
    if (buttons !== 0) {
      leave();
      return;
    }
    const { left, top } = container.getBoundingClientRect();
    pixel = { x: clientX - left, y: clientY - top };
    if (frame === 0) frame = requestAnimationFrame(look);
  }

  container.addEventListener('pointermove', move, { passive: true });
  for (const name of ['pointerleave', 'pointerdown', 'wheel'] as const) {
    container.addEventListener(name, leave, { passive: true });
  }
  return () => {
    cancelAnimationFrame(frame);
    container.removeEventListener('pointermove', move);
    for (const name of ['pointerleave', 'pointerdown', 'wheel'] as const) {
      container.removeEventListener(name, leave);
    }
  };
}

function sameTarget(one: Pointed, other: Pointed): boolean {
  if (one === null || other === null) return one === other;
  if ('node' in one) return 'node' in other && one.node === other.node;
  return 'line' in other && one.line === other.line;
}
