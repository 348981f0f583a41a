import { seededRandom } from '../layout/random.ts';
import { type Adjacency, at } from './adjacency.ts';
import { simpleGraph } from './simple.ts';

/** Above so many actors betweenness is estimated from a sample of them, and the screen says so. */
export const EXACT_LIMIT = 2000;
export const PIVOTS = 256;

export interface Betweenness {
  /** For each vertex, the share of shortest paths between other pairs that pass by it, from 0 to 1. */
  values: Float64Array;
  /** How many starting points were used; as many as there are vertices when the values are exact. */
  pivots: number;
  exact: boolean;
}

interface Options {
  /** Starting points of the estimate; all of them up to EXACT_LIMIT actors unless told. */
  pivots?: number;
  seed?: number;
  /** Told now and then how far it is, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * Who lies on the shortest ways between the others (Freeman 1977), by the algorithm of Brandes (2001), without
 * directions or weights. Large graphs: from a random sample of starting points (Brandes and Pich 2007), seeded.
 */
export function betweenness(graph: Adjacency, options: Options = {}): Betweenness {
  const simple = simpleGraph(graph);
  const size = simple.ids.length;
  const wanted = Math.min(size, options.pivots ?? (size > EXACT_LIMIT ? PIVOTS : size));
  const values = new Float64Array(size);
  const walk = pathCounter(simple);
  sampled(size, wanted, options.seed ?? 1).forEach((source, done) => {
    walk(source, values);
    if (done % 32 === 31) options.onProgress?.((done + 1) / wanted);
  });
  // Every pair was met from both of its ends, or would have been had all vertices been starting points.
  const pairs = (size - 1) * (size - 2);
  const scale = pairs > 0 && wanted > 0 ? size / wanted / pairs : 0;
  return { values: values.map((value) => value * scale), pivots: wanted, exact: wanted === size };
}

/**
 * Adds to `values` what the shortest paths from one vertex owe to each other vertex. The steps that the paths
 * take are noted on the way out, so that the way back follows those alone; arrays are read in place, as a shared
 * function such as `at` would cost more than the work.
 */
function pathCounter({ ids, offsets, neighbours }: Adjacency) {
  const size = ids.length;
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  /** What a vertex hands back for each path that reaches it. */
  const share = new Float64Array(size);
  const order = new Int32Array(size);
  /** Ends of the steps from the vertices in their order, and where those of each begin. */
  const steps = new Int32Array(neighbours.length);
  const first = new Int32Array(size + 1);
  return (source: number, values: Float64Array): void => {
    distance.fill(-1);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let tail = 1;
    let taken = 0;
    for (let head = 0; head < tail; head++) {
      const vertex = order[head] as number;
      const next = (distance[vertex] as number) + 1;
      const ways = paths[vertex] as number;
      const end = offsets[vertex + 1] as number;
      first[head] = taken;
      for (let slot = offsets[vertex] as number; slot < end; slot++) {
        const neighbour = neighbours[slot] as number;
        const known = distance[neighbour] as number;
        if (known < 0) {
          distance[neighbour] = next;
          paths[neighbour] = ways;
          order[tail++] = neighbour;
        } else if (known === next) paths[neighbour] = (paths[neighbour] as number) + ways;
        else continue;
        steps[taken++] = neighbour;
      }
    }
    first[tail] = taken;
    for (let head = tail - 1; head > 0; head--) {
      const vertex = order[head] as number;
      const end = first[head + 1] as number;
      let sum = 0;
      for (let step = first[head] as number; step < end; step++) {
        sum += share[steps[step] as number] as number;
      }
      const ways = paths[vertex] as number;
      share[vertex] = sum + 1 / ways;
      values[vertex] = (values[vertex] as number) + sum * ways;
    }
  };
}

/** `count` different vertices, all of them in order when that many are wanted. */
function sampled(size: number, count: number, seed: number): Int32Array {
  const vertices = Int32Array.from({ length: size }, (_, vertex) => vertex);
  if (count >= size) return vertices;
  const random = seededRandom(seed);
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (size - place));
    const held = at(vertices, place);
    vertices[place] = at(vertices, other);
    vertices[other] = held;
  }
  return vertices.subarray(0, count);
}
