import { at } from './adjacency.ts';
import type { SimpleGraph } from './simple.ts';

/**
 * The core number of each vertex: the largest k for which it belongs to a group whose members all have at
 * least k neighbours inside the group (Seidman 1983), by removing the least tied first (Batagelj and
 * Zaveršnik 2003).
 */
export function coreNumbers(graph: SimpleGraph): Int32Array {
  const size = graph.ids.length;
  const degree = Int32Array.from(
    { length: size },
    (_, vertex) => at(graph.offsets, vertex + 1) - at(graph.offsets, vertex),
  );
  const most = degree.reduce((top, value) => Math.max(top, value), 0);
  const bins = new Int32Array(most + 2);
  for (const value of degree) bins[value + 1] = at(bins, value + 1) + 1;
  for (let value = 0; value <= most; value++) bins[value + 1] = at(bins, value + 1) + at(bins, value);
  const starts = bins.slice(0, most + 1);
  const next = starts.slice();
  const order = new Int32Array(size);
  const place = new Int32Array(size);
  degree.forEach((value, vertex) => {
    const slot = at(next, value);
    order[slot] = vertex;
    place[vertex] = slot;
    next[value] = slot + 1;
  });
  for (let slot = 0; slot < size; slot++) {
    const vertex = at(order, slot);
    for (let edge = at(graph.offsets, vertex); edge < at(graph.offsets, vertex + 1); edge++) {
      const neighbour = at(graph.neighbours, edge);
      const value = at(degree, neighbour);
      if (value <= at(degree, vertex)) continue;
      // The neighbour changes places with the first of its bin, which then starts one later.
      const first = at(starts, value);
      const other = at(order, first);
      order[at(place, neighbour)] = other;
      place[other] = at(place, neighbour);
      order[first] = neighbour;
      place[neighbour] = first;
      starts[value] = first + 1;
      degree[neighbour] = value - 1;
    }
  }
  return degree;
}
