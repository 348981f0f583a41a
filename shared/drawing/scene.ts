import type { Language } from '../bridge.ts';
import type { Visible } from '../graph/filter.ts';
import { labelOf } from '../i18n/vocabulary-labels.ts';
import type { Actor } from '../model/actor.ts';
import type { Status } from '../model/common.ts';
import { type Cooperation, isDirected } from '../model/cooperation.ts';
import { NO_SECTOR_COLOUR } from '../model/default-vocabularies.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { ViewSettings } from '../model/view.ts';
import { findTerm, type NodeShape } from '../model/vocabulary.ts';
import { actorColour, actorGroup } from './colour-rules.ts';
import { outline, type Point } from './hull.ts';
import { type Legend, legendOf } from './legend.ts';
import { type LineStyle, STATUS_LINES } from './line-style.ts';
import { PALETTES, type Palette, type PaletteName } from './palette.ts';
import { sizesOf } from './size-rules.ts';

export interface SceneNode {
  id: string;
  x: number;
  y: number;
  /** Diameter, in the map's units. */
  size: number;
  shape: NodeShape;
  fill: string;
  label: string;
  /** Labels of larger priority are placed first. */
  priority: number;
  /** A ghost: left out by the filters but still drawn faintly. */
  faded: boolean;
}

export interface SceneEdge {
  id: string;
  source: string;
  target: string;
  colour: string;
  width: number;
  line: LineStyle;
  arrow: boolean;
  /** How far the middle of the line is from the straight one, to the left of source → target; map units. */
  bend: number;
  opacity: number;
  faded: boolean;
}

export interface SceneHull {
  id: string;
  label: string;
  colour: string;
  corners: readonly Point[];
}

/** All that is to be drawn, for any renderer: the graph on the screen, the SVG, the PNG. */
export interface Scene {
  nodes: readonly SceneNode[];
  edges: readonly SceneEdge[];
  hulls: readonly SceneHull[];
  legend: Legend;
  palette: Palette;
  showLabels: boolean;
}

const STATUS_OPACITY: Readonly<Record<Status, number>> = {
  souhaite: 0.9,
  prevu: 0.9,
  actif: 0.75,
  suspendu: 0.45,
  termine: 0.25,
};

/** Distance between parallel ties, and how much a single one bends in parts of its length. */
const PARALLEL_GAP = 22;
const GENTLE_BEND = 0.06;
/** Beyond this many ties single ones are straight: curves cost time and show nothing more. */
const CURVED_UP_TO = 1500;

/** Describes the drawing of what is visible. Actors that have no place yet are left out: see `unplaced`. */
export function buildScene(
  state: NetworkState,
  settings: ViewSettings,
  visible: Visible,
  paletteName: PaletteName,
  language: Language,
): Scene {
  const palette = PALETTES[paletteName];
  const ghosts = settings.leftOut === 'fade';
  const nodes = sceneNodes(state, settings, visible, ghosts);
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const cooperations = [...state.cooperations.values()].filter(
    ({ id, from, to }) => placed.has(from) && placed.has(to) && (ghosts || visible.cooperations.has(id)),
  );
  const drawn = [...state.actors.values()].filter(({ id }) => visible.actors.has(id));
  return {
    nodes,
    edges: sceneEdges(state, cooperations, visible, placed),
    hulls: sceneHulls(state, settings, placed, visible, language),
    legend: legendOf(
      state,
      settings,
      drawn,
      cooperations.filter(({ id }) => visible.cooperations.has(id)),
      language,
    ),
    palette,
    showLabels: settings.labels,
  };
}

/** The visible actors that have no place on the map yet. */
export function unplaced(state: NetworkState): string[] {
  return [...state.actors.keys()].filter((id) => !state.positions.has(id));
}

function sceneNodes(
  state: NetworkState,
  settings: ViewSettings,
  visible: Visible,
  ghosts: boolean,
): SceneNode[] {
  const sizes = sizesOf(state, visible, settings.sizeBy);
  const nodes: SceneNode[] = [];
  for (const actor of state.actors.values()) {
    const position = state.positions.get(actor.id);
    const shown = visible.actors.has(actor.id);
    if (!position || !(shown || ghosts)) continue;
    const size = sizes.get(actor.id) ?? 30;
    nodes.push({
      id: actor.id,
      x: position.x,
      y: position.y,
      size,
      shape: shapeOf(state, actor),
      fill: actorColour(state, settings.colourBy, actor),
      label: actor.acronym !== '' && actor.name.length > 26 ? actor.acronym : actor.name,
      priority: size + (actor.kind === 'ptce' ? 100 : 0),
      faded: !shown,
    });
  }
  return nodes;
}

