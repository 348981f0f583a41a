import type { Scene, SceneEdge, SceneNode } from '../../map/drawing/scene.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Comparison, Fate } from './compare.ts';

/** A sign and a line for each fate, so that none is shown by its colour alone; Okabe and Ito's colours. */
export const FATE_STYLES = {
  added: { sign: '+', colour: '#009E73', line: 'solid' },
  removed: { sign: '−', colour: '#D55E00', line: 'dashed' },
  changed: { sign: '~', colour: '#0072B2', line: 'dotted' },
} as const satisfies Record<Exclude<Fate, 'same'>, object>;

/** All that was and all that is, on one map. */
export function comparedState({ before, after }: Comparison): NetworkState {
  return {
    ...after,
    actors: new Map([...before.actors, ...after.actors]),
    cooperations: new Map([...before.cooperations, ...after.cooperations]),
    collectives: new Map([...before.collectives, ...after.collectives]),
    positions: new Map([...before.positions, ...after.positions]),
    logos: new Map([...before.logos, ...after.logos]),
  };
}

/** The drawing of `comparedState` with what came, went and changed brought out; the rest is quiet. */
export function paintComparison(scene: Scene, { fates }: Comparison): Scene {
  return {
    ...scene,
    hulls: [],
    areas: [],
    nodes: scene.nodes.map((node) =>
      paintNode(node, fates[node.what === 'actor' ? 'actors' : 'collectives']),
    ),
    edges: scene.edges.map((edge) => paintEdge(edge, fates.cooperations)),
  };
}

type Fates = ReadonlyMap<string, Fate>;

function paintNode(node: SceneNode, fates: Fates): SceneNode {
  const fate = fates.get(node.id) ?? 'same';
  if (fate === 'same') return { ...node, faded: true };
  const { sign, colour } = FATE_STYLES[fate];
  const [first = '', ...more] = node.lines;
  return {
    ...node,
    fill: colour,
    border: { colour, width: 4, dashed: fate === 'removed' },
    lines: [`${sign} ${first}`, ...more],
    label: `${sign} ${node.label}`,
    priority: node.priority + 1000,
    faded: false,
  };
}

/** A line that stands for ties of several fates is one that changed. */
function paintEdge(edge: SceneEdge, fates: Fates): SceneEdge {
  const all = new Set(edge.ties.map((id) => fates.get(id) ?? 'same'));
  const [only = 'same'] = all;
  const fate = all.size > 1 ? 'changed' : only;
  if (fate === 'same') return { ...edge, faded: true };
  const { colour, line } = FATE_STYLES[fate];
  return { ...edge, colour, line, width: Math.max(edge.width, 3), opacity: 1, faded: false };
}
