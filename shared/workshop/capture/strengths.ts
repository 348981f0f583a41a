import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Session } from '../../model/session.ts';
import { capturedNow } from './session.ts';

export const STRENGTHS = [1, 2, 3, 4, 5] as const;

/** The ties that a session made, in the order in which they were said. */
export function tiesToSort(session: Session, state: NetworkState): Cooperation[] {
  return capturedNow(session, state).flatMap(({ table, id, how }) => {
    const tie = table === 'cooperations' && how !== 'completed' && state.cooperations.get(id);
    return tie ? [tie] : [];
  });
}

/** The next tie without a strength, from this one on and round again; null when all have one. */
export function nextWithoutStrength(ties: readonly Cooperation[], after: string | null): string | null {
  const place = ties.findIndex(({ id }) => id === after);
  const order = [...ties.slice(place + 1), ...ties.slice(0, place + 1)];
  return order.find(({ strength }) => strength === null)?.id ?? null;
}