function shapeOf(state: NetworkState, actor: Actor): NodeShape {
  return findTerm(state.network.vocabularies.kinds, actor.kind)?.shape ?? 'circle';
}

function sceneEdges(
  state: NetworkState,
  cooperations: readonly Cooperation[],
  visible: Visible,
  placed: ReadonlyMap<string, SceneNode>,
): SceneEdge[] {
  const { cooperationTypes } = state.network.vocabularies;
  const bends = bendsOf(cooperations, placed);
  return cooperations.map((cooperation) => ({
    id: cooperation.id,
    source: cooperation.from,
    target: cooperation.to,
    colour: findTerm(cooperationTypes, cooperation.type)?.colour ?? NO_SECTOR_COLOUR,
    width: 1 + (cooperation.strength ?? 2) * 0.45,
    line: STATUS_LINES[cooperation.status],
    arrow: isDirected(cooperation, cooperationTypes),
    bend: bends.get(cooperation.id) ?? 0,
    opacity: STATUS_OPACITY[cooperation.status],
    faded: !visible.cooperations.has(cooperation.id),
  }));
}

/** Parallel ties fan out on both sides of the straight line; a single one bends a little. */
function bendsOf(
  cooperations: readonly Cooperation[],
  placed: ReadonlyMap<string, SceneNode>,
): Map<string, number> {
  const pairs = new Map<string, Cooperation[]>();
  for (const cooperation of cooperations) {
    const key = [cooperation.from, cooperation.to].sort().join('\n');
    const pair = pairs.get(key);
    if (pair) pair.push(cooperation);
    else pairs.set(key, [cooperation]);
  }
  const gentle = cooperations.length <= CURVED_UP_TO ? GENTLE_BEND : 0;
  const bends = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.forEach((cooperation, index) => {
      // The side is counted from the lesser id, so that two opposite ties do not fall on one another.
      const side = cooperation.from < cooperation.to ? 1 : -1;
      const offset =
        pair.length === 1
          ? gentle * lengthOf(cooperation, placed)
          : (index - (pair.length - 1) / 2) * PARALLEL_GAP;
      bends.set(cooperation.id, side * offset);
    });
  }
  return bends;
}

function lengthOf({ from, to }: Cooperation, placed: ReadonlyMap<string, SceneNode>): number {
  const a = placed.get(from);
  const b = placed.get(to);
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

const HULL_PADDING = 26;

function sceneHulls(
  state: NetworkState,
  settings: ViewSettings,
  placed: ReadonlyMap<string, SceneNode>,
  visible: Visible,
  language: Language,
): SceneHull[] {
  const groups =
    settings.hulls === 'sector'
      ? sectorGroups(state, visible, language)
      : settings.hulls === 'collective'
        ? collectiveGroups(state)
        : [];
  return groups.flatMap(({ id, label, colour, members }) => {
    const discs = members.flatMap((actorId) => {
      const node = placed.get(actorId);
      return node && !node.faded ? [{ x: node.x, y: node.y, radius: node.size / 2 }] : [];
    });
    const corners = outline(discs, HULL_PADDING);
    return corners.length > 0 ? [{ id, label, colour, corners }] : [];
  });
}

interface Group {
  id: string;
  label: string;
  colour: string;
  members: string[];
}

function sectorGroups(state: NetworkState, visible: Visible, language: Language): Group[] {
  const { vocabularies } = state.network;
  return vocabularies.sectors.flatMap((sector) => {
    const members = [...state.actors.values()]
      .filter((actor) => visible.actors.has(actor.id) && actorGroup('sector', actor, state) === sector.id)
      .map(({ id }) => id);
    if (members.length < 3) return [];
    const label = labelOf(vocabularies, 'sectors', sector.id, language);
    return [{ id: sector.id, label, colour: sector.colour ?? NO_SECTOR_COLOUR, members }];
  });
}

function collectiveGroups(state: NetworkState): Group[] {
  const { sectors } = state.network.vocabularies;
  return [...state.collectives.values()]
    .filter(({ display }) => display === 'hull')
    .map((collective) => ({
      id: collective.id,
      label: collective.name,
      colour: findTerm(sectors, collective.sectors[0] ?? '')?.colour ?? NO_SECTOR_COLOUR,
      members: [...new Set(collective.members.map(({ actorId }) => actorId))],
    }));
}
