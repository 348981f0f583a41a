import { type Anchor, labelBox, placeLabels } from '#shared/drawing/label-placement.ts';
import type { Scene, SceneEdge, SceneNode } from '#shared/drawing/scene.ts';
import { sameView } from './camera.ts';
import { edgeLayer } from './edge-layer.ts';
import {
  cleared,
  drawCaptions,
  drawCounts,
  drawHighlight,
  drawHulls,
  drawLabels,
  drawLasso,
  drawRubber,
  type Highlight,
  labelSize,
} from './layers.ts';
import { showAs } from './moving-view.ts';
import { nodeLayer } from './node-layer.ts';
import { sameGround } from './same-ground.ts';
import type { GraphPoint, Viewport } from './types.ts';

/** How many names are shown at once. */
export const MOST_LABELS = 120;
/** A large map is drawn anew when its view has stood still for so long, in milliseconds; until then it is shifted. */
const STANDSTILL = 120;

export interface Layers {
  container: HTMLElement;
  /** Under the graph: outlines; nodes and ties as well, where no library draws them. */
  under: HTMLCanvasElement;
  /** Over it: highlight and labels. */
  over: HTMLCanvasElement;
}

/** What is painted besides the scene. */
interface Extras {
  highlight: Highlight | null;
  lasso: readonly GraphPoint[] | null;
  rubber: { from: GraphPoint; to: GraphPoint } | null;
  /** Nodes are on their way to other places: outlines and bands are left out until they are there. */
  nodesMove: boolean;
}

export interface Painter {
  /** `bare`: nodes and ties are to be drawn too. `shifts`: too large to be drawn in each frame of a move. */
  setScene(scene: Scene, how: { bare: boolean; shifts: boolean }): void;
  set(extras: Partial<Extras>): void;
  /** Nodes lie elsewhere: names look for their sides anew, lines are drawn anew. */
  placesChanged(): void;
  /** Draws these apart from the rest while they are dragged; none to end it. */
  lift(nodeIds: readonly string[]): void;
  lineAt(place: GraphPoint, farthest: number): SceneEdge | undefined;
  paint(view: Viewport): void;
  /** Paints at once for a view, also while it moves. */
  paintAnew(view: Viewport): void;
  /** The view that the layers are painted for. */
  paintedFor(): Viewport | null;
  destroy(): void;
}

