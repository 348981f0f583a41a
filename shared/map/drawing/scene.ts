import { own } from '../../base/own.ts';
import { finish } from '../../base/steps.ts';
import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { Actor } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { actorAmount } from '../../network/filters/fields.ts';
import type { Visible } from '../../network/filters/filter.ts';
import { onDay } from '../../network/filters/time.ts';
import { projectedTies } from '../../network/graph/projection.ts';
import type { Arranged } from '../layout/arrangement.ts';
import { withPlaces } from '../layout/with-places.ts';
import { type SceneArea, sceneAreas } from './areas.ts';
import { inEuros } from './field-words.ts';
import { formatAmount } from './format-amount.ts';
import { actorGroups } from './grouping.ts';
import { kindIcon } from './kind-icons.ts';
import { labelLines } from './label-lines.ts';
import { labelOf } from './label-of.ts';
import { type Legend, type LegendEntry, type LegendGroup, type LegendSection, legendOf } from './legend.ts';
import { importanceOf, letterSteps } from './letter-steps.ts';
import { PALETTES, type Palette, type PaletteName } from './palette.ts';
import { type SceneCaption, sceneCaptions } from './scene-captions.ts';
import { drawnCollectives, hubs } from './scene-collectives.ts';
import { BUNDLE_COLOUR, edgeSteps, type SceneEdge } from './scene-edges.ts';
import { hullRule, hullSteps, type SceneHull } from './scene-hulls.ts';
import type { SceneNode } from './scene-node.ts';
import { SAME } from './size-rules.ts';
import { PLAIN_COLOUR, type Styling, stylingOf } from './styling.ts';

export type { SceneArea } from './areas.ts';
export type { SceneCaption } from './scene-captions.ts';
export type { SceneEdge } from './scene-edges.ts';
export type { SceneHull } from './scene-hulls.ts';
export type { SceneNode } from './scene-node.ts';

/** All that is to be drawn, for any renderer: the graph on the screen, the SVG, the PNG. */
export interface Scene {
  nodes: readonly SceneNode[];
  edges: readonly SceneEdge[];
  hulls: readonly SceneHull[];
  /** What the colours of a large map stand for, where they prevail. */
  areas: readonly SceneArea[];
  /** What the bands, columns or islands of an arrangement stand for. */
  captions: readonly SceneCaption[];
  legend: Legend;
  palette: Palette;
  showLabels: boolean;
}

/** What a scene is made of, in the order of `buildScene`. */
export type SceneInput = Parameters<typeof buildScene>;

/**
 * Describes the drawing of what is visible, at the stored places or at those of an arrangement. Actors that have
 * no place yet are left out: see `unplaced`.
 */
export function buildScene(
  network: NetworkState,
  settings: ViewSettings,
  visible: Visible,
  paletteName: PaletteName,
  language: Language,
  arranged: Arranged | null = null,
): Scene {
  return finish(sceneSteps(network, settings, visible, paletteName, language, arranged));
}

/** The same in steps, between which a window can draw and take input: all at once would hold up one with a large map. */
export function* sceneSteps(
  network: NetworkState,
  settings: ViewSettings,
  visible: Visible,
  paletteName: PaletteName,
  language: Language,
  arranged: Arranged | null,
): Generator<undefined, Scene> {
  const stored = onDay(network, settings);
  const state = arranged ? withPlaces(stored, arranged.places) : stored;
  const palette = PALETTES[paletteName];
  const ghosts = settings.leftOut === 'fade';
  yield;
  const styling = stylingOf(state, settings, visible, paletteName, language);
  yield;
  const nodes = sceneNodes(state, settings, styling, visible, ghosts, palette, language);
  const placed = new Map(nodes.map((node) => [node.id, node]));
  yield;
  const cooperations = [...state.cooperations.values()].filter(
    ({ id, from, to }) => placed.has(from) && placed.has(to) && (ghosts || visible.cooperations.has(id)),
  );
  const hub = hubs(state, drawnCollectives(state, settings, visible.actors, 'hub'), nodes, palette);
  yield;
  const outlined = drawnCollectives(state, settings, visible.actors, 'hull');
  const hulls = yield* hullSteps(state, settings, outlined, nodes, language);
  yield;
  const shown = [...state.actors.values()].filter(({ id }) => visible.actors.has(id));
  const legend = legendOf(
    state,
    settings,
    styling,
    shown,
    cooperations.filter(({ id }) => visible.cooperations.has(id)),
    legendGroups(settings, hub, hulls),
    language,
  );
  yield;
  const ties = yield* edgeSteps(state, settings, styling, cooperations, visible, placed);
  yield;
  return {
    nodes: [...nodes, ...hub.nodes],
    edges: [...hub.edges, ...ties],
    hulls,
    areas: settings.labels ? areasOf(state, styling, arranged, nodes) : [],
    captions: sceneCaptions(state, settings, arranged?.captions ?? [], language),
    legend: {
      sections: withBundles(legend.sections, ties, language),
      notes: notes(state, settings, visible, language),
    },
    palette,
    showLabels: settings.labels,
  };
}

