import type { Arranged, ArrangementInput } from './arrangement.ts';
import type { Places } from './network-layout.ts';
import { untangle } from './untangle.ts';

const ALONG = 74;
const BETWEEN_KINDS = 0.6;
const CAPTION_ROOM = 120;
const SMALLEST = 220;

/** Actors on one circle, kind by kind from the top clockwise, in an order in which ties cross less. */
export function circle({ actors, ties }: ArrangementInput, captionOf: (kind: number) => string): Arranged {
  const kinds = [...new Set(actors.map(({ kind }) => kind))].sort((one, other) => rank(one) - rank(other));
  const rows = untangle(
    kinds.map((kind) =>
      actors
        .filter((actor) => actor.kind === kind)
        .map(({ id }) => id)
        .sort(),
    ),
    ties,
  );
  const steps = actors.length + kinds.length * BETWEEN_KINDS;
  const radius = Math.max(SMALLEST, (steps * ALONG) / (2 * Math.PI));
  const at = (step: number, distance: number) => {
    const angle = (step / steps) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
  };
  const places: Places = new Map();
  let step = 0;
  const captions = rows.map((row, index) => {
    const middle = at(step + (row.length - 1) / 2, radius + CAPTION_ROOM);
    for (const id of row) {
      places.set(id, at(step, radius));
      step++;
    }
    step += BETWEEN_KINDS;
    return { value: captionOf(kinds[index] ?? -1), ...middle };
  });
  return { places, captions };
}

function rank(value: number): number {
  return value < 0 ? Number.POSITIVE_INFINITY : value;
}
