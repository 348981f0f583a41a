import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import closenessOf from 'graphology-metrics/centrality/closeness.js';
import { describe, expect, it } from 'vitest';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { betweenness } from '#shared/network/graph/betweenness.ts';
import { communities } from '#shared/network/graph/communities.ts';
import { components } from '#shared/network/graph/components.ts';
import { constraint } from '#shared/network/graph/constraint.ts';
import { corePeriphery } from '#shared/network/graph/core-periphery.ts';
import { coreNumbers } from '#shared/network/graph/cores.ts';
import { cutPoints } from '#shared/network/graph/cut-points.ts';
import { reach, stepsFrom } from '#shared/network/graph/distances.ts';
import { externalInternal } from '#shared/network/graph/external-internal.ts';
import { multiplexity } from '#shared/network/graph/multiplexity.ts';
import { reciprocity } from '#shared/network/graph/reciprocity.ts';
import { departure } from '#shared/network/graph/resilience.ts';
import { shortestPaths } from '#shared/network/graph/shortest-path.ts';
import { simpleGraph } from '#shared/network/graph/simple.ts';

interface Ties {
  ids: string[];
  ties: { from: string; to: string }[];
}

/** Any graph of up to 14 actors, with parallel ties. */
const aGraph: fc.Arbitrary<Ties> = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, index) => `a${index}`);
  const end = fc.constantFrom(...ids);
  return fc.record({
    ids: fc.constant(ids),
    ties: fc
      .array(fc.record({ from: end, to: end }), { maxLength: 30 })
      .map((ties) => ties.filter(({ from, to }) => from !== to)),
  });
});

function peer({ ids, ties }: Ties): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const { from, to } of ties) graph.mergeEdge(from, to);
  return graph;
}

const countPieces = (ids: readonly string[], ties: Ties['ties']) =>
  components(adjacency(ids, ties)).sizes.length;

