import cytoscape from 'cytoscape';
import { afterEach, expect, it, vi } from 'vitest';
import { cytoscapeFits } from '#renderer/map/cytoscape-renderer.ts';
import { bareMap } from './bare-map.ts';
import { bareScene } from './bare-scene.ts';

/** The part of Cytoscape that is documented by its source alone: our renderer comes in by it. */
const base = cytoscape('renderer', 'base') as unknown as { prototype: Record<string, unknown> };

const FEW = bareScene(3, (index) => ({ x: index * 50, y: 0 }));

afterEach(() => vi.restoreAllMocks());

it('is built upon a version that was looked at', () => {
  // Another one: read its renderer/base (startRenderLoop, notify, load-listeners), run tests/e2e/boards.e2e.ts,
  // then write its number here.
  expect((cytoscape as unknown as { version: string }).version).toMatch(/^3\.34\./);
  expect(cytoscapeFits()).toBe(true);
  expect(`${base.prototype.startRenderLoop}`).toContain('renderLoopStarted');
});

it('asks for no frame by itself', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const asked = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
  const { graph } = bareMap();
  graph.setScene(FEW);
  // The painter's own: one frame that has not come yet.
  expect(asked).toHaveBeenCalledTimes(1);
  graph.destroy();
});

it('gives way to our own board where Cytoscape no longer has what it needs', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const held = bareMap();
  held.graph.setScene(FEW);
  expect(held.container.children).toHaveLength(1);
  held.graph.destroy();

  const { findNearestElements } = base.prototype;
  delete base.prototype.findNearestElements;
  try {
    expect(cytoscapeFits()).toBe(false);
    const alone = bareMap();
    alone.graph.setScene(FEW);
    expect(alone.container.children).toHaveLength(0);
    expect(alone.graph.onScreen('a1')).toBeDefined();
    alone.graph.destroy();
  } finally {
    base.prototype.findNearestElements = findNearestElements;
  }
});
