import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { GraphAdapter } from '#renderer/map/adapter.ts';
import type { LeftView } from '#renderer/map/types.ts';
import { bareMap } from './bare-map.ts';
import { bareScene } from './bare-scene.ts';

/** From the screen of the graph to the stage and back: one map in two windows of another size. */

const SCENE = bareScene(500, (index) => ({ x: (index % 25) * 40, y: Math.floor(index / 25) * 40 }));
const SMALL = { width: 800, height: 600 };
const LARGE = { width: 1600, height: 900 };
/** A screen that was left, before it is taken down. */
const HIDDEN = { width: 0, height: 0 };

let left: LeftView | null | undefined;
beforeEach(() => {
  left = undefined;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(() => vi.restoreAllMocks());

function sized({ width, height }: typeof SMALL): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
}

function mapIn(size: typeof SMALL, initial: LeftView | null): GraphAdapter {
  sized(size);
  const { graph } = bareMap((view) => {
    left = view;
  }, initial);
  graph.setReducedMotion(true);
  graph.setScene(SCENE);
  return graph;
}

it('is fitted again to another window when it was fitted on demand, in another arrangement', async () => {
  const graph = mapIn(SMALL, null);
  graph.setScene({ ...SCENE, nodes: SCENE.nodes.map((node) => ({ ...node, x: node.x * 3 })) });
  await graph.fit();
  graph.destroy();
  expect(left).toBeNull();
});

it('is found again to the pixel in a window of the same size', () => {
  const graph = mapIn(SMALL, null);
  graph.zoomIn();
  graph.pan(120, -40);
  const view = graph.view();
  sized(HIDDEN);
  graph.destroy();
  const again = mapIn(SMALL, left ?? null);
  expect(again.view()).toEqual(view);
  again.destroy();
});

it('has the same in its middle in a window of another size', () => {
  const graph = mapIn(SMALL, null);
  graph.zoomIn();
  graph.pan(120, -40);
  const middle = graph.middle();
  graph.destroy();
  const stage = mapIn(LARGE, left ?? null);
  expect(stage.middle().x).toBeCloseTo(middle.x);
  expect(stage.middle().y).toBeCloseTo(middle.y);
  stage.destroy();
});

it('stays where it is when an actor is added, and goes to one that would be out of sight', async () => {
  const graph = mapIn(SMALL, null);
  graph.pan(25, 10);
  const places = () => SCENE.nodes.map(({ id }) => graph.onScreen(id));
  const before = { view: graph.view(), places: places() };
  const [model] = SCENE.nodes;
  if (!model) throw new Error('no node');
  const add = (id: string, x: number, y: number) => {
    graph.setScene({ ...SCENE, nodes: [...SCENE.nodes, { ...model, id, x, y }] });
    return graph.reveal([id], { still: true });
  };
  await add('near', 110, 90);
  expect({ view: graph.view(), places: places() }).toEqual(before);
  await add('far', 9000, 9000);
  const { x = 0, y = 0 } = graph.onScreen('far') ?? {};
  expect([x > 0 && x < SMALL.width, y > 0 && y < SMALL.height]).toEqual([true, true]);
  graph.destroy();
});
