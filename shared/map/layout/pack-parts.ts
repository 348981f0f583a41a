import { boxAround } from './box-around.ts';
import type { Circle } from './remove-overlap.ts';

/** A part of a drawing, and where its middle should be if there is room there. */
export interface PackedPart {
  circles: readonly Circle[];
  wanted: { x: number; y: number } | null;
}

/** Room around each node that another part keeps off. */
const AIR = 26;
/** The least side of a cell: one holds a single actor. */
const CELL = 100;
/** Beyond so many cells they are made larger, and the packing coarser. */
const MOST_CELLS = 20_000;
/** Looking for the free place nearest to the wanted one takes long for very many parts. */
const WANTED_UP_TO = 200;
/** How much farther out than the first free place a part may stand to be nearer to where it is wanted. */
const OUTWARDS = 1.3;
/** A part of fewer nodes has no inside to keep others out of. */
const HOLLOW_FROM = 3;

interface Cell {
  column: number;
  row: number;
}

/**
 * Packs parts, in place, into the free room beside the first one, in a frame of this width for its height: each on the
 * free cells nearest to the middle (as polyominoes, Freivalds et al. 2002), none inside another.
 */
export function packParts(parts: readonly PackedPart[], shape: number): void {
  const boxes = parts.map(({ circles }) => boxOf(circles));
  const area = boxes.reduce((sum, { width, height }) => sum + (width + AIR) * (height + AIR), 0);
  const side = Math.max(CELL, Math.sqrt(area / MOST_CELLS));
  const taken = new Set<number>();
  /** The ring on which the last part of the same outline found room: nothing nearer is free for the next. */
  const rings = new Map<string, number>();
  parts.forEach(({ circles, wanted }, index) => {
    const box = boxes[index];
    if (!box) return;
    const cells = cellsOf(circles, box, side);
    const outline = cells.map(({ column, row }) => `${column},${row}`).join(' ');
    const aim = wanted && parts.length <= WANTED_UP_TO ? { x: wanted.x / side, y: wanted.y / side } : null;
    const { at, ring } = freeSpot(cells, taken, rings.get(outline) ?? 0, shape, aim);
    rings.set(outline, ring);
    for (const { column, row } of cells) taken.add(keyOf(column + at.column, row + at.row));
    for (const circle of circles) {
      circle.x += at.column * side - box.x;
      circle.y += at.row * side - box.y;
    }
  });
}

function freeSpot(
  cells: readonly Cell[],
  taken: ReadonlySet<number>,
  from: number,
  shape: number,
  aim: { x: number; y: number } | null,
): { at: Cell; ring: number } {
  const isFree = (at: Cell) =>
    cells.every(({ column, row }) => !taken.has(keyOf(column + at.column, row + at.row)));
  for (let ring = from; ; ring++) {
    const first = ringOf(ring, shape).find(isFree);
    if (!first) continue;
    if (!aim) return { at: first, ring };
    const distance = ({ column, row }: Cell) => Math.hypot(column - aim.x, row - aim.y);
    let nearest = first;
    for (let outer = ring; outer <= Math.ceil(ring * OUTWARDS); outer++) {
      for (const at of ringOf(outer, shape)) {
        if (distance(at) < distance(nearest) && isFree(at)) nearest = at;
      }
    }
    return { at: nearest, ring };
  }
}

/** The cells on the rim of a rectangle of this shape, whose height is twice the ring: below first, then the sides. */
function ringOf(ring: number, shape: number): Cell[] {
  const reach = Math.floor(ring * shape);
  const inner = ring === 0 ? -1 : Math.floor((ring - 1) * shape);
  const found: Cell[] = [];
  for (let row = ring; row >= -ring; row--) {
    const whole = Math.abs(row) === ring;
    for (let column = -reach; column <= reach; column++) {
      if (whole || Math.abs(column) > inner) found.push({ column, row });
    }
  }
  return found;
}

/** What a part covers when its middle is at the middle of a cell, with what lies between its own nodes. */
function cellsOf(circles: readonly Circle[], middle: { x: number; y: number }, side: number): Cell[] {
  const rows = new Map<number, Set<number>>();
  const cover = (column: number, row: number) => {
    const there = rows.get(row);
    if (there) there.add(column);
    else rows.set(row, new Set([column]));
  };
  const cellAt = (distance: number) => Math.floor(distance / side + 0.5);
  for (const { x, y, radius } of circles) {
    // A node larger than a cell still lies in one: the pushing apart that follows makes its room.
    const reach = circles.length === 1 ? 0 : radius + AIR;
    for (let column = cellAt(x - middle.x - reach); column <= cellAt(x - middle.x + reach); column++) {
      for (let row = cellAt(y - middle.y - reach); row <= cellAt(y - middle.y + reach); row++) {
        cover(column, row);
      }
    }
  }
  if (circles.length >= HOLLOW_FROM) {
    const columns = new Map<number, number[]>();
    for (const [row, covered] of rows) {
      for (let column = Math.min(...covered); column <= Math.max(...covered); column++) {
        covered.add(column);
        const there = columns.get(column);
        if (there) there.push(row);
        else columns.set(column, [row]);
      }
    }
    for (const [column, covered] of columns) {
      for (let row = Math.min(...covered); row <= Math.max(...covered); row++) cover(column, row);
    }
  }
  return [...rows].flatMap(([row, covered]) => [...covered].map((column) => ({ column, row })));
}

const HALF = 32_768;

function keyOf(column: number, row: number): number {
  return (column + HALF) * 2 * HALF + row + HALF;
}

/** The middle of the nodes and how far they reach. */
function boxOf(circles: readonly Circle[]) {
  const { left, right, top, bottom } = boxAround(circles);
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
