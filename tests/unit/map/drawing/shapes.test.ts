import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf } from '#shared/map/drawing/pen.ts';
import { drawShape, type SceneShape, shapePath } from '#shared/map/drawing/shapes.ts';

/** As tall as they are wide; the others are taller or wider by their very corners. */
const REGULAR: readonly SceneShape[] = ['circle', 'square', 'diamond', 'octagon', 'hub'];

const SIZES = fc.double({ min: 4, max: 80, noNaN: true });

/** Points along path data as a browser draws it: lines, and arcs of circles by their two ends. */
function pointsOf(path: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', numbers = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (letter === 'Z') continue;
    const [toX = 0, toY = 0] = values.slice(-2);
    const [endX, endY] = letter === 'a' ? [x + toX, y + toY] : [toX, toY];
    if (letter.toLowerCase() === 'a') {
      const [radius = 0, , , large = 0, clockwise = 0] = values;
      points.push(...alongArc(x, y, endX, endY, radius, large !== clockwise));
    }
    points.push({ x: endX, y: endY });
    [x, y] = [endX, endY];
  }
  return points;
}

/** The appendix of SVG on arcs: radii that are too small grow, and the centre lies on one side of the chord. */
function alongArc(x1: number, y1: number, x2: number, y2: number, given: number, left: boolean) {
  const chord = Math.hypot(x2 - x1, y2 - y1);
  const radius = Math.max(given, chord / 2);
  const away = Math.sqrt(Math.max(0, radius ** 2 - chord ** 2 / 4)) * (left ? 1 : -1);
  const centre = {
    x: (x1 + x2) / 2 - ((y2 - y1) / chord) * away,
    y: (y1 + y2) / 2 + ((x2 - x1) / chord) * away,
  };
  // A quarter or a half: nowhere does the arc leave the circle, and its ends stand already.
  if (chord < 1.9 * radius) return [];
  return Array.from({ length: 720 }, (_, step) => {
    const angle = (step * Math.PI) / 360;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

function extentOf(path: string): { width: number; height: number } {
  const points = pointsOf(path);
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return { width: span(points.map(({ x }) => x)), height: span(points.map(({ y }) => y)) };
}

describe('the shapes of nodes', () => {
  it.each(REGULAR)('%s is as tall as it is wide, at any size', (shape) => {
    fc.assert(
      fc.property(SIZES, (size) => {
        const { width, height } = extentOf(shapePath(shape, size));
        expect(Math.abs(width - height)).toBeLessThan(0.1);
        expect(Math.abs(width - extentOf(shapePath(shape, 100)).width * (size / 100))).toBeLessThan(0.1);
      }),
    );
  });

  it('a circle of the sizes that were too tall is as wide as its diameter', () => {
    for (const size of [24.1, 28.3, 32.5, 34.7, 41.9]) {
      const { width, height } = extentOf(shapePath('circle', size));
      expect([width, height].map((side) => Math.round(side * 10) / 10)).toEqual([size, size]);
    }
  });

  it('are the same wherever they lie', () => {
    fc.assert(
      fc.property(SIZES, fc.integer({ min: -500, max: 500 }), (size, x) => {
        const moved = pathOf((pen) => drawShape(pen, 'star', { x, y: 0 }, size), 6);
        const still = pathOf((pen) => drawShape(pen, 'star', { x: 0, y: 0 }, size), 6);
        const [one, other] = [pointsOf(moved), pointsOf(still)];
        one.forEach((point, corner) => {
          expect(point.x - x).toBeCloseTo(other[corner]?.x ?? Number.NaN, 4);
        });
      }),
    );
  });
});
