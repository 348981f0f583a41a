import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphAdapter } from '#renderer/map/adapter.ts';
import { bareMap } from './bare-map.ts';
import { bareScene } from './bare-scene.ts';

/** A map that is on its way to another view, and a gesture that takes over. No library draws maps as large as these. */

const sceneOf = (count: number) => bareScene(count, (index) => ({ x: index * 10, y: 0 }));
const FAR = { x: 2500, y: 0, zoom: 2 };

let container: HTMLElement;
let graph: GraphAdapter;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  ({ graph, container } = bareMap());
});
afterEach(() => {
  graph.destroy();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const LONG_ENOUGH = 2000;
const HALF_WAY = 120;

function turnWheel(): void {
  container.dispatchEvent(
    new WheelEvent('wheel', { deltaY: -100, clientX: 0, clientY: 0, cancelable: true }),
  );
}

describe.each([
  ['drawn in each frame', 500],
  ['moved as a picture', 2500],
])('a map that goes to another view, %s', (_, count) => {
  beforeEach(() => graph.setScene(sceneOf(count)));

  it('gets there by itself', () => {
    graph.look(FAR);
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(graph.view().zoom).toBe(2);
  });

  it('stops where it is when the wheel is turned, and zooms from there', () => {
    const before = graph.view().zoom;
    graph.look(FAR);
    vi.advanceTimersByTime(HALF_WAY);
    turnWheel();
    const { zoom } = graph.view();
    expect(zoom).toBeGreaterThan(before * 1.25);
    expect(zoom).toBeLessThan(2);
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(graph.view().zoom).toBe(zoom);
  });

  it('stops under a pointer that takes hold of it, and under the arrow keys', () => {
    for (const takeOver of [
      () => container.dispatchEvent(new PointerEvent('pointerdown', { button: 0, pointerId: 1 })),
      () => graph.pan(60, 0),
    ]) {
      graph.look({ ...FAR, zoom: 0.3 });
      vi.advanceTimersByTime(LONG_ENOUGH);
      graph.look(FAR);
      vi.advanceTimersByTime(HALF_WAY);
      takeOver();
      const view = graph.view();
      expect(view.zoom).toBeLessThan(2);
      vi.advanceTimersByTime(LONG_ENOUGH);
      expect(graph.view()).toEqual(view);
    }
  });

  it('goes twice as near when it is asked twice at once', () => {
    graph.look({ ...FAR, zoom: 0.5 });
    vi.advanceTimersByTime(LONG_ENOUGH);
    graph.zoomIn();
    vi.advanceTimersByTime(HALF_WAY);
    graph.zoomIn();
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(graph.view().zoom).toBeCloseTo(0.5 * 1.3 * 1.3);
  });
});
