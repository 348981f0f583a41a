import type { Core, NodeSingular } from 'cytoscape';
import { type Anchor, type LabelCandidate, labelBox, placeLabels } from '#shared/drawing/label-placement.ts';
import type { Scene, SceneNode } from '#shared/drawing/scene.ts';
import { applyScene } from './apply-scene.ts';
import { cameraOf, nearlySame, viewOf } from './camera.ts';
import { connectByDragging } from './connecting.ts';
import { newCore, sizeClass } from './core.ts';
import { boxSelect, moveTogether } from './dragging.ts';
import { edgeLayer } from './edge-layer.ts';
import { fading } from './fading.ts';
import { centredView, fittingView, inSight } from './fitting-view.ts';
import { departures, GLIDES_UP_TO, glideNodes } from './gliding.ts';
import { highlightOf } from './highlight.ts';
import { lassoSelect } from './lasso.ts';
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
import { between, glideAsPicture, showAs } from './moving-view.ts';
import { FULLY_STYLED, stylesheet } from './style.ts';
import { doubleTapped, tapped, targetOf } from './tapping.ts';
import type {
  GraphEvents,
  GraphHandle,
  GraphPoint,
  GraphSelection,
  Insets,
  MapFrame,
  Viewport,
} from './types.ts';

const MOST_LABELS = 120;
const DURATION = 260;
const MOVE_DURATION = 480;
/** A story goes on at a pace that a room can follow. */
const STORY_DURATION = 900;
/** A large map is drawn anew when its view has stood still for so long, in milliseconds; until then it is shifted. */
const STANDSTILL = 120;
/** How near to a tie of a large map the pointer must be, in pixels. */
const NEAR_TIE = 5;

export interface GraphAdapter extends GraphHandle {
  /** Both resolve when the move is over. */
  fit(): Promise<void>;
  reveal(actorIds: readonly string[], options?: { still?: boolean }): Promise<void>;
  setScene(scene: Scene): void;
  setSelection(selection: GraphSelection): void;
  /** While on, dragging from an actor draws a tie instead of moving it. */
  setConnecting(on: boolean): void;
  /** While on, dragging draws a line around actors to select them. */
  setLassoing(on: boolean): void;
  setReducedMotion(on: boolean): void;
  /** While on, what enters fades in and what leaves fades out. */
  setRevealing(on: boolean): void;
  /** What lies over the edges of the map, in pixels: fitting leaves it free. */
  setInsets(insets: Insets): void;
  pan(dx: number, dy: number): void;
  destroy(): void;
}

export interface Layers {
  container: HTMLElement;
  /** Under the graph: outlines. */
  under: HTMLCanvasElement;
  /** Over it: highlight and labels. */
  over: HTMLCanvasElement;
}

