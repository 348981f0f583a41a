import type { Scene } from '#shared/drawing/scene.ts';
import type { Highlight } from './layers.ts';
import type { GraphSelection } from './types.ts';

/** What is selected with all that it touches; null when nothing is. */
export function highlightOf(scene: Scene, { actors, cooperations }: GraphSelection): Highlight | null {
  if (actors.size === 0 && cooperations.size === 0) return null;
  const edges = scene.edges.filter(
    ({ id, source, target }) => cooperations.has(id) || actors.has(source) || actors.has(target),
  );
  const near = new Set([...actors, ...edges.flatMap(({ source, target }) => [source, target])]);
  const nodes = scene.nodes.filter(({ id }) => near.has(id));
  return nodes.length === 0 ? null : { nodes, edges, ringed: actors };
}
