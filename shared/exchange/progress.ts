/** How far a long piece of work has come: bytes of a file that are read, or rows that are understood or planned. */
export interface Progress {
  unit: 'bytes' | 'rows';
  /** The file that is read; '' when it is all that was opened. */
  file: string;
  done: number;
  total: number;
}

export type ReportProgress = (progress: Progress) => void;

/** For those who do not ask how far it is. */
export const ignoreProgress: ReportProgress = () => undefined;

/** Rows between two reports. */
const ROWS = 500;

/** Reports rows now and then: called with the number of each. */
export function reportRows(report: ReportProgress, total: number): (done: number) => void {
  return (done) => {
    if (done % ROWS === 0) report({ unit: 'rows', file: '', done, total });
  };
}
