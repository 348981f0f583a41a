import { type Box, type BoxGrid, boxGrid } from './box-grid.ts';
import { inside, type LabelCandidate, labelSpan, nodeBox, withAir } from './label-placement.ts';

interface Point {
  x: number;
  y: number;
}

/** A name away from its node, and the line that leads to it. */
export interface LedName {
  box: Box;
  from: Point;
  to: Point;
}

const NEAREST = 10;
const STEP = 9;
/** Farther away a name is not seen to belong to its node, in sizes of its letters. */
const FARTHEST = 20;
const DIRECTIONS = 16;
/** From this slope on a name stands beside the end of its line, else over or under it. */
const BESIDE = 0.38;
/** A line is looked at every so many pixels. */
const ALONG = 5;
const HALF_LINE = 1.5;

/**
 * Places in free room for names that found none beside their nodes, the important ones first, each with a thin line
 * to its node that crosses no name and no node. A name that finds no such place has none here. All at scale 1.
 */
export function leaderLines(
  unnamed: readonly LabelCandidate[],
  { labels, nodes }: { labels: readonly Box[]; nodes: readonly LabelCandidate[] },
  fontSize: number,
  within: Box,
): Map<string, LedName> {
  const taken = { labels: boxGrid(), nodes: boxGrid(), lines: boxGrid() };
  for (const box of labels) taken.labels.add(box, '');
  for (const node of nodes) taken.nodes.add(nodeBox(node, 1), node.id);
  const led = new Map<string, LedName>();
  for (const candidate of [...unnamed].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))) {
    const found = freePlace(candidate, taken, fontSize, within);
    if (!found) continue;
    led.set(candidate.id, found);
    taken.labels.add(found.box, candidate.id);
    for (const piece of piecesOf(found)) taken.lines.add(piece, candidate.id);
  }
  return led;
}

function freePlace(
  candidate: LabelCandidate,
  taken: { labels: BoxGrid; nodes: BoxGrid; lines: BoxGrid },
  fontSize: number,
  within: Box,
): LedName | null {
  const { id, x, y, size } = candidate;
  for (let distance = NEAREST; distance <= FARTHEST * fontSize; distance += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI + Math.PI / 2;
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      const at = (reach: number) => ({ x: x + across * reach, y: y + down * reach });
      const to = at(size / 2 + distance);
      const box = boxAt(to, across, down, labelSpan(candidate, fontSize));
      if (!inside(box, within)) continue;
      const wide = withAir(box);
      if (taken.labels.isHit(wide, id) || taken.nodes.isHit(wide, '') || taken.lines.isHit(wide, id))
        continue;
      const name = { box, from: at(size / 2 + 2), to };
      const pieces = piecesOf(name);
      if (pieces.some((piece) => taken.labels.isHit(piece, id) || taken.nodes.isHit(piece, id))) continue;
      if (pieces.some((piece) => taken.lines.isHit(piece, id))) continue;
      return name;
    }
  }
  return null;
}

function boxAt({ x, y }: Point, across: number, down: number, span: { width: number; height: number }): Box {
  const { width, height } = span;
  const left = across > BESIDE ? x : across < -BESIDE ? x - width : x - width / 2;
  const top = Math.abs(across) > BESIDE ? y - height / 2 : down > 0 ? y : y - height;
  return { left, right: left + width, top, bottom: top + height };
}

/** What a line covers, as small boxes along it. */
function piecesOf({ from, to }: LedName): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / ALONG));
  return Array.from({ length: steps }, (_, step) => {
    const share = step / steps;
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    return { left: x - HALF_LINE, right: x + HALF_LINE, top: y - HALF_LINE, bottom: y + HALF_LINE };
  });
}
