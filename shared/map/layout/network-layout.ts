import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { seededRandom } from '../../base/random.ts';
import { type Adjacency, adjacency, at } from '../../network/graph/adjacency.ts';
import { components } from '../../network/graph/components.ts';
import { boxAround } from './box-around.ts';
import { type FilledActor, type FrameSize, fillFrame, type NameSize } from './fill-frame.ts';
import { packParts } from './pack-parts.ts';
import { pivotMds } from './pivot-mds.ts';
import { type Circle, removeOverlap } from './remove-overlap.ts';
import { type Kept, turnLike } from './turn-as-now.ts';

/** What a layout needs to know of a network; plain data, so that it can go to a worker. */
export interface LayoutInput {
  actors: readonly LayoutActor[];
  ties: readonly { from: string; to: string; weight: number }[];
  /** The room that the map is shown in; null to leave the shape to the ties alone. */
  frame: FrameSize | null;
  /** Collectives that are drawn in the middle of their members, where they and their names want room. */
  hubs?: readonly LayoutHub[];
}

export interface LayoutHub {
  members: readonly string[];
  size: number;
  name: NameSize;
}

export interface LayoutActor {
  id: string;
  /** Diameter it is drawn with. */
  size: number;
  /** The room that its name takes, in pixels. */
  name: NameSize;
  /** Actors of one group, a sector for one, are drawn near each other; '' for none. */
  group: string;
  /** A pinned actor keeps this place. */
  pinnedAt: { x: number; y: number } | null;
  /** Where it is now; null when it has no place yet. */
  now: { x: number; y: number } | null;
}

export type Places = Map<string, { x: number; y: number }>;

const ITERATIONS = 200;
/** In a large network half as many do: ties come out 2 % longer, measured at 5,000 actors and 15,000 ties. */
const LARGE = 2000;
const ITERATIONS_LARGE = 100;
/** Iterations between two pauses, in which progress is reported and a cancel is noticed. */
const CHUNK = 10;
/** Mean length of a tie on the map. */
const TIE_LENGTH = 130;
const GAP = 26;
/** How strongly groups draw their own together, against ties of 1: gently, but set apart where there are many actors. */
const GROUP_PULL = 0.35;
const GROUP_PULL_OF_MANY = 1.5;
export const MANY_ACTORS = 120;

/**
 * Lays out a network: first places from graph distances, then ForceAtlas2 (Jacomy et al. 2014), each
 * component by itself and then side by side, no node over another. The same data always give the same map, in
 * whatever order they come. A generator, so that the caller may show progress (0 to 1) and stop between steps.
 */
export function* networkLayout(input: LayoutInput): Generator<number, Places> {
  const actors = [...input.actors].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ties = [...input.ties].sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  const whole = adjacency(
    actors.map(({ id }) => id),
    ties,
  );
  const { of, sizes } = components(whole);
  const parts = partsOf(actors, ties, of, sizes.length);
  const blocks: Circle[][] = [];
  const done = { weight: 0 };
  for (const part of parts) {
    const progress = (share: number) => (done.weight + share * part.actors.length) / actors.length;
    blocks.push(yield* layoutKept(part, progress));
    done.weight += part.actors.length;
  }
  pack(parts, blocks, input.frame ? input.frame.width / input.frame.height : 1.6);
  if (input.frame) fill(parts, blocks, input.frame, input.hubs ?? []);
  return placesOf(parts, blocks);
}

interface Part {
  actors: LayoutActor[];
  ties: LayoutInput['ties'][number][];
}

function partsOf(
  actors: readonly LayoutActor[],
  ties: readonly LayoutInput['ties'][number][],
  of: Int32Array,
  count: number,
): Part[] {
  const parts: Part[] = Array.from({ length: count }, () => ({ actors: [], ties: [] }));
  const partOf = new Map<string, Part>();
  actors.forEach((actor, vertex) => {
    const part = parts[at(of, vertex)];
    part?.actors.push(actor);
    if (part) partOf.set(actor.id, part);
  });
  for (const tie of ties) partOf.get(tie.from)?.ties.push(tie);
  return parts;
}

/** Less like what is there now than this, and another drawing is tried that begins with the places of now. */
const ALIKE = 0.9;
/** Trying twice would keep who waits for a large map waiting. */
const TRIED_TWICE_UP_TO = 600;
/** How much longer, for its width, the ties of that other drawing may be. */
const MOST_LONGER = 1.05;

