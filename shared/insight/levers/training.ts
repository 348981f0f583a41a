import type { Cooperation } from '../../model/cooperation.ts';
import { otherEnd } from '../../model/cooperation.ts';
import { idsOf, isPublic, type Scope } from '../scope.ts';
import { gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';

const LEARNING: readonly string[] = ['formation', 'accompagnement', 'information'];

/**
 * Lever 1. Share of public actors with a training, support or information tie to an ESS actor, in either
 * direction. A public actor whose only such ties go to actors of unknown side is neither with nor without.
 */
export function training(scope: Scope): LeverReading {
  const publicActors = scope.actors.filter(isPublic);
  const learning = scope.cooperations.filter(({ type }) => LEARNING.includes(type));
  const readings = publicActors.map((actor) => ({ actor, ...learningOf(scope, learning, actor.id) }));
  const having = readings.filter(({ ess }) => ess.length > 0);
  const unclear = readings.filter(({ ess, unclear }) => ess.length === 0 && unclear.length > 0);
  const without = readings.filter(({ ess, unclear }) => ess.length + unclear.length === 0);
  const cooperations = having.flatMap(({ ess }) => idsOf(ess));
  return {
    id: 'training',
    indicators: [
      shareOf('publicWithLearning', having.length, publicActors.length - unclear.length, {
        actors: idsOf(having.map(({ actor }) => actor)),
        cooperations: [...new Set(cooperations)],
      }),
    ],
    gaps: [
      gapList(
        'publicWithoutLearning',
        without.map(({ actor }) => ({ actors: [actor.id], cooperations: [] })),
      ),
    ],
    unknowns: knownUnknowns([
      {
        name: 'partnerSide',
        count: unclear.length,
        actors: idsOf(unclear.map(({ actor }) => actor)),
        cooperations: unclear.flatMap(({ unclear: cooperations }) => idsOf(cooperations)),
      },
    ]),
  };
}

function learningOf(scope: Scope, learning: readonly Cooperation[], actorId: string) {
  const own = learning.filter(({ from, to }) => from === actorId || to === actorId);
  const sided = (side: string) =>
    own.filter((cooperation) => scope.side(otherEnd(cooperation, actorId)) === side);
  return { ess: sided('ess'), unclear: sided('unknown') };
}
