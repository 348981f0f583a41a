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

/** Adds to `values` what the shortest paths from one vertex owe to each other vertex. */
function pathCounter({ ids, offsets, neighbours }: Adjacency) {
  const size = ids.length;
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const owed = new Float64Array(size);
  const order = new Int32Array(size);
  return (source: number, values: Float64Array): void => {
    distance.fill(-1);
    paths.fill(0);
    owed.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const vertex = at(order, head);
      const next = at(distance, vertex) + 1;
      const ways = at(paths, vertex);
      const end = at(offsets, vertex + 1);
      for (let slot = at(offsets, vertex); slot < end; slot++) {
        const neighbour = at(neighbours, slot);
        if (distance[neighbour] === -1) {
          distance[neighbour] = next;
          order[tail++] = neighbour;
        }
        if (distance[neighbour] === next) paths[neighbour] = at(paths, neighbour) + ways;
      }
    }
    for (let head = tail - 1; head > 0; head--) {
      const vertex = at(order, head);
      const before = at(distance, vertex) - 1;
      const share = (1 + at(owed, vertex)) / at(paths, vertex);
      const end = at(offsets, vertex + 1);
      for (let slot = at(offsets, vertex); slot < end; slot++) {
        const neighbour = at(neighbours, slot);
        if (distance[neighbour] === before) {
          owed[neighbour] = at(owed, neighbour) + at(paths, neighbour) * share;
        }
      }
      values[vertex] = at(values, vertex) + at(owed, vertex);
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
