import type { Cooperation } from '../../model/cooperation.ts';

/**
 * A graph on numbered vertices as compressed rows: the neighbours of vertex v are
 * `neighbours[offsets[v]] … neighbours[offsets[v + 1] - 1]`, and `ties` holds the index of each tie beside
 * them. Undirected; parallel ties stay apart; a tie of an actor with itself is left out.
 */
export interface Adjacency {
  ids: readonly string[];
  index: ReadonlyMap<string, number>;
  offsets: Int32Array;
  neighbours: Int32Array;
  ties: Int32Array;
  /** Ends of each tie as vertices, in the order given. */
  from: Int32Array;
  to: Int32Array;
}

/** Builds the rows from actors and ties; ties to actors that are not among `ids` are left out. */
export function adjacency(
  ids: readonly string[],
  cooperations: readonly Pick<Cooperation, 'from' | 'to'>[],
): Adjacency {
  const index = new Map(ids.map((id, vertex) => [id, vertex]));
  const from = new Int32Array(cooperations.length);
  const to = new Int32Array(cooperations.length);
  let count = 0;
  for (const cooperation of cooperations) {
    const source = index.get(cooperation.from);
    const target = index.get(cooperation.to);
    if (source === undefined || target === undefined || source === target) continue;
    from[count] = source;
    to[count] = target;
    count++;
  }
  return { ids, index, ...rows(ids.length, from.subarray(0, count), to.subarray(0, count)) };
}

function rows(size: number, from: Int32Array, to: Int32Array) {
  const offsets = new Int32Array(size + 1);
  const add = (vertex: number) => {
    offsets[vertex + 1] = at(offsets, vertex + 1) + 1;
  };
  from.forEach(add);
  to.forEach(add);
  for (let vertex = 0; vertex < size; vertex++) {
    offsets[vertex + 1] = at(offsets, vertex + 1) + at(offsets, vertex);
  }
  const neighbours = new Int32Array(from.length * 2);
  const ties = new Int32Array(from.length * 2);
  const next = offsets.slice();
  const place = (vertex: number, neighbour: number, tie: number) => {
    const slot = at(next, vertex);
    neighbours[slot] = neighbour;
    ties[slot] = tie;
    next[vertex] = slot + 1;
  };
  for (let tie = 0; tie < from.length; tie++) {
    place(at(from, tie), at(to, tie), tie);
    place(at(to, tie), at(from, tie), tie);
  }
  return { offsets, neighbours, ties, from, to };
}

/** A number of a typed array; 0 beyond its end. */
export function at(array: Int32Array | Float64Array | Float32Array, position: number): number {
  return array[position] ?? 0;
}
