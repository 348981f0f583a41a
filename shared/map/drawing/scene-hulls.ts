import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import { mainSector } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { findTerm } from '../../model/vocabulary.ts';
import { communityOf } from '../../network/filters/fields.ts';
import { isInside } from '../layout/polygon.ts';
import { bubble } from './bubble.ts';
import { SERIES, UNKNOWN_COLOUR } from './colour-series.ts';
import { groupLabel } from './field-words.ts';
import { type Disc, HULL_PADDING, outline, type Point, together } from './hull.ts';
import type { DrawnCollective } from './scene-collectives.ts';
import type { SceneNode } from './scene-node.ts';
import { chosenKey } from './styling.ts';

export interface SceneHull {
  id: string;
  what: 'group' | 'collective';
  label: string;
  colour: string;
  members: readonly string[];
  corners: readonly Point[];
}

/** A group of fewer needs no outline. */
const LEAST_MEMBERS = 3;
const MOST_COMMUNITIES = 8;

type Group = Omit<SceneHull, 'corners'>;

/** Where more nodes than this share of the members stand in plain outlines of other groups, outlines part nothing. */
const MOST_FOREIGN = 0.5;
const MOST_MIXED = 300;

/**
 * The tinted outlines that the view asks for, around actors that are shown. Left to itself a view has those of the
 * groups that it colours, where they part them.
 */
export function* hullSteps(
  state: NetworkState,
  settings: ViewSettings,
  collectives: readonly DrawnCollective[],
  nodes: readonly SceneNode[],
  language: Language,
): Generator<undefined, SceneHull[]> {
  const rule = hullRule(settings);
  if (rule === 'none') return [];
  const placed = new Map(nodes.filter(({ faded }) => !faded).map((node) => [node.id, node]));
  const groups = groupsOf(state, settings, rule, collectives, placed, language).map((group) => {
    const within = new Set(group.members);
    const own: Disc[] = [];
    const others: Disc[] = [];
    for (const node of placed.values()) (within.has(node.id) ? own : others).push(discOf(node));
    return { group, own, others };
  });
  const mixed = overlap(groups);
  if (settings.hulls === 'auto' && mixed) return [];
  // Among many who stand mixed there is no way around anybody, and looking for one takes long.
  const plain = mixed && placed.size > MOST_MIXED;
  const hulls: SceneHull[] = [];
  for (const { group, own, others } of groups) {
    if (own.length < 2) continue;
    const around = plain ? [] : bubble(together(own), others);
    const corners = around.length > 0 ? around : outline(own, HULL_PADDING);
    if (corners.length > 0) hulls.push({ ...group, corners });
    yield;
  }
  return hulls;
}

/** The groups that outlines are drawn around: when it is left to the map, those of its colours. */
export function hullRule({ hulls, colourBy }: ViewSettings): Exclude<ViewSettings['hulls'], 'auto'> {
  if (hulls !== 'auto') return hulls;
  return colourBy === 'sector' || colourBy === 'community' ? colourBy : 'none';
}

/** Whether groups lie across one another: then the best outlines would be thin arms over the whole map. */
function overlap(groups: readonly { own: readonly Disc[]; others: readonly Disc[] }[]): boolean {
  let foreign = 0;
  let members = 0;
  for (const { own, others } of groups) {
    const corners = outline(own, HULL_PADDING);
    members += own.length;
    foreign += others.filter((disc) => isInside(disc, corners)).length;
  }
  return foreign > MOST_FOREIGN * members;
}

function discOf({ x, y, size }: SceneNode): Disc {
  return { x, y, radius: size / 2 };
}

function groupsOf(
  state: NetworkState,
  settings: ViewSettings,
  rule: Exclude<ViewSettings['hulls'], 'auto' | 'none'>,
  collectives: readonly DrawnCollective[],
  placed: ReadonlyMap<string, SceneNode>,
  language: Language,
): Group[] {
  const { sectors } = state.network.vocabularies;
  if (rule === 'collective') {
    return collectives.map(({ collective, colour, members }) => ({
      id: collective.id,
      what: 'collective',
      label: collective.name,
      colour,
      members,
    }));
  }
  const bySector = rule === 'sector';
  const communities = bySector ? null : communityOf(state);
  const groups = new Map<string, string[]>();
  for (const id of placed.keys()) {
    const actor = state.actors.get(id);
    const group = actor && (communities ? communities.get(id) : mainSector(actor));
    if (!group) continue;
    const members = groups.get(group);
    if (members) members.push(id);
    else groups.set(group, [id]);
  }
  const order = bySector
    ? sectors.map(({ id }) => id)
    : Array.from({ length: MOST_COMMUNITIES }, (_, place) => String(place + 1));
  const key = bySector ? 'sector' : 'community';
  return order.flatMap((id, place): Group[] => {
    const members = groups.get(id) ?? [];
    if (members.length < LEAST_MEMBERS) return [];
    const colour = bySector
      ? (own(own(settings.colours, chosenKey('actor', 'sector')), id) ?? findTerm(sectors, id)?.colour)
      : SERIES[settings.series][place];
    const label = groupLabel(state, 'actor', key, id, language);
    return [{ id: `${key} ${id}`, what: 'group', label, colour: colour ?? UNKNOWN_COLOUR, members }];
  });
}
