export interface Multiplexity {
  /** Pairs of actors tied at all, and those tied by more than one type of cooperation. */
  pairs: number;
  multiplex: number;
  /** Share of the tied pairs that are multiplex; null when no pair is tied. */
  share: number | null;
  /** The pairs with most types first, their ends in alphabetical order of id. */
  strongest: readonly { actors: readonly [string, string]; types: readonly string[] }[];
}

/** How many pairs cooperate in more than one way (multiplexity, Wasserman and Faust 1994). */
export function multiplexity(
  ties: readonly { from: string; to: string; type: string }[],
  limit = 50,
): Multiplexity {
  const pairs = new Map<string, { actors: readonly [string, string]; types: Set<string> }>();
  for (const { from, to, type } of ties) {
    if (from === to) continue;
    const actors: readonly [string, string] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify(actors);
    const pair = pairs.get(key) ?? { actors, types: new Set<string>() };
    pair.types.add(type);
    pairs.set(key, pair);
  }
  const multiplex = [...pairs.values()].filter(({ types }) => types.size > 1);
  return {
    pairs: pairs.size,
    multiplex: multiplex.length,
    share: pairs.size === 0 ? null : multiplex.length / pairs.size,
    strongest: multiplex
      .sort((one, other) => other.types.size - one.types.size)
      .slice(0, limit)
      .map(({ actors, types }) => ({ actors, types: [...types] })),
  };
}
