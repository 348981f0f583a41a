import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewInFree } from '#renderer/map/fitting-view.ts';

const ROOM = { width: 968, height: 720 };
const CARD = { left: 8, right: 400, top: 50, bottom: 90 };
const node = (id: string, x: number, y: number) => ({ id, x, y, size: 20, lines: [], priority: 0 });
const plain = { zoom: 1, pan: { x: 0, y: 0 } };

describe('a view beside a card', () => {
  it('stays where nothing is covered', () => {
    expect(viewInFree(ROOM, plain, CARD, [node('a', 300, 300), node('b', 200, 200)], 12)).toBeNull();
  });

  it('moves by no more than it takes', () => {
    const view = viewInFree(ROOM, plain, CARD, [node('a', 300, 300), node('b', 600, 200)], 12);
    expect(view?.zoom).toBe(1);
    // The rim of the outer node comes to the card's edge, with the padding between: 968 - 400 - 12 - 10.
    expect(600 + (view?.pan.x ?? 0)).toBe(546);
    expect(view?.pan.y).toBe(0);
  });

  it('is smaller, down to a half, where there is no room', () => {
    const wide = viewInFree(ROOM, plain, CARD, [node('a', 20, 300), node('b', 740, 200)], 12);
    expect(wide?.zoom).toBeLessThan(1);
    expect(wide?.zoom).toBeGreaterThan(0.5);
    const far = viewInFree(ROOM, plain, CARD, [node('a', -4000, 300), node('b', 4000, 200)], 12);
    expect(far?.zoom).toBeCloseTo(0.5);
  });

  it('once taken needs no more', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const nodes = places.map(({ x, y }, index) => node(`${index}`, x, y));
        const view = viewInFree(ROOM, plain, CARD, nodes, 12);
        if (!view || view.zoom <= 0.501) return;
        const again = viewInFree(ROOM, view, CARD, nodes, 12);
        expect(
          Math.hypot((again ?? view).pan.x - view.pan.x, (again ?? view).pan.y - view.pan.y),
        ).toBeLessThan(1);
      }),
    );
  });
});
