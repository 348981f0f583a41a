import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolatedIn } from '#shared/insight/isolated.ts';
import { connectors } from '#shared/insight/questions/connectors.ts';
import { dependencies, type TieDependency } from '#shared/insight/questions/dependencies.ts';
import { isolation } from '#shared/insight/questions/isolation.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { components } from '#shared/network/graph/components.ts';
import { actor, scope, tie } from '../levers/small-pole.ts';

const of = (ids: string, ties: readonly string[]) =>
  scope(
    ids.split(' ').map((id) => actor(id, 'association')),
    ties.map((ends) => tie(ends, 'projet')),
  );

const idOf = (link: TieDependency['link']) => ('tie' in link ? link.tie : link.collectiveId);

/** Two triangles joined by the bridge c – d, a tail g on f, and two apart: h – i, j. */
const map = of('a b c d e f g h i j', [
  'a > b',
  'b > c',
  'c > a',
  'c > d',
  'd > e',
  'e > f',
  'f > d',
  'f > g',
  'h > i',
]);

describe('who connects the groups', () => {
  it('ranks those on the ways between others, by hand-counted shares', () => {
    const { rows, exact, total } = connectors(map);
    // Of the 36 pairs of others, c lies between {a, b} and {d, e, f, g}; d between {a, b, c} and {e, f, g}.
    expect(rows.map(({ id }) => id)).toEqual(['d', 'c', 'f']);
    expect(rows[0]?.between).toBeCloseTo(9 / 36);
    expect(rows[1]?.between).toBeCloseTo(8 / 36);
    expect(rows[1]).toMatchObject({ partners: 3 });
    expect(exact).toBe(true);
    expect(total).toBe(3);
  });
});

describe('what depends on one', () => {
  it('lists actors and ties with those that they alone hold', () => {
    const { actors, ties } = dependencies(map);
    expect(actors.map(({ id, cutOff }) => [id, [...cutOff].sort().join('')])).toEqual([
      ['d', 'efg'],
      ['c', 'ab'],
      ['f', 'g'],
    ]);
    expect(ties.map(({ link, cutOff }) => [idOf(link), [...cutOff].sort().join('')])).toEqual([
      ['c > d projet', 'abc'],
      ['f > g projet', 'g'],
      ['h > i projet', 'h'],
    ]);
  });

  it('cuts off with a bridge what falls apart when the tie is taken away', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.uniqueArray(ends, { maxLength: 14, selector: ([a, b]) => `${a} ${b}` }), (pairs) => {
        const some = of(
          '0 1 2 3 4 5 6 7 8 9',
          pairs.map(([one, other]) => `${one} > ${other}`),
        );
        const ids = some.actors.map(({ id }) => id);
        const groups = (without: string | null) =>
          components(
            adjacency(
              ids,
              some.cooperations.filter(({ id }) => id !== without),
            ),
          ).sizes.length;
        const { ties } = dependencies(some);
        const bridges = new Set(ties.map(({ link }) => idOf(link)));
        for (const { id } of some.cooperations) expect(groups(id) > groups(null)).toBe(bridges.has(id));
        for (const { link, cutOff } of ties) {
          const rest = adjacency(
            ids,
            some.cooperations.filter(({ id }) => id !== idOf(link)),
          );
          const { of: group, sizes } = components(rest);
          const own = new Set(cutOff.map((member) => group[rest.index.get(member) ?? 0]));
          expect(own.size).toBe(1);
          expect(sizes[[...own][0] ?? 0]).toBe(cutOff.length);
        }
      }),
    );
  });
});

describe('who is isolated', () => {
  it('says why: no tie, a group apart, or one tie only', () => {
    expect(isolation(map).rows.map(({ id, why }) => `${id} ${why}`)).toEqual([
      'j alone',
      'h group',
      'i group',
      'g edge',
    ]);
  });

  it('counts as isolated who has no tie on the day, whatever the records say', () => {
    const ended = scope(
      ['a', 'b', 'c', 'd'].map((id) => actor(id, 'association')),
      [tie('a > b', 'projet'), tie('b > c', 'projet', { endedOn: '2020' })],
    );
    expect(isolatedIn(ended)).toEqual(['c', 'd']);
    expect(isolation(ended)).toMatchObject({ alone: 2, actors: 4 });
  });
});
