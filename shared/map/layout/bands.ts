import type { Arranged, ArrangedActor, ArrangementInput, Caption } from './arrangement.ts';
import type { Places } from './network-layout.ts';
import { untangle } from './untangle.ts';

/** Room for a node with its name: names stand under nodes and are wider than high. */
const ACROSS = 150;
const DOWN = 136;
const BETWEEN_BANDS = 30;
/** Every other actor stands a little lower, so that names side by side have room. */
const STAGGER = 24;
const MARGIN = 90;
/** A band wider than this many actors is folded into several lines; on a large map bands are wider. */
const LINE = 14;

/**
 * Actors in horizontal bands, one for each value, the first on top; those without a value below. Inside a band
 * they are ordered so that ties cross less; one of a single line uses its whole width.
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
  const longest = Math.max(LINE, Math.round(Math.sqrt(actors.length)));
  const widest = Math.min(longest, Math.max(1, ...rows.map(({ length }) => length)));
  const side = (widest * ACROSS) / 2 + MARGIN / 2;
  let top = 0;
  untangle(rows, ties).forEach((row, band) => {
    const lines = Math.ceil(row.length / longest);
    captions.push({
      value: captionOf(values[band] ?? -1),
      x: -side - 8,
      y: top + ((lines - 1) * DOWN) / 2,
      side: 'left',
      zone: {
        left: -side,
        right: side,
        top: top - DOWN / 2,
        bottom: top + (lines - 1) * DOWN + DOWN / 2,
      },
    });
    row.forEach((id, index) => {
      // Folding takes every so many-th actor, so that the order from left to right stays.
      const line = index % lines;
      const column = Math.floor(index / lines);
      const columns = Math.ceil((row.length - line) / lines);
      // Folded lines stand close: the room beside them is for names.
      const across = lines > 1 ? ACROSS : (widest * ACROSS) / columns;
      const shift = columns < 3 ? 0 : column % 2 === 0 ? -STAGGER : STAGGER;
      places.set(id, { x: (column - (columns - 1) / 2) * across, y: top + line * DOWN + shift });
    });
    top += lines * DOWN + BETWEEN_BANDS;
  });
  return { places, captions };
}

/** Unknown values (below zero) come last. */
function rank(value: number): number {
  return value < 0 ? Number.POSITIVE_INFINITY : value;
}