/** Lays out a part so that it looks as much as possible like what is there now, where that costs nothing. */
function* layoutKept(part: Part, progress: (share: number) => number): Generator<number, Circle[]> {
  const fresh = yield* layoutPart(part, progress, null);
  const likeness = turnPart(part, fresh);
  if (likeness === null || likeness >= ALIKE || part.actors.length > TRIED_TWICE_UP_TO) return fresh;
  const start = startOfNow(part, fresh);
  const kept = yield* layoutPart(part, progress, start);
  const keptLikeness = turnPart(part, kept) ?? 0;
  const graph = adjacency(
    part.actors.map(({ id }) => id),
    part.ties,
  );
  const good = tieShare(kept, graph) <= MOST_LONGER * tieShare(fresh, graph);
  return good && keptLikeness > likeness ? kept : fresh;
}

/** Turns and mirrors a part as it is now; how alike they are then, null where too few have a place. */
function turnPart({ actors }: Part, circles: readonly Circle[]): number | null {
  const kept = keptOf(actors, circles);
  if (kept.length < LEAST_KEPT) return null;
  const { turned, alike } = turnLike(kept);
  for (const circle of circles) Object.assign(circle, turned(circle));
  return alike;
}

/** Fewer places say nothing about how a part is turned. */
const LEAST_KEPT = 2;

function keptOf(actors: readonly LayoutActor[], circles: readonly Circle[]): Kept[] {
  return actors.flatMap(({ now }, vertex) => {
    const drawn = circles[vertex];
    return now && drawn ? [{ now, drawn }] : [];
  });
}

/** Mean and spread of one coordinate. */
function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread };
}

/** From places of now to those of a drawing of the same actors, each axis by its own scale. */
function fromNow(kept: readonly Kept[]): (now: { x: number; y: number }) => { x: number; y: number } {
  const along = (axis: 'x' | 'y') => {
    const now = spreadOf(kept.map((one) => one.now[axis]));
    const drawn = spreadOf(kept.map((one) => one.drawn[axis]));
    const scale = now.spread > 0 ? drawn.spread / now.spread : 1;
    return (value: number) => drawn.mean + (value - now.mean) * scale;
  };
  const [x, y] = [along('x'), along('y')];
  return (now) => ({ x: x(now.x), y: y(now.y) });
}

/** The places of now as a start, in the unit of a tie; those without one begin where the fresh drawing has them. */
function startOfNow(part: Part, fresh: readonly Circle[]): { x: Float64Array; y: Float64Array } {
  const toDrawing = fromNow(keptOf(part.actors, fresh));
  const places = part.actors.map(({ now }, vertex) => (now ? toDrawing(now) : fresh[vertex]));
  const start = (axis: 'x' | 'y') => Float64Array.from(places, (place) => (place?.[axis] ?? 0) / TIE_LENGTH);
  return { x: start('x'), y: start('y') };
}

/** Mean length of a tie for the spread of the nodes. */
function tieShare(circles: readonly Circle[], graph: Adjacency): number {
  const spread = Math.hypot(
    spreadOf(circles.map(({ x }) => x)).spread,
    spreadOf(circles.map(({ y }) => y)).spread,
  );
  return lengthOfTies(circles, graph) / Math.max(1, spread);
}

function* layoutPart(
  part: Part,
  progress: (share: number) => number,
  from: { x: Float64Array; y: Float64Array } | null,
): Generator<number, Circle[]> {
  const circles = part.actors.map(({ size }): Circle => ({ x: 0, y: 0, radius: size / 2, fixed: false }));
  if (circles.length === 1) return circles;
  const graph = adjacency(
    part.actors.map(({ id }) => id),
    part.ties,
  );
  const start = from ?? pivotMds(graph);
  const matrices = forceMatrices(part, graph, start);
  const iterations = circles.length > LARGE ? ITERATIONS_LARGE : ITERATIONS;
  for (let iteration = 0; iteration < iterations; iteration += CHUNK) {
    for (let step = 0; step < CHUNK; step++) iterate(settingsFor(part), matrices.nodes, matrices.edges);
    yield progress(iteration / iterations);
  }
  circles.forEach((circle, vertex) => {
    circle.x = at(matrices.nodes, vertex * NODE_WIDTH);
    circle.y = at(matrices.nodes, vertex * NODE_WIDTH + 1);
  });
  scaleTo(circles, graph);
  removeOverlap(circles, GAP);
  return circles;
}

