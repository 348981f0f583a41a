import { type Problem, type ProblemCode, problem } from '../problem.ts';

interface NotedCell {
  row: number;
  header: string;
  text: string;
}

/** What is reported once for a column, with how often it came and the first cell as an example. */
export interface CellNotes {
  add(code: ProblemCode, cell: NotedCell, read?: string | number): void;
  problems(): Problem[];
}

export function cellNotes(): CellNotes {
  const notes = new Map<string, { problem: Problem; count: number }>();
  return {
    add(code, { row, header, text }, read = '') {
      const key = `${code}\n${header}`;
      const note = notes.get(key);
      if (note) note.count++;
      else {
        const at = { row, column: header, value: text, details: { read } };
        notes.set(key, { problem: problem('info', code, at), count: 1 });
      }
    },
    problems: () =>
      [...notes.values()].map(({ problem, count }) => ({
        ...problem,
        details: { ...problem.details, count },
      })),
  };
}
