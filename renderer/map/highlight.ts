import type { Scene, SceneEdge } from '#shared/map/drawing/scene.ts';
import type { Highlight } from './layers.ts';
import type { Pointed } from './pointing.ts';
import type { GraphSelection } from './types.ts';

/** What the legend brings out, else what is selected with all that it touches; null for neither. */
export function highlightOf(scene: Scene, selection: GraphSelection): Highlight | null {
  const { actors, cooperations, collective, broughtOut } = selection;
  if (broughtOut) {
    const wanted = new Set(broughtOut.actors);
    const ties = new Set(broughtOut.cooperations);
    const edges = scene.edges.filter(
      (edge) => standsFor(edge, ties) || (wanted.has(edge.source) && wanted.has(edge.target)),
    );
    return highlight(scene, wanted, edges, new Set());
  }
  if (collective !== null) return collectiveHighlight(scene, collective);
  if (actors.size === 0 && cooperations.size === 0) return null;
  const edges = scene.edges.filter(
    (edge) => standsFor(edge, cooperations) || actors.has(edge.source) || actors.has(edge.target),
  );
  return highlight(scene, actors, edges, actors);
}

/** What the pointer lies on with all that it touches, without rings: nothing is selected. */
export function pointedHighlight(scene: Scene, pointed: NonNullable<Pointed>): Highlight | null {
  if ('line' in pointed) {
    const ties = new Set(pointed.line.ties);
    const edges = scene.edges.filter((edge) => standsFor(edge, ties));
    return highlight(scene, new Set(), edges, new Set());
  }
  const { node } = pointed;
  const edges = scene.edges.filter(
    ({ source, target, faded }) => !faded && (source === node || target === node),
  );
  return highlight(scene, new Set([node]), edges, new Set());
}

/** A hub with its seats, or the actors of an outline; null when the collective is not drawn. */
function collectiveHighlight(scene: Scene, id: string): Highlight | null {
  const hull = scene.hulls.find((candidate) => candidate.what === 'collective' && candidate.id === id);
  if (hull) {
    const members = new Set(hull.members);
    const inside = scene.edges.filter(({ source, target }) => members.has(source) && members.has(target));
    return highlight(scene, members, inside, members);
  }
  const seats = scene.edges.filter(({ source }) => source === id);
  return highlight(scene, new Set([id]), seats, new Set([id]));
}

function standsFor({ ties }: SceneEdge, wanted: ReadonlySet<string>): boolean {
  return ties.some((tie) => wanted.has(tie));
}

function highlight(
  scene: Scene,
  nodeIds: ReadonlySet<string>,
  edges: readonly SceneEdge[],
  ringed: ReadonlySet<string>,
): Highlight | null {
  const near = new Set([...nodeIds, ...edges.flatMap(({ source, target }) => [source, target])]);
  const nodes = scene.nodes.filter(({ id }) => near.has(id));
  return nodes.length === 0 ? null : { nodes, edges, ringed };
}
