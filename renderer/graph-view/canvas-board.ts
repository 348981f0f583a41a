import type { SceneNode } from '#shared/drawing/scene.ts';
import type { Board, Hand } from './board.ts';
import { canvasGestures } from './canvas-gestures.ts';
import type { GraphPoint, Viewport } from './types.ts';

/**
 * A map that draws nothing itself: places, a view and the hand, with nothing done per node until it is asked for.
 * A map of 5,000 actors is there in half the time, and dragging is not held up by what a graph library keeps
 * true about every element.
 */
export function canvasBoard(container: HTMLElement, hand: Hand): Board {
  let view: Viewport = { zoom: 1, pan: { x: 0, y: 0 } };
  let nodes: readonly SceneNode[] = [];
  let places: Map<string, GraphPoint> = new Map();
  let room = { width: container.clientWidth, height: container.clientHeight };
  let grabbed: ReadonlySet<string> = new Set();
  const setView = (next: Viewport) => {
    view = { zoom: next.zoom, pan: { ...next.pan } };
    hand.onChange();
  };
  const put = (moved: Iterable<readonly [string, GraphPoint]>) => {
    for (const [id, place] of moved) if (places.has(id)) places.set(id, { ...place });
    hand.onChange();
  };
  const stop = canvasGestures(container, {
    hand,
    nodes: () => nodes,
    placeOf: (id) => places.get(id),
    view: () => view,
    setView,
    put,
    grab(ids) {
      grabbed = new Set(ids);
    },
  });
  return {
    bare: true,
    size: () => room,
    resize() {
      room = { width: container.clientWidth, height: container.clientHeight };
    },
    view: () => view,
    setView,
    hold(scene) {
      nodes = scene.nodes;
      const held = places;
      places = new Map(
        nodes.map(({ id, x, y }) => [id, (grabbed.has(id) ? held.get(id) : undefined) ?? { x, y }]),
      );
      hand.onChange();
    },
    shareOf: () => 1,
    placeOf: (id) => places.get(id),
    isGrabbed: (id) => grabbed.has(id),
    put,
    destroy: stop,
  };
}
