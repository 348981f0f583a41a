import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convexHull, type Disc, outline } from '#shared/map/drawing/hull.ts';

const PADDING = 26;

/** The outline by its definition: the hull of twelve corners around every disc. */
function plainly(discs: readonly Disc[]) {
  return convexHull(
    discs.flatMap(({ x, y, radius }) =>
      Array.from({ length: 12 }, (_, corner) => {
        const angle = (2 * Math.PI * corner) / 12;
        return { x: x + (radius + PADDING) * Math.cos(angle), y: y + (radius + PADDING) * Math.sin(angle) };
      }),
    ),
  );
}

const aDisc = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  radius: fc.integer({ min: 5, max: 60 }),
});

describe('outline of a large group', () => {
  it('is the same as that around every disc, outliers aside', () => {
    fc.assert(
      fc.property(fc.array(aDisc, { minLength: 60, maxLength: 200 }), (discs) => {
        // A ring of discs around all keeps any of them from being an outlier.
        const ring = Array.from({ length: 300 }, (_, at) => ({
          x: 800 * Math.cos(at),
          y: 800 * Math.sin(at),
          radius: 10,
        }));
        expect(outline([...ring, ...discs], PADDING)).toEqual(plainly([...ring, ...discs]));
      }),
    );
  });
});
