import { describe, expect, it } from 'vitest';
import type { Adjacency } from '#shared/network/graph/adjacency.ts';
import { betweenness } from '#shared/network/graph/betweenness.ts';
import { communities } from '#shared/network/graph/communities.ts';
import { constraint } from '#shared/network/graph/constraint.ts';
import { coreNumbers } from '#shared/network/graph/cores.ts';
import { cutPoints } from '#shared/network/graph/cut-points.ts';
import { density } from '#shared/network/graph/density.ts';
import { reach } from '#shared/network/graph/distances.ts';
import { shortestPaths } from '#shared/network/graph/shortest-path.ts';
import { simpleGraph } from '#shared/network/graph/simple.ts';
import { florentine, karate, kite } from './published.ts';

const measured = (graph: Adjacency, values: ArrayLike<number>, id: string) =>
  values[graph.index.get(id) ?? -1];

describe('the kite of Krackhardt (1990)', () => {
  it('has three different most central members', () => {
    const { values } = betweenness(kite);
    // Heather lies on 14 of the 36 pairs' shortest ways.
    expect(measured(kite, values, 'Heather')).toBeCloseTo(14 / 36, 10);
    expect(measured(kite, values, 'Fernando')).toBeCloseTo(8.3333333 / 36, 6);
    expect(measured(kite, values, 'Diane')).toBeCloseTo(3.6666667 / 36, 6);
    const { closeness } = reach(kite);
    expect(measured(kite, closeness, 'Fernando')).toBeCloseTo(0.642857, 6);
    expect(measured(kite, closeness, 'Garth')).toBeCloseTo(0.642857, 6);
    expect(measured(kite, closeness, 'Jane')).toBeCloseTo(0.310345, 6);
  });

  it('comes apart at Heather and Ike', () => {
    const { actors, ties } = cutPoints(kite);
    expect(actors.map((vertex) => kite.ids[vertex])).toEqual(['Heather', 'Ike']);
    expect(ties.map((tie) => kite.ids[kite.to[tie] ?? -1])).toEqual(['Ike', 'Jane']);
  });

  it('introduces Carol to Jane by Fernando, Heather and Ike', () => {
    expect(shortestPaths(kite, 'Carol', 'Jane')).toEqual([['Carol', 'Fernando', 'Heather', 'Ike', 'Jane']]);
    expect(shortestPaths(kite, 'Andre', 'Ed')).toHaveLength(2);
  });
});

describe('the Florentine families of Padgett and Ansell (1993)', () => {
  it('are held together by the Medici', () => {
    const { values } = betweenness(florentine);
    expect(measured(florentine, values, 'Medici')).toBeCloseTo(0.521978, 6);
    expect(measured(florentine, values, 'Guadagni')).toBeCloseTo(0.254579, 6);
    expect(measured(florentine, values, 'Strozzi')).toBeCloseTo(0.102564, 6);
    const { closeness } = reach(florentine);
    expect(measured(florentine, closeness, 'Medici')).toBeCloseTo(0.56, 6);
    expect(density(florentine)).toBeCloseTo(20 / 105, 10);
  });
});

describe('the karate club of Zachary (1977)', () => {
  it('has the size, density and distances that are known of it', () => {
    expect(karate.ids).toHaveLength(34);
    expect(karate.from).toHaveLength(78);
    expect(density(karate)).toBeCloseTo(0.13903743, 8);
    const { meanDistance, diameter } = reach(karate);
    expect(meanDistance).toBeCloseTo(2.4081996, 6);
    expect(diameter).toBe(5);
  });

  it('turns around its two leaders', () => {
    const { values, exact } = betweenness(karate);
    expect(exact).toBe(true);
    expect(measured(karate, values, '1')).toBeCloseTo(0.4376353, 6);
    expect(measured(karate, values, '34')).toBeCloseTo(0.304075, 6);
    const { closeness } = reach(karate);
    expect(measured(karate, closeness, '1')).toBeCloseTo(0.5689655, 6);
  });

  it('has a core of ten in which everybody has four friends', () => {
    const cores = coreNumbers(simpleGraph(karate));
    const inside = karate.ids.filter((_, vertex) => cores[vertex] === 4);
    expect(inside.sort()).toEqual(['1', '14', '2', '3', '31', '33', '34', '4', '8', '9']);
  });

  it('falls into four groups, the best division known', () => {
    const found = communities(simpleGraph(karate));
    expect(found.sizes).toHaveLength(4);
    // 0.4198 is the largest modularity any division has (Brandes et al. 2008).
    expect(found.modularity).toBeGreaterThan(0.41);
    expect(found.modularity).toBeLessThanOrEqual(0.4198);
    expect(communities(simpleGraph(karate)).of).toEqual(found.of);
  });

  it('leaves its first leader the least constrained', () => {
    const values = constraint(simpleGraph(karate));
    expect(measured(karate, values, '1')).toBeCloseTo(0.15542329, 6);
    expect(measured(karate, values, '12')).toBeCloseTo(1, 10);
  });
});