/** Puts a graph into its layers. The only place, with its neighbours in this folder, that knows Cytoscape. */
export function createGraph(
  layers: Layers,
  events: () => GraphEvents,
  initial: Viewport | null = null,
): GraphAdapter {
  let scene: Scene | undefined;
  let selection: GraphSelection = { actors: new Set(), cooperations: new Set(), collective: null };
  let highlight: Highlight | null = null;
  let labelled: readonly SceneNode[] = [];
  let anchors: ReadonlyMap<string, Anchor> = new Map();
  let labelledAt = Number.NaN;
  let reducedMotion = false;
  let lasso: readonly GraphPoint[] | null = null;
  let rubber: { from: GraphPoint; to: GraphPoint } | null = null;
  let frame = 0;
  const watchers = new Set<(frame: MapFrame) => void>();
  /** Ends the move that is under way, with the nodes where they are. */
  let stopMove: (() => void) | null = null;
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  /** The view that the map was fitted to by itself; until the user moves it, it follows the insets. */
  let ownView: Viewport | null = null;
  let size = sizeClass(0);
  let cy = newCore(layers.container, size);
  let styledFor = '';
  /** The view that the layers are drawn for; they are shown as another one while a large map moves. */
  let drawnFor: Viewport | null = null;
  /** What lies under the nodes has to be drawn again, though the view is the same. */
  let underStale = true;
  let standing = 0;
  let resting: HTMLCanvasElement | null = null;
  /** Puts an end to the move of a large map, at its goal. */
  let endGlide: (() => void) | null = null;

  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const placeOf = (id: string): GraphPoint | undefined => {
    const node = cy.getElementById(id);
    return node.empty() ? undefined : (node as NodeSingular).position();
  };
  const redraw = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  /** The ties of a map too large for Cytoscape to draw them; none on others. */
  const ties = edgeLayer(placeOf);

  function frameInSight(): MapFrame {
    const { x1, y1, w, h } = cy.extent();
    return { left: x1, top: y1, width: w, height: h };
  }

  function draw(): void {
    frame = 0;
    if (!scene || endGlide) return;
    for (const tell of watchers) tell(frameInSight());
    const view = viewport();
    const moved = drawnFor === null || !sameView(drawnFor, view);
    if (size.large && drawnFor && moved) {
      showAs([layers.under, layers.over], drawnFor, view);
      window.clearTimeout(standing);
      standing = window.setTimeout(drawAnew, STANDSTILL);
      return;
    }
    drawLayers(scene, view, moved);
  }

  /** Draws for the view there is now, also while it moves. */
  function drawAnew(): void {
    window.clearTimeout(standing);
    if (scene) drawLayers(scene, viewport(), true);
  }

  function drawLayers(scene: Scene, view: Viewport, moved: boolean): void {
    const ratio = window.devicePixelRatio || 1;
    if (drawnFor && moved) showAs([layers.under, layers.over], drawnFor, null);
    drawnFor = view;
    // While nodes move, what lies under them is not yet where they are.
    if (moved || underStale || stopMove) {
      const under = cleared(layers.under, ratio);
      if (under && !stopMove) {
        drawCaptions(under, scene, view, ratio);
        drawHulls(under, scene, view, ratio);
        ties.draw(under, view, ratio);
      }
      underStale = stopMove !== null;
    }
    const over = cleared(layers.over, ratio);
    if (!over) return;
    chooseLabels(scene, view.zoom);
    if (ties.lifted()) {
      drawResting(over, scene, view, ratio, moved);
      ties.drawLifted(over, view, ratio);
      drawLabels(over, scene, labelled.filter(isLifted), anchors, placeOf, view, ratio);
    } else {
      resting = null;
      drawCounts(over, scene, scene.edges, placeOf, view, ratio);
      drawLabels(over, scene, labelled, anchors, placeOf, view, ratio, fades.shareOf);
    }
    if (highlight) {
      drawHighlight(over, scene, highlight, placeOf, view, ratio);
      drawCounts(over, scene, highlight.edges, placeOf, view, ratio);
      drawHighlightLabels(over, scene, highlight, view, ratio);
    }
    if (lasso) drawLasso(over, scene, lasso, view, ratio);
    if (rubber) drawRubber(over, scene, rubber.from, rubber.to, view, ratio);
  }

  const isLifted = ({ id }: SceneNode) => ties.isLifted(id);

  /** The names that stay while others are dragged: letters take long to draw, a picture of them does not. */
  function drawResting(
    over: CanvasRenderingContext2D,
    scene: Scene,
    view: Viewport,
    ratio: number,
    moved: boolean,
  ): void {
    if (!resting || moved) {
      const still = labelled.filter((node) => !isLifted(node));
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
    if (zoom === labelledAt || stopMove) return;
    labelledAt = zoom;
    const candidates = current.nodes.map((node) => ({ ...node, ...(placeOf(node.id) ?? {}) }));
    const size = labelSize(current);
    const taken = current.captions.map((caption) => labelBox(caption, zoom, size, caption.anchor));
    anchors = current.showLabels ? placeLabels(candidates, zoom, size, MOST_LABELS, taken) : new Map();
    labelled = current.nodes.filter(({ id }) => anchors.has(id));
  }

  /** Names keep their places; those that had none look for one anew, as only highlighted ones count now. */
  function drawHighlightLabels(
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

  function highlightSelection(): void {
    highlight = scene ? highlightOf(scene, selection) : null;
    redraw();
  }

  function listen(core: Core): void {
    core.on('render viewport', redraw);
    core.on('tap', (event) => tapped(targetOf(event, core, tieAt), event, events()));
    core.on('dbltap', (event) => doubleTapped(targetOf(event, core, tieAt), events()));
    core.on('cxttap', (event) => {
      const box = layers.container.getBoundingClientRect();
      const at = event.renderedPosition;
      events().onContextMenu(targetOf(event, core, tieAt), { x: box.left + at.x, y: box.top + at.y });
    });
    core.on('drag', 'node', ({ target }) => {
      const id: string = target.id();
      if (ties.lifted() || !scene || !drawsTies(scene)) return;
      ties.lift(selection.actors.has(id) ? [...selection.actors, id] : [id]);
      underStale = true;
    });
    core.on('free', 'node', () => {
      if (!ties.lifted()) return;
      ties.lift([]);
      underStale = true;
      redraw();
    });
    moveTogether(
      core,
      () => selection.actors,
      (places) => {
        labelledAt = Number.NaN;
        events().onMove(places);
      },
    );
    boxSelect(core, (actors) => events().onSelect({ actors, cooperations: [] }, { additive: true }));
    lassoSelect(core, {
      wanted: () => lassoing,
      onMove: (line) => {
        lasso = line;
        redraw();
      },
      onCaught: (actors) => events().onSelect({ actors, cooperations: [] }, { additive: false }),
    });
    connectByDragging(core, {
      wanted: (event) => connecting || Boolean((event.originalEvent as MouseEvent | undefined)?.altKey),
      onMove: (line) => {
        rubber = line;
        redraw();
      },
      onConnect: (from, to) => events().onConnect(from, to),
    });
  }

  const tieAt = ({ x, y }: GraphPoint) => ties.nearest({ x, y }, NEAR_TIE / cy.zoom());

  let connecting = false;
  let lassoing = false;
  let revealing = false;
  const fades = fading(STORY_DURATION);
  listen(cy);
  const interrupt = () => endGlide?.();
  for (const name of ['pointerdown', 'wheel'] as const) {
    layers.container.addEventListener(name, interrupt, { capture: true, passive: true });
  }
  const resized = new ResizeObserver(() => {
    const followed = ownView !== null && sameView(ownView, viewport());
    cy.resize();
    if (followed) fitByItself();
    redraw();
  });
  resized.observe(layers.container);
  // Letters measured before the font has come would stay in the wrong face until the next move.
  void document.fonts?.ready.then(redraw);

  /** Goes to a view, smoothly where that is wanted; resolves when it is there. */
  function glide(view: Viewport, slowly = false): Promise<void> {
    endGlide?.();
    // Two moves at once would fight.
    cy.stop();
    if (reducedMotion) {
      cy.viewport(view);
      return Promise.resolve();
    }
    const duration = slowly ? STORY_DURATION : stopMove ? MOVE_DURATION : DURATION;
    if (size.large) return glideLarge(view, duration);
    return cy
      .animation({ ...view, duration, easing: slowly ? 'ease-in-out' : 'ease-out' })
      .play()
      .promise('completed')
      .then(() => {});
  }

  /** A large map moves as a picture and is drawn once, when it is there. */
  function glideLarge(view: Viewport, duration: number): Promise<void> {
    const from = viewport();
    if (drawnFor && !sameView(drawnFor, from)) drawAnew();
    const picture = layers.container.firstElementChild as HTMLElement | null;
    const all = [layers.under, layers.over, ...(picture ? [picture] : [])];
    const core = cy;
    return new Promise((done) => {
      const arrive = () => {
        stop();
        endGlide = null;
        core.one('render', () => {
          if (picture) showAs([picture], from, null);
          drawAnew();
          done();
        });
        core.viewport(view);
        // Where it was already: nothing is drawn that would tell.
        if (sameView(from, view)) core.forceRender();
      };
      const stop = glideAsPicture(duration, (share) => showAs(all, from, between(from, view, share)), arrive);
      endGlide = arrive;
    });
  }

  function zoomBy(factor: number): void {
    const { zoom, pan } = viewport();
    const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), zoom * factor));
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    const kept = (at: 'x' | 'y') => middle[at] - ((middle[at] - pan[at]) * level) / zoom;
    void glide({ zoom: level, pan: { x: kept('x'), y: kept('y') } });
  }

  /** The nodes with their labels, for a view that holds them all; on a large map most have none. */
  function labelledNodes(): LabelCandidate[] {
    if (!scene) return [];
    const named = scene.showLabels && scene.nodes.length <= MOST_LABELS;
    // Nodes that move are meant where they are going.
    const nodes = scene.nodes.map((node) => ({
      ...node,
      ...(stopMove ? {} : placeOf(node.id)),
      lines: named ? node.lines : [],
    }));
    return [...nodes, ...scene.captions];
  }

  function fittedView(): Viewport {
    return fittingView(cy, insets, labelledNodes(), scene ? labelSize(scene) : 0);
  }

  async function fit(): Promise<void> {
    if (cy.nodes().empty()) return;
    await glide(fittedView());
  }

  function partnersOf(id: string): NodeSingular[] {
    const near = new Set<string>();
    for (const { source, target } of scene?.edges ?? []) {
      if (source === id) near.add(target);
      if (target === id) near.add(source);
    }
    return [...near].map((partner) => cy.getElementById(partner) as NodeSingular);
  }

  function applyFading(next: Pick<Scene, 'nodes' | 'edges'>): void {
    const before = cy.elements();
    let gone = cy.collection();
    applyScene(cy, next, (elements) => {
      gone = elements;
    });
    fades.start(cy.elements().difference(before), gone);
  }

  function fitByItself(): void {
    cy.viewport(fittedView());
    ownView = viewport();
  }

  return {
    setScene(next) {
      const first = scene === undefined || scene.nodes.length === 0;
      const nextSize = sizeClass(next.nodes.length);
      if (nextSize.name !== size.name) {
        const view = viewport();
        fades.finish();
        cy.destroy();
        size = nextSize;
        cy = newCore(layers.container, size);
        styledFor = '';
        cy.viewport(view);
        listen(cy);
      }
      endGlide?.();
      const elements = next.nodes.length + next.edges.length;
      const styling = `${elements <= FULLY_STYLED} ${next.palette.canvas} ${next.palette.nodeBorder}`;
      // Every element is styled anew for another stylesheet, even for an equal one.
      if (styling !== styledFor) cy.style(stylesheet(next.palette, elements));
      styledFor = styling;
      stopMove?.();
      stopMove = null;
      fades.finish();
      const glides = !first && !reducedMotion && next.nodes.length <= GLIDES_UP_TO;
      const from = glides ? departures(cy, next) : new Map();
      const own = drawsTies(next);
      const drawn = own ? { nodes: next.nodes, edges: [] } : next;
      if (revealing && !first && !reducedMotion) applyFading(drawn);
      else applyScene(cy, drawn);
      ties.set(own ? next.edges : []);
      underStale = true;
      scene = next;
      if (from.size > 0) {
        stopMove = glideNodes(cy, next, from, revealing ? STORY_DURATION : MOVE_DURATION, () => {
          stopMove = null;
          labelledAt = Number.NaN;
          redraw();
        });
      }
      labelledAt = Number.NaN;
      // An actor that was just put down where the user pointed stays there.
      const alone = next.nodes.length === 1 && inSight(cy, insets);
      if (first && next.nodes.length > 0 && !alone) {
        if (initial) cy.viewport(initial);
        else fitByItself();
      }
      highlightSelection();
    },
    setSelection(next) {
      selection = next;
      highlightSelection();
    },
    setConnecting(on) {
      connecting = on;
    },
    setLassoing(on) {
      lassoing = on;
    },
    setReducedMotion(on) {
      reducedMotion = on;
    },
    setRevealing(on) {
      revealing = on;
    },
    setInsets(next) {
      insets = next;
      if (ownView && sameView(ownView, viewport())) fitByItself();
    },
    pan(dx, dy) {
      cy.panBy({ x: dx, y: dy });
    },
    fit,
    zoomIn: () => zoomBy(1.3),
    zoomOut: () => zoomBy(1 / 1.3),
    async reveal(actorIds, { still = false } = {}) {
      const wanted = new Set(actorIds);
      const nodes = cy.nodes().filter((node) => wanted.has(node.id()));
      if (nodes.empty()) return;
      const around = nodes.length === 1 ? partnersOf(actorIds[0] ?? '') : [];
      if (
        still &&
        inSight(
          cy,
          insets,
          around.reduce((all, node) => all.union(node), nodes),
        )
      )
        return;
      const view =
        nodes.length === 1
          ? centredView(cy, nodes[0] as NodeSingular, around, insets)
          : fittingView(
              cy,
              insets,
              labelledNodes().filter(({ id }) => wanted.has(id)),
              scene ? labelSize(scene) : 0,
            );
      await glide(view);
    },
    focus: () => layers.container.focus(),
    middle() {
      const { x1, y1, w, h } = cy.extent();
      return { x: x1 + w / 2, y: y1 + h / 2 };
    },
    camera() {
      const view = viewport();
      return nearlySame(fittedView(), view) ? null : cameraOf(cy, view, insets);
    },
    look(camera, { slowly = false } = {}) {
      if (cy.nodes().empty()) return;
      const view = camera ? viewOf(cy, camera, insets) : fittedView();
      void glide(view, slowly);
    },
    frame: frameInSight,
    watch(listener) {
      watchers.add(listener);
      listener(frameInSight());
      return () => watchers.delete(listener);
    },
    moveTo(point) {
      cy.viewport(viewOf(cy, { ...point, zoom: cy.zoom() }, insets));
    },
    destroy() {
      endGlide?.();
      window.clearTimeout(standing);
      for (const name of ['pointerdown', 'wheel'] as const) {
        layers.container.removeEventListener(name, interrupt, { capture: true });
      }
      // What it fitted by itself it would fit again, to a window that may have changed.
      if (scene && scene.nodes.length > 0) {
        const view = viewport();
        const left = { ...view, camera: cameraOf(cy, view, insets), frame: frameInSight() };
        events().onLeave(ownView && sameView(ownView, view) ? null : left);
      }
      stopMove?.();
      fades.finish();
      cancelAnimationFrame(frame);
      resized.disconnect();
      cy.destroy();
    },
  };
}

/** Whether the ties of a map are too many for Cytoscape. */
function drawsTies({ nodes, edges }: Scene): boolean {
  return nodes.length + edges.length > FULLY_STYLED;
}

function sameView(one: Viewport, other: Viewport): boolean {
  return one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;
}
