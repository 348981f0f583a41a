/**
 * Amounts are drawn in a few classes of about equal number (quantiles), as maps of areas are (Brewer and Pickle
 * 2002). A class is written `10..25`: from 10 on, below 25; the first and the last are open.
 */
const MOST_CLASSES = 5;

/** The classes of these amounts, from the lowest up; none for no amount. */
export function amountClasses(amounts: readonly number[]): string[] {
  if (amounts.length === 0) return [];
  const sorted = [...amounts].sort((a, b) => a - b);
  const breaks: number[] = [];
  for (let part = 1; part < MOST_CLASSES; part++) {
    const at = rounded(sorted[Math.floor((part * sorted.length) / MOST_CLASSES)] ?? 0);
    const least = breaks.at(-1) ?? sorted[0] ?? 0;
    if (at > least && at <= (sorted.at(-1) ?? 0)) breaks.push(at);
  }
  const ends = ['', ...breaks.map(String), ''];
  return ends.slice(1).map((high, place) => `${ends[place]}..${high}`);
}

/** To two digits that count, so that people can read the legend. */
function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}

/** The ends of a class; null for an open one. Undefined when the text is no class. */
export function classEnds(text: string): { low: number | null; high: number | null } | undefined {
  const [low, high, more] = text.split('..');
  if (low === undefined || high === undefined || more !== undefined) return undefined;
  return { low: low === '' ? null : Number(low), high: high === '' ? null : Number(high) };
}

export function inClass(amount: number, text: string): boolean {
  const ends = classEnds(text);
  return (
    ends !== undefined &&
    (ends.low === null || amount >= ends.low) &&
    (ends.high === null || amount < ends.high)
  );
}
