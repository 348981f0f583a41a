import type { Arranged, ArrangedActor, ArrangementInput, Caption } from './arrangement.ts';
import type { Places } from './network-layout.ts';

const ACROSS = 170;
const DOWN = 96;

/**
 * Actors in columns by the year in which they joined or in which their first tie began, from left to right;
 * those of unknown year in a last column. Inside a column: by sector, then by id.
 */
export function timeline({ actors }: ArrangementInput): Arranged {
  const years = [...new Set(actors.map(({ since }) => since))].sort(
    (one, other) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY),
  );
  const places: Places = new Map();
  const captions: Caption[] = [];
  const columns = years.map((year) => actors.filter(({ since }) => since === year).sort(bySector));
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  columns.forEach((column, index) => {
    const x = index * ACROSS;
    captions.push({ value: String(years[index] ?? ''), x, y: (-(tallest + 1) * DOWN) / 2 });
    column.forEach(({ id }, row) => {
      places.set(id, { x, y: (row - (column.length - 1) / 2) * DOWN });
    });
  });
  return { places, captions };
}

function bySector(one: ArrangedActor, other: ArrangedActor): number {
  return one.sector.localeCompare(other.sector) || (one.id < other.id ? -1 : 1);
}
