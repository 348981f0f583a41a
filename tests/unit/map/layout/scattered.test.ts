import { describe, expect, it } from 'vitest';
import { isScattered } from '#shared/map/layout/scattered.ts';

/** A ring of towns, each tied to the next. */
const COUNT = 400;
const ring = Array.from({ length: COUNT }, (_, at) => ({ from: `a${at}`, to: `a${(at + 1) % COUNT}` }));
const around = new Map(
  ring.map(({ from }, at) => [
    from,
    { x: 1000 * Math.cos((2 * Math.PI * at) / COUNT), y: 1000 * Math.sin((2 * Math.PI * at) / COUNT) },
  ]),
);
/** The same places, given to the towns in another order. */
const shuffled = new Map(
  ring.map(({ from }, at) => [from, around.get(`a${(at * 171) % COUNT}`) ?? { x: 0, y: 0 }]),
);

describe('places drawn by lot', () => {
  it('are distinguished from those of a layout by the length of the ties', () => {
    expect(isScattered(ring, around)).toBe(false);
    expect(isScattered(ring, shuffled)).toBe(true);
  });

  it('are never suspected where there are too few ties, or all lie in one point', () => {
    expect(isScattered(ring.slice(0, 100), shuffled)).toBe(false);
    expect(isScattered(ring, new Map(ring.map(({ from }) => [from, { x: 5, y: 5 }])))).toBe(false);
  });
});
