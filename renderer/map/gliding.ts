import type { Scene } from '#shared/map/drawing/scene.ts';
import type { Board } from './board.ts';
import type { GraphPoint } from './types.ts';

/** Beyond this many nodes frames would come too slowly for a move to be seen as one. */
export const GLIDES_UP_TO = 500;
/** Fewer nodes that get another place simply take it. */
const LEAST_MOVED = 3;

/** The places from which nodes move to those of a scene; empty when too few do. */
export function departures(board: Board, { nodes }: Scene): Map<string, GraphPoint> {
  const places = new Map<string, GraphPoint>();
  for (const { id, x, y } of nodes) {
    const place = board.placeOf(id);
    if (!place || board.isGrabbed(id)) continue;
    if (place.x !== x || place.y !== y) places.set(id, { ...place });
  }
  return places.size >= LEAST_MOVED ? places : new Map();
}

/** Moves nodes from where they came to where the scene has them; returns how to stop where they are. */
export function glideNodes(
  board: Board,
  { nodes }: Scene,
  from: ReadonlyMap<string, GraphPoint>,
  duration: number,
  onEnd: () => void,
): () => void {
  const moved = nodes.flatMap((node) => {
    const start = from.get(node.id);
    return start ? [{ id: node.id, start, end: { x: node.x, y: node.y } }] : [];
  });
  const put = (share: number) =>
    board.put(
      moved
        .filter(({ id }) => !board.isGrabbed(id))
        .map(({ id, start, end }) => [
          id,
          { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share },
        ]),
    );
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
