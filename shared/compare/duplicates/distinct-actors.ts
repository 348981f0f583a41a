import type { Network } from '../../model/network.ts';

/** Two ids in the order in which a network remembers them. */
export function distinctPair(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}

/** Asks whether the user said that two actors are not the same. */
export function distinctIn({ distinctActors = [] }: Pick<Network, 'distinctActors'>) {
  const known = new Set(distinctActors.map(keyOf));
  return (one: string, other: string): boolean => known.has(keyOf(distinctPair(one, other)));
}

/** The pairs once some actors have become another: they speak of it, each pair once. */
export function distinctAfterMerge(
  pairs: readonly (readonly [string, string])[],
  survivor: string,
  merged: ReadonlySet<string>,
): [string, string][] {
  const survivorOf = (id: string) => (merged.has(id) ? survivor : id);
  const after = new Map<string, [string, string]>();
  for (const [one, other] of pairs) {
    const pair = distinctPair(survivorOf(one), survivorOf(other));
    if (pair[0] !== pair[1]) after.set(keyOf(pair), pair);
  }
  return [...after.values()];
}

function keyOf(pair: readonly [string, string]): string {
  return JSON.stringify(pair);
}
