import { type LabelCandidate, MOST_LABELS } from '#shared/map/drawing/label-placement.ts';
import type { Scene, SceneNode } from '#shared/map/drawing/scene.ts';
import { isMet } from '#shared/map/drawing/shapes.ts';
import type { Board, Gestures } from './board.ts';
import { cameraOf, nearlySame, type Room, sameView, viewOf, zoomedAt } from './camera.ts';
import { canvasBoard } from './canvas-board.ts';
import { cytoscapeBoard } from './cytoscape-board.ts';
import { cytoscapeFits } from './cytoscape-renderer.ts';
import { centredView, fittingView, inSight, type PlacedNode, viewInFree } from './fitting-view.ts';
import { departures, GLIDES_UP_TO, glideNodes } from './gliding.ts';
import { highlightOf, pointedHighlight } from './highlight.ts';
import { labelSize } from './layers.ts';
import { nodeAt } from './node-at.ts';
import { onLogoReady } from './node-logo.ts';
import { type Layers, painter } from './painter.ts';
import { doubleTapped, tapped } from './picking.ts';
import { type Pointed, pointing } from './pointing.ts';
import type { TieMap } from './tie-handle.ts';
import type {
  GraphEvents,
  GraphHandle,
  GraphPoint,
  GraphSelection,
  Insets,
  LeftView,
  MapFrame,
  Viewport,
} from './types.ts';
import { glideTo, type ViewGlide } from './view-glide.ts';

/** How many elements Cytoscape handles well (measured on two cores without a GPU); more we hold ourselves. */
const CYTOSCAPE_UP_TO = 400;
/** Beyond this many elements a map is also zoomed as a picture, and drawn when it stands. */
const SCALES_ABOVE = 2000;
const DURATION = 260;
const MOVE_DURATION = 480;
/** A story goes on at a pace that a room can follow. */
const STORY_DURATION = 900;
/** How near to an actor a tie ends at it, in pixels. */
const NEAR_ACTOR = 8;
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
  /** Where a node is, in pixels of the map's window. */
  onScreen(id: string): GraphPoint | undefined;
  view(): Viewport;
  /** For a handle by which ties are drawn. */
  ties: TieMap;
  destroy(): void;
}

/** What covers more than this of a side of the map is a card, not a tool. */
const CARD = 120;
const SIDES = ['below', 'left', 'right'] as const;

