export interface LabelCandidate {
  id: string;
  x: number;
  y: number;
  /** Diameter of the node the label stands under. */
  size: number;
  label: string;
  /** The larger, the sooner it is placed. */
  priority: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Mean width of a bold letter of the bundled font, in parts of its size. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.25;
export const LABEL_GAP = 5;

export function labelWidth(label: string, fontSize: number): number {
  return label.length * fontSize * LETTER_WIDTH;
}

/**
 * Which labels can be shown at this zoom without covering each other, chosen greedily by priority. Sizes of
 * nodes scale with the zoom, the letters do not below `zoom` 1. A node's own label may touch other nodes.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  zoom: number,
  fontSize: number,
  most = Number.POSITIVE_INFINITY,
): Set<string> {
  const cells = new Map<string, Box[]>();
  const shown = new Set<string>();
  const byPriority = [...candidates].sort((a, b) => b.priority - a.priority || a.id.localeCompare(b.id));
  for (const candidate of byPriority) {
    if (shown.size >= most) break;
    const box = labelBox(candidate, zoom, fontSize);
    const keys = cellsOf(box);
    if (keys.some((key) => cells.get(key)?.some((other) => overlaps(box, other)))) continue;
    shown.add(candidate.id);
    for (const key of keys) {
      const boxes = cells.get(key);
      if (boxes) boxes.push(box);
      else cells.set(key, [box]);
    }
  }
  return shown;
}

/** Where a label stands on the screen, in pixels from the origin of the map. */
export function labelBox(candidate: LabelCandidate, zoom: number, fontSize: number): Box {
  const width = labelWidth(candidate.label, fontSize);
  const top = (candidate.y + candidate.size / 2) * zoom + LABEL_GAP;
  return {
    left: candidate.x * zoom - width / 2,
    right: candidate.x * zoom + width / 2,
    top,
    bottom: top + fontSize * LINE_HEIGHT,
  };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const CELL = 120;

function cellsOf(box: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      keys.push(`${column},${row}`);
    }
  }
  return keys;
}
