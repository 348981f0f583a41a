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
  const learning = scope.ties.filter(({ type }) => LEARNING.includes(type));
  const readings = publicActors.map((actor) => ({ actor, ...learningOf(scope, learning, actor.id) }));
  const having = readings.filter(({ ess }) => ess.length > 0);
  const unclear = readings.filter(({ ess, unclear }) => ess.length === 0 && unclear.length > 0);
  const without = readings.filter(({ ess, unclear }) => ess.length + unclear.length === 0);
  const ties = having.flatMap(({ ess }) => idsOf(ess));
  return {
    id: 'training',
    indicators: [
      shareOf('publicWithLearning', having.length, publicActors.length - unclear.length, {
        actors: idsOf(having.map(({ actor }) => actor)),
        ties: [...new Set(ties)],
      }),
    ],
    gaps: [
      gapList(
        'publicWithoutLearning',
        without.map(({ actor }) => ({ actors: [actor.id], ties: [] })),
      ),
    ],
    unknowns: knownUnknowns([
      {
        name: 'partnerSide',
        count: unclear.length,
        actors: idsOf(unclear.map(({ actor }) => actor)),
        ties: unclear.flatMap(({ unclear: ties }) => idsOf(ties)),
      },
    ]),
  };
}

function learningOf(scope: Scope, learning: readonly Cooperation[], actorId: string) {
  const own = learning.filter(({ from, to }) => from === actorId || to === actorId);
  const sided = (side: string) => own.filter((tie) => scope.side(otherEnd(tie, actorId)) === side);
  return { ess: sided('ess'), unclear: sided('unknown') };
}
