import { DASHED_BORDER } from '#shared/map/drawing/edge-path.ts';
import type { SceneNode } from '#shared/map/drawing/scene.ts';
import { type SceneShape, SHAPE_CORNERS } from '#shared/map/drawing/shapes.ts';
import { besideCanvas, FADED, toMap } from './map-space.ts';
import type { GraphPoint, Viewport } from './types.ts';

/**
 * The nodes of a large map, on a canvas of our own: those of one look are one path, filled once. One by one they
 * would take most of the time there is.
 */
export interface NodeLayer {
  /** `rim`: the colour of the line around a node that has no border of its own. */
  set(nodes: readonly SceneNode[], leaving: readonly SceneNode[], rim: string): void;
  /** Draws those that are wanted, in the order of their looks. */
  draw(
    context: CanvasRenderingContext2D,
    view: Viewport,
    ratio: number,
    wanted: (node: SceneNode) => boolean,
  ): void;
}

/** Of a node without a border; thinner than so many pixels it is not seen. */
const RIM = 2;
const LEAST_RIM = 0.4;

export function nodeLayer(
  placeOf: (id: string) => GraphPoint | undefined,
  shareOf: (id: string) => number,
): NodeLayer {
  let looks: SceneNode[][] = [];
  let rim = '';
  return {
    set(nodes, leaving, colour) {
      rim = colour;
      // What comes is of a look of its own while it does.
      const looksOf = (some: readonly SceneNode[]) =>
        Map.groupBy(some, (node) => `${lookOf(node)} ${shareOf(node.id)}`).values();
      looks = [...looksOf(leaving), ...looksOf(nodes)];
    },
    draw(context, view, ratio, wanted) {
      toMap(context, view, ratio);
      const outside = besideCanvas(context.canvas, view, ratio);
      for (const look of looks) {
        const [first] = look;
        if (!first) continue;
        context.beginPath();
        for (const node of look) {
          const place = placeOf(node.id);
          if (!place || !wanted(node)) continue;
          const radius = node.size / 2;
          const [low, high] = [
            { x: place.x - radius, y: place.y - radius },
            { x: place.x + radius, y: place.y + radius },
          ];
          if (!outside(low, high)) outline(context, node.shape, place, radius);
        }
        context.globalAlpha = (first.faded ? FADED : 1) * shareOf(first.id);
        context.fillStyle = first.fill;
        context.fill();
        const border = first.border ?? { colour: rim, width: RIM, dashed: false };
        if (!first.border && RIM * view.zoom < LEAST_RIM) continue;
        context.strokeStyle = border.colour;
        context.lineWidth = border.width;
        context.setLineDash(border.dashed ? DASHED_BORDER : []);
        context.stroke();
        context.setLineDash([]);
      }
      context.globalAlpha = 1;
    },
  };
}

function lookOf({ fill, border, faded }: SceneNode): string {
  return `${fill} ${faded} ${border ? `${border.colour} ${border.width} ${border.dashed}` : ''}`;
}

function outline(
  context: CanvasRenderingContext2D,
  shape: SceneShape,
  { x, y }: GraphPoint,
  radius: number,
): void {
  if (shape === 'circle') {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  if (shape === 'square') {
    const half = radius * 0.92;
    context.roundRect(x - half, y - half, 2 * half, 2 * half, half * 0.22);
    return;
  }
  SHAPE_CORNERS[shape].forEach(([across, down], corner) => {
    if (corner === 0) context.moveTo(x + across * radius, y + down * radius);
    else context.lineTo(x + across * radius, y + down * radius);
  });
  context.closePath();
}
