import type { Core } from 'cytoscape';
import type { Scene } from '#shared/drawing/scene.ts';
import type { GraphPoint } from './types.ts';

/** Beyond this many nodes frames would come too slowly for a move to be seen as one. */
export const GLIDES_UP_TO = 500;
/** Fewer nodes that get another place simply take it. */
const LEAST_MOVED = 3;

/** The places from which nodes move to those of a scene; empty when too few do. */
export function departures(core: Core, { nodes }: Scene): Map<string, GraphPoint> {
  const places = new Map<string, GraphPoint>();
  for (const { id, x, y } of nodes) {
    const known = core.getElementById(id);
    if (known.empty() || known.grabbed()) continue;
    const place = known.position();
    if (place.x !== x || place.y !== y) places.set(id, { ...place });
  }
  return places.size >= LEAST_MOVED ? places : new Map();
}

/** Moves nodes from where they came to where the scene has them; answers how to stop where they are. */
export function glideNodes(
  core: Core,
  { nodes }: Scene,
  from: ReadonlyMap<string, GraphPoint>,
  duration: number,
  onEnd: () => void,
): () => void {
  const moved = nodes.flatMap((node) => {
    const start = from.get(node.id);
    return start ? [{ element: core.getElementById(node.id), start, end: { x: node.x, y: node.y } }] : [];
  });
  const put = (share: number) =>
    core.batch(() => {
      for (const { element, start, end } of moved) {
        if (element.grabbed()) continue;
        element.position({
          x: start.x + (end.x - start.x) * share,
          y: start.y + (end.y - start.y) * share,
        });
      }
    });
  const began = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - began) / duration));
    // Slow at both ends.
    put(share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);
    if (share < 1) frame = requestAnimationFrame(step);
    else onEnd();
  };
  put(0);
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
