import type { Arranged, ArrangedActor, ArrangementInput, Caption } from './arrangement.ts';
import type { Places } from './network-layout.ts';
import { untangle } from './untangle.ts';

/** Room for a node with its name: names stand under nodes and are wider than high. */
const ACROSS = 150;
const DOWN = 96;
const BETWEEN_BANDS = 70;
const CAPTION_ROOM = 150;
/** A band wider than this many actors is folded into several lines. */
const LINE = 14;

/**
 * Actors in horizontal bands, one for each value, the first on top; those without a value below. Inside a band
 * they are ordered so that ties cross less.
 */
export function bands(
  { actors, ties }: ArrangementInput,
  bandOf: (actor: ArrangedActor) => number,
  captionOf: (value: number) => string,
): Arranged {
  const values = [...new Set(actors.map(bandOf))].sort((one, other) => rank(one) - rank(other));
  const rows = values.map((value) =>
    actors
      .filter((actor) => bandOf(actor) === value)
      .map(({ id }) => id)
      .sort(),
  );
  const places: Places = new Map();
  const captions: Caption[] = [];
  const widest = Math.min(LINE, Math.max(1, ...rows.map(({ length }) => length)));
  let top = 0;
  untangle(rows, ties).forEach((row, band) => {
    const lines = Math.ceil(row.length / LINE);
    captions.push({
      value: captionOf(values[band] ?? -1),
      x: -(widest * ACROSS) / 2 - CAPTION_ROOM,
      y: top + ((lines - 1) * DOWN) / 2,
    });
    row.forEach((id, index) => {
      // Folding takes every so many-th actor, so that the order from left to right stays.
      const line = index % lines;
      const column = Math.floor(index / lines);
      const columns = Math.ceil((row.length - line) / lines);
      places.set(id, { x: (column - (columns - 1) / 2) * ACROSS, y: top + line * DOWN });
    });
    top += lines * DOWN + BETWEEN_BANDS;
  });
  return { places, captions };
}

/** Unknown values (below zero) come last. */
function rank(value: number): number {
  return value < 0 ? Number.POSITIVE_INFINITY : value;
}
