import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, aligned, DIRECTIONS, distributed } from '#shared/map/layout/align.ts';
import { isInside } from '#shared/map/layout/polygon.ts';

const places = new Map([
  ['a', { x: 0, y: 10 }],
  ['b', { x: 30, y: 0 }],
  ['c', { x: 10, y: 4 }],
]);
const written = (to: ReadonlyMap<string, { x: number; y: number }>) =>
  ['a', 'b', 'c'].map((id) => `${to.get(id)?.x},${to.get(id)?.y}`).join(' ');

describe('aligning and spreading out', () => {
  it('puts actors on one line, at an edge or between', () => {
    expect(written(aligned(places, 'left'))).toBe('0,10 0,0 0,4');
    expect(written(aligned(places, 'centre'))).toBe('15,10 15,0 15,4');
    expect(written(aligned(places, 'bottom'))).toBe('0,10 30,10 10,10');
    expect(written(aligned(places, 'middle'))).toBe('0,5 30,5 10,5');
  });

  it('spreads them at equal steps, in their order', () => {
    expect(written(distributed(places, 'across'))).toBe('0,10 30,0 15,4');
    expect(written(distributed(places, 'down'))).toBe('0,10 30,0 10,5');
    expect(distributed(new Map(), 'down').size).toBe(0);
  });

  it('whatever the places: nobody is lost, and doing it twice changes nothing more', () => {
    const somePlaces = fc
      .uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 9 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.tuple(
              fc.constant(String(id)),
              fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
            ),
          ),
        ),
      )
      .map((entries) => new Map(entries));
    fc.assert(
      fc.property(
        somePlaces,
        fc.constantFrom(...ALIGNMENTS),
        fc.constantFrom(...DIRECTIONS),
        (from, how, way) => {
          const once = aligned(from, how);
          expect([...once.keys()].sort()).toEqual([...from.keys()].sort());
          expect(aligned(once, how)).toEqual(once);
          const spread = distributed(from, way);
          const axis = way === 'across' ? 'x' : 'y';
          const range = (of: typeof from) => [...of.values()].map((place) => place[axis]);
          expect(Math.min(...range(spread))).toBeCloseTo(Math.min(...range(from)));
          expect(Math.max(...range(spread))).toBeCloseTo(Math.max(...range(from)));
        },
      ),
    );
  });
});

it('knows what a line drawn by hand encloses, though it bends inwards', () => {
  const line = [
    [0, 0],
    [10, 0],
    [10, 10],
    [5, 4],
    [0, 10],
  ].map(([x = 0, y = 0]) => ({ x, y }));
  expect(isInside({ x: 2, y: 3 }, line)).toBe(true);
  expect(isInside({ x: 5, y: 8 }, line)).toBe(false);
  expect(isInside({ x: 11, y: 5 }, line)).toBe(false);
  expect(isInside({ x: 5, y: 3 }, [])).toBe(false);
});
