import type { Places } from './network-layout.ts';

/** Fewer ties say too little about how places and ties go together. */
const LEAST_TIES = 150;
/** Mean length of ties over mean distance of any two: about 1 for places drawn by lot, about 0.3 for a layout. */
const BY_LOT = 0.9;

/**
 * Whether places look as if drawn by lot: partners lie as far from each other as any two actors do. Programs
 * write such places when no layout has been run. False where there are too few ties to decide.
 */
export function isScattered(ties: readonly { from: string; to: string }[], places: Places): boolean {
  const all = [...places.values()];
  const lengths: number[] = [];
  const others: number[] = [];
  for (const { from, to } of ties) {
    const [one, two] = [places.get(from), places.get(to)];
    if (!one || !two || from === to) continue;
    // The same actor with another that has nothing to do with the tie; a fixed stride, so that it is always the same.
    const other = all[(lengths.length * 7919 + 13) % all.length];
    if (!other) continue;
    lengths.push(Math.hypot(one.x - two.x, one.y - two.y));
    others.push(Math.hypot(one.x - other.x, one.y - other.y));
  }
  return lengths.length >= LEAST_TIES && sum(lengths) > BY_LOT * sum(others) && sum(others) > 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
