import type { Command } from '../../changes/command.ts';
import { recordChange } from '../../changes/patch.ts';
import { recordUpdate } from '../../changes/record-update.ts';
import { type Cooperation, cooperationSchema } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Session } from '../../model/session.ts';
import { type Pair, pairKey, refusedPair } from './pairs.ts';
import { heardAt } from './session.ts';

export const ANSWERS = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface PairAnswer {
  pair: Pair;
  type: string;
  answer: Answer;
  /** The id of the tie that a yes or an unsure makes. */
  tieId: string;
}

/**
 * Notes what the room says of a pair, in place of what it said before, as one change:
 * - yes makes an active tie, to be checked, from this session;
 * - unsure makes one that is on hold: it is drawn, and has to be checked, but counts nowhere as a cooperation until
 *   the review says that there is one, and makes it active;
 * - no makes none, and is remembered, so that the pair is not asked again at this session.
 */
export function answerPair(
  { id }: Pick<Session, 'id'>,
  { pair, type, answer, tieId }: PairAnswer,
  name: string,
): Command {
  return {
    kind: 'session-pair',
    details: { name },
    patch: (state) => {
      const session = state.sessions.get(id);
      if (!session || !state.actors.has(pair.from) || !state.actors.has(pair.to)) return [];
      const earlier = madeFor(session, state, pair, type);
      if (earlier && sameDirection(earlier, pair) && answerOf(session, state, pair, type) === answer)
        return [];
      const refusal = refusedPair(pair, type);
      const refused = session.refused.filter(
        (other) => other.type !== type || other.one !== refusal.one || other.other !== refusal.other,
      );
      const captured = session.captured.filter((other) => other.id !== earlier?.id);
      const tie =
        answer === 'no'
          ? null
          : cooperationSchema.parse({
              id: tieId,
              ...pair,
              type,
              ...heardAt(session),
              status: answer === 'unsure' ? 'suspendu' : 'actif',
            });
      return [
        ...(earlier ? [recordChange('cooperations', earlier.id, earlier, null)] : []),
        ...(tie ? [recordChange('cooperations', tie.id, null, tie)] : []),
        ...recordUpdate('sessions', session, {
          captured: tie
            ? [
                ...captured,
                { table: 'cooperations', id: tie.id, how: answer === 'unsure' ? 'unsure' : 'added' },
              ]
            : captured,
          refused: answer === 'no' ? [...refused, refusal] : refused,
        }),
      ];
    },
  };
}

/** What the session has heard of a pair; null when it was not asked. */
export function answerOf(session: Session, state: NetworkState, pair: Pair, type: string): Answer | null {
  const tie = madeFor(session, state, pair, type);
  if (tie) return session.captured.find(({ id }) => id === tie.id)?.how === 'unsure' ? 'unsure' : 'yes';
  const { one, other } = refusedPair(pair, type);
  const refused = session.refused.some((own) => own.type === type && own.one === one && own.other === other);
  return refused ? 'no' : null;
}

/** The tie of this pair and type that the session made. */
function madeFor(session: Session, state: NetworkState, pair: Pair, type: string): Cooperation | undefined {
  const key = pairKey(pair.from, pair.to);
  for (const { table, id, how } of session.captured) {
    if (table !== 'cooperations' || how === 'completed') continue;
    const tie = state.cooperations.get(id);
    if (tie?.type === type && pairKey(tie.from, tie.to) === key) return tie;
  }
  return undefined;
}

function sameDirection({ from }: Cooperation, pair: Pair): boolean {
  return from === pair.from;
}
