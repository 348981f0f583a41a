import { describe, expect, it } from 'vitest';
import { distanceToLine, edgeLayer } from '#renderer/map/edge-layer.ts';
import type { SceneEdge } from '#shared/map/drawing/scene.ts';

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
  layer.set(edges, [], () => 20);
  return layer;
}

/** A canvas that remembers each stroke, its colour, its opacity, its lines and its dashes, and the corners it filled. */
function recorder() {
  const strokes: { colour: string; opacity: number; lines: string[]; dashes?: readonly number[] }[] = [];
  const filled: string[] = [];
  let lines: string[] = [];
  let dashes: readonly number[] = [];
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
    quadraticCurveTo: (...at: number[]) => lines.push(`${lines.pop()} by ${at.map(Math.round)}`),
    closePath() {},
    setLineDash(lengths: readonly number[]) {
      dashes = lengths;
    },
    stroke() {
      const { strokeStyle: colour, globalAlpha: opacity } = this;
      strokes.push({ colour, opacity, lines, ...(dashes.length > 0 && { dashes }) });
    },
    fill: () => filled.push(...lines),
  };
  return { strokes, filled, context: context as unknown as CanvasRenderingContext2D };
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

  it('dashes what is wished or planned, and only makes it fainter where dashes would be too small', () => {
    const near = recorder();
    const layer = layerOf(tie('a', 'b'), tie('a', 'c', { line: 'dashed' }));
    layer.draw(near.context, VIEW, 1);
    expect(near.strokes.map(({ dashes }) => dashes)).toEqual([undefined, [8, 6]]);
    const far = recorder();
    layer.draw(far.context, { ...VIEW, zoom: 0.05 }, 1);
    expect(far.strokes.map(({ dashes }) => dashes)).toEqual([undefined, undefined]);
    expect(far.strokes[1]?.opacity).toBeLessThan(1);
  });

  it('ends a directed tie in an arrow at the rim of its target, and bends those of a pair apart', () => {
    const { strokes, filled, context } = recorder();
    layerOf(tie('a', 'b', { arrow: true }), tie('a', 'b', { bend: 20 })).draw(context, VIEW, 1);
    // Target at 100 with a radius of 10: the tip just before it, the line up to the foot of the head.
    expect(filled).toEqual([expect.stringMatching(/^88,0 /)]);
    expect(strokes[0]?.lines).toEqual([expect.stringMatching(/^0,0 81\.\d+,0$/), '0,0 by 50,40,100,0']);
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

  it('draws what comes and what goes as far as it is in sight, and meets nothing that goes', () => {
    const shares = new Map([
      ['a-b', 0.25],
      ['a-c', 0.75],
    ]);
    const layer = edgeLayer(
      (id) => PLACES.get(id),
      (id) => shares.get(id) ?? 1,
    );
    layer.set([tie('a', 'b'), tie('b', 'c')], [tie('a', 'c')], () => 20);
    const { strokes, context } = recorder();
    layer.draw(context, VIEW, 1);
    expect(strokes.map(({ opacity, lines }) => `${lines} ${opacity}`)).toEqual([
      '0,0 0,100 0.75',
      '0,0 100,0 0.25',
      '100,0 0,100 1',
    ]);
    expect(layer.nearest({ x: 2, y: 60 }, 5)).toBeUndefined();
  });

  it('finds the tie under the pointer, not a farther one and no ghost', () => {
    const layer = layerOf(tie('a', 'b'), tie('a', 'c'), tie('b', 'c', { faded: true }));
    expect(layer.nearest({ x: 60, y: 3 }, 5)?.id).toBe('a-b');
    expect(layer.nearest({ x: 2, y: 60 }, 5)?.id).toBe('a-c');
    expect(layer.nearest({ x: 60, y: 9 }, 5)).toBeUndefined();
    expect(layer.nearest({ x: 50, y: 50 }, 5)).toBeUndefined();
    expect(layerOf(tie('a', 'b', { bend: 20 })).nearest({ x: 50, y: 20 }, 5)?.id).toBe('a-b');
    expect(layerOf(tie('a', 'b', { bend: 20 })).nearest({ x: 50, y: 0 }, 5)).toBeUndefined();
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
