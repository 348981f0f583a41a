import type { Collective } from '../../model/collective.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { countedCollectives, shownMembers } from '../../network/graph/projection.ts';
import { SERIES } from './colour-series.ts';
import { labelLines } from './label-lines.ts';
import { type Box, LABEL, type LabelCandidate, labelBox, overlaps } from './label-placement.ts';
import { LETTER_STEPS } from './letter-steps.ts';
import type { Palette } from './palette.ts';
import type { SceneEdge } from './scene-edges.ts';
import type { SceneNode } from './scene-node.ts';

export const HUB_SIZE = 40;
const CLEARANCE = 18;
const TRIES = 600;
/** The golden angle (Vogel 1979) spreads the tries evenly around the wanted place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface DrawnCollective {
  collective: Collective;
  colour: string;
  members: readonly string[];
}

/** How a collective is drawn: as its record says, unless the view says one way for all. */
function displayOf(collective: Collective, settings: ViewSettings): Collective['display'] {
  return settings.collectives === 'own' ? collective.display : settings.collectives;
}

/** The collectives to draw one way, with their shown members; outlines are those that the view asks for. */
export function drawnCollectives(
  state: NetworkState,
  settings: ViewSettings,
  shown: ReadonlySet<string>,
  display: 'hull' | 'hub',
): DrawnCollective[] {
  if (display === 'hull' && settings.hulls !== 'collective') return [];
  const colours = new Map([...state.collectives.keys()].map((id, place) => [id, place]));
  const series = SERIES['okabe-ito'];
  return countedCollectives(state, settings)
    .filter((collective) => displayOf(collective, settings) === display)
    .map((collective) => ({
      collective,
      colour: series[(colours.get(collective.id) ?? 0) % series.length] ?? '',
      members: shownMembers(collective, shown, settings.asOf),
    }))
    .filter(({ members }) => members.length > 0);
}

/** Collectives as nodes tied to each of their members: in the middle of them, or where the user put them. */
export function hubs(
  state: NetworkState,
  drawn: readonly DrawnCollective[],
  nodes: readonly SceneNode[],
  palette: Palette,
): { nodes: SceneNode[]; edges: SceneEdge[] } {
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const taken: SceneNode[] = [...nodes];
  const hubNodes: SceneNode[] = [];
  const edges: SceneEdge[] = [];
  for (const { collective, colour, members } of drawn) {
    const around = members.flatMap((id) => placed.get(id) ?? []);
    if (around.length === 0) continue;
    const lines = labelLines(collective.name);
    const stored = state.positions.get(collective.id);
    const place = stored?.pinned ? { x: stored.x, y: stored.y } : freeMiddle(around, taken, lines);
    const node: SceneNode = {
      id: collective.id,
      what: 'collective',
      ...place,
      size: HUB_SIZE,
      shape: 'hub',
      fill: palette.panel,
      border: { colour, width: 3, dashed: false },
      icon: null,
      logo: null,
      label: collective.name,
      lines,
      letters: LETTER_STEPS.middle,
      priority: 60,
      faded: false,
    };
    hubNodes.push(node);
    taken.push(node);
    for (const member of around) {
      edges.push({
        id: membershipId(collective.id, member.id),
        source: collective.id,
        target: member.id,
        colour,
        width: 2.4,
        line: 'dashed',
        arrow: false,
        bend: 0,
        opacity: 0.7,
        faded: false,
        ties: [],
      });
    }
  }
  return { nodes: hubNodes, edges };
}

function membershipId(collectiveId: string, actorId: string): string {
  return `seat ${collectiveId} ${actorId}`;
}

/** The zooms for which a hub and its name look for room: about those of a whole map of seventy and of fifty actors. */
const LOOKED_AT = [0.5, 0.65];

/**
 * The middle of some nodes, or the nearest place to it where a hub and its name cover neither a node nor its name;
 * where there is none, one where the hub covers no node.
 */
function freeMiddle(
  around: readonly { x: number; y: number }[],
  taken: readonly LabelCandidate[],
  lines: readonly string[],
): { x: number; y: number } {
  const middle = {
    x: around.reduce((sum, { x }) => sum + x, 0) / around.length,
    y: around.reduce((sum, { y }) => sum + y, 0) / around.length,
  };
  const clearAt = (zoom: number) => {
    const covered = taken.map((node) => withName(node, zoom));
    return nearest(middle, (place) => {
      const own = withName({ id: '', ...place, size: HUB_SIZE, lines, priority: 0 }, zoom);
      return covered.every((box) => !overlaps(own, box));
    });
  };
  const apart = ({ x, y }: { x: number; y: number }) =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) >= (other.size + HUB_SIZE) / 2 + CLEARANCE);
  for (const zoom of LOOKED_AT) {
    const clear = clearAt(zoom);
    if (clear) return clear;
  }
  return nearest(middle, apart) ?? middle;
}

function nearest(
  middle: { x: number; y: number },
  isFree: (place: { x: number; y: number }) => boolean,
): { x: number; y: number } | undefined {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const radius = 14 * Math.sqrt(attempt);
    const place = {
      x: Math.round(middle.x + radius * Math.cos(attempt * GOLDEN_ANGLE)),
      y: Math.round(middle.y + radius * Math.sin(attempt * GOLDEN_ANGLE)),
    };
    if (isFree(place)) return place;
  }
  return undefined;
}

/** What a node covers with its name below it. */
function withName(node: LabelCandidate, zoom: number): Box {
  const name = labelBox(node, zoom, LABEL, 'below');
  const radius = (node.size / 2) * zoom;
  return {
    left: Math.min(name.left, node.x * zoom - radius),
    right: Math.max(name.right, node.x * zoom + radius),
    top: node.y * zoom - radius,
    bottom: name.bottom,
  };
}
