import type { Problem } from './problem.ts';

/** Remarks of one kind, which differ in where they are and in what stood there. */
export interface ProblemGroup {
  key: string;
  severity: Problem['severity'];
  code: Problem['code'];
  problems: readonly Problem[];
}

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Remarks by their kind: the gravest first, then those that are most. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { problems: Problem[] }>();
  for (const found of problems) {
    const { severity, code } = found;
    const key = `${severity} ${code}`;
    const group = groups.get(key);
    if (group) group.problems.push(found);
    else groups.set(key, { key, severity, code, problems: [found] });
  }
  return [...groups.values()].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      other.problems.length - one.problems.length,
  );
}
