import type { Arranged, ArrangementInput, Caption } from './arrangement.ts';
import type { Places } from './network-layout.ts';
import { untangle } from './untangle.ts';

const ALONG = 74;
const BETWEEN_KINDS = 0.6;
const CAPTION_ROOM = 70;
const SMALLEST = 220;
/** The circle is the deeper the more actors there are: on one line it would be a hair with a void in it. */
const ACTORS_A_LINE = 24;

/** Actors on a circle, kind by kind from the top clockwise, in an order in which ties cross less. */
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
  const lines = Math.max(1, Math.floor(Math.sqrt(actors.length / ACTORS_A_LINE)));
  const lengths = rows.map((row) => Math.ceil(row.length / lines));
  const steps = lengths.reduce((sum, length) => sum + length + BETWEEN_KINDS, 0);
  const radius = Math.max(SMALLEST, (steps * ALONG) / (2 * Math.PI));
  const at = (step: number, distance: number) => {
    const angle = (step / steps) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
  };
  const places: Places = new Map();
  let step = 0;
  const captions = rows.map((row, index): Caption => {
    const length = lengths[index] ?? 1;
    const middle = at(step + (length - 1) / 2, radius + (lines - 1) * ALONG + CAPTION_ROOM);
    row.forEach((id, place) => {
      places.set(id, at(step + Math.floor(place / lines), radius + (place % lines) * ALONG));
    });
    step += length + BETWEEN_KINDS;
    return { value: captionOf(kinds[index] ?? -1), ...middle, side: sideOf(middle) };
  });
  return { places, captions };
}

/** Away from the middle; above and below only near the poles, since words are wider than high. */
function sideOf({ x, y }: { x: number; y: number }): Caption['side'] {
  if (Math.abs(x) > Math.abs(y) * 0.25) return x > 0 ? 'right' : 'left';
  return y < 0 ? 'above' : 'below';
}

function rank(value: number): number {
  return value < 0 ? Number.POSITIVE_INFINITY : value;
}
