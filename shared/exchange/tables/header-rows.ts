import { fold } from '../../base/fold.ts';

/**
 * Two rows of headers as one: a question over the first of its columns, and under it what each column is for, as
 * Framaforms writes them. "Travaillez-vous avec" over "Moulin" and "Verger" gives "Travaillez-vous avec [Moulin]"
 * and "... [Verger]". null when the lower row is no row of headers: it says something where the upper one is whole.
 */
export function joinedHeaders(upper: readonly string[], lower: readonly string[]): string[] | null {
  const width = Math.max(upper.length, lower.length);
  const cell = (row: readonly string[], column: number) => row[column]?.trim() ?? '';
  const headers: string[] = [];
  let question = '';
  let groups = 0;
  let alone = 0;
  for (let column = 0; column < width; column++) {
    const [above, under] = [cell(upper, column), cell(lower, column)];
    const before = question;
    if (above !== '') question = above;
    const inGroup =
      question !== '' && (above === '' || (column + 1 < width && cell(upper, column + 1) === ''));
    if (inGroup && above === '' && before === '') return null;
    if (!inGroup || under === above) {
      if (under !== '' && under !== above) return null;
      if (above !== '') alone++;
      headers.push(above);
      continue;
    }
    if (under === '') return null;
    groups++;
    headers.push(`${question} [${under}]`);
  }
  return groups >= 2 && alone >= 1 ? headers : null;
}

/** Headers each of its own: the second of one name becomes "Name (2)", so that neither takes the other's place. */
export function distinctHeaders(
  headers: readonly string[],
  report: (header: string, renamed: string) => void,
): string[] {
  const keyOf = (header: string) => fold(header) || header;
  const taken = new Set(headers.map(keyOf));
  const seen = new Set<string>();
  /** The number to try next for each name: a table may have thousands of columns of one name. */
  const next = new Map<string, number>();
  return headers.map((header) => {
    const key = keyOf(header);
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return header;
    }
    let number = next.get(key) ?? 2;
    while (taken.has(keyOf(`${header} (${number})`))) number++;
    next.set(key, number + 1);
    const renamed = `${header} (${number})`;
    taken.add(keyOf(renamed));
    report(header, renamed);
    return renamed;
  });
}
