/** The partners of each actor, however many ties there are to each. */
function partnersOf(ties: readonly { from: string; to: string }[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const { from, to } of ties) {
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  return partners;
}

const ROUNDS = 8;

/**
 * Orders the actors of each row so that ties between rows cross less: each one moves towards the mean place of
 * its partners, row by row, down and up again (barycentre heuristic, Sugiyama et al. 1981). Places count from 0
 * to 1 along each row. The rows given are not changed; equal means keep the order given.
 */
export function untangle(
  rows: readonly (readonly string[])[],
  ties: readonly { from: string; to: string }[],
): string[][] {
  const partners = partnersOf(ties);
  const ordered = rows.map((row) => [...row]);
  const place = new Map<string, number>();
  const note = (row: readonly string[]) => {
    row.forEach((id, index) => {
      place.set(id, (index + 0.5) / row.length);
    });
  };
  ordered.forEach(note);
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of round % 2 === 0 ? ordered : ordered.toReversed()) {
      const wanted = new Map(row.map((id) => [id, meanPlace(id, partners, place)]));
      row.sort((one, other) => (wanted.get(one) ?? 0) - (wanted.get(other) ?? 0));
      note(row);
    }
  }
  return ordered;
}

function meanPlace(
  id: string,
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  place: ReadonlyMap<string, number>,
): number {
  // Summed from the smallest up: another order of the ties must not round to another order of the actors.
  const known = [...(partners.get(id) ?? [])].flatMap((partner) => place.get(partner) ?? []).sort();
  if (known.length === 0) return place.get(id) ?? 0.5;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
