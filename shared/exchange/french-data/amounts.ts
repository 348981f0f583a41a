import { readNumber } from '../../fields/read-number.ts';
import { type Problem, problem } from '../problem.ts';

/** An amount above it is a slip of the keys: the ministry's own files hold 1e17 €. */
const MOST_EUROS = 1e10;

/** An amount in euros; null when there is none, or none that can be: that is reported. */
export function readEuros(text: string, row: number, column: string, problems: Problem[]): number | null {
  if (text.trim() === '') return null;
  const euros = readNumber(text);
  if (euros !== null && euros >= 0 && euros <= MOST_EUROS) return euros;
  const code = euros === null ? 'number-invalid' : 'number-range';
  problems.push(problem('warning', code, { row, column, value: text }));
  return null;
}
