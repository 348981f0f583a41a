import { describe, expect, it } from 'vitest';
import { distanceToLine, edgeLayer } from '#renderer/graph-view/edge-layer.ts';
import type { SceneEdge } from '#shared/drawing/scene.ts';

const PLACES = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 0, y: 100 }],
  ['far', { x: 9000, y: 9000 }],
  ['farther', { x: 9100, y: 9000 }],
]);
const VIEW = { zoom: 1, pan: { x: 0, y: 0 } };

function tie(source: string, target: string, change: Partial<SceneEdge> = {}): SceneEdge {
  return {
    id: `${source}-${target}`,
    source,
    target,
    colour: '#111111',
    width: 2,
    line: 'solid',
    arrow: false,
    bend: 0,
    opacity: 1,
    faded: false,
    ties: [`${source}-${target}`],
    ...change,
  };
}

function layerOf(...edges: SceneEdge[]) {
  const layer = edgeLayer((id) => PLACES.get(id));
  layer.set(edges);
  return layer;
}

/** A canvas that remembers each stroke: its colour, its opacity and its lines. */
function recorder() {
  const strokes: { colour: string; opacity: number; lines: string[] }[] = [];
  let lines: string[] = [];
  const context = {
    canvas: { width: 500, height: 500 },
    strokeStyle: '',
    globalAlpha: 1,
    lineWidth: 0,
    setTransform() {},
    beginPath() {
      lines = [];
    },
    moveTo: (x: number, y: number) => lines.push(`${x},${y}`),
    lineTo: (x: number, y: number) => lines.push(`${lines.pop()} ${x},${y}`),
    stroke() {
      strokes.push({ colour: this.strokeStyle, opacity: this.globalAlpha, lines });
    },
  };
  return { strokes, context: context as unknown as CanvasRenderingContext2D };
}

describe('the ties of a large map', () => {
  it('draws those of one look in one stroke, and ghosts faintly', () => {
    const { strokes, context } = recorder();
    layerOf(
      tie('a', 'b'),
      tie('a', 'c'),
      tie('b', 'c', { colour: '#222222', opacity: 0.5 }),
      tie('c', 'b', { faded: true }),
    ).draw(context, VIEW, 1);
    expect(strokes).toEqual([
      { colour: '#111111', opacity: 1, lines: ['0,0 100,0', '0,0 0,100'] },
      { colour: '#222222', opacity: 0.5, lines: ['100,0 0,100'] },
      { colour: '#111111', opacity: 0.15, lines: ['0,100 100,0'] },
    ]);
  });

  it('leaves out what lies beside the window', () => {
    const { strokes, context } = recorder();
    layerOf(tie('far', 'farther'), tie('a', 'far')).draw(context, VIEW, 1);
    expect(strokes.flatMap(({ lines }) => lines)).toEqual(['0,0 9000,9000']);
  });

  it('draws the ties of a dragged actor apart from the others', () => {
    const layer = layerOf(tie('a', 'b'), tie('b', 'c'));
    layer.lift(['c']);
    const still = recorder();
    layer.draw(still.context, VIEW, 1);
    const dragged = recorder();
    layer.drawLifted(dragged.context, VIEW, 1);
    expect(still.strokes.flatMap(({ lines }) => lines)).toEqual(['0,0 100,0']);
    expect(dragged.strokes.flatMap(({ lines }) => lines)).toEqual(['100,0 0,100']);
  });

  it('finds the tie under the pointer, not a farther one and no ghost', () => {
    const layer = layerOf(tie('a', 'b'), tie('a', 'c'), tie('b', 'c', { faded: true }));
    expect(layer.nearest({ x: 60, y: 3 }, 5)?.id).toBe('a-b');
    expect(layer.nearest({ x: 2, y: 60 }, 5)?.id).toBe('a-c');
    expect(layer.nearest({ x: 60, y: 9 }, 5)).toBeUndefined();
    expect(layer.nearest({ x: 50, y: 50 }, 5)).toBeUndefined();
  });

  it('measures the distance to the line between two places, not beyond its ends', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ] as const;
    expect(distanceToLine({ x: 5, y: 4 }, ...line)).toBe(4);
    expect(distanceToLine({ x: 13, y: 4 }, ...line)).toBe(5);
    expect(distanceToLine({ x: 3, y: 4 }, line[0], line[0])).toBe(5);
  });
});
