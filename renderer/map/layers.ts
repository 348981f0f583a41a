import { areaNames } from '#shared/map/drawing/areas.ts';
import { drawHead, drawTie, edgeCurve } from '#shared/map/drawing/edge-path.ts';
import { smoothPath } from '#shared/map/drawing/hull.ts';
import {
  type Anchor,
  type Box,
  LABEL,
  LINE_HEIGHT,
  labelBox,
  lettersOf,
  overlaps,
} from '#shared/map/drawing/label-placement.ts';
import { COUNT, FADED_NAME, HALO, nodeLook, tieLook } from '#shared/map/drawing/looks.ts';
import type { Scene, SceneEdge, SceneNode } from '#shared/map/drawing/scene.ts';
import { ZONE_OPACITY, ZONE_RADIUS } from '#shared/map/drawing/scene-captions.ts';
import { drawShape } from '#shared/map/drawing/shapes.ts';
import { FONT_FAMILY } from './font.ts';
import { toMap } from './map-space.ts';
import { drawIcon } from './node-icon.ts';
import type { GraphPoint, Viewport } from './types.ts';

export function labelSize(scene: Scene): number {
  return LABEL + scene.palette.largerLabels;
}

/** Fits a canvas to its box in device pixels and clears it; null when it cannot be drawn on. */
export function cleared(canvas: HTMLCanvasElement, ratio: number): CanvasRenderingContext2D | null {
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** The tinted outlines under the graph. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  ratio: number,
): void {
  toMap(context, viewport, ratio);
  context.globalAlpha = scene.palette.hullOpacity;
  for (const { colour, corners } of scene.hulls) {
    context.fillStyle = colour;
    context.fill(new Path2D(smoothPath(corners)));
  }
  context.globalAlpha = 1;
}

/**
 * The bands or columns of an arrangement, and what each part stands for; words that would cover others are left.
 * `inMiddle`: only what stands in the middle of it, which is written over the ties.
 */
