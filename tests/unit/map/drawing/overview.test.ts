import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overviewOf } from '#shared/map/drawing/overview.ts';

const node = fc.record({
  x: fc.integer({ min: -50_000, max: 50_000 }),
  y: fc.integer({ min: -50_000, max: 50_000 }),
  size: fc.integer({ min: 24, max: 58 }),
});

it('an overview holds every node, and leads back to where each is', () => {
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 60 }), (nodes) => {
      const overview = overviewOf(nodes, 172, 112);
      for (const { x, y, size } of nodes) {
        const small = overview.toSmall({ x, y });
        const reach = (size / 2) * overview.scale;
        expect(small.x - reach).toBeGreaterThanOrEqual(0);
        expect(small.x + reach).toBeLessThanOrEqual(172);
        expect(small.y - reach).toBeGreaterThanOrEqual(0);
        expect(small.y + reach).toBeLessThanOrEqual(112);
        const back = overview.toMap(small);
        expect(back.x).toBeCloseTo(x, 4);
        expect(back.y).toBeCloseTo(y, 4);
      }
    }),
  );
});

it('the overview of nothing is a plain box', () => {
  expect(overviewOf([], 172, 112).scale).toBeGreaterThan(0);
});
