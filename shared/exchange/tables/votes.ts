import { readNumber } from '../../fields/read-number.ts';
import { VOTES } from '../../model/bounds.ts';
import type { Membership } from '../../model/collective.ts';
import { type Problem, problem } from '../problem.ts';
import { isNotGiven } from './not-given.ts';

/** The votes that a cell gives a seat: "3", "2 voix". What is no number of votes is left out and reported. */
export function votesOf(
  cell: string,
  at: { row: number; column: string },
  problems: Problem[],
): Pick<Membership, 'votes'> {
  const number = cell.replace(/\s*(?:voix|votes?)\.?$/i, '');
  if (number === '' || isNotGiven(number)) return {};
  const votes = readNumber(number);
  if (votes === null) {
    problems.push(problem('warning', 'number-invalid', { ...at, value: cell }));
    return {};
  }
  if (votes < VOTES.least || votes > VOTES.most) {
    problems.push(problem('warning', 'number-range', { ...at, value: cell }));
    return {};
  }
  return { votes };
}