describe('measures of a graph', () => {
  it('finds the betweenness that graphology finds', () => {
    fc.assert(
      fc.property(aGraph, (given) => {
        const { values } = betweenness(adjacency(given.ids, given.ties));
        const expected = betweennessOf(peer(given), { normalized: true });
        for (const [vertex, id] of given.ids.entries()) {
          expect(values[vertex]).toBeCloseTo(given.ids.length > 2 ? (expected[id] ?? Number.NaN) : 0, 9);
        }
      }),
    );
  });

  it('estimates betweenness from a sample, the same for the same seed', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `a${index}`);
    const ties = ids.flatMap((from, index) => [
      { from, to: ids[(index + 1) % 60] ?? '' },
      { from, to: ids[(index * 7 + 3) % 60] ?? '' },
    ]);
    const graph = adjacency(ids, ties);
    const exact = betweenness(graph);
    const estimate = betweenness(graph, { pivots: 40, seed: 3 });
    expect([estimate.exact, estimate.pivots]).toEqual([false, 40]);
    expect(betweenness(graph, { pivots: 40, seed: 3 }).values).toEqual(estimate.values);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(estimate.values) / mean(exact.values)).toBeCloseTo(1, 1);
  });

  it('finds the closeness that graphology finds', () => {
    fc.assert(
      fc.property(aGraph, (given) => {
        const { closeness } = reach(adjacency(given.ids, given.ties));
        const expected = closenessOf(peer(given));
        for (const [vertex, id] of given.ids.entries()) {
          expect(closeness[vertex]).toBeCloseTo(expected[id] ?? Number.NaN, 9);
        }
      }),
    );
  });

  it('says who is in which core as taking the least tied away says', () => {
    fc.assert(
      fc.property(aGraph, (given) => {
        const graph = simpleGraph(adjacency(given.ids, given.ties));
        const numbers = coreNumbers(graph);
        const peerGraph = peer(given);
        for (let k = 1; k <= 5; k++) {
          const left = new Set(given.ids);
          for (let size = -1; size !== left.size; ) {
            size = left.size;
            for (const id of [...left]) {
              if (peerGraph.neighbors(id).filter((other) => left.has(other)).length < k) left.delete(id);
            }
          }
          expect(given.ids.filter((_, vertex) => (numbers[vertex] ?? 0) >= k)).toEqual([...left]);
        }
      }),
    );
  });

  it('calls an actor or tie a cut exactly when there are more pieces without it', () => {
    fc.assert(
      fc.property(aGraph, ({ ids, ties }) => {
        const found = cutPoints(adjacency(ids, ties));
        const whole = countPieces(ids, ties);
        const cut = ids.filter((id) => {
          const rest = ids.filter((other) => other !== id);
          const alone = !ties.some(({ from, to }) => from === id || to === id);
          return countPieces(rest, ties) > whole - (alone ? 1 : 0);
        });
        expect(found.actors.map((vertex) => ids[vertex])).toEqual(cut);
        const bridges = ties.flatMap((_, tie) =>
          countPieces(ids, ties.toSpliced(tie, 1)) > whole ? [tie] : [],
        );
        expect(found.ties).toEqual(bridges);
      }),
    );
  });

  it('names the pieces that are left when an actor goes', () => {
    fc.assert(
      fc.property(aGraph, ({ ids, ties }) => {
        const graph = adjacency(ids, ties);
        const cut = new Set(cutPoints(graph).actors.map((vertex) => ids[vertex]));
        for (const id of ids) {
          const { pieces, cutOff } = departure(graph, id);
          expect(pieces.length > 1).toBe(cut.has(id));
          expect(cutOff).toHaveLength(pieces.slice(1).flat().length);
        }
      }),
    );
  });

  it('finds every shortest way, and only those', () => {
    fc.assert(
      fc.property(aGraph, ({ ids, ties }) => {
        const graph = adjacency(ids, ties);
        const tied = new Set(ties.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
        const steps = stepsFrom(graph, 0);
        ids.forEach((to, vertex) => {
          const paths = shortestPaths(graph, 'a0', to);
          expect(paths.length > 0).toBe(steps[vertex] !== -1);
          for (const path of paths) {
            expect(path).toHaveLength((steps[vertex] ?? 0) + 1);
            path.slice(1).forEach((id, place) => {
              expect(tied.has(`${path[place]} ${id}`)).toBe(true);
            });
          }
          expect(new Set(paths.map(String)).size).toBe(paths.length);
        });
      }),
    );
  });

  it('follows the definition of constraint', () => {
    fc.assert(
      fc.property(aGraph, ({ ids, ties }) => {
        const whole = adjacency(ids, ties);
        const values = constraint(simpleGraph(whole));
        const weight = (one: string, other: string) =>
          ties.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))
            .length;
        const share = (one: string, other: string) => {
          const total = ids.reduce((sum, id) => sum + weight(one, id), 0);
          return total === 0 ? 0 : weight(one, other) / total;
        };
        ids.forEach((id, vertex) => {
          const near = ids.filter((other) => weight(id, other) > 0);
          const expected = near.reduce((sum, other) => {
            const indirect = ids
              .filter((via) => via !== id && via !== other)
              .reduce((part, via) => part + share(id, via) * share(via, other), 0);
            return sum + (share(id, other) + indirect) ** 2;
          }, 0);
          if (near.length === 0) expect(values[vertex]).toBeNaN();
          else expect(values[vertex]).toBeCloseTo(expected, 9);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same groups in whatever order actors and ties come', () => {
    fc.assert(
      fc.property(aGraph, ({ ids, ties }) => {
        const groupsOf = (order: readonly string[], list: Ties['ties']) => {
          const { of } = communities(simpleGraph(adjacency(order, list)));
          return Object.fromEntries(order.map((id, vertex) => [id, of[vertex]]));
        };
        const forward = groupsOf(ids, ties);
        const backward = groupsOf(
          ids.toReversed(),
          ties.toReversed().map(({ from, to }) => ({ from: to, to: from })),
        );
        expect(backward).toEqual(forward);
      }),
    );
  });
});

describe('measures of a division', () => {
  const sideOf = (id: string) => (id.startsWith('x') ? null : id.charAt(0));

  it('computes the E-I index and what chance would give, by hand', () => {
    // Two of side e, two of side c: 6 pairs, 2 inside, 4 across: expected (4 - 2) / 6.
    const result = externalInternal(
      ['e1', 'e2', 'c1', 'c2', 'x1'],
      [
        { from: 'e1', to: 'e2' },
        { from: 'e1', to: 'c1' },
        { from: 'c2', to: 'e2' },
        { from: 'e1', to: 'x1' },
      ],
      sideOf,
    );
    expect(result).toEqual({ internal: 1, external: 2, index: 1 / 3, expected: 1 / 3 });
  });

  it('has no index without ties', () => {
    expect(externalInternal(['e1'], [], sideOf)).toEqual({
      internal: 0,
      external: 0,
      index: null,
      expected: null,
    });
  });

  it('counts pairs with ties both ways', () => {
    const tie = (from: string, to: string) => ({ from, to });
    expect(reciprocity([tie('a', 'b'), tie('b', 'a'), tie('a', 'c'), tie('a', 'c')])).toEqual({
      pairs: 2,
      mutual: [['a', 'b']],
      share: 0.5,
    });
    expect(reciprocity([])).toEqual({ pairs: 0, mutual: [], share: null });
  });

  it('counts pairs that cooperate in several ways', () => {
    const found = multiplexity([
      { from: 'a', to: 'b', type: 'projet' },
      { from: 'b', to: 'a', type: 'filiere' },
      { from: 'b', to: 'c', type: 'projet' },
      { from: 'b', to: 'c', type: 'projet' },
    ]);
    expect(found).toMatchObject({ pairs: 2, multiplex: 1, share: 0.5 });
    expect(found.strongest).toEqual([{ actors: ['a', 'b'], types: ['projet', 'filiere'] }]);
  });

  it('finds the core of a star of three friends with three hangers-on', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pairs = ['ab', 'bc', 'ca', 'ad', 'be', 'cf'];
    const graph = simpleGraph(
      adjacency(
        ids,
        pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) })),
      ),
    );
    const found = corePeriphery(graph);
    expect([...found.core].sort()).toEqual(['a', 'b', 'c']);
    expect(found.densities).toEqual({ core: 1, between: 3 / 9, periphery: 0 });
    expect(found.fit).toBe(1);
  });
});
