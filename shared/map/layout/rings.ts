import { adjacency } from '../../network/graph/adjacency.ts';
import { stepsFromAny } from '../../network/graph/distances.ts';
import type { Arranged, ArrangementInput } from './arrangement.ts';
import type { Places } from './network-layout.ts';
import { untangle } from './untangle.ts';

const ALONG = 96;
const BETWEEN_RINGS = 130;
const BETWEEN_LINES = 84;
const INNERMOST = 110;
/** Screens are wider than high, and so are names: rings are drawn out to the sides. */
const WIDENED = 1.4;
/** So many that no way reaches have no ring of their own, and how far outside the last one they stand. */
const FEW = 4;
const OUTSIDE = 45;
/** A ring that would be so much wider than where it begins is folded into several lines. */
const WIDEST = 1.6;

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
  let outermost = 0;
  const beyond = rows.at(-1) ?? [];
  // A ring of a few would be a void around the others: they stand on the last one, a little outside.
  const joined =
    beyond.length <= FEW ? rows.findLast((row, step) => step <= farthest && row.length > 0) : undefined;
  const outside = new Set(joined ? beyond.splice(0) : []);
  joined?.push(...outside);
  for (const row of untangle(rows, ties)) {
    if (row.length === 0) continue;
    const inner = outermost === 0 ? INNERMOST : outermost + BETWEEN_RINGS;
    const lines = linesFor(row.length, inner);
    lines.forEach(({ radius, from, until }) => {
      for (let index = from; index < until; index++) {
        const angle = ((index - from + 0.5) / (until - from)) * 2 * Math.PI - Math.PI / 2;
        const reach = outside.has(row[index] ?? '') ? radius + OUTSIDE : radius;
        const [x, y] = [Math.cos(angle) * reach * WIDENED, Math.sin(angle) * reach];
        places.set(row[index] ?? '', { x, y });
      }
    });
    outermost = Math.max(1, lines.at(-1)?.radius ?? 1);
  }
  // What all stand around is named in the middle.
  return { places, captions: members.size > 0 ? [{ value: '', x: 0, y: 0, side: 'middle' }] : [] };
}

/** The circles on which one ring's actors stand: a single one as long as it does not grow too wide. */
function linesFor(count: number, inner: number): { radius: number; from: number; until: number }[] {
  const needed = (count * ALONG) / (2 * Math.PI);
  if (needed <= Math.max(inner, INNERMOST) * WIDEST) {
    return [{ radius: Math.max(inner, needed), from: 0, until: count }];
  }
  const lines: { radius: number; from: number; until: number }[] = [];
  for (let from = 0, radius = inner; from < count; radius += BETWEEN_LINES) {
    const until = Math.min(count, from + Math.max(1, Math.floor((2 * Math.PI * radius) / ALONG)));
    lines.push({ radius, from, until });
    from = until;
  }
  return lines;
}
