import { adjacency } from '../graph/adjacency.ts';
import { stepsFromAny } from '../graph/distances.ts';
import type { Arranged, ArrangementInput } from './arrangement.ts';
import type { Places } from './network-layout.ts';
import { untangle } from './untangle.ts';

const ALONG = 96;
const BETWEEN_RINGS = 130;
const INNERMOST = 110;

/**
 * The members of a collective on a ring in the middle, the others on rings around it by the number of steps to
 * the nearest member, those that no way reaches outermost. Without a member everybody is on one ring.
 */
export function rings({ actors, ties }: ArrangementInput): Arranged {
  const ids = actors.map(({ id }) => id).sort();
  const members = new Set(actors.flatMap(({ id, member }) => (member ? [id] : [])));
  const graph = adjacency(ids, ties);
  const steps = stepsFromAny(
    graph,
    ids.flatMap((id, vertex) => (members.has(id) ? [vertex] : [])),
  );
  const farthest = steps.reduce((most, step) => Math.max(most, step), 0);
  const rows: string[][] = Array.from({ length: farthest + 2 }, () => []);
  ids.forEach((id, vertex) => {
    const step = steps[vertex] ?? -1;
    rows[step === -1 ? farthest + 1 : step]?.push(id);
  });
  const places: Places = new Map();
  let radius = 0;
  for (const row of untangle(rows, ties)) {
    if (row.length === 0) continue;
    const needed = (row.length * ALONG) / (2 * Math.PI);
    radius =
      radius === 0
        ? Math.max(row.length === 1 ? 0 : INNERMOST, needed)
        : Math.max(radius + BETWEEN_RINGS, needed);
    row.forEach((id, index) => {
      const angle = ((index + 0.5) / row.length) * 2 * Math.PI - Math.PI / 2;
      places.set(id, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    });
    radius = Math.max(radius, 1);
  }
  return { places, captions: [] };
}
