import type { TFunction } from 'i18next';
import type { Language } from '../bridge.ts';
import type { ProblemGroup } from './problem-groups.ts';
import { problemWords } from './problem-words.ts';
import { csvOf } from './tables/csv-write.ts';

const HEAD = ['severity', 'file', 'sheet', 'row', 'column', 'text', 'reason'] as const;

/** Remarks as a table for a spreadsheet: where each is, what stood there, and why. */
export function problemReport(
  groups: readonly ProblemGroup[],
  t: TFunction,
  language: Language,
): Uint8Array<ArrayBuffer> {
  const rows = groups.flatMap(({ problems }) =>
    problems.map((found) => [
      t(`imports.severity.${found.severity}`),
      found.file ?? '',
      found.sheet ?? '',
      String(found.row ?? ''),
      found.column,
      found.value,
      problemWords(t, found),
    ]),
  );
  return csvOf([HEAD.map((name) => t(`imports.head.${name}`)), ...rows], language);
}
