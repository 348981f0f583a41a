import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import { mainSector } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { findTerm } from '../../model/vocabulary.ts';
import { communityOf } from '../../network/filters/fields.ts';
import { SERIES, UNKNOWN_COLOUR } from './colour-series.ts';
import { groupLabel } from './field-words.ts';
import { HULL_PADDING, outline, type Point } from './hull.ts';
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

/** The tinted outlines that the view asks for, around actors that are shown. */
export function sceneHulls(
  state: NetworkState,
  settings: ViewSettings,
  collectives: readonly DrawnCollective[],
  nodes: readonly SceneNode[],
  language: Language,
): SceneHull[] {
  const placed = new Map(nodes.filter(({ faded }) => !faded).map((node) => [node.id, node]));
  return groupsOf(state, settings, collectives, placed, language).flatMap((group) => {
    const discs = group.members.flatMap((id) => {
      const node = placed.get(id);
      return node ? [{ x: node.x, y: node.y, radius: node.size / 2 }] : [];
    });
    const corners = outline(discs, HULL_PADDING);
    return corners.length > 0 ? [{ ...group, corners }] : [];
  });
}

function groupsOf(
  state: NetworkState,
  settings: ViewSettings,
  collectives: readonly DrawnCollective[],
  placed: ReadonlyMap<string, SceneNode>,
  language: Language,
): Group[] {
  const { sectors } = state.network.vocabularies;
  if (settings.hulls === 'collective') {
    return collectives.map(({ collective, colour, members }) => ({
      id: collective.id,
      what: 'collective',
      label: collective.name,
      colour,
      members,
    }));
  }
  if (settings.hulls === 'none') return [];
  const bySector = settings.hulls === 'sector';
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
