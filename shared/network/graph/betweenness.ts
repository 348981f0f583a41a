import { seededRandom } from '../../base/random.ts';
import { type Adjacency, at } from './adjacency.ts';
import { simpleGraph } from './simple.ts';

/** Above so many actors betweenness is estimated from a sample of them, and the screen says so. */
export const EXACT_LIMIT = 2000;
const PIVOTS = 256;

export interface Betweenness {
  /** For each vertex, the share of shortest paths between other pairs that pass by it, from 0 to 1. */
  values: Float64Array;
  /** How many starting points were used; as many as there are vertices when the values are exact. */
  pivots: number;
  exact: boolean;
}

interface Options {
  /** Starting points of the estimate; all of them up to EXACT_LIMIT actors unless given. */
  pivots?: number;
  seed?: number;
  /** Called now and then with how far it is, from 0 to 1. */
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
  const sources = sampled(size, wanted, options.seed ?? 1);
  for (let done = 0; done < wanted; done += LANES) {
    walk(sources.subarray(done, done + LANES), values);
    options.onProgress?.(Math.min(1, (done + LANES) / wanted));
  }
  // Every pair was met from both of its ends, or would have been had all vertices been starting points.
  const pairs = (size - 1) * (size - 2);
  const scale = pairs > 0 && wanted > 0 ? size / wanted / pairs : 0;
  return { values: values.map((value) => value * scale), pivots: wanted, exact: wanted === size };
}

/** Starting points that walk together: as many as bits of a number. */
const LANES = 32;

/**
 * Adds to `values` what the shortest paths from some vertices, 32 at most, owe to each other vertex. They walk
 * level by level together, one bit each, as most meet the same vertices at the same distance (Then and others
 * 2014): a line between two vertices is looked at once for all of them. Arrays are read in place, as a shared
 * function such as `at` would cost more than the work.
 */
function pathCounter({ ids, offsets, neighbours }: Adjacency) {
  const size = ids.length;
  /** Who has met a vertex, meets it at this level, or met it at the one before. */
  const met = new Int32Array(size);
  const meets = new Int32Array(size);
  const before = new Int32Array(size);
  /** Of each vertex and each walker: shortest paths, and what it hands back for each of them. */
  const paths = new Float64Array(size * LANES);
  const share = new Float64Array(size * LANES);
  /** The vertices met, level by level, with who met them there, and where each level begins. */
  const order = new Int32Array(size * LANES);
  const walkers = new Int32Array(size * LANES);
  const begins = new Int32Array(size + 2);

  /** How many levels there are. */
  function walkOut(sources: Int32Array): number {
    met.fill(0);
    paths.fill(0);
    let tail = 0;
    sources.forEach((source, lane) => {
      met[source] = 1 << lane;
      paths[source * LANES + lane] = 1;
      order[tail] = source;
      walkers[tail++] = 1 << lane;
    });
    let levels = 0;
    begins[0] = 0;
    for (let head = 0; head < tail; ) {
      const end = tail;
      begins[++levels] = end;
      for (; head < end; head++) {
        const vertex = order[head] as number;
        const here = walkers[head] as number;
        const last = offsets[vertex + 1] as number;
        for (let slot = offsets[vertex] as number; slot < last; slot++) {
          const neighbour = neighbours[slot] as number;
          let fresh = here & ~(met[neighbour] as number);
          if (fresh === 0) continue;
          const known = meets[neighbour] as number;
          if (known === 0) order[tail++] = neighbour;
          meets[neighbour] = known | fresh;
          for (; fresh !== 0; fresh &= fresh - 1) {
            const lane = 31 - Math.clz32(fresh & -fresh);
            const place = neighbour * LANES + lane;
            paths[place] = (paths[place] as number) + (paths[vertex * LANES + lane] as number);
          }
        }
      }
      for (let place = end; place < tail; place++) {
        const vertex = order[place] as number;
        const here = meets[vertex] as number;
        walkers[place] = here;
        met[vertex] = (met[vertex] as number) | here;
        meets[vertex] = 0;
      }
    }
    return levels;
  }

  function handBack(levels: number, values: Float64Array): void {
    share.fill(0);
    // The last level is empty; the first is the walkers' own, who owe themselves nothing.
    for (let level = levels - 1; level > 0; level--) {
      const [from, to] = [begins[level] as number, begins[level + 1] as number];
      const first = begins[level - 1] as number;
      for (let place = first; place < from; place++)
        before[order[place] as number] = walkers[place] as number;
      for (let head = from; head < to; head++) {
        const vertex = order[head] as number;
        const here = walkers[head] as number;
        let owed = 0;
        for (let rest = here; rest !== 0; rest &= rest - 1) {
          const place = vertex * LANES + 31 - Math.clz32(rest & -rest);
          const sum = share[place] as number;
          const ways = paths[place] as number;
          share[place] = sum + 1 / ways;
          owed += sum * ways;
        }
        values[vertex] = (values[vertex] as number) + owed;
        const last = offsets[vertex + 1] as number;
        for (let slot = offsets[vertex] as number; slot < last; slot++) {
          const neighbour = neighbours[slot] as number;
          for (let rest = here & (before[neighbour] as number); rest !== 0; rest &= rest - 1) {
            const lane = 31 - Math.clz32(rest & -rest);
            const place = neighbour * LANES + lane;
            share[place] = (share[place] as number) + (share[vertex * LANES + lane] as number);
          }
        }
      }
      for (let place = first; place < from; place++) before[order[place] as number] = 0;
    }
  }

  return (sources: Int32Array, values: Float64Array): void => handBack(walkOut(sources), values);
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
