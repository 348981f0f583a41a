export interface Reciprocity {
  /** Pairs of actors joined by directed ties, and those of them with ties both ways. */
  pairs: number;
  mutual: readonly (readonly [string, string])[];
  /** Share of the pairs whose ties go both ways; null when no directed tie is given. */
  share: number | null;
}

/** Of the pairs joined by directed ties, those in which ties go both ways (Wasserman and Faust 1994). */
export function reciprocity(ties: readonly { from: string; to: string }[]): Reciprocity {
  const pairs = new Map<string, { ends: readonly [string, string]; starts: Set<string> }>();
  for (const { from, to } of ties) {
    if (from === to) continue;
    const ends: readonly [string, string] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify(ends);
    const pair = pairs.get(key) ?? { ends, starts: new Set<string>() };
    pair.starts.add(from);
    pairs.set(key, pair);
  }
  const mutual = [...pairs.values()].filter(({ starts }) => starts.size === 2).map(({ ends }) => ends);
  return { pairs: pairs.size, mutual, share: pairs.size === 0 ? null : mutual.length / pairs.size };
}
