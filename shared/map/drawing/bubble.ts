import { BubbleSets, rect } from 'bubblesets-js';
import { boxAround } from '../layout/box-around.ts';
import type { Disc, Point } from './hull.ts';

/** How finely an outline is worked out: in so many cells across its group, none smaller than the second, in units. */
const CELLS = 100;
const LEAST_CELL = 8;
/** From this size of cells on all reaches grow with it: a bridge between members must be seen in the cells. */
const COARSE = 14;
/** How far nodes and bridges draw the outline: wholly up to the first, from the second not at all. */
const NODE = [22, 60] as const;
const BRIDGE = [16, 30] as const;
/** How far beside a foreign node a bridge goes around it. */
const DETOUR = 14;
/** How often to look for a way around others, and for an outline that holds all members. */
const TRIES = { maxRoutingIterations: 15, maxMarchingIterations: 24 } as const;
/** One corner in so many cells along the outline is enough: the curve through them is smooth. */
const SAMPLED = 3;

/**
 * An outline that holds the members of a group and keeps others out as far as it can, as the corners of a closed curve:
 * a bubble set (Collins, Penn and Carpendale 2009). Empty where others stand so thick that there is none.
 */
export function bubble(members: readonly Disc[], others: readonly Disc[]): Point[] {
  const { left, right, top, bottom } = boxAround(members);
  const cell = Math.max(LEAST_CELL, Math.max(right - left, bottom - top) / CELLS);
  const reach = Math.max(1, cell / COARSE);
  const far = reach * (NODE[1] + DETOUR);
  const near = others.filter(
    ({ x, y, radius }) =>
      x + radius > left - far &&
      x - radius < right + far &&
      y + radius > top - far &&
      y - radius < bottom + far,
  );
  return kept([members, near], () => {
    const sets = new BubbleSets({
      ...TRIES,
      pixelGroup: cell,
      nodeR0: NODE[0] * reach,
      nodeR1: NODE[1] * reach,
      edgeR0: BRIDGE[0] * reach,
      edgeR1: BRIDGE[1] * reach,
      morphBuffer: DETOUR * reach,
    });
    sets.pushMember(...members.map(boxOf));
    sets.pushNonMember(...near.map(boxOf));
    const { points } = sets.compute().sample(SAMPLED).simplify(0);
    return points.map(({ x, y }) => ({ x, y }));
  });
}

function boxOf({ x, y, radius }: Disc) {
  return rect(x - radius, y - radius, 2 * radius, 2 * radius);
}

const MOST_KEPT = 40;
const outlines = new Map<string, Point[]>();

/** Most changes of a network move nobody: outlines found last are kept, by the places that they were found for. */
function kept(discs: readonly (readonly Disc[])[], find: () => Point[]): Point[] {
  const key = discs.map((some) => some.map(({ x, y, radius }) => `${x} ${y} ${radius}`).join()).join('|');
  const found = outlines.get(key) ?? find();
  outlines.delete(key);
  outlines.set(key, found);
  for (const oldest of outlines.keys()) {
    if (outlines.size <= MOST_KEPT) break;
    outlines.delete(oldest);
  }
  return found;
}
