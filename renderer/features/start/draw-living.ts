import type { Language } from '#shared/bridge.ts';
import { drawTie, edgeCurve } from '#shared/map/drawing/edge-path.ts';
import { nodeLook, tieLook } from '#shared/map/drawing/looks.ts';
import type { PaletteName } from '#shared/map/drawing/palette.ts';
import { pathOf } from '#shared/map/drawing/pen.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { drawShape } from '#shared/map/drawing/shapes.ts';
import type { Arranged } from '#shared/map/layout/arrangement.ts';
import type { FrameSize } from '#shared/map/layout/fill-frame.ts';
import { shapeToFrame } from '#shared/map/layout/shape-to-frame.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';

/** Smaller than on the map, the nodes are drawn larger for it. */
const NODE_SCALE = 1.5;
const LINE_SCALE = 1.4;
const MARGIN = 50;

export interface Drawing {
  box: string;
  ties: readonly {
    id: string;
    path: string;
    colour: string;
    width: number;
    opacity: number;
    dashes: string | undefined;
  }[];
  nodes: readonly { id: string; path: string; fill: string; rim: string; x: number; y: number }[];
}

/** A map as parts that a page can move each by itself, in the shape of a frame. */
export function drawLiving(
  state: NetworkState,
  theme: PaletteName,
  language: Language,
  frame: FrameSize,
): Drawing {
  const settings = defaultViewSettings();
  const scene = buildScene(
    state,
    settings,
    visible(state, settings),
    theme,
    language,
    inShapeOf(frame, state),
  );
  const places = new Map(scene.nodes.map((node) => [node.id, node]));
  const ties = scene.edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    if (!from || !to) return [];
    const look = tieLook(edge);
    const path = pathOf((pen) =>
      drawTie(pen, from, edgeCurve(from, to, edge.bend, edge.width, false), edge.bend),
    );
    const width = look.width * LINE_SCALE;
    const dashes =
      look.dashes.length > 0 ? look.dashes.map((length) => length * LINE_SCALE).join(' ') : undefined;
    return [{ id: edge.id, path, colour: look.colour, width, opacity: look.opacity, dashes }];
  });
  const nodes = scene.nodes.map((node) => {
    const { fill, rim } = nodeLook(node, scene.palette);
    const path = pathOf((pen) => drawShape(pen, node.shape, node, node.size * NODE_SCALE));
    return { id: node.id, path, fill, rim: rim.colour, x: node.x, y: node.y };
  });
  return { box: boxAround(scene.nodes), ties, nodes };
}

function inShapeOf(frame: FrameSize, { actors, positions }: NetworkState): Arranged | null {
  if (frame.width === 0 || frame.height === 0) return null;
  const places = new Map([...positions].filter(([id]) => actors.has(id)));
  return shapeToFrame({ places, captions: [] }, frame);
}

function boxAround(nodes: readonly { x: number; y: number }[]): string {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return [left, top, Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top]
    .map(Math.round)
    .join(' ');
}
