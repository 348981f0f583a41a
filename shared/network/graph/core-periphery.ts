import { at } from './adjacency.ts';
import { coreNumbers } from './cores.ts';
import type { SimpleGraph } from './simple.ts';

export interface CorePeriphery {
  /** The actors of the core. */
  core: readonly string[];
  /** Density inside the core, between core and periphery, inside the periphery; null without pairs. */
  densities: { core: number | null; between: number | null; periphery: number | null };
  /** Correlation of the ties with the ideal pattern, −1 to 1; null when it cannot be computed. */
  fit: number | null;
}

/**
 * The division in core and periphery that fits best among those by degree: the pattern in which all pairs of
 * the core are tied and none of the periphery is, pairs between them left out (Borgatti and Everett 1999).
 */
export function corePeriphery(graph: SimpleGraph): CorePeriphery {
  const size = graph.ids.length;
  const cores = coreNumbers(graph);
  const degree = (vertex: number) => at(graph.offsets, vertex + 1) - at(graph.offsets, vertex);
  const order = [...graph.ids.keys()].sort(
    (one, other) => at(cores, other) - at(cores, one) || degree(other) - degree(one) || one - other,
  );
  const inCore = new Uint8Array(size);
  let inside = 0;
  let outside = graph.from.length;
  let best: { length: number; fit: number; inside: number; outside: number } | null = null;
  for (let length = 1; length < size; length++) {
    const vertex = order[length - 1] ?? 0;
    for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
      if (inCore[at(graph.neighbours, slot)]) inside++;
      else outside--;
    }
    inCore[vertex] = 1;
    const fit = correlation(pairsOf(length), inside, pairsOf(size - length), outside);
    if (fit !== null && (best === null || fit > best.fit)) best = { length, fit, inside, outside };
  }
  if (!best) return { core: [], densities: { core: null, between: null, periphery: null }, fit: null };
  const between = graph.from.length - best.inside - best.outside;
  return {
    core: order.slice(0, best.length).map((vertex) => graph.ids[vertex] ?? ''),
    densities: {
      core: share(best.inside, pairsOf(best.length)),
      between: share(between, best.length * (size - best.length)),
      periphery: share(best.outside, pairsOf(size - best.length)),
    },
    fit: best.fit,
  };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Phi coefficient of "tied" with "both in the core" over the pairs inside core and inside periphery. */
function correlation(
  corePairs: number,
  coreTies: number,
  restPairs: number,
  restTies: number,
): number | null {
  const untiedCore = corePairs - coreTies;
  const untiedRest = restPairs - restTies;
  const tied = coreTies + restTies;
  const untied = untiedCore + untiedRest;
  const scale = Math.sqrt(tied * untied * corePairs * restPairs);
  return scale === 0 ? null : (coreTies * untiedRest - restTies * untiedCore) / scale;
}
