import type { TableRow } from './table.ts';

/** Rows among which the headers are looked for. */
const LOOKED_THROUGH = 30;

const filled = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '').length;

/**
 * The place of the row of headers: the first row, unless titles stand above it. A later row must name more known
 * columns than the first one, or be the first that is as wide as the table under a title of a cell or two.
 */
export function headerPlace(rows: readonly TableRow[], isKnown: (header: string) => boolean): number {
  const [first] = rows;
  if (!first) return 0;
  const candidates = rows.slice(0, LOOKED_THROUGH);
  const known = candidates.map(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '' && isKnown(cell)).length,
  );
  const width = Math.max(...rows.slice(0, 200).map(filled));
  // A row as wide as the table that names anything known is its first, whatever words stand in the others.
  if ((known[0] ?? 0) > 0 && filled(first) >= width * 0.6) return 0;
  let best = 0;
  for (const [place, count] of known.entries()) {
    if (count >= 2 && count > (known[best] ?? 0)) best = place;
  }
  if (best > 0 || (known[0] ?? 0) > 1) return best;
  if (width < 3 || filled(first) > 1) return 0;
  const wide = candidates.findIndex((row) => filled(row) >= Math.max(2, width * 0.6));
  return Math.max(0, wide);
}

/** A row that sums the others up, or says something of the table as a whole. */
export function isAboutTable(cells: readonly string[], width: number): boolean {
  const texts = cells.map((cell) => cell.trim()).filter(Boolean);
  const [first = '', ...others] = texts;
  if (/^(?:sous[- ]?|grand )?(?:total|totaux|moyenne|somme)(?![\p{L}])/iu.test(first)) {
    return others.every((cell) =>
      /^(?:[\d\s.,%€$£()+-]|[kKM](?=[€$£]|$)|EUR|HT|TTC|ETP|n\.?c\.?)+$/iu.test(cell),
    );
  }
  return (
    width >= 3 &&
    others.length === 0 &&
    /^(?:sources?|notes?|nb|n\.b\.|mise à jour|maj)\s*[:：]/iu.test(first)
  );
}
