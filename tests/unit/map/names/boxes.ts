import { SaxesParser } from 'saxes';
import { drawLabels } from '#renderer/map/layers.ts';
import type { Viewport } from '#renderer/map/types.ts';
import { textWidth } from '#shared/map/drawing/label-lines.ts';
import { type Anchor, type Box, LINE_HEIGHT, overlaps } from '#shared/map/drawing/label-placement.ts';
import type { Scene, SceneNode } from '#shared/map/drawing/scene.ts';

/** What names and nodes cover on a drawing, as it was written or painted. */
export interface Covered {
  names: Box[];
  nodes: Box[];
}

/** Pairs of a name with another name or with a node that cover each other. */
export function covered({ names, nodes }: Covered): number {
  let count = 0;
  const sorted = [
    ...names.map((box) => ({ box, name: true })),
    ...nodes.map((box) => ({ box, name: false })),
  ].sort((one, other) => one.box.left - other.box.left);
  sorted.forEach((one, place) => {
    for (let next = place + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.box.left >= one.box.right) break;
      if ((one.name || other.name) && overlaps(inner(one.box), inner(other.box))) count++;
    }
  });
  return count;
}

/** Numbers are written with one or two decimals. */
const ROUNDED = 0.12;

function inner({ left, right, top, bottom }: Box): Box {
  return { left: left + ROUNDED, right: right - ROUNDED, top: top + ROUNDED, bottom: bottom - ROUNDED };
}

const BASELINE = 0.85;

interface Place {
  x: number;
  y: number;
  scale: number;
}

/**
 * The boxes in an SVG as another program would find them: names of actors and collectives
 * have lines of their own and one weight, nodes are shapes that were moved. */
export function boxesInSvg(svg: string): Covered {
  const found: Covered = { names: [], nodes: [] };
  const places: Place[] = [{ x: 0, y: 0, scale: 1 }];
  let letters = 0;
  let isName = false;
  let line: { x: number; y: number } | null = null;
  let name: Box | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tag, attributes }) => {
    const outer = places.at(-1) ?? { x: 0, y: 0, scale: 1 };
    const own = movedBy(outer, String(attributes.transform ?? ''));
    places.push(own);
    if (tag === 'text') {
      letters = Number(attributes['font-size']) * own.scale;
      name = null;
      isName = attributes['font-weight'] === '600';
    }
    if (tag === 'tspan' && isName) {
      line = { x: own.x + Number(attributes.x) * own.scale, y: own.y + Number(attributes.y) * own.scale };
    }
    if (tag === 'path' && attributes.transform) {
      const half = Math.max(...numbers(outlineOf(String(attributes.d))).map(Math.abs)) * own.scale;
      found.nodes.push({ left: own.x - half, right: own.x + half, top: own.y - half, bottom: own.y + half });
    }
  });
  parser.on('text', (text) => {
    if (!line || text.trim() === '') return;
    const half = textWidth(text, letters) / 2;
    const top = line.y - BASELINE * letters;
    const own = { left: line.x - half, right: line.x + half, top, bottom: top + LINE_HEIGHT * letters };
    name = name
      ? {
          left: Math.min(name.left, own.left),
          right: Math.max(name.right, own.right),
          top: Math.min(name.top, own.top),
          bottom: Math.max(name.bottom, own.bottom),
        }
      : own;
  });
  parser.on('closetag', ({ name: tag }) => {
    places.pop();
    if (tag === 'tspan') line = null;
    if (tag === 'text' && name) found.names.push(name);
  });
  parser.write(svg).close();
  return found;
}

function movedBy({ x, y, scale }: Place, transform: string): Place {
  const [across = 0, down = 0] = numbers(/translate\(([^)]*)\)/.exec(transform)?.[1] ?? '');
  const [factor = 1] = numbers(/scale\(([^)]*)\)/.exec(transform)?.[1] ?? '1');
  return { x: x + across * scale, y: y + down * scale, scale: scale * factor };
}

/** The points of a shape: arcs that go on from one bring no other. */
function outlineOf(path: string): string {
  return path.replace(/a[^aZ]*/g, '');
}

function numbers(text: string): number[] {
  return [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([number]) => Number(number));
}

/** The boxes on a board: what the painter writes where, and where nodes are under this view. */
export function boxesOnBoard(
  scene: Scene,
  named: { nodes: readonly SceneNode[]; anchors: ReadonlyMap<string, Anchor> },
  view: Viewport,
  room: { width: number; height: number },
): Covered {
  const places = new Map(scene.nodes.map((node) => [node.id, node]));
  const lines: Box[] = [];
  const context = {
    font: '',
    canvas: { clientWidth: room.width, clientHeight: room.height },
    setTransform() {},
    strokeText() {},
    fillText(text: string, x: number, y: number) {
      const letters = Number(/([\d.]+)px/.exec(context.font)?.[1]);
      const half = textWidth(text, letters) / 2;
      lines.push({ left: x - half, right: x + half, top: y, bottom: y + LINE_HEIGHT * letters });
    },
  };
  const names: Box[] = [];
  for (const node of named.nodes) {
    lines.length = 0;
    drawLabels(
      context as unknown as CanvasRenderingContext2D,
      scene,
      [node],
      named.anchors,
      (id) => places.get(id),
      view,
      1,
    );
    const [first] = lines;
    if (!first) continue;
    names.push({
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
      top: first.top,
      bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    });
  }
  const nodes = scene.nodes.map(({ x, y, size }) => {
    const [across, down, half] = [
      x * view.zoom + view.pan.x,
      y * view.zoom + view.pan.y,
      (size / 2) * view.zoom,
    ];
    return { left: across - half, right: across + half, top: down - half, bottom: down + half };
  });
  return { names, nodes };
}
