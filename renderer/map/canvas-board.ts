import type { SceneNode } from '#shared/map/drawing/scene.ts';
import type { Board, Gestures } from './board.ts';
import { canvasGestures } from './canvas-gestures.ts';
import { type Elements, sceneFading } from './fading-scene.ts';
import type { GraphPoint, Viewport } from './types.ts';

/**
 * A map without a library: places, a view and the gestures, with nothing done per node until it is asked for.
 * A map of 5,000 actors is there in half the time, and dragging is not held up by what a graph library keeps
 * true about every element.
 */
export function canvasBoard(container: HTMLElement, gestures: Gestures): Board {
  let view: Viewport = { zoom: 1, pan: { x: 0, y: 0 } };
  let held: Elements = { nodes: [], edges: [] };
  let places: Map<string, GraphPoint> = new Map();
  let room = { width: container.clientWidth, height: container.clientHeight };
  let grabbed: ReadonlySet<string> = new Set();
  const fades = sceneFading(gestures.onChange);
  const setView = (next: Viewport) => {
    view = { zoom: next.zoom, pan: { ...next.pan } };
    gestures.onChange();
  };
  const put = (moved: Iterable<readonly [string, GraphPoint]>) => {
    for (const [id, place] of moved) if (places.has(id)) places.set(id, { ...place });
    gestures.onChange();
  };
  const stop = canvasGestures(container, {
    gestures,
    nodes: () => held.nodes,
    placeOf: (id) => places.get(id),
    view: () => view,
    setView,
    put,
    grab(ids) {
      grabbed = new Set(ids);
    },
  });
  return {
    size: () => room,
    resize() {
      room = { width: container.clientWidth, height: container.clientHeight };
    },
    view: () => view,
    setView,
    hold({ nodes, edges }, fadingFor) {
      const before = places;
      fades.start(held, { nodes, edges }, fadingFor);
      held = { nodes, edges };
      const placed = (node: SceneNode): [string, GraphPoint] => {
        const { id, x, y } = node;
        return [id, (grabbed.has(id) ? before.get(id) : undefined) ?? { x, y }];
      };
      places = new Map(nodes.map(placed));
      for (const { id, x, y } of fades.leaving().nodes) places.set(id, before.get(id) ?? { x, y });
      gestures.onChange();
    },
    shareOf: fades.shareOf,
    leaving: fades.leaving,
    placeOf: (id) => places.get(id),
    isGrabbed: (id) => grabbed.has(id),
    put,
    destroy() {
      fades.finish();
      stop();
    },
  };
}
