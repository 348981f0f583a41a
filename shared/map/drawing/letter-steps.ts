import type { Actor } from '../../model/actor.ts';

/** How large the letters of names are, beside the usual size: three steps, so that each is seen to be one. */
export const LETTER_STEPS = { small: 0.94, middle: 1.04, large: 1.2 } as const;

/** The most that have large letters, and the most that have large or middle ones: of all, and on a map of many. */
const LARGE = { share: 1 / 6, most: 16 };
const MIDDLE = { share: 1 / 2, most: 48 };

/**
 * The size of the letters of each, by its importance among all: a sixth at most stands out, half at most is above the
 * smallest, and few on a map of many. Equal importance has equal letters; where nothing tells them apart all have the middle ones.
 */
export function letterSteps(importances: readonly number[]): number[] {
  const { small, middle, large } = LETTER_STEPS;
  const sorted = [...importances].sort((one, other) => other - one);
  const limit = ({ share, most }: typeof LARGE) =>
    sorted[Math.max(1, Math.min(most, Math.floor(sorted.length * share)))] ?? 0;
  if (sorted[0] === sorted.at(-1)) return importances.map(() => middle);
  const [upper, lower] = [limit(LARGE), limit(MIDDLE)];
  return importances.map((value) => (value > upper ? large : value > lower ? middle : small));
}

/** The cluster itself is what a map is about. */
const CLUSTER = 100;

/** How important an actor is on a map, which draws it of a size. */
export function importanceOf({ kind }: Pick<Actor, 'kind'>, size: number): number {
  return size + (kind === 'ptce' ? CLUSTER : 0);
}
