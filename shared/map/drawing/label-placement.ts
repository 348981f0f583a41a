import { type Box, boxGrid } from './box-grid.ts';
import { textWidth } from './label-lines.ts';

export { type Box, overlaps } from './box-grid.ts';

export interface LabelCandidate {
  id: string;
  x: number;
  y: number;
  /** Diameter of the node that the label belongs to. */
  size: number;
  lines: readonly string[];
  /** The room that its label takes, where that is known already. */
  span?: { width: number; height: number };
  /** How large its letters are, beside the size of all; 1 by itself. */
  letters?: number;
  /** The larger, the sooner it is placed. */
  priority: number;
  /** Where it stands, when it is not to be placed: a caption beside its band. */
  anchor?: Anchor;
}

/** Where a label stands beside its node, the best place first. */
const ANCHORS = [
  'below',
  'above',
  'right',
  'left',
  'below-right',
  'below-left',
  'above-right',
  'above-left',
  'right-below',
  'right-above',
  'left-below',
  'left-above',
] as const;
/** In the middle of its point stands only what is not the name of a node. */
export type Anchor = (typeof ANCHORS)[number] | 'middle';

/** How many names a map shows at once. */
export const MOST_LABELS = 120;

/** The size of names at scale 1, before what a palette adds. */
export const LABEL = 12.5;
export const LINE_HEIGHT = 1.2;
const GAP = 5;
const AIR = 3;
const RIM = 1;

/** Beyond this many nodes only two sides are tried: there is little room, and looking for it would take long. */
const CAREFUL_UP_TO = 1500;

/** So many names may step aside for one. */
const MOST_ASIDE = 3;

export interface LabelRoom {
  /** How many labels there may be. */
  most?: number;
  /** Labels that stand already, and nodes that get none here but are to be left free. */
  taken?: readonly Box[];
  others?: readonly LabelCandidate[];
  /** What no label goes beyond; null for nothing. By itself: what the map needs with every label below. */
  within?: Box | null;
}

/**
 * Which labels can be shown at this zoom without covering each other or any node, and on which side of their nodes,
 * chosen by priority, below if it can be; one without room may have another step aside, else it is left out. A map
 * that fits its window stays inside it. Nodes scale with the zoom, letters do not.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  zoom: number,
  fontSize: number,
  { most = Number.POSITIVE_INFINITY, taken = [], others = [], within }: LabelRoom = {},
): Map<string, Anchor> {
  const careful = candidates.length <= CAREFUL_UP_TO;
  const anchors: readonly Anchor[] = careful ? ANCHORS : ['below', 'above'];
  const bounds =
    within === undefined && careful ? labelledExtent(candidates, zoom, fontSize) : (within ?? null);
  const labels = boxGrid();
  const nodes = boxGrid();
  for (const box of taken) labels.add(box, '');
  for (const node of [...candidates, ...others]) nodes.add(nodeBox(node, zoom), node.id);
  const placed = new Map<string, Anchor>();
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const boxAt = (candidate: LabelCandidate, anchor: Anchor): Box | null => {
    const box = labelBox(candidate, zoom, fontSize, anchor);
    if (bounds && !inside(box, bounds)) return null;
    return nodes.isHit(box, candidate.id) ? null : box;
  };
  const put = (candidate: LabelCandidate, anchor: Anchor, box: Box) => {
    placed.set(candidate.id, anchor);
    labels.add(box, candidate.id);
  };
  /** Puts a label on the first side that is free; false when none is. */
  const place = (candidate: LabelCandidate): boolean => {
    for (const anchor of anchors) {
      const box = boxAt(candidate, anchor);
      if (!box || labels.isHit(withAir(box), candidate.id)) continue;
      put(candidate, anchor, box);
      return true;
    }
    return false;
  };
  /** Puts a label where a few others stand that all find a side elsewhere. */
  const placeInstead = (candidate: LabelCandidate): boolean => {
    for (const anchor of anchors) {
      const box = boxAt(candidate, anchor);
      const hit = box ? [...labels.hits(withAir(box), candidate.id)] : [];
      const aside = hit.flatMap((id) => {
        const [other, side] = [known.get(id), placed.get(id)];
        return other && side ? [{ other, side }] : [];
      });
      if (!box || aside.length < hit.length || hit.length > MOST_ASIDE) continue;
      for (const { other } of aside) labels.remove(other.id);
      put(candidate, anchor, box);
      if (aside.every(({ other }) => place(other))) return true;
      for (const { other } of [...aside, { other: candidate }]) {
        labels.remove(other.id);
        placed.delete(other.id);
      }
      for (const { other, side } of aside) put(other, side, labelBox(other, zoom, fontSize, side));
    }
    return false;
  };
  const byPriority = [...candidates].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const unplaced: LabelCandidate[] = [];
  for (const candidate of byPriority) {
    if (placed.size >= most) return placed;
    if (!place(candidate)) unplaced.push(candidate);
  }
  if (careful) {
    for (const candidate of unplaced) {
      if (placed.size >= most) break;
      placeInstead(candidate);
    }
  }
  return placed;
}

