import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout, type Places } from '#shared/map/layout/network-layout.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

cytoscape.use(fcose);

export interface LayoutMeasure {
  seconds: number;
  /** Pairs of actors that cover each other, and pairs of ties that cross. */
  overlaps: number;
  crossings: number;
}

/** One layout with the quality of what came out; sizes of actors are the same for both. */
export async function measureLayout(state: NetworkState, name: 'ours' | 'fcose'): Promise<LayoutMeasure> {
  const input = layoutInput(state);
  const started = performance.now();
  const places = name === 'ours' ? run(networkLayout(input)) : await runFcose(input);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, overlaps: overlaps(input.actors, places), crossings: crossings(input.ties, places) };
}

function run(layout: Generator<number, Places>): Places {
  for (;;) {
    const step = layout.next();
    if (step.done) return step.value;
  }
}

async function runFcose({ actors, ties }: ReturnType<typeof layoutInput>): Promise<Places> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: {
      nodes: actors.map(({ id, size }) => ({ data: { id, size } })),
      edges: ties.map(({ from, to }, index) => ({ data: { id: `tie ${index}`, source: from, target: to } })),
    },
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
  });
  const layout = cy.layout({ name: 'fcose', animate: false } as cytoscape.LayoutOptions);
  const over = layout.promiseOn('layoutstop');
  layout.run();
  await over;
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

function overlaps(actors: readonly { id: string; size: number }[], places: Places): number {
  let count = 0;
  actors.forEach((one, index) => {
    const a = places.get(one.id);
    for (const other of actors.slice(index + 1)) {
      const b = places.get(other.id);
      if (a && b && Math.hypot(a.x - b.x, a.y - b.y) < (one.size + other.size) / 2) count++;
    }
  });
  return count;
}

function crossings(ties: readonly { from: string; to: string }[], places: Places): number {
  const lines = ties.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b ? [{ from, to, a, b }] : [];
  });
  let count = 0;
  lines.forEach((one, index) => {
    for (let at = index + 1; at < lines.length; at++) {
      const other = lines[at];
      if (!other || one.from === other.from || one.from === other.to) continue;
      if (one.to === other.from || one.to === other.to) continue;
      const apart = (p: Point, q: Point, r: Point, s: Point) => turn(p, q, r) * turn(p, q, s) < 0;
      if (apart(one.a, one.b, other.a, other.b) && apart(other.a, other.b, one.a, one.b)) count++;
    }
  });
  return count;
}

interface Point {
  x: number;
  y: number;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
