import '../../../renderer/kit/font.css';
import { createGraph, type GraphAdapter } from '#renderer/map/adapter.ts';
import type { GraphEvents, GraphSelection, Viewport } from '#renderer/map/types.ts';
import { finish } from '#shared/base/steps.ts';
import { logoDefs } from '#shared/map/drawing/node-logo.ts';
import type { PaletteName } from '#shared/map/drawing/palette.ts';
import { buildScene, type Scene, type SceneEdge, type SceneNode } from '#shared/map/drawing/scene.ts';
import { svgLayers } from '#shared/map/drawing/svg.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout } from '#shared/map/layout/network-layout.ts';
import { logoUrl } from '#shared/model/logo.ts';
import { toState } from '#shared/model/network-state.ts';
import { defaultViewSettings, type ViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { logo } from '../../unit/pngs.ts';

/** A map on an empty page, held by the board that a test asks for: the scene, the view and what the map reported. */

export type BoardName = 'cytoscape' | 'canvas';

export interface BoardEvent {
  event: keyof GraphEvents;
  what: unknown;
}

export interface BoardPage {
  open(board: BoardName): void;
  /** The sample, with what a view may ask for. */
  sample(palette: PaletteName, change?: Partial<ViewSettings>): Promise<void>;
  /** Some actors and ties where a test puts them. */
  few(nodes: readonly FewNode[], edges?: readonly Partial<SceneEdge>[]): void;
  look(view: Viewport): Promise<void>;
  fit(): Promise<void>;
  view(): Viewport;
  onScreen(id: string): { x: number; y: number } | undefined;
  someActor(): string;
  select(change: { actors?: string[]; cooperations?: string[] }): Promise<void>;
  connecting(on: boolean): void;
  lassoing(on: boolean): void;
  revealing(on: boolean): void;
  /** What was reported since it was asked last. */
  events(): BoardEvent[];
  /** How many frames are asked for in half a second. */
  framesAskedFor(): Promise<number>;
  /** Puts the same scene as SVG, without its names, in the place of the map. */
  svg(view: Viewport): Promise<void>;
}

type FewNode = Pick<SceneNode, 'id' | 'x' | 'y'> & Partial<SceneNode>;

let graph: GraphAdapter | null = null;
let events: BoardEvent[] = [];
let scene: Scene | null = null;
const wholeSample = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
const places = finish(networkLayout(layoutInput(wholeSample)));
/** Of every shape of node some with a logo. */
const logos = [...wholeSample.actors.keys()].filter((_, place) => place % 3 === 0).map((id) => logo(id));
const state = {
  ...wholeSample,
  logos: new Map(logos.map((record) => [record.id, record])),
  positions: new Map([...places].map(([id, place]) => [id, { id, ...place, pinned: false }])),
};

const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Everything is drawn in the frame after the one in which it was asked for. */
async function drawn(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

function map(): GraphAdapter {
  if (!graph) throw new Error('no map is open');
  return graph;
}

function reported(event: keyof GraphEvents): (...what: unknown[]) => void {
  return (...what) => {
    events.push({
      event,
      what: JSON.parse(JSON.stringify(what, (_, value) => (value instanceof Map ? [...value] : value))),
    });
  };
}

const EVENTS: GraphEvents = {
  onSelect: reported('onSelect'),
  onMove: reported('onMove'),
  onOpen: reported('onOpen'),
  onCreateAt: reported('onCreateAt'),
  onConnect: reported('onConnect'),
  onContextMenu: reported('onContextMenu'),
  onPointTie: reported('onPointTie'),
  onLeave: () => {},
};

function fewScene(nodes: readonly FewNode[], edges: readonly Partial<SceneEdge>[]): Scene {
  const { palette, legend } = buildScene(
    state,
    defaultViewSettings(),
    visible(state, defaultViewSettings()),
    'light',
    'fr',
  );
  return {
    nodes: nodes.map((node) => ({
      what: 'actor',
      size: 30,
      shape: 'circle',
      fill: '#0072B2',
      border: null,
      icon: null,
      logo: null,
      label: node.id,
      lines: [node.id],
      letters: 1,
      priority: 0,
      faded: false,
      ...node,
    })),
    edges: edges.map((edge) => {
      const { source = '', target = '' } = edge;
      const id = `${source}-${target}`;
      return {
        ...{ id, source, target, colour: '#555555', width: 3, line: 'solid', arrow: false },
        ...{ bend: 0, opacity: 1, faded: false, ties: [id] },
        ...edge,
      };
    }),
    hulls: [],
    areas: [],
    captions: [],
    legend,
    palette,
    showLabels: true,
  };
}

const page: BoardPage = {
  open(board) {
    graph?.destroy();
    const root = document.querySelector('#map');
    if (!root) throw new Error('the page has no place for a map');
    const [under, container, over] = [
      document.createElement('canvas'),
      document.createElement('div'),
      document.createElement('canvas'),
    ];
    root.replaceChildren(under, container, over);
    graph = createGraph({ container, under, over }, () => EVENTS, null, board === 'cytoscape' ? 100_000 : 0);
    graph.setReducedMotion(true);
    events = [];
  },
  async sample(palette, change = {}) {
    const settings = { ...defaultViewSettings(), ...change };
    scene = buildScene(state, settings, visible(state, settings), palette, 'fr');
    map().setScene(scene);
    document.body.style.background = scene.palette.canvas;
    // Names measured before their letters are there stand elsewhere.
    await document.fonts.load('600 12.5px "Atkinson Hyperlegible Next Variable"');
    await drawn();
    // A logo is drawn as soon as it is decoded, which takes a moment of its own.
    await Promise.all(logos.map(({ png }) => Object.assign(new Image(), { src: logoUrl(png) }).decode()));
    await drawn();
  },
  few: (nodes, edges = []) => map().setScene(fewScene(nodes, edges)),
  async look({ zoom, pan }) {
    const { width, height } = map().frame();
    const scale = map().view().zoom;
    const [across, down] = [width * scale, height * scale];
    map().look({ zoom, x: (across / 2 - pan.x) / zoom, y: (down / 2 - pan.y) / zoom });
    await drawn();
  },
  async fit() {
    await map().fit();
    await drawn();
  },
  view: () => map().view(),
  onScreen: (id) => map().onScreen(id),
  someActor: () => scene?.nodes[0]?.id ?? '',
  async select({ actors = [], cooperations = [] }) {
    const selection: GraphSelection = {
      actors: new Set(actors),
      cooperations: new Set(cooperations),
      collective: null,
    };
    map().setSelection(selection);
    await drawn();
  },
  connecting: (on) => map().setConnecting(on),
  lassoing: (on) => map().setLassoing(on),
  revealing(on) {
    map().setRevealing(on);
    map().setReducedMotion(!on);
  },
  events() {
    const since = events;
    events = [];
    return since;
  },
  async framesAskedFor() {
    const ask = window.requestAnimationFrame;
    let frames = 0;
    window.requestAnimationFrame = (frame) => {
      frames++;
      return ask.call(window, frame);
    };
    await new Promise((done) => setTimeout(done, 500));
    window.requestAnimationFrame = ask;
    return frames;
  },
  async svg({ zoom, pan }) {
    if (!scene) throw new Error('no scene is shown');
    const { captions, hulls, edges, nodes } = svgLayers(scene);
    const drawing = [logoDefs(scene.nodes), ...captions, ...hulls, ...edges, ...nodes].join('');
    const place = document.querySelector('#map');
    if (place) {
      place.innerHTML = `<svg><g transform="translate(${pan.x} ${pan.y}) scale(${zoom})">${drawing}</g></svg>`;
    }
    await drawn();
  },
};

Object.assign(window, { board: page });