/** Arrangements have captions of their own, and amounts have no places. */
function areasOf(
  state: NetworkState,
  { fill }: Styling,
  arranged: Arranged | null,
  nodes: readonly SceneNode[],
): SceneArea[] {
  if (!fill || fill.grouping.amounts || (arranged && arranged.captions.length > 0)) return [];
  const groupOf = (id: string) => {
    const actor = state.actors.get(id);
    return actor ? fill.of(actor) : '';
  };
  return sceneAreas(nodes, groupOf, fill.grouping.label);
}

/** The visible actors that have no place on the map yet. */
export function unplaced(state: NetworkState): string[] {
  return [...state.actors.keys()].filter((id) => !state.positions.has(id));
}

function sceneNodes(
  state: NetworkState,
  settings: ViewSettings,
  { fill, shape, border, sizes }: Styling,
  visible: Visible,
  ghosts: boolean,
  palette: Palette,
  language: Language,
): SceneNode[] {
  const detail = detailOf(state, settings, language);
  const icons = new Map(
    settings.icons
      ? state.network.vocabularies.kinds.map(({ id }) => [id, kindIcon(state, id, language)])
      : [],
  );
  const nodes: SceneNode[] = [];
  for (const actor of state.actors.values()) {
    const position = state.positions.get(actor.id);
    const shown = visible.actors.has(actor.id);
    if (!position || !(shown || ghosts)) continue;
    const size = sizes.of.get(actor.id) ?? SAME;
    const group = border?.of(actor);
    const label = labelOf(actor, settings);
    nodes.push({
      id: actor.id,
      what: 'actor',
      x: position.x,
      y: position.y,
      size,
      shape: shape ? shape.sign(shape.of(actor)) : 'circle',
      fill: own(settings.painted, actor.id) ?? (fill ? fill.sign(fill.of(actor)) : PLAIN_COLOUR),
      border:
        border && group !== undefined
          ? { colour: border.sign(group), width: 4, dashed: group === '' }
          : sizes.unknown.has(actor.id)
            ? { colour: palette.muted, width: 2, dashed: true }
            : null,
      icon: icons.get(actor.kind) ?? null,
      logo: settings.logos === false ? null : (state.logos.get(actor.id)?.png ?? null),
      label,
      lines: [...labelLines(label), ...detail(actor)],
      letters: 1,
      priority: importanceOf(actor, size),
      faded: !shown,
    });
  }
  const letters = letterSteps(nodes.map(({ priority }) => priority));
  return nodes.map((node, place) => ({ ...node, letters: letters[place] ?? 1 }));
}

/** The line under the name, if the view asks for one and the actor has it. */
function detailOf(
  state: NetworkState,
  settings: ViewSettings,
  language: Language,
): (actor: Actor) => string[] {
  if (settings.labelDetail === 'none') return () => [];
  const amount = actorAmount(state, settings.labelDetail);
  if (amount) {
    const euros = inEuros(state, 'actor', settings.labelDetail);
    return (actor) => {
      const value = amount(actor);
      return value === null ? [] : [formatAmount(value, language, euros)];
    };
  }
  const grouping = actorGroups(state, settings.labelDetail, language, {});
  if (!grouping) return () => [];
  return (actor) => {
    const group = grouping.of(actor);
    return group === '' ? [] : labelLines(grouping.label(group)).slice(0, 1);
  };
}

/** Lines that stand for ties of different colours have one of their own: the legend must say so. */
function withBundles(
  sections: readonly LegendSection[],
  edges: readonly SceneEdge[],
  language: Language,
): LegendSection[] {
  const mixed = edges.filter(({ ties, colour }) => ties.length > 1 && colour === BUNDLE_COLOUR);
  if (mixed.length === 0) return [...sections];
  const entry: LegendEntry = {
    id: 'line-colour:*bundle',
    label: translator(language)('drawing.bundle'),
    sign: { what: 'line', colour: BUNDLE_COLOUR, width: 3, line: 'solid', opacity: 1 },
    values: null,
    actors: [],
    cooperations: mixed.flatMap(({ ties }) => ties),
  };
  return sections.map((section) =>
    section.id === 'line-colour' ? { ...section, entries: [...section.entries, entry] } : section,
  );
}

/** Outlines that the colours do not explain already, and hubs. */
function legendGroups(
  settings: ViewSettings,
  hub: { nodes: readonly SceneNode[]; edges: readonly SceneEdge[] },
  hulls: readonly SceneHull[],
): LegendGroup[] {
  const coloured = hullRule(settings) === settings.colourBy;
  return [
    ...(coloured ? [] : hulls).map(({ id, label, colour, members }) => ({
      id,
      label,
      colour,
      hub: false,
      members,
    })),
    ...hub.nodes.map(({ id, label, border }) => ({
      id,
      label,
      colour: border?.colour ?? PLAIN_COLOUR,
      hub: true,
      members: hub.edges.filter(({ source }) => source === id).map(({ target }) => target),
    })),
  ];
}

function notes(state: NetworkState, settings: ViewSettings, visible: Visible, language: Language): string[] {
  if (!settings.countMembership) return [];
  const count = projectedTies(state, settings, visible).length;
  return [translator(language)('drawing.projected', { count })];
}
