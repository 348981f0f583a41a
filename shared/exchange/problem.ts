/**
 * Something to report about a row of a file. error: the row or value was left out; warning: it was kept but is
 * doubtful; info: it was kept in another shape. The code is a key of the catalogue `problems`, which words
 * it with `value` and `details`.
 */
export interface Problem {
  severity: 'error' | 'warning' | 'info';
  code: ProblemCode;
  /** The file and the sheet that it is in; missing where only one file is read, or several are meant. */
  file?: string;
  sheet?: string;
  /** Line of the file, 1 being the first; null when the problem is the whole file's. */
  row: number | null;
  /** The header of the column as it stands in the file; '' when no column is meant. */
  column: string;
  /** The offending text, cut at 200 characters; '' when there is none. */
  value: string;
  details: Readonly<Record<string, string | number>>;
}

/** Where in the files that are read together something is. */
export interface ProblemPlace {
  file: string;
  /** '' when the file has one table only. */
  sheet: string;
}

export type ProblemCode = keyof typeof import('../i18n/fr/problems.ts').problems;

export function problem(
  severity: Problem['severity'],
  code: ProblemCode,
  at: {
    place?: ProblemPlace | undefined;
    row?: number | null;
    column?: string;
    value?: string;
    details?: Problem['details'];
  } = {},
): Problem {
  return {
    severity,
    code,
    ...at.place,
    row: at.row ?? null,
    column: at.column ?? '',
    value: (at.value ?? '').slice(0, 200),
    details: at.details ?? {},
  };
}
