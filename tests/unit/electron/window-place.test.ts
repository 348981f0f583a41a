import { describe, expect, it } from 'vitest';
import { centredIn, type Rectangle, rectangleOn } from '../../../electron/window-place.ts';
import { nextZoom } from '../../../electron/zoom.ts';

const laptop: Rectangle = { x: 0, y: 30, width: 1366, height: 738 };
const projector: Rectangle = { x: 1366, y: 0, width: 1920, height: 1080 };
const usual = { width: 1440, height: 900 };

describe('where a window opens', () => {
  it('the first time in the middle of the display, never larger than that', () => {
    expect(rectangleOn(undefined, usual, [projector])).toEqual({ x: 1606, y: 90, width: 1440, height: 900 });
    expect(rectangleOn(undefined, usual, [laptop, projector])).toEqual(laptop);
  });

  it('then where it was, on whichever display, also across two', () => {
    for (const kept of [
      { x: 1400, y: 20, width: 1000, height: 700 },
      { x: 1200, y: 60, width: 1000, height: 700 },
    ])
      expect(rectangleOn(kept, usual, [laptop, projector])).toEqual(kept);
  });

  it('comes back in its size when its display is gone, or its upper edge can be taken hold of nowhere', () => {
    const gone = { x: 1400, y: 20, width: 1000, height: 700 };
    expect(rectangleOn(gone, usual, [laptop])).toEqual(centredIn(laptop, gone));
    const barely = { x: 1366 - 50, y: 100, width: 1000, height: 700 };
    expect(rectangleOn(barely, usual, [laptop])).toEqual(centredIn(laptop, barely));
    const above = { x: 100, y: -300, width: 1000, height: 700 };
    expect(rectangleOn(above, usual, [laptop])).toEqual(centredIn(laptop, above));
  });

  it('is made smaller on a display that has become smaller', () => {
    const kept = { x: 0, y: 30, width: 1900, height: 1000 };
    expect(rectangleOn(kept, usual, [laptop])).toEqual({ x: 0, y: 30, width: 1366, height: 738 });
  });
});

describe('how large a page is shown', () => {
  it('goes from 80 to 200 % and no further', () => {
    let factor = 1;
    const seen = [factor];
    for (let index = 0; index < 7; index++) {
      factor = nextZoom(factor, 'in');
      seen.push(factor);
    }
    expect(seen).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2]);
    for (let index = 0; index < 9; index++) factor = nextZoom(factor, 'out');
    expect(factor).toBe(0.8);
    expect(nextZoom(factor, 'reset')).toBe(1);
  });

  it('takes what Chromium gives back, which is not quite a step', () => {
    expect(nextZoom(1.0999999, 'in')).toBe(1.25);
    expect(nextZoom(1.1000001, 'out')).toBe(1);
    expect(nextZoom(5, 'out')).toBe(2);
    expect(nextZoom(0.25, 'in')).toBe(0.8);
  });
});