const NODE_WIDTH = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const EDGE_WIDTH = 3;

/** The flat matrices of ForceAtlas2: the actors, then one invisible hub a group that gently pulls its own. */
function forceMatrices(part: Part, graph: Adjacency, start: { x: Float64Array; y: Float64Array }) {
  const count = part.actors.length;
  const random = seededRandom(count);
  const groups = [...new Set(part.actors.map(({ group }) => group))].filter((group) => group !== '');
  const pulled = groups.length > 1 ? part.actors.filter(({ group }) => group !== '') : [];
  const hubs = pulled.length > 0 ? groups.length : 0;
  const nodes = new Float32Array((count + hubs) * NODE_WIDTH);
  const edges = new Float32Array((graph.from.length + pulled.length) * EDGE_WIDTH);
  const put = (vertex: number, x: number, y: number, size: number) => {
    const row = vertex * NODE_WIDTH;
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, size, 0], row);
    nodes[row + CONVERGENCE] = 1;
  };
  for (let vertex = 0; vertex < count; vertex++) {
    // A little noise separates actors with the very same ties.
    const x = at(start.x, vertex) * 10 + random() - 0.5;
    const y = at(start.y, vertex) * 10 + random() - 0.5;
    put(vertex, x, y, part.actors[vertex]?.size ?? 1);
  }
  const link = (edge: number, source: number, target: number, weight: number) => {
    edges.set([source * NODE_WIDTH, target * NODE_WIDTH, weight], edge * EDGE_WIDTH);
    for (const vertex of [source, target]) {
      nodes[vertex * NODE_WIDTH + MASS] = at(nodes, vertex * NODE_WIDTH + MASS) + weight;
    }
  };
  for (let hub = 0; hub < hubs; hub++) put(count + hub, ...centreOf(part, nodes, groups[hub] ?? ''), 1);
  for (let tie = 0; tie < graph.from.length; tie++) link(tie, at(graph.from, tie), at(graph.to, tie), 1);
  const pull = count < MANY_ACTORS ? GROUP_PULL : GROUP_PULL_OF_MANY;
  pulled.forEach((actor, index) => {
    const hub = count + groups.indexOf(actor.group);
    link(graph.from.length + index, graph.index.get(actor.id) ?? 0, hub, pull);
  });
  for (let vertex = 0; vertex < count; vertex++) nodes[vertex * NODE_WIDTH + SIZE] = 1;
  return { nodes, edges };
}

function centreOf(part: Part, nodes: Float32Array, group: string): [number, number] {
  let x = 0;
  let y = 0;
  let count = 0;
  part.actors.forEach((actor, vertex) => {
    if (actor.group !== group) return;
    x += at(nodes, vertex * NODE_WIDTH);
    y += at(nodes, vertex * NODE_WIDTH + 1);
    count++;
  });
  return [x / count, y / count];
}

function settingsFor(part: Part): Readonly<Record<string, number | boolean>> {
  const count = part.actors.length;
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(count),
    barnesHutOptimize: count > 800,
    // A coarser approximation of far actors than the usual 0.6 gives the same ties in half the time.
    barnesHutTheta: 1.2,
  };
}

/** How much wider than its nodes, set side by side, a part's frame is at least. */
const ROOM = 3;

/** Scales a part so that its ties have the wanted mean length and its nodes have room. */
function scaleTo(circles: readonly Circle[], graph: Adjacency): void {
  const total = lengthOfTies(circles, graph);
  const needed = circles.reduce((sum, { radius }) => sum + (2 * radius + GAP) ** 2, 0);
  const { width, height } = boxOf(circles);
  const factor = Math.max(
    total > 0 ? (TIE_LENGTH * graph.from.length) / total : 1,
    Math.sqrt((ROOM * needed) / (width * height)),
  );
  for (const circle of circles) {
    circle.x *= factor;
    circle.y *= factor;
  }
}

