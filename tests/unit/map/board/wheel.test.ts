import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoomFactor } from '#renderer/map/wheel.ts';

const PIXEL = 0;
const LINE = 1;
const PAGE = 2;

function turn(deltaY: number, deltaMode = PIXEL, ctrlKey = false): number {
  return zoomFactor({ deltaY, deltaMode, ctrlKey });
}

describe('the wheel on a map', () => {
  it('goes a quarter nearer by a notch, in whatever a mouse counts it', () => {
    for (const factor of [turn(-100), turn(-120), turn(-3, LINE), turn(-1, PAGE), turn(-100, PIXEL, true)]) {
      expect(factor).toBeCloseTo(1.25);
    }
    expect(turn(100)).toBeCloseTo(1 / 1.25);
  });

  it('follows a pinch on a trackpad as the fingers go', () => {
    const pinched = Array.from({ length: 20 }, () => turn((-100 * Math.log(2)) / 20, PIXEL, true));
    expect(pinched.reduce((zoom, factor) => zoom * factor)).toBeCloseTo(2);
  });

  it('ends where it began when it is turned there and back, however finely', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.constantFrom(PIXEL, LINE, PAGE),
        fc.boolean(),
        (delta, mode, pinch) => {
          expect(turn(delta, mode, pinch) * turn(-delta, mode, pinch)).toBeCloseTo(1);
          expect(turn(-delta, mode, pinch)).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
