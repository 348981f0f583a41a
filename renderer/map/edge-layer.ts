import { drawHead, drawTie, edgeCurve, type Head, headLength } from '#shared/map/drawing/edge-path.ts';
import { tieLook } from '#shared/map/drawing/looks.ts';
import type { SceneEdge } from '#shared/map/drawing/scene.ts';
import { besideCanvas, toMap } from './map-space.ts';
import type { GraphPoint, Viewport } from './types.ts';

/**
 * The ties of a map of many, on a canvas of our own: those of one look in one stroke. Cytoscape styles and draws
 * each line by itself, which at 15,000 of them takes most of the time there is.
 */
export interface EdgeLayer {
  /** `sizeOf`: the diameter of a node. */
  set(edges: readonly SceneEdge[], leaving: readonly SceneEdge[], sizeOf: (nodeId: string) => number): void;
  /** Draws all but the ties of lifted actors. */
  draw(context: CanvasRenderingContext2D, view: Viewport, ratio: number): void;
  /** Draws the ties of lifted actors, where those are now. */
  drawLifted(context: CanvasRenderingContext2D, view: Viewport, ratio: number): void;
  /** Actors that are being dragged: their ties are drawn apart. */
  lift(nodeIds: Iterable<string>): void;
  isLifted(edge: SceneEdge): boolean;
  /** The tie nearest to a place of the map, no farther than this; undefined when there is none. */
  nearest(place: GraphPoint, farthest: number): SceneEdge | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();
/** Smaller than this, in pixels, heads of arrows and dashes are not seen: they would only take their time. */
const LEAST_HEAD = 2;
const LEAST_DASHES = 2.5;
/** Thinner lines, in pixels, would not be seen: the whole of a large map would be dots without ties. */
const LEAST_WIDTH = 0.7;
/** Thousands of lines are thinner from afar, or they would be one grey; they grow and darken as one comes nearer. */
const THOUSANDS = 1500;
const LEAST_OF_THOUSANDS = 0.45;
const DARKENS = 2;
const MOST_OF_THOUSANDS = 0.6;
/** A line whose dashes are too small to be seen is as faint as they would make it. */
const UNDASHED = 0.6;
/** In so many pieces a curve is measured. */
const PIECES = 8;

export function edgeLayer(
  placeOf: (id: string) => GraphPoint | undefined,
  shareOf: (id: string) => number = () => 1,
): EdgeLayer {
  let thousands = false;
  let looks: SceneEdge[][] = [];
  let leavingLooks: SceneEdge[][] = [];
  let sizeOf: (nodeId: string) => number = () => 0;
  let up: ReadonlySet<string> = NOTHING;
  const isLifted = ({ source, target }: SceneEdge) => up.has(source) || up.has(target);

  function stroke(
    context: CanvasRenderingContext2D,
    view: Viewport,
    ratio: number,
    wanted: (edge: SceneEdge) => boolean,
  ): void {
    toMap(context, view, ratio);
    const outside = besideCanvas(context.canvas, view, ratio);
    for (const look of [...leavingLooks, ...looks]) {
      const [first] = look;
      if (!first) continue;
      const heads: Head[] = [];
      const { colour, width, dashes, opacity } = tieLook(first);
      const headed = headLength(width) * view.zoom >= LEAST_HEAD;
      context.beginPath();
      for (const edge of look) {
        if (!wanted(edge)) continue;
        const from = placeOf(edge.source);
        const to = placeOf(edge.target);
        // A curve stays within its own bend of the straight line.
        if (!from || !to || outside(from, to, Math.abs(edge.bend))) continue;
        if (edge.bend === 0 && !(edge.arrow && headed)) {
          // Most lines of a large map: nothing to reckon.
          context.moveTo(from.x, from.y);
          context.lineTo(to.x, to.y);
          continue;
        }
        const end = { ...to, size: sizeOf(edge.target) };
        const curve = edgeCurve(from, end, edge.bend, edge.width, edge.arrow && headed);
        drawTie(context, from, curve, edge.bend);
        if (curve.arrow) heads.push(curve.arrow);
      }
      const dashed = dashes.reduce((sum, length) => sum + length, 0) * view.zoom >= LEAST_DASHES;
      context.strokeStyle = colour;
      context.lineWidth = Math.max(width, (thousands ? LEAST_OF_THOUSANDS : LEAST_WIDTH) / view.zoom);
      const near = thousands ? 1 + DARKENS * Math.min(1, view.zoom) : 1;
      const whole = Math.min(Math.max(opacity, MOST_OF_THOUSANDS), opacity * near) * shareOf(first.id);
      context.globalAlpha = dashes.length > 0 && !dashed ? whole * UNDASHED : whole;
      if (dashed) context.setLineDash([...dashes]);
      context.stroke();
      if (dashed) context.setLineDash([]);
      if (heads.length > 0) fillHeads(context, heads, colour);
    }
    context.globalAlpha = 1;
  }

  return {
    set(edges, leaving, sizes) {
      thousands = edges.length > THOUSANDS;
      // What comes is of a look of its own while it does.
      const looksOf = (some: readonly SceneEdge[]) => [
        ...Map.groupBy(some, (edge) => `${lookOf(edge)} ${shareOf(edge.id)}`).values(),
      ];
      looks = looksOf(edges);
      leavingLooks = looksOf(leaving);
      sizeOf = sizes;
    },
    draw: (context, view, ratio) =>
      stroke(context, view, ratio, up.size === 0 ? () => true : (edge) => !isLifted(edge)),
    drawLifted(context, view, ratio) {
      if (up.size > 0) stroke(context, view, ratio, isLifted);
    },
    lift(nodeIds) {
      up = new Set(nodeIds);
    },
    isLifted,
    nearest(place, farthest) {
      let best: SceneEdge | undefined;
      let least = farthest;
      for (const look of looks) {
        for (const edge of look) {
          const from = placeOf(edge.source);
          const to = placeOf(edge.target);
          if (!from || !to || edge.faded) continue;
          const distance = distanceToTie(place, from, to, edge.bend);
          if (distance <= least) [best, least] = [edge, distance];
        }
      }
      return best;
    },
  };
}

function fillHeads(context: CanvasRenderingContext2D, heads: readonly Head[], colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const head of heads) drawHead(context, head);
  context.fill();
}

/** Widths are told apart by tenths: nobody sees less, and there are fewer strokes. */
function lookOf(edge: SceneEdge): string {
  const { colour, width, opacity } = tieLook(edge);
  return `${colour} ${Math.round(width * 10)} ${opacity} ${edge.line}`;
}

/** How far a place is from a tie between two others. */
function distanceToTie(place: GraphPoint, from: GraphPoint, to: GraphPoint, bend: number): number {
  if (bend === 0) return distanceToLine(place, from, to);
  const { control } = edgeCurve(from, { ...to, size: 0 }, bend, 0, false);
  let least = Number.POSITIVE_INFINITY;
  let before = from;
  for (let piece = 1; piece <= PIECES; piece++) {
    const share = piece / PIECES;
    const on = (axis: 'x' | 'y') =>
      (1 - share) ** 2 * from[axis] + 2 * share * (1 - share) * control[axis] + share ** 2 * to[axis];
    const here = { x: on('x'), y: on('y') };
    least = Math.min(least, distanceToLine(place, before, here));
    before = here;
  }
  return least;
}

/** How far a place is from a straight line between two others. */
export function distanceToLine({ x, y }: GraphPoint, from: GraphPoint, to: GraphPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}
