import type { SceneNode } from '#shared/map/drawing/scene.ts';
import { isMet } from '#shared/map/drawing/shapes.ts';
import type { GraphPoint } from './types.ts';

/**
 * The node drawn last of those that a place meets; ghosts are not met. `isMet` is asked with how far the place is
 * from the middle of a node: each asks it in its own reach.
 */
export function nodeAt(
  place: GraphPoint,
  nodes: readonly SceneNode[],
  placeOf: (id: string) => GraphPoint | undefined,
  isMet: (node: SceneNode, away: GraphPoint) => boolean,
): SceneNode | undefined {
  return nodes.findLast((node) => {
    const middle = node.faded ? undefined : placeOf(node.id);
    return middle !== undefined && isMet(node, { x: place.x - middle.x, y: place.y - middle.y });
  });
}

/** A node is met by a pointer this near to its middle, in pixels, however small it is drawn. */
const LEAST_RADIUS = 5;

/** What a pointer lies on, for who points as for who clicks. */
export function nodeUnder(
  place: GraphPoint,
  nodes: readonly SceneNode[],
  placeOf: (id: string) => GraphPoint | undefined,
  zoom: number,
): SceneNode | undefined {
  const least = (2 * LEAST_RADIUS) / zoom;
  return nodeAt(place, nodes, placeOf, ({ shape, size }, away) => isMet(shape, Math.max(size, least), away));
}
