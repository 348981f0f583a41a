import type { Membership } from '../../model/collective.ts';
import { isUnderWay } from '../../model/dates.ts';

/** A sum of votes with the number of seats of which they are known: one without is not counted as none. */
export interface VoteSum {
  sum: number;
  known: number;
  of: number;
}

export interface College {
  /** '' for the seats of none. */
  name: string;
  seats: readonly Membership[];
  votes: VoteSum;
}

/** The seats that are held on a day by college, in the order of the members; those without a college last. */
export function collegesOf(members: readonly Membership[], day: string): College[] {
  const held = members.filter(({ from, until }) => isUnderWay(from, until, day));
  return [...Map.groupBy(held, ({ seat }) => seat)]
    .map(([name, seats]) => ({ name, seats, votes: voteSum(seats) }))
    .sort((one, other) => Number(one.name === '') - Number(other.name === ''));
}

export function voteSum(seats: readonly Membership[]): VoteSum {
  const votes = seats.flatMap((seat) => seat.votes ?? []);
  return { sum: votes.reduce((sum, one) => sum + one, 0), known: votes.length, of: seats.length };
}