/** Puts a graph into its layers: a board that holds it, and a painter that draws it. */
export function createGraph(
  layers: Layers,
  events: () => GraphEvents,
  initial: LeftView | null = null,
  /** Maps of more elements are not held by Cytoscape. */
  cytoscapeUpTo = cytoscapeFits() ? CYTOSCAPE_UP_TO : 0,
): GraphAdapter {
  let scene: Scene | undefined;
  let selection: GraphSelection = { actors: new Set(), cooperations: new Set(), collective: null };
  let reducedMotion = false;
  let connecting = false;
  let lassoing = false;
  let revealing = false;
  let frame = 0;
  const watchers = new Set<(frame: MapFrame) => void>();
  /** Ends the move of nodes that is under way, with the nodes where they are. */
  let stopMove: (() => void) | null = null;
  let gliding: ViewGlide | null = null;
  let scales = false;
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  /** The view that the map was fitted to by itself; until the user moves it, it follows the insets. */
  let ownView: Viewport | null = null;

  /** What the pointer lies on; it stands out while nothing is selected. */
  let pointed: Pointed = null;

  const placeOf = (id: string) => board.placeOf(id);
  const paint = painter(layers, placeOf, (id) => board.shareOf(id));
  const redraw = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const gestures: Gestures = {
    connects: () => connecting,
    lassoes: () => lassoing,
    selected: () => selection.actors,
    lineAt: (place) => paint.lineAt(place, NEAR_TIE / board.view().zoom),
    onChange: redraw,
    onTap: (target, additive) => tapped(target, additive, events()),
    onDoubleTap: (target) => doubleTapped(target, events()),
    onContextMenu: (target, at) => events().onContextMenu(target, at),
    onLift: (ids) => paint.lift(ids),
    onDrop(places) {
      paint.lift([]);
      paint.placesChanged();
      redraw();
      if (places.size > 0) events().onMove(places);
    },
    onBox: (actors) => events().onSelect({ actors, cooperations: [] }, { additive: true }),
    onLasso(lasso) {
      paint.set({ lasso });
      redraw();
    },
    onCaught: (actors) => events().onSelect({ actors, cooperations: [] }, { additive: false }),
    onRubber(rubber) {
      paint.set({ rubber });
      redraw();
    },
    onConnect: (from, to) => events().onConnect(from, to),
  };
  // A gesture takes over from a move: reported before the board is, which would go on from a view that is left behind.
  const interrupt = () => gliding?.end('here');
  for (const name of ['pointerdown', 'wheel'] as const) {
    layers.container.addEventListener(name, interrupt, { capture: true, passive: true });
  }
  // An empty one costs nothing; the first scene chooses.
  let makeBoard: (container: HTMLElement, gestures: Gestures) => Board = canvasBoard;
  let board = makeBoard(layers.container, gestures);

  /** A screen that was left has no size: its map stays as large as it was last in sight. */
  let seen: Room = { width: 0, height: 0 };
  function size(): Room {
    const now = board.size();
    if (now.width > 0 && now.height > 0) seen = now;
    return seen;
  }

  function frameInSight({ zoom, pan } = board.view()): MapFrame {
    const { width, height } = size();
    return { left: -pan.x / zoom, top: -pan.y / zoom, width: width / zoom, height: height / zoom };
  }

  function notifyWatchers(view: Viewport): void {
    for (const watcher of watchers) watcher(frameInSight(view));
  }

  function draw(): void {
    frame = 0;
    if (!scene || gliding?.pictured) return;
    notifyWatchers(board.view());
    paint.paint(board.view());
  }

  function highlightSelection(): void {
    const chosen = scene ? highlightOf(scene, selection) : null;
    paint.set({ highlight: chosen ?? (scene && pointed ? pointedHighlight(scene, pointed) : null) });
    redraw();
  }

  const stopPointing = pointing(layers.container, {
    nodes: () => scene?.nodes ?? [],
    placeOf,
    lineAt: gestures.lineAt,
    view: () => board.view(),
    onPoint(next) {
      const busy = connecting || lassoing || stopMove !== null;
      pointed = busy ? null : next;
      events().onPointTie?.(
        pointed && 'line' in pointed ? { ties: pointed.line.ties, at: pointed.at } : null,
      );
      highlightSelection();
    },
  });

  const resized = new ResizeObserver(() => {
    if (layers.container.clientWidth === 0) return;
    const followed = ownView !== null && sameView(ownView, board.view());
    board.resize();
    if (followed) fitByItself();
    redraw();
  });
  resized.observe(layers.container);
  // Letters measured before the font has come would stay in the wrong face until the next move.
  void document.fonts?.ready.then(redraw);
  const stopLogos = onLogoReady(() => {
    paint.nodesChanged();
    redraw();
  });

  /** Goes to a view at once, whatever is under way. */
  function jump(view: Viewport): void {
    gliding?.end('here');
    board.setView(view);
  }

  /** Goes to a view, smoothly where that is wanted; resolves when it is there, or broken off. */
  function glide(view: Viewport, slowly = false): Promise<void> {
    gliding?.end('here');
    if (reducedMotion) {
      board.setView(view);
      return Promise.resolve();
    }
    const duration = slowly ? STORY_DURATION : stopMove ? MOVE_DURATION : DURATION;
    return new Promise((done) => {
      gliding = glideTo(view, duration, {
        board,
        paint,
        // What moves or fades meanwhile is not to be seen on a picture.
        pictured: makeBoard === canvasBoard && stopMove === null && (scales || !revealing),
        gently: slowly,
        onMove: notifyWatchers,
        onEnd() {
          gliding = null;
          done();
        },
      });
    });
  }

  function zoomBy(factor: number): void {
    const { width, height } = size();
    // Two at once go twice as far.
    const view = gliding?.goal ?? board.view();
    void glide(zoomedAt(view, view.zoom * factor, { x: width / 2, y: height / 2 }));
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

  function fitted(nodes: readonly LabelCandidate[]): Viewport {
    return fittingView(size(), insets, nodes, scene ? labelSize(scene) : 0);
  }

  async function fit(): Promise<void> {
    if (scene?.nodes.length) await glide(fitted(labelledNodes()));
  }

  /** Where a map was left, in this window: the same place to the pixel, or what was in the middle if it was another size. */
  function asLeft({ zoom, pan, camera, frame }: LeftView): Viewport {
    const { width, height } = size();
    const sameSize = Math.abs(frame.width * zoom - width) < 1 && Math.abs(frame.height * zoom - height) < 1;
    return sameSize ? { zoom, pan } : viewOf(size(), camera, insets);
  }

  function nodeNear(at: GraphPoint): SceneNode | undefined {
    const place = onMap(at);
    const near = NEAR_ACTOR / board.view().zoom;
    return nodeAt(place, scene?.nodes ?? [], placeOf, ({ shape, size }, away) =>
      isMet(shape, size + 2 * near, away),
    );
  }

  function onMap({ x, y }: GraphPoint): GraphPoint {
    const { zoom, pan } = board.view();
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  }

  function onScreen(id: string): GraphPoint | undefined {
    const { zoom, pan } = board.view();
    const place = placeOf(id);
    return place && { x: place.x * zoom + pan.x, y: place.y * zoom + pan.y };
  }

  function watch(listener: (frame: MapFrame) => void): () => void {
    watchers.add(listener);
    listener(frameInSight());
    return () => watchers.delete(listener);
  }

  const ties: TieMap = {
    actorAt(at) {
      const node = nodeNear(at);
      return node?.what === 'actor' ? node.id : undefined;
    },
    isTaken: (at) => nodeNear(at) !== undefined,
    edgeOf(id) {
      const at = onScreen(id);
      const node = scene?.nodes.find((other) => other.id === id);
      return at && node && { at, radius: (node.size / 2) * board.view().zoom, name: paint.anchorOf(id) };
    },
    placeAt: onMap,
    drawTie(tie) {
      const from = tie && placeOf(tie.from);
      const end = tie?.target ? placeOf(tie.target) : undefined;
      paint.set({ rubber: tie && from ? { from, to: end ?? onMap(tie.to), target: tie.target } : null });
      redraw();
    },
    watch,
  };

  /** Whether the map is in sight as it fits, by itself or because the user asked for it. */
  function asFitted(view: Viewport): boolean {
    return (ownView !== null && sameView(ownView, view)) || nearlySame(fitted(labelledNodes()), view);
  }

  function placed(ids: ReadonlySet<string>): PlacedNode[] {
    return (scene?.nodes ?? []).flatMap(({ id, size }) => {
      const place = ids.has(id) ? placeOf(id) : undefined;
      return place ? [{ ...place, size }] : [];
    });
  }

  function partnersOf(id: string): ReadonlySet<string> {
    const near = new Set<string>();
    for (const { source, target } of scene?.edges ?? []) {
      if (source === id) near.add(target);
      if (target === id) near.add(source);
    }
    return near;
  }

  /**
   * Where a card lies over the map, the actor that is selected and those of its partners that were in sight come out
   * from under it.
   */
  function keepBesideCards(): void {
    const [id, another] = selection.actors;
    if (id === undefined || another !== undefined || Math.max(insets.left, insets.right) < CARD) return;
    const view = besideCards(id, gliding?.goal ?? board.view());
    if (view) void glide(view);
  }

  function besideCards(id: string, view: Viewport): Viewport | null {
    const { width, height } = size();
    const { left, top, width: across, height: down } = frameInSight(view);
    const near = partnersOf(id);
    const nodes = labelledNodes().filter(
      (node) =>
        (node.id === id || near.has(node.id)) &&
        node.x >= left &&
        node.x <= left + across &&
        node.y >= top &&
        node.y <= top + down,
    );
    // On whichever side its name stands, it has room.
    const sides = nodes.flatMap((node) => SIDES.map((anchor) => ({ ...node, anchor })));
    return viewInFree({ width, height }, view, insets, sides, scene ? labelSize(scene) : 0);
  }

  function fitByItself(): void {
    jump(fitted(labelledNodes()));
    ownView = board.view();
  }

  /** Another board when the map has grown or shrunk beyond what this one is for. */
  function chooseBoard(next: Scene): void {
    const makeNext = next.nodes.length + next.edges.length > cytoscapeUpTo ? canvasBoard : cytoscapeBoard;
    if (makeNext === makeBoard) return;
    gliding?.end('goal');
    const view = board.view();
    board.destroy();
    makeBoard = makeNext;
    board = makeBoard(layers.container, gestures);
    board.setView(view);
  }

  return {
    setScene(next) {
      const first = scene === undefined || scene.nodes.length === 0;
      if (gliding?.pictured) gliding.end('goal');
      stopMove?.();
      stopMove = null;
      chooseBoard(next);
      const glides = !first && !reducedMotion && next.nodes.length <= GLIDES_UP_TO;
      const from = glides ? departures(board, next) : new Map();
      scene = next;
      board.hold(next, revealing && !first && !reducedMotion ? STORY_DURATION : 0);
      scales = next.nodes.length + next.edges.length > SCALES_ABOVE;
      paint.setScene(next, { scales, leaving: board.leaving() });
      if (from.size > 0) {
        stopMove = glideNodes(board, next, from, revealing ? STORY_DURATION : MOVE_DURATION, () => {
          stopMove = null;
          paint.set({ nodesMove: false });
          paint.placesChanged();
          redraw();
        });
      }
      paint.set({ nodesMove: stopMove !== null });
      // An actor that was just put down where the user pointed stays there.
      const alone = next.nodes.length === 1 && inSight(size(), board.view(), insets, next.nodes);
      if (first && next.nodes.length > 0 && !alone) {
        if (initial) board.setView(asLeft(initial));
        else fitByItself();
      }
      highlightSelection();
    },
    setSelection(next) {
      const [before] = selection.actors;
      selection = next;
      highlightSelection();
      if (!next.actors.has(before ?? '')) keepBesideCards();
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
      if (ownView && sameView(ownView, board.view())) fitByItself();
      else keepBesideCards();
    },
    pan(dx, dy) {
      gliding?.end('here');
      const { zoom, pan } = board.view();
      board.setView({ zoom, pan: { x: pan.x + dx, y: pan.y + dy } });
    },
    onScreen,
    ties,
    stay() {
      ownView = null;
    },
    toWindow({ x, y }) {
      const { zoom, pan } = board.view();
      const box = layers.container.getBoundingClientRect();
      return { x: box.left + x * zoom + pan.x, y: box.top + y * zoom + pan.y };
    },
    view: () => board.view(),
    fit,
    zoomIn: () => zoomBy(1.3),
    zoomOut: () => zoomBy(1 / 1.3),
    async reveal(actorIds, { still = false } = {}) {
      const wanted = new Set(actorIds);
      const nodes = placed(wanted);
      const [only] = nodes;
      if (!only) return;
      const id = actorIds.find(placeOf) ?? '';
      const around = nodes.length === 1 ? placed(partnersOf(id)) : [];
      if (still && inSight(size(), board.view(), insets, [...nodes, ...around])) return;
      const view =
        nodes.length === 1
          ? centredView(size(), only, around, board.view().zoom, insets)
          : fitted(labelledNodes().filter((node) => wanted.has(node.id)));
      await glide(nodes.length === 1 ? (besideCards(id, view) ?? view) : view);
    },
    focus: () => layers.container.focus(),
    middle() {
      const { left, top, width, height } = frameInSight();
      return { x: left + width / 2, y: top + height / 2 };
    },
    camera() {
      const view = board.view();
      return nearlySame(fitted(labelledNodes()), view) ? null : cameraOf(size(), view, insets);
    },
    look(camera, { slowly = false } = {}) {
      if (!scene?.nodes.length) return;
      void glide(camera ? viewOf(size(), camera, insets) : fitted(labelledNodes()), slowly);
    },
    frame: frameInSight,
    room() {
      const { zoom, pan } = board.view();
      const { width, height } = size();
      return {
        left: (insets.left - pan.x) / zoom,
        top: (insets.top - pan.y) / zoom,
        width: Math.max(0, width - insets.left - insets.right) / zoom,
        height: Math.max(0, height - insets.top - insets.bottom) / zoom,
      };
    },
    watch,
    moveTo(point) {
      jump(viewOf(size(), { ...point, zoom: board.view().zoom }, insets));
    },
    destroy() {
      gliding?.end('goal');
      for (const name of ['pointerdown', 'wheel'] as const) {
        layers.container.removeEventListener(name, interrupt, { capture: true });
      }
      // What it fitted by itself it would fit again, to a window that may have changed.
      if (scene && scene.nodes.length > 0) {
        const view = board.view();
        const left = { ...view, camera: cameraOf(size(), view, insets), frame: frameInSight() };
        events().onLeave(asFitted(view) ? null : left);
      }
      stopMove?.();
      stopPointing();
      stopLogos();
      cancelAnimationFrame(frame);
      paint.destroy();
      resized.disconnect();
      board.destroy();
    },
  };
}
