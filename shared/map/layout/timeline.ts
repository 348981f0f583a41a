import type { Arranged, ArrangedActor, ArrangementInput, Caption } from './arrangement.ts';
import type { Places } from './network-layout.ts';

const ACROSS = 150;
const BETWEEN_YEARS = 30;
const DOWN = 140;
/** Every other column stands a little lower, so that names side by side have room. */
const STAGGER = 34;
/** A year of more actors than this has several columns; on a large map columns are longer. */
const COLUMN = 9;

/**
 * Actors in columns by the year in which they joined or in which their first tie began, from left to right;
 * those of unknown year in a last column. Inside a column: by sector, then by id; a year of one column uses its whole height.
 */
export function timeline({ actors }: ArrangementInput): Arranged {
  const years = [...new Set(actors.map(({ since }) => since))].sort(
    (one, other) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY),
  );
  const places: Places = new Map();
  const captions: Caption[] = [];
  const longest = Math.max(COLUMN, Math.round(Math.sqrt(actors.length)));
  const groups = years.map((year) => actors.filter(({ since }) => since === year).sort(bySector));
  const tallest = Math.min(longest, Math.max(1, ...groups.map(({ length }) => length)));
  let left = 0;
  let lower = false;
  groups.forEach((group, index) => {
    const columns = Math.ceil(group.length / longest);
    const rows = Math.ceil(group.length / columns);
    const right = left + columns * ACROSS;
    const zone = {
      left,
      right,
      top: (-tallest * DOWN) / 2 - STAGGER,
      bottom: (tallest * DOWN) / 2 + STAGGER,
    };
    captions.push({
      value: String(years[index] ?? ''),
      x: (left + right) / 2,
      y: zone.top,
      side: 'above',
      zone,
    });
    group.forEach(({ id }, place) => {
      const column = Math.floor(place / rows);
      const inColumn = Math.min(rows, group.length - column * rows);
      // Columns of one year stand close: the room under them is for names.
      const down = columns > 1 ? DOWN : (tallest * DOWN) / inColumn;
      const shift = lower === (column % 2 === 0) ? STAGGER : -STAGGER;
      places.set(id, {
        x: left + (column + 0.5) * ACROSS,
        y: ((place % rows) - (inColumn - 1) / 2) * down + shift,
      });
    });
    left = right + BETWEEN_YEARS;
    if (columns % 2 === 1) lower = !lower;
  });
  return { places, captions };
}

function bySector(one: ArrangedActor, other: ArrangedActor): number {
  return one.sector.localeCompare(other.sector) || (one.id < other.id ? -1 : 1);
}