export function drawCaptions(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  ratio: number,
  inMiddle = false,
): void {
  const { captions, palette } = scene;
  toMap(context, viewport, ratio);
  context.globalAlpha = ZONE_OPACITY;
  context.fillStyle = palette.line;
  for (const { zone } of captions) {
    if (!zone || inMiddle) continue;
    context.beginPath();
    context.roundRect(zone.left, zone.top, zone.right - zone.left, zone.bottom - zone.top, ZONE_RADIUS);
    context.fill();
  }
  context.globalAlpha = 1;
  context.setTransform(ratio, 0, 0, ratio, viewport.pan.x * ratio, viewport.pan.y * ratio);
  const size = labelSize(scene);
  context.font = `700 ${size}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillStyle = palette.muted;
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = palette.canvas;
  const written: Box[] = [];
  for (const caption of captions) {
    if ((caption.anchor === 'middle') !== inMiddle) continue;
    const box = labelBox(caption, viewport.zoom, size, caption.anchor);
    if (written.some((other) => overlaps(box, other))) continue;
    written.push(box);
    caption.lines.forEach((line, at) => {
      if (inMiddle) context.strokeText(line, (box.left + box.right) / 2, box.top + at * LINE_HEIGHT * size);
      context.fillText(line, (box.left + box.right) / 2, box.top + at * LINE_HEIGHT * size);
    });
  }
}

/** What the parts of a large map stand for, large and see-through over its nodes and under the names. */
export function drawAreas(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { zoom, pan }: Viewport,
  ratio: number,
): void {
  context.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.strokeStyle = scene.palette.canvas;
  for (const { lines, colour, box, size, opacity } of areaNames(scene.areas, zoom, scene.palette)) {
    context.font = `750 ${size}px ${FONT_FAMILY}`;
    context.globalAlpha = opacity;
    context.lineWidth = size / 4;
    context.fillStyle = colour;
    const middle = (box.left + box.right) / 2;
    lines.forEach((line, at) => {
      context.strokeText(line, middle, box.top + at * LINE_HEIGHT * size);
    });
    lines.forEach((line, at) => {
      context.fillText(line, middle, box.top + at * LINE_HEIGHT * size);
    });
  }
  context.globalAlpha = 1;
}

/** Nodes and ties drawn again over a veil that quiets the rest. */
export interface Highlight {
  nodes: readonly SceneNode[];
  edges: readonly SceneEdge[];
  /** Nodes with a ring around them: the selection itself. */
  ringed: ReadonlySet<string>;
}

/** How much wider a tie is that is brought out, and the ring around what is selected. */
const BROUGHT_OUT = 0.6;
const RING = { gap: 6, width: 3 } as const;

export function drawHighlight(
  context: CanvasRenderingContext2D,
  scene: Scene,
  highlight: Highlight,
  placeOf: (id: string) => GraphPoint | undefined,
  viewport: Viewport,
  ratio: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 0.68;
  context.fillStyle = scene.palette.canvas;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.globalAlpha = 1;
  toMap(context, viewport, ratio);
  const sizes = new Map(highlight.nodes.map(({ id, size }) => [id, size]));
  for (const edge of highlight.edges) {
    const from = placeOf(edge.source);
    const to = placeOf(edge.target);
    if (from && to) drawEdge(context, edge, from, { ...to, size: sizes.get(edge.target) ?? 0 });
  }
  for (const node of highlight.nodes) {
    const place = placeOf(node.id);
    if (place) drawNode(context, scene, node, place, highlight.ringed.has(node.id), viewport.zoom);
  }
}

function drawEdge(
  context: CanvasRenderingContext2D,
  edge: SceneEdge,
  from: GraphPoint,
  to: GraphPoint & { size: number },
): void {
  const { colour, width, dashes } = tieLook(edge);
  const curve = edgeCurve(from, to, edge.bend, width, edge.arrow);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width + BROUGHT_OUT;
  context.setLineDash([...dashes]);
  context.beginPath();
  drawTie(context, from, curve, edge.bend);
  context.stroke();
  context.setLineDash([]);
  if (!curve.arrow) return;
  context.beginPath();
  drawHead(context, curve.arrow);
  context.fill();
}

function drawNode(
  context: CanvasRenderingContext2D,
  scene: Scene,
  node: SceneNode,
  place: GraphPoint,
  ringed: boolean,
  zoom: number,
): void {
  const { fill, rim } = nodeLook(node, scene.palette);
  context.beginPath();
  drawShape(context, node.shape, place, node.size);
  context.fillStyle = fill;
  context.strokeStyle = rim.colour;
  context.lineWidth = rim.width;
  context.fill();
  context.setLineDash([...rim.dashes]);
  context.stroke();
  context.setLineDash([]);
  drawIcon(context, node, place, zoom);
  if (!ringed) return;
  context.strokeStyle = scene.palette.accent;
  context.lineWidth = RING.width;
  context.beginPath();
  context.arc(place.x, place.y, node.size / 2 + RING.gap, 0, 2 * Math.PI);
  context.stroke();
}

/** Names beside their nodes, with a halo of the canvas so that lines do not cross the letters. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  nodes: readonly SceneNode[],
  anchors: ReadonlyMap<string, Anchor>,
  placeOf: (id: string) => GraphPoint | undefined,
  { zoom, pan }: Viewport,
  ratio: number,
  /** How far a node is in sight, 0 to 1. */
  shareOf: (id: string) => number = () => 1,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const size = labelSize(scene);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = scene.palette.canvas;
  const { clientWidth, clientHeight } = context.canvas;
  for (const node of nodes) {
    const place = placeOf(node.id);
    if (!place) continue;
    const box = labelBox({ ...node, ...place }, zoom, size, anchors.get(node.id) ?? 'below');
    const x = (box.left + box.right) / 2 + pan.x;
    const y = box.top + pan.y;
    if (
      box.right + pan.x < 0 ||
      box.left + pan.x > clientWidth ||
      y > clientHeight ||
      box.bottom + pan.y < 0
    ) {
      continue;
    }
    const letters = lettersOf(node, size);
    context.font = `${node.what === 'collective' ? 'italic ' : ''}600 ${letters}px ${FONT_FAMILY}`;
    context.globalAlpha = (node.faded ? FADED_NAME : 1) * shareOf(node.id);
    context.fillStyle = scene.palette.ink;
    node.lines.forEach((line, at) => {
      context.strokeText(line, x, y + at * LINE_HEIGHT * letters);
    });
    node.lines.forEach((line, at) => {
      context.fillText(line, x, y + at * LINE_HEIGHT * letters);
    });
  }
  context.globalAlpha = 1;
}

/** Below this zoom the numbers on lines would cover the map. */
const COUNTS_FROM_ZOOM = 0.35;

/** How many ties each bundled line stands for, in its middle. */
export function drawCounts(
  context: CanvasRenderingContext2D,
  scene: Scene,
  edges: readonly SceneEdge[],
  placeOf: (id: string) => GraphPoint | undefined,
  { zoom, pan }: Viewport,
  ratio: number,
): void {
  if (zoom < COUNTS_FROM_ZOOM) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = `700 ${COUNT.letters}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const { clientWidth, clientHeight } = context.canvas;
  for (const edge of edges) {
    if (edge.ties.length < 2 || edge.faded) continue;
    const from = placeOf(edge.source);
    const to = placeOf(edge.target);
    if (!from || !to) continue;
    const x = ((from.x + to.x) / 2) * zoom + pan.x;
    const y = ((from.y + to.y) / 2) * zoom + pan.y;
    if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) continue;
    context.beginPath();
    context.arc(x, y, COUNT.radius, 0, 2 * Math.PI);
    context.fillStyle = scene.palette.panel;
    context.fill();
    context.strokeStyle = edge.colour;
    context.lineWidth = COUNT.rim;
    context.stroke();
    context.fillStyle = scene.palette.ink;
    context.fillText(String(edge.ties.length), x, y + 0.5);
  }
}

/** The line that follows the pointer while a tie is being drawn. */
export function drawRubber(
  context: CanvasRenderingContext2D,
  scene: Scene,
  from: GraphPoint,
  to: GraphPoint,
  viewport: Viewport,
  ratio: number,
): void {
  toMap(context, viewport, ratio);
  context.strokeStyle = scene.palette.accent;
  context.lineWidth = 3 / viewport.zoom;
  context.setLineDash([8 / viewport.zoom, 5 / viewport.zoom]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
}

/** The line that is being drawn around actors by hand. */
export function drawLasso(
  context: CanvasRenderingContext2D,
  scene: Scene,
  line: readonly GraphPoint[],
  viewport: Viewport,
  ratio: number,
): void {
  toMap(context, viewport, ratio);
  context.beginPath();
  for (const { x, y } of line) context.lineTo(x, y);
  context.closePath();
  context.globalAlpha = 0.12;
  context.fillStyle = scene.palette.accent;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = scene.palette.accent;
  context.lineWidth = 2 / viewport.zoom;
  context.setLineDash([6 / viewport.zoom, 4 / viewport.zoom]);
  context.stroke();
  context.setLineDash([]);
}
