import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, transformOf } from '#renderer/map/moving-view.ts';

const aView = fc.record({
  zoom: fc.double({ min: 0.02, max: 4, noNaN: true }),
  pan: fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }) }),
});

describe('a map that moves as a picture', () => {
  it('puts every point where the wanted view has it', () => {
    fc.assert(
      fc.property(aView, aView, fc.integer({ min: -3000, max: 3000 }), (drawn, wanted, x) => {
        const [, shift = '', , scale = ''] =
          /translate\((\S+)px, (\S+)px\) scale\((\S+)\)/.exec(transformOf(drawn, wanted)) ?? [];
        const inPicture = x * drawn.zoom + drawn.pan.x;
        expect(inPicture * Number(scale) + Number(shift)).toBeCloseTo(x * wanted.zoom + wanted.pan.x, 4);
      }),
    );
  });

  it('goes from one view to the other, and no point of the map leaves the straight way', () => {
    const from = { zoom: 0.1, pan: { x: 100, y: 50 } };
    const to = { zoom: 1.6, pan: { x: -900, y: 300 } };
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    expect(end.zoom).toBeCloseTo(1.6);
    expect(end.pan.x).toBeCloseTo(-900);
    const fixed = (from.pan.x - to.pan.x) / (to.zoom - from.zoom);
    for (const share of [0.25, 0.5, 0.75]) {
      const { zoom, pan } = between(from, to, share);
      expect(fixed * zoom + pan.x).toBeCloseTo(fixed * from.zoom + from.pan.x);
    }
    const panned = between(from, { ...from, pan: { x: 200, y: 50 } }, 0.5);
    expect(panned).toEqual({ zoom: 0.1, pan: { x: 150, y: 50 } });
  });
});
