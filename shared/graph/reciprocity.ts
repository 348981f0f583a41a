/**
 * Of the pairs joined by directed ties, the share in which ties go both ways (Wasserman and Faust 1994);
 * null when no directed tie is given.
 */
export function reciprocity(ties: readonly { from: string; to: string }[]): number | null {
  const ways = new Map<string, Set<string>>();
  for (const { from, to } of ties) {
    if (from === to) continue;
    const pair = JSON.stringify(from < to ? [from, to] : [to, from]);
    const seen = ways.get(pair) ?? new Set<string>();
    ways.set(pair, seen.add(from));
  }
  if (ways.size === 0) return null;
  return [...ways.values()].filter((seen) => seen.size === 2).length / ways.size;
}