/** The size of the letters of one label, where those of all are of a size. */
export function lettersOf({ letters = 1 }: Pick<LabelCandidate, 'letters'>, fontSize: number): number {
  return letters * fontSize;
}

/** The room that a label takes. */
export function labelSpan(
  candidate: Pick<LabelCandidate, 'lines' | 'letters' | 'span'>,
  fontSize: number,
): { width: number; height: number } {
  if (candidate.span) return candidate.span;
  const letters = lettersOf(candidate, fontSize);
  return {
    width: Math.max(0, ...candidate.lines.map((line) => textWidth(line, letters))),
    height: candidate.lines.length * letters * LINE_HEIGHT,
  };
}

/** Where a label stands on the screen, in pixels from the origin of the map. */
export function labelBox(candidate: LabelCandidate, zoom: number, fontSize: number, anchor: Anchor): Box {
  const { width, height } = labelSpan(candidate, fontSize);
  const [x, y, radius] = [candidate.x * zoom, candidate.y * zoom, (candidate.size / 2) * zoom];
  if (anchor === 'middle') {
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }
  const [side, towards] = anchor.split('-');
  const reach = radius + GAP;
  // At a corner a label begins over the middle of its node, so that it is seen to belong to it.
  const along = (size: number, before: boolean) =>
    towards === undefined ? size / 2 : before ? size - radius / 2 : radius / 2;
  if (side === 'below' || side === 'above') {
    const left = x - along(width, towards === 'left');
    const top = side === 'below' ? y + reach : y - reach - height;
    return { left, right: left + width, top, bottom: top + height };
  }
  const left = side === 'right' ? x + reach : x - reach - width;
  const top = y - along(height, towards === 'above');
  return { left, right: left + width, top, bottom: top + height };
}

/** A label with the air around it that keeps it from running into the next. */
export function withAir({ left, right, top, bottom }: Box): Box {
  return { left: left - AIR, right: right + AIR, top: top - 1, bottom: bottom + 1 };
}

/** The room that nodes with their labels below take at a zoom, in pixels from the origin of the map. */
export function labelledExtent(candidates: readonly LabelCandidate[], zoom: number, fontSize: number): Box {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const candidate of candidates) {
    const radius = (candidate.size / 2) * zoom;
    const label = labelBox(candidate, zoom, fontSize, candidate.anchor ?? 'below');
    extent.left = Math.min(extent.left, label.left, candidate.x * zoom - radius);
    extent.right = Math.max(extent.right, label.right, candidate.x * zoom + radius);
    extent.top = Math.min(extent.top, candidate.y * zoom - radius);
    extent.bottom = Math.max(extent.bottom, label.bottom, candidate.y * zoom + radius);
  }
  return extent;
}

export function inside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

/** What a node covers, with its rim. */
export function nodeBox({ x, y, size }: LabelCandidate, zoom: number): Box {
  const radius = (size / 2) * zoom + RIM;
  return {
    left: x * zoom - radius,
    right: x * zoom + radius,
    top: y * zoom - radius,
    bottom: y * zoom + radius,
  };
}
