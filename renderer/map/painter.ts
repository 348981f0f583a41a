import {
  type Anchor,
  type Box,
  labelBox,
  labelledExtent,
  MOST_LABELS,
  overlaps,
  placeLabels,
} from '#shared/map/drawing/label-placement.ts';
import type { Scene, SceneEdge, SceneNode } from '#shared/map/drawing/scene.ts';
import { type Room, sameView } from './camera.ts';
import { type Labels, labelChoice } from './choosing-labels.ts';
import { edgeLayer } from './edge-layer.ts';
import type { Elements } from './fading-scene.ts';
import {
  cleared,
  drawAreas,
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
import { drawTarget } from './target-ring.ts';
import type { GraphPoint, Viewport } from './types.ts';

/** A map of many is drawn anew when its view has stood still for so long, in milliseconds; until then it is shifted. */
const STANDSTILL = 120;
/** So much more than the window is painted on each side, in pixels, so that shifting it shows no bare strip. */
const BESIDE = 96;
/** Beyond these a large map that is only shifted shows too much of nothing, or too coarse a picture. */
const FAR_PAN = 0.25;
const FAR_ZOOM = 1.6;

export interface Layers {
  container: HTMLElement;
  /** Outlines, ties and nodes. */
  under: HTMLCanvasElement;
  /** Highlight and labels. */
  over: HTMLCanvasElement;
}

/** What is painted besides the scene. */
interface Extras {
  highlight: Highlight | null;
  lasso: readonly GraphPoint[] | null;
  rubber: { from: GraphPoint; to: GraphPoint; target?: string | null } | null;
  /** Nodes are on their way to other places: outlines and bands are left out until they are there. */
  nodesMove: boolean;
}

export interface Painter {
  /** `leaving`: what is still to be drawn besides; `scales`: while the map is zoomed a picture of it is. */
  setScene(scene: Scene, how: { scales: boolean; leaving: Elements }): void;
  set(extras: Partial<Extras>): void;
  /** Nodes lie elsewhere: names look for their sides anew, lines are drawn anew. */
  placesChanged(): void;
  /** What stands in nodes looks otherwise. */
  nodesChanged(): void;
  /** Draws these apart from the rest while they are dragged; none to end it. */
  lift(nodeIds: readonly string[]): void;
  lineAt(place: GraphPoint, farthest: number): SceneEdge | undefined;
  /** At which side of its node a name stands; undefined for none. */
  anchorOf(id: string): Anchor | undefined;
  paint(view: Viewport): void;
  /** Paints at once for a view, also while it moves. */
  paintAnew(view: Viewport): void;
  /** The view that the layers are painted for. */
  paintedFor(): Viewport | null;
  /** Shows what is painted as another view. */
  showAs(view: Viewport): void;
  destroy(): void;
}

/** Up to so many nodes the names of what is brought out keep off every one of them; beyond, off those with it. */
const FEW = 1500;

/** No name goes further to a side than what the map fits its window with: a card may lie there. */
function besideCards({ captions }: Scene, nodes: readonly SceneNode[], zoom: number, size: number): Box {
  const { left, right } = labelledExtent([...nodes, ...captions], zoom, size);
  return { left, right, top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
}

/** Paints the layers of a map for where its nodes are, and how far they are in sight. */
export function painter(
  layers: Layers,
  placeOf: (id: string) => GraphPoint | undefined,
  shareOf: (id: string) => number,
): Painter {
  let scene: Scene | null = null;
  let extras: Extras = { highlight: null, lasso: null, rubber: null, nodesMove: false };
  let scales = false;
  let labels: Labels = { nodes: [], anchors: new Map() };
  let paintedFor: Viewport | null = null;
  /** What lies under the names has to be drawn again, though the view is the same. */
  let underStale = true;
  /** What lies over the nodes has changed: no picture of it will do. */
  let overStale = true;
  /** Nodes were moved to where the scene does not have them. */
  let astray = false;
  /** Something that comes or goes, and how far it was in sight when it was painted last. */
  let fader: string | null = null;
  let fadedTo = 1;
  let standing = 0;
  let lastWanted: Viewport | null = null;
  let lifted: ReadonlySet<string> = new Set();
  let resting: HTMLCanvasElement | null = null;
  const ties = edgeLayer(placeOf, shareOf);
  const nodes = nodeLayer(placeOf, shareOf);
  const choice = labelChoice(placeOf);
  const isLifted = ({ id }: SceneNode) => lifted.has(id);

  function paintAnew(view: Viewport): void {
    window.clearTimeout(standing);
    if (!scene) return;
    const ratio = window.devicePixelRatio || 1;
    const moved = paintedFor === null || !sameView(paintedFor, view);
    show(view, null);
    paintedFor = view;
    const onLayer = { zoom: view.zoom, pan: { x: view.pan.x + BESIDE, y: view.pan.y + BESIDE } };
    const share = fader === null ? 1 : shareOf(fader);
    if (moved || underStale || extras.nodesMove || share !== fadedTo) paintUnder(scene, onLayer, ratio);
    fadedTo = share;
    const over = cleared(layers.over, ratio);
    if (over) paintOver(over, scene, onLayer, ratio, moved);
    overStale = false;
  }

  function paintUnder(scene: Scene, view: Viewport, ratio: number): void {
    const under = cleared(layers.under, ratio);
    // While nodes move, what lies under them is not yet where they are.
    if (under && !extras.nodesMove) {
      drawCaptions(under, scene, view, ratio);
      drawHulls(under, scene, view, ratio);
    }
    if (under) {
      ties.draw(under, view, ratio);
      if (!extras.nodesMove) drawCaptions(under, scene, view, ratio, true);
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
    // Names do not look for a side while their nodes move.
    if (!extras.nodesMove) labels = choice.for(scene, view, roomOf(layers.over));
    const { highlight, lasso, rubber } = extras;
    const brought = highlight && highlightLabels(scene, highlight, view);
    if (lifted.size > 0) {
      paintResting(over, scene, view, ratio, moved);
      ties.drawLifted(over, view, ratio);
      drawCounts(over, scene, scene.edges.filter(ties.isLifted), placeOf, view, ratio);
      nodes.draw(over, view, ratio, isLifted);
      drawLabels(over, scene, labels.nodes.filter(isLifted), labels.anchors, placeOf, view, ratio);
    } else {
      resting = null;
      if (!extras.nodesMove) drawAreas(over, scene, view, ratio);
      const free = brought ? labels.nodes.filter((node) => !brought.covers(node)) : labels.nodes;
      drawCounts(over, scene, scene.edges, placeOf, view, ratio);
      drawLabels(over, scene, free, labels.anchors, placeOf, view, ratio, shareOf);
    }
    if (highlight && brought) {
      drawHighlight(over, scene, highlight, placeOf, view, ratio);
      drawCounts(over, scene, highlight.edges, placeOf, view, ratio);
      drawLabels(over, scene, brought.nodes, brought.anchors, placeOf, view, ratio);
    }
    if (lasso) drawLasso(over, scene, lasso, view, ratio);
    if (!rubber) return;
    drawRubber(over, scene, rubber.from, rubber.to, view, ratio);
    if (rubber.target !== undefined) drawTarget(over, scene, rubber.target, rubber.to, view, ratio);
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
      const still = labels.nodes.filter((node) => !isLifted(node));
      const stillTies = scene.edges.filter((edge) => !ties.isLifted(edge));
      drawCounts(over, scene, stillTies, placeOf, view, ratio);
      drawLabels(over, scene, still, labels.anchors, placeOf, view, ratio);
      resting = document.createElement('canvas');
      resting.width = over.canvas.width;
      resting.height = over.canvas.height;
      if (resting.width * resting.height > 0) resting.getContext('2d')?.drawImage(over.canvas, 0, 0);
      return;
    }
    over.setTransform(1, 0, 0, 1, 0, 0);
    over.drawImage(resting, 0, 0);
  }

  /**
   * Names keep their places; those that had none look for one anew, as only highlighted ones count now. What is
   * selected has its name in any case, and quiet names under it give way.
   */
  function highlightLabels(
    scene: Scene,
    { nodes, ringed }: Highlight,
    { zoom }: Viewport,
  ): Labels & { covers(node: SceneNode): boolean } {
    const size = labelSize(scene);
    const named = nodes.slice(0, MOST_LABELS).map((node) => ({ ...node, ...placeOf(node.id) }));
    const boxOf = (node: SceneNode, anchor: Anchor) =>
      labelBox({ ...node, ...placeOf(node.id) }, zoom, size, anchor);
    const taken = named.flatMap((node) => {
      const anchor = labels.anchors.get(node.id);
      return anchor ? [boxOf(node, anchor)] : [];
    });
    const unnamed = named.filter(({ id }) => !labels.anchors.has(id) && (scene.showLabels || ringed.has(id)));
    const found = new Map<string, Anchor>();
    // Where every name stands already, as on most maps, hovering looks for no room.
    if (unnamed.length > 0) {
      const others =
        scene.nodes.length > FEW ? named : scene.nodes.map((node) => ({ ...node, ...placeOf(node.id) }));
      const within = scene.nodes.length > MOST_LABELS ? null : besideCards(scene, others, zoom, size);
      for (const [id, anchor] of placeLabels(unnamed, zoom, size, { taken, others, within }))
        found.set(id, anchor);
    }
    for (const { id } of unnamed) if (ringed.has(id) && !found.has(id)) found.set(id, 'below');
    const added: Box[] = unnamed.flatMap((node) => {
      const anchor = found.get(node.id);
      return anchor ? [boxOf(node, anchor)] : [];
    });
    const anchors = new Map([...labels.anchors, ...found]);
    return {
      nodes: named.filter(({ id }) => anchors.has(id)),
      anchors,
      covers(node) {
        const box = added.length > 0 && boxOf(node, labels.anchors.get(node.id) ?? 'below');
        return box && added.some((other) => overlaps(box, other));
      },
    };
  }

  /** Whether a map that moves can no longer do with its picture. */
  function mustPaint(painted: Viewport, wanted: Viewport): boolean {
    if (extras.nodesMove || (fader !== null && shareOf(fader) !== fadedTo)) return true;
    const zoomed = wanted.zoom / painted.zoom;
    if (zoomed !== 1) return !scales || zoomed > FAR_ZOOM || zoomed < 1 / FAR_ZOOM;
    const { width, height } = roomOf(layers.container);
    const [across, down] = [wanted.pan.x - painted.pan.x, wanted.pan.y - painted.pan.y];
    const far = scales ? FAR_PAN : 0;
    return (
      Math.abs(across) > Math.max(BESIDE, far * width) || Math.abs(down) > Math.max(BESIDE, far * height)
    );
  }

  function show(painted: Viewport, wanted: Viewport | null): void {
    showAs([layers.under, layers.over], BESIDE, painted, wanted);
  }

  /** The process that draws was lost: another has begun, with empty layers. */
  function restored(): void {
    underStale = true;
    resting = null;
    if (paintedFor) paintAnew(paintedFor);
  }
  for (const layer of [layers.under, layers.over]) layer.addEventListener('contextrestored', restored);

  return {
    setScene(next, how) {
      // A large map is long in drawing: another name is none of what lies under the names.
      const still = !astray && fader === null;
      const same = scene !== null && still && sameGround(scene, next);
      scene = next;
      const { leaving } = how;
      scales = how.scales;
      choice.forget();
      if (same) return;
      for (const { style } of [layers.under, layers.over]) {
        style.left = style.top = `${-BESIDE}px`;
        style.width = style.height = `calc(100% + ${2 * BESIDE}px)`;
      }
      const came = [...next.nodes, ...next.edges].find(({ id }) => shareOf(id) < 1);
      fader = (leaving.nodes[0] ?? leaving.edges[0] ?? came)?.id ?? null;
      const sizes = new Map([...leaving.nodes, ...next.nodes].map(({ id, size }) => [id, size]));
      nodes.set(next.nodes, leaving.nodes, next.palette.nodeBorder);
      ties.set(next.edges, leaving.edges, (id) => sizes.get(id) ?? 0);
      underStale = true;
      astray = false;
    },
    set(next) {
      extras = { ...extras, ...next };
      overStale = true;
    },
    placesChanged() {
      astray = true;
      choice.forget();
      underStale = true;
    },
    nodesChanged() {
      underStale = true;
      overStale = true;
    },
    lift(nodeIds) {
      lifted = new Set(nodeIds);
      ties.lift(nodeIds);
      underStale = true;
    },
    lineAt: ties.nearest,
    anchorOf: (id) => labels.anchors.get(id),
    paint(view) {
      const moves = lastWanted === null || !sameView(lastWanted, view);
      lastWanted = view;
      if (!paintedFor || !moves || overStale || mustPaint(paintedFor, view)) return paintAnew(view);
      show(paintedFor, view);
      window.clearTimeout(standing);
      standing = window.setTimeout(() => paintAnew(view), STANDSTILL);
    },
    showAs(view) {
      if (paintedFor) show(paintedFor, view);
    },
    paintAnew,
    paintedFor: () => paintedFor,
    destroy: () => {
      window.clearTimeout(standing);
      for (const layer of [layers.under, layers.over]) layer.removeEventListener('contextrestored', restored);
    },
  };
}

function roomOf({ clientWidth, clientHeight }: HTMLElement): Room {
  return { width: clientWidth, height: clientHeight };
}
