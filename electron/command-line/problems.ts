import { problemWords } from '#shared/exchange/problem-words.ts';
import type { FileProblem } from '#shared/exchange/reading/open-network.ts';
import { type Call, plain } from './world.ts';

/** Enough to see what is the matter, when it is not what was asked for. */
const MOST_TOLD = 20;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** One remark as a line: file, sheet, line, column, how grave, why, and the text that was there. */
export function problemLine({ file, problem: found }: FileProblem, { t }: Call): string {
  const where = [
    file,
    found.sheet ?? '',
    found.row === null ? '' : t('commandLine.line', { row: found.row }),
    found.column,
  ].filter(Boolean);
  const words = `${t(`imports.severity.${found.severity}`)}. ${problemWords(t, found)}`;
  // The words do not always say what stood there.
  const text = found.value === '' || words.includes(found.value) ? '' : ` [${found.value}]`;
  const remark = `${words}${text}`;
  return plain(where.length === 0 ? remark : t('commandLine.remark', { where: where.join(', '), remark }));
}

/** The remarks, gravest first, in the order of the files otherwise. */
export function byGravity(problems: readonly FileProblem[]): FileProblem[] {
  return [...problems].sort(
    ({ problem: one }, { problem: other }) => ORDER[one.severity] - ORDER[other.severity],
  );
}

/** Reports the first remarks beside the result; those that only inform are left to `validate` and `--json`. */
export function reportProblems(problems: readonly FileProblem[], call: Call): void {
  const grave = byGravity(problems).filter(({ problem: { severity } }) => severity !== 'info');
  for (const found of grave.slice(0, MOST_TOLD)) call.world.error(problemLine(found, call));
  const more = grave.length - MOST_TOLD;
  if (more > 0) call.world.error(call.t('commandLine.more', { count: more }));
}

export function hasErrors(problems: readonly FileProblem[]): boolean {
  return problems.some(({ problem: { severity } }) => severity === 'error');
}

/** The remarks as data, with their words. */
export function problemData(problems: readonly FileProblem[], { t }: Call): object[] {
  return byGravity(problems).map(
    ({ file, problem: { severity, code, sheet = '', row, column, value, details } }) => ({
      file,
      sheet,
      severity,
      code,
      row,
      column,
      value,
      reason: problemWords(t, { severity, code, row, column, value, details }),
    }),
  );
}
