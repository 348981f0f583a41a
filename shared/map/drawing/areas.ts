import { OTHERS } from './field-words.ts';
import { labelLines, textWidth } from './label-lines.ts';
import { type Box, LINE_HEIGHT, overlaps } from './label-placement.ts';
import { mix, type Palette } from './palette.ts';
import type { SceneNode } from './scene-node.ts';

/** A part of a large map where one colour prevails, with the name of what it stands for. */
export interface SceneArea {
  id: string;
  label: string;
  colour: string;
  x: number;
  y: number;
  /** How far from there most of its actors are, in the map's units. */
  spread: number;
}

/** On smaller maps the names of actors say enough. */
const FROM_ACTORS = 120;
const LEAST_MEMBERS = 8;
/** The share of its actors that a part holds, and the share of what stands there that must be of it; so for a core. */
const HELD = 0.5;
const PREVAILS = 0.42;
const CORE = 0.25;
const CORE_PREVAILS = 0.35;
/** So many members are tried as the middle of a core. */
const TRIED = 60;

/**
 * The parts of a large map, by groups of its actors, the largest first: around the middle of a group, or where others
 * stand there, around the core of it that is most its own. Groups that lie wholly across others make none.
 */
export function sceneAreas(
  nodes: readonly SceneNode[],
  groupOf: (id: string) => string,
  label: (group: string) => string,
): SceneArea[] {
  const shown = nodes.filter(({ faded, what }) => !faded && what === 'actor');
  if (shown.length < FROM_ACTORS) return [];
  const groups = [...Map.groupBy(shown, ({ id }) => groupOf(id))]
    .filter(([group, members]) => group !== '' && group !== OTHERS && members.length >= LEAST_MEMBERS)
    .sort(([, one], [, other]) => other.length - one.length);
  return groups.flatMap(([group, members]): SceneArea[] => {
    const part = partOf(members, shown);
    return part ? [{ id: group, label: label(group), colour: members[0]?.fill ?? '', ...part }] : [];
  });
}

type Part = Pick<SceneArea, 'x' | 'y' | 'spread'>;

function partOf(members: readonly SceneNode[], shown: readonly SceneNode[]): Part | null {
  const spreadAt = ({ x, y }: { x: number; y: number }, held: number) =>
    quantile(
      members.map((node) => Math.hypot(node.x - x, node.y - y)),
      held,
    );
  const own = ({ x, y, spread }: Part, held: number) =>
    (held * members.length) / shown.filter((node) => Math.hypot(node.x - x, node.y - y) <= spread).length;
  const middle = {
    x: quantile(
      members.map((node) => node.x),
      0.5,
    ),
    y: quantile(
      members.map((node) => node.y),
      0.5,
    ),
  };
  const whole = { ...middle, spread: spreadAt(middle, HELD) };
  if (own(whole, HELD) >= PREVAILS) return whole;
  let best: Part | null = null;
  let most = CORE_PREVAILS;
  const step = Math.ceil(members.length / TRIED);
  for (let at = 0; at < members.length; at += step) {
    const { x, y } = members[at] ?? middle;
    const core = { x, y, spread: spreadAt({ x, y }, CORE) };
    const share = own(core, CORE);
    if (share >= most) [best, most] = [core, share];
  }
  return best;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** The name of a part as it is written at a zoom, in pixels from the origin of the map. */
export interface AreaName {
  id: string;
  lines: readonly string[];
  colour: string;
  box: Box;
  size: number;
  opacity: number;
}

const SMALLEST = 15;
const LARGEST = 30;
/** The size of letters by the spread of a part, and the spreads, in pixels, from which and at which a name is gone. */
const BY_SPREAD = 0.36;
const FADES_FROM = 260;
const GONE_AT = 420;
const SEEN = 0.85;
const AIR = 4;

/** Where a name stands beside the middle of its part, in its own widths and heights, the best place first. */
const ASIDE = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-0.5, 0],
  [0.5, 0],
  [-0.5, -1],
  [0.5, -1],
  [-0.5, 1],
  [0.5, 1],
  [0, -2],
  [0, 2],
] as const;

/**
 * The names of parts that a zoom has: large and see-through from afar, none close by, none over another; those that
 * would be step aside.
 */
export function areaNames(areas: readonly SceneArea[], zoom: number, palette: Palette): AreaName[] {
  const written: AreaName[] = [];
  for (const { id, label, colour, x, y, spread } of areas) {
    const across = spread * zoom;
    const opacity = SEEN * Math.max(0, Math.min(1, (GONE_AT - across) / (GONE_AT - FADES_FROM)));
    if (opacity === 0) continue;
    const size = Math.max(SMALLEST, Math.min(LARGEST, BY_SPREAD * across)) + palette.largerLabels;
    const lines = labelLines(label);
    const width = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * AIR;
    const height = lines.length * LINE_HEIGHT * size;
    const boxAt = ([right, down]: (typeof ASIDE)[number]): Box => {
      const left = x * zoom - width / 2 + right * width;
      const top = y * zoom - height / 2 + down * height;
      return { left, right: left + width, top, bottom: top + height };
    };
    // Farther away it would name something else.
    const near = Math.max(across, height);
    const places = ASIDE.filter(([right, down]) => Math.hypot(right * width, down * height) <= near);
    const box = places.map(boxAt).find((free) => !written.some((other) => overlaps(free, other.box)));
    if (!box) continue;
    written.push({ id, lines, colour: mix(colour, palette.ink, 0.5), box, size, opacity });
  }
  return written;
}

/** The spread, in pixels, of the largest part of a map that is looked at as a whole. */
const AS_A_WHOLE = 150;

/** The zoom that a picture of all of a map has the names of parts for: letters of those of actors are too small there. */
export function areaZoom(areas: readonly SceneArea[]): number {
  return AS_A_WHOLE / Math.max(AS_A_WHOLE, ...areas.map(({ spread }) => spread));
}
