export interface ExternalInternal {
  /** Ties inside one side, and across the two. */
  internal: number;
  external: number;
  /** (external − internal) / all: −1 all inside, +1 all across; null without ties. */
  index: number | null;
  /** What the index would be if the same number of ties fell on pairs by chance; null when there is no pair. */
  expected: number | null;
}

/**
 * The E-I index of a division in two or more groups (Krackhardt and Stern 1988), with its expected value for
 * groups of these sizes. `groupOf` gives null for an actor that belongs to none: its ties are left out.
 */
export function externalInternal(
  ids: readonly string[],
  ties: readonly { from: string; to: string }[],
  groupOf: (id: string) => string | null,
): ExternalInternal {
  const sizes = new Map<string, number>();
  for (const id of ids) {
    const group = groupOf(id);
    if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  let internal = 0;
  let external = 0;
  for (const { from, to } of ties) {
    const one = groupOf(from);
    const other = groupOf(to);
    if (one === null || other === null || from === to) continue;
    if (one === other) internal++;
    else external++;
  }
  const all = internal + external;
  return {
    internal,
    external,
    index: all === 0 ? null : (external - internal) / all,
    expected: expectedIndex([...sizes.values()]),
  };
}

function expectedIndex(sizes: readonly number[]): number | null {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const pairs = (total * (total - 1)) / 2;
  const inside = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return pairs === 0 ? null : (pairs - 2 * inside) / pairs;
}