/** Paints the layers of a map for where its nodes are, and how far they are in sight. */
export function painter(
  layers: Layers,
  placeOf: (id: string) => GraphPoint | undefined,
  shareOf: (id: string) => number,
): Painter {
  let scene: Scene | null = null;
  let extras: Extras = { highlight: null, lasso: null, rubber: null, nodesMove: false };
  let [bare, shifts] = [false, false];
  let labelled: readonly SceneNode[] = [];
  let anchors: ReadonlyMap<string, Anchor> = new Map();
  let labelledAt = Number.NaN;
  let paintedFor: Viewport | null = null;
  /** What lies under the names has to be drawn again, though the view is the same. */
  let underStale = true;
  /** Nodes were moved to where the scene does not have them. */
  let astray = false;
  let standing = 0;
  let lifted: ReadonlySet<string> = new Set();
  let resting: HTMLCanvasElement | null = null;
  const ties = edgeLayer(placeOf);
  const nodes = nodeLayer(placeOf);
  const isLifted = ({ id }: SceneNode) => lifted.has(id);

  function paintAnew(view: Viewport): void {
    window.clearTimeout(standing);
    if (!scene) return;
    const ratio = window.devicePixelRatio || 1;
    const moved = paintedFor === null || !sameView(paintedFor, view);
    if (moved) showAs([layers.under, layers.over], view, null);
    paintedFor = view;
    if (moved || underStale || extras.nodesMove) paintUnder(scene, view, ratio);
    const over = cleared(layers.over, ratio);
    if (over) paintOver(over, scene, view, ratio, moved);
  }

  function paintUnder(scene: Scene, view: Viewport, ratio: number): void {
    const under = cleared(layers.under, ratio);
    // While nodes move, what lies under them is not yet where they are.
    if (under && !extras.nodesMove) {
      drawCaptions(under, scene, view, ratio);
      drawHulls(under, scene, view, ratio);
    }
    if (under && bare) {
      ties.draw(under, view, ratio);
      nodes.draw(under, view, ratio, (node) => !isLifted(node));
    }
    underStale = extras.nodesMove;
  }

  function paintOver(
    over: CanvasRenderingContext2D,
    scene: Scene,
    view: Viewport,
    ratio: number,
    moved: boolean,
  ): void {
    chooseLabels(scene, view.zoom);
    if (bare && lifted.size > 0) {
      paintResting(over, scene, view, ratio, moved);
      ties.drawLifted(over, view, ratio);
      drawCounts(over, scene, scene.edges.filter(ties.isLifted), placeOf, view, ratio);
      nodes.draw(over, view, ratio, isLifted);
      drawLabels(over, scene, labelled.filter(isLifted), anchors, placeOf, view, ratio);
    } else {
      resting = null;
      drawCounts(over, scene, scene.edges, placeOf, view, ratio);
      drawLabels(over, scene, labelled, anchors, placeOf, view, ratio, shareOf);
    }
    const { highlight, lasso, rubber } = extras;
    if (highlight) {
      drawHighlight(over, scene, highlight, placeOf, view, ratio);
      drawCounts(over, scene, highlight.edges, placeOf, view, ratio);
      paintHighlightLabels(over, scene, highlight, view, ratio);
    }
    if (lasso) drawLasso(over, scene, lasso, view, ratio);
    if (rubber) drawRubber(over, scene, rubber.from, rubber.to, view, ratio);
  }

  /** The names that stay while others are dragged: letters take long to draw, a picture of them does not. */
  function paintResting(
    over: CanvasRenderingContext2D,
    scene: Scene,
    view: Viewport,
    ratio: number,
    moved: boolean,
  ): void {
    if (!resting || moved) {
      const still = labelled.filter((node) => !isLifted(node));
      const stillTies = scene.edges.filter((edge) => !ties.isLifted(edge));
      drawCounts(over, scene, stillTies, placeOf, view, ratio);
      drawLabels(over, scene, still, anchors, placeOf, view, ratio);
      resting = document.createElement('canvas');
      resting.width = over.canvas.width;
      resting.height = over.canvas.height;
      if (resting.width * resting.height > 0) resting.getContext('2d')?.drawImage(over.canvas, 0, 0);
      return;
    }
    over.setTransform(1, 0, 0, 1, 0, 0);
    over.drawImage(resting, 0, 0);
  }

  function chooseLabels(current: Scene, zoom: number): void {
    // Nor do names look for a side while their nodes move.
    if (zoom === labelledAt || extras.nodesMove) return;
    labelledAt = zoom;
    const candidates = current.nodes.map((node) => ({ ...node, ...(placeOf(node.id) ?? {}) }));
    const size = labelSize(current);
    const taken = current.captions.map((caption) => labelBox(caption, zoom, size, caption.anchor));
    const around = [...candidates, ...current.captions];
    anchors = current.showLabels
      ? placeLabels(candidates, zoom, size, MOST_LABELS, taken, around)
      : new Map();
    labelled = current.nodes.filter(({ id }) => anchors.has(id));
  }

  /** Names keep their places; those that had none look for one anew, as only highlighted ones count now. */
  function paintHighlightLabels(
    over: CanvasRenderingContext2D,
    current: Scene,
    { nodes, ringed }: Highlight,
    view: Viewport,
    ratio: number,
  ): void {
    const size = labelSize(current);
    const named = nodes.slice(0, MOST_LABELS).map((node) => ({ ...node, ...placeOf(node.id) }));
    const taken = named.flatMap((node) => {
      const anchor = anchors.get(node.id);
      return anchor ? [labelBox(node, view.zoom, size, anchor)] : [];
    });
    const unnamed = named.filter(({ id }) => !anchors.has(id) && (current.showLabels || ringed.has(id)));
    const found = placeLabels(unnamed, view.zoom, size, MOST_LABELS, taken);
    const all = new Map([...anchors, ...found]);
    const shown = named.filter(({ id }) => all.has(id) || ringed.has(id));
    drawLabels(over, current, shown, all, placeOf, view, ratio);
  }

  return {
    setScene(next, how) {
      // A large map is long in drawing: another name is none of what lies under the names.
      const same = scene !== null && bare && how.bare && !astray && sameGround(scene, next);
      scene = next;
      ({ bare, shifts } = how);
      labelledAt = Number.NaN;
      if (same) return;
      const sizes = new Map(next.nodes.map(({ id, size }) => [id, size]));
      nodes.set(bare ? next.nodes : [], next.palette.nodeBorder);
      ties.set(bare ? next.edges : [], (id) => sizes.get(id) ?? 0);
      underStale = true;
      astray = false;
    },
    set(next) {
      extras = { ...extras, ...next };
    },
    placesChanged() {
      astray = true;
      labelledAt = Number.NaN;
      underStale = true;
    },
    lift(nodeIds) {
      lifted = new Set(nodeIds);
      ties.lift(nodeIds);
      underStale = true;
    },
    lineAt: ties.nearest,
    paint(view) {
      if (!(shifts && paintedFor) || sameView(paintedFor, view)) return paintAnew(view);
      showAs([layers.under, layers.over], paintedFor, view);
      window.clearTimeout(standing);
      standing = window.setTimeout(() => paintAnew(view), STANDSTILL);
    },
    paintAnew,
    paintedFor: () => paintedFor,
    destroy: () => window.clearTimeout(standing),
  };
}
