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
/** The share of its actors that a part holds, and the share of what stands there that must be of it. */
const HELD = 0.5;
const PREVAILS = 0.42;

/** The parts of a large map, by groups of its actors, the largest first; groups that lie across others make none. */
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
    const x = quantile(
      members.map((node) => node.x),
      0.5,
    );
    const y = quantile(
      members.map((node) => node.y),
      0.5,
    );
    const distance = (node: SceneNode) => Math.hypot(node.x - x, node.y - y);
    const spread = quantile(members.map(distance), HELD);
    const around = shown.filter((node) => distance(node) <= spread).length;
    if (HELD * members.length < PREVAILS * around) return [];
    return [{ id: group, label: label(group), colour: members[0]?.fill ?? '', x, y, spread }];
  });
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

/** The names of parts that a zoom has: large and see-through from afar, none close by, none over another. */
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
    const left = x * zoom - width / 2;
    const top = y * zoom - height / 2;
    const box = { left, right: left + width, top, bottom: top + height };
    if (written.some((other) => overlaps(box, other.box))) continue;
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