function lengthOfTies(circles: readonly Circle[], graph: Adjacency): number {
  let total = 0;
  for (let tie = 0; tie < graph.from.length; tie++) {
    const one = circles[at(graph.from, tie)];
    const other = circles[at(graph.to, tie)];
    if (one && other) total += Math.hypot(one.x - other.x, one.y - other.y);
  }
  return total;
}

/** Room around the nodes of a part. */
const AROUND = 60;

function fill(
  parts: readonly Part[],
  blocks: readonly Circle[][],
  frame: FrameSize,
  hubs: readonly LayoutHub[],
): void {
  const placeOf = new Map<string, number>();
  const actors: FilledActor[] = parts.flatMap((part, index) =>
    part.actors.flatMap(({ name, size }, vertex) => {
      const circle = blocks[index]?.[vertex];
      return circle ? [{ circle, name, priority: size }] : [];
    }),
  );
  const ids = parts.flatMap((part) => part.actors.map(({ id }) => id));
  ids.forEach((id, place) => {
    placeOf.set(id, place);
  });
  const middles = hubs.map(({ members, size, name }): FilledActor => {
    const middleOf = members.flatMap((id) => placeOf.get(id) ?? []);
    return { circle: { x: 0, y: 0, radius: size / 2, fixed: false }, name, priority: size, middleOf };
  });
  fillFrame([...actors, ...middles.filter(({ middleOf = [] }) => middleOf.length > 0)], frame, GAP);
}

/** The largest part in the middle and the others beside it, each as near as there is room to where it is now. */
function pack(parts: readonly Part[], blocks: readonly Circle[][], shape: number): void {
  const order = blocks.map((_, index) => index);
  order.sort((one, other) => (blocks[other]?.length ?? 0) - (blocks[one]?.length ?? 0));
  const [largest = 0] = order;
  const main = blocks[largest] ?? [];
  const kept = keptOf(parts[largest]?.actors ?? [], main);
  // The largest part comes to stand around the middle of its box.
  const box = boxOf(main);
  const middle = { x: box.left + (box.width - AROUND) / 2, y: box.top + (box.height - AROUND) / 2 };
  const toDrawing = kept.length < LEAST_KEPT ? null : fromNow(kept);
  packParts(
    order.map((index) => {
      const places = (parts[index]?.actors ?? []).flatMap(({ now }) => now ?? []);
      const wanted =
        index === largest || !toDrawing || places.length === 0 ? null : toDrawing(meanOf(places));
      return {
        circles: blocks[index] ?? [],
        wanted: wanted && { x: wanted.x - middle.x, y: wanted.y - middle.y },
      };
    }),
    shape,
  );
}

function meanOf(places: readonly { x: number; y: number }[]): { x: number; y: number } {
  return { x: spreadOf(places.map(({ x }) => x)).mean, y: spreadOf(places.map(({ y }) => y)).mean };
}

function boxOf(circles: readonly Circle[]) {
  const { left, right, top, bottom } = boxAround(circles);
  return { left, top, width: right - left + AROUND, height: bottom - top + AROUND };
}

/** The map moves as a whole to where its pinned actors are; those keep their places, others make way. */
function placesOf(parts: readonly Part[], blocks: readonly Circle[][]): Places {
  const placed = parts.flatMap((part, index) =>
    part.actors.flatMap((actor, vertex) => {
      const circle = blocks[index]?.[vertex];
      return circle ? [{ actor, circle }] : [];
    }),
  );
  const pinned = placed.flatMap(({ actor, circle }) =>
    actor.pinnedAt ? [{ at: actor.pinnedAt, circle }] : [],
  );
  if (pinned.length > 0) {
    const dx = pinned.reduce((sum, { at: place, circle }) => sum + place.x - circle.x, 0) / pinned.length;
    const dy = pinned.reduce((sum, { at: place, circle }) => sum + place.y - circle.y, 0) / pinned.length;
    for (const { circle } of placed) {
      circle.x += dx;
      circle.y += dy;
    }
    for (const { at: place, circle } of pinned) Object.assign(circle, place, { fixed: true });
    removeOverlap(
      placed.map(({ circle }) => circle),
      GAP,
    );
  }
  return new Map(placed.map(({ actor, circle }) => [actor.id, { x: tidy(circle.x), y: tidy(circle.y) }]));
}

/** A tenth of a unit is more than any screen shows, and keeps files small. */
function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
