import type { SceneEdge } from '#shared/drawing/scene.ts';
import { besideCanvas, FADED, toMap } from './map-space.ts';
import type { GraphPoint, Viewport } from './types.ts';

/**
 * The ties of a large map, on a canvas of our own: straight lines, those of one look in one stroke. Cytoscape
 * styles and draws each line by itself, which at 15,000 of them takes most of the time there is.
 */
export interface EdgeLayer {
  set(edges: readonly SceneEdge[]): void;
  /** Draws all but the ties of lifted actors. */
  draw(context: CanvasRenderingContext2D, view: Viewport, ratio: number): void;
  /** Draws the ties of lifted actors, where those are now. */
  drawLifted(context: CanvasRenderingContext2D, view: Viewport, ratio: number): void;
  /** Actors that are being dragged: their ties are drawn apart. */
  lift(nodeIds: Iterable<string>): void;
  lifted(): boolean;
  isLifted(nodeId: string): boolean;
  /** The tie nearest to a place of the map, no farther than this; undefined when there is none. */
  nearest(place: GraphPoint, farthest: number): SceneEdge | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

export function edgeLayer(placeOf: (id: string) => GraphPoint | undefined): EdgeLayer {
  let looks: SceneEdge[][] = [];
  let up: ReadonlySet<string> = NOTHING;
  const isUp = ({ source, target }: SceneEdge) => up.has(source) || up.has(target);

  function stroke(
    context: CanvasRenderingContext2D,
    view: Viewport,
    ratio: number,
    wanted: (edge: SceneEdge) => boolean,
  ): void {
    toMap(context, view, ratio);
    const outside = besideCanvas(context.canvas, view, ratio);
    for (const look of looks) {
      const [first] = look;
      if (!first) continue;
      context.beginPath();
      for (const edge of look) {
        if (!wanted(edge)) continue;
        const from = placeOf(edge.source);
        const to = placeOf(edge.target);
        if (!from || !to || outside(from, to)) continue;
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      }
      context.strokeStyle = first.colour;
      context.lineWidth = first.width;
      context.globalAlpha = first.faded ? FADED : first.opacity;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  return {
    set(edges) {
      looks = [...Map.groupBy(edges, lookOf).values()];
    },
    draw: (context, view, ratio) =>
      stroke(context, view, ratio, up.size === 0 ? () => true : (edge) => !isUp(edge)),
    drawLifted(context, view, ratio) {
      if (up.size > 0) stroke(context, view, ratio, isUp);
    },
    lift(nodeIds) {
      up = new Set(nodeIds);
    },
    lifted: () => up.size > 0,
    isLifted: (nodeId) => up.has(nodeId),
    nearest(place, farthest) {
      let best: SceneEdge | undefined;
      let least = farthest;
      for (const look of looks) {
        for (const edge of look) {
          const from = placeOf(edge.source);
          const to = placeOf(edge.target);
          if (!from || !to || edge.faded) continue;
          const distance = distanceToLine(place, from, to);
          if (distance <= least) [best, least] = [edge, distance];
        }
      }
      return best;
    },
  };
}

/** Widths are told apart by tenths: nobody sees less, and there are fewer strokes. */
function lookOf({ colour, width, opacity, faded }: SceneEdge): string {
  return `${colour} ${Math.round(width * 10)} ${faded ? FADED : opacity}`;
}

/** How far a place is from a straight line between two others. */
export function distanceToLine({ x, y }: GraphPoint, from: GraphPoint, to: GraphPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}
