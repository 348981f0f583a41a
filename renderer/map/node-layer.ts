import { nodeLook } from '#shared/map/drawing/looks.ts';
import type { SceneNode } from '#shared/map/drawing/scene.ts';
import { drawShape } from '#shared/map/drawing/shapes.ts';
import { besideCanvas, toMap } from './map-space.ts';
import { drawIcon } from './node-icon.ts';
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

/** The line around a node without a border is not seen when it is thinner than so many pixels. */
const LEAST_RIM = 0.4;

export function nodeLayer(
  placeOf: (id: string) => GraphPoint | undefined,
  shareOf: (id: string) => number,
): NodeLayer {
  let looks: SceneNode[][] = [];
  let nodeBorder = '';
  return {
    set(nodes, leaving, colour) {
      nodeBorder = colour;
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
        const withIcon: { node: SceneNode; place: GraphPoint }[] = [];
        context.beginPath();
        for (const node of look) {
          const place = placeOf(node.id);
          if (!place || !wanted(node)) continue;
          const radius = node.size / 2;
          const [low, high] = [
            { x: place.x - radius, y: place.y - radius },
            { x: place.x + radius, y: place.y + radius },
          ];
          if (outside(low, high)) continue;
          drawShape(context, node.shape, place, node.size);
          if (node.icon || node.logo) withIcon.push({ node, place });
        }
        const { fill, rim, opacity } = nodeLook(first, { nodeBorder });
        context.globalAlpha = opacity * shareOf(first.id);
        context.fillStyle = fill;
        context.fill();
        if (first.border || rim.width * view.zoom >= LEAST_RIM) {
          context.strokeStyle = rim.colour;
          context.lineWidth = rim.width;
          context.setLineDash([...rim.dashes]);
          context.stroke();
          context.setLineDash([]);
        }
        for (const { node, place } of withIcon) drawIcon(context, node, place, view.zoom);
      }
      context.globalAlpha = 1;
    },
  };
}

function lookOf({ fill, border, faded }: SceneNode): string {
  return `${fill} ${faded} ${border ? `${border.colour} ${border.width} ${border.dashed}` : ''}`;
}
