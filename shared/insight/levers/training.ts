import type { Cooperation } from '../../model/cooperation.ts';
import { isDirected } from '../../model/cooperation.ts';
import { idsOf, type Scope } from '../scope.ts';
import { countOf, gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';

const LEARNING: readonly string[] = ['formation', 'information'];

/**
 * Lever 1. Share of public bodies that bodies of the ESS, their resource centres among them (RTES, CRESS, Avise), have
 * trained or informed: ties of training or information *towards* the public body, or of no direction. Support that a
 * town gives is another thing, as is a training that it gives. A public body whose only such ties come from actors of
 * unknown side is neither with nor without.
 */
export function training(scope: Scope): LeverReading {
  const publicActors = scope.actors.filter(({ id }) => scope.isPublic(id) === 'yes');
  const learning = scope.cooperations.filter(({ type }) => LEARNING.includes(type));
  const readings = publicActors.map((actor) => ({ actor, ...learningOf(scope, learning, actor.id) }));
  const having = readings.filter(({ ess }) => ess.length > 0);
  const unclear = readings.filter(({ ess, unclear }) => ess.length === 0 && unclear.length > 0);
  const without = readings.filter(({ ess, unclear }) => ess.length + unclear.length === 0);
  const cooperations = [...new Set(having.flatMap(({ ess }) => ess.map(({ tie }) => tie)))];
  const trainers = [...new Set(having.flatMap(({ ess }) => ess.map(({ trainer }) => trainer)))];
  return {
    id: 'training',
    indicators: [
      shareOf('publicWithLearning', having.length, publicActors.length - unclear.length, {
        actors: idsOf(having.map(({ actor }) => actor)),
        cooperations,
      }),
      countOf('trainers', unclear.length > 0 && trainers.length === 0 ? null : trainers.length, {
        actors: trainers,
        cooperations,
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
        cooperations: unclear.flatMap(({ unclear }) => unclear.map(({ tie }) => tie)),
      },
    ]),
  };
}

/** The ties by which an actor learns, with who teaches. */
function learningOf(scope: Scope, learning: readonly Cooperation[], actorId: string) {
  const types = scope.network.vocabularies.cooperationTypes;
  const own = learning.flatMap((cooperation) => {
    const { id: tie, from, to } = cooperation;
    if (to === actorId) return [{ tie, trainer: from }];
    return from === actorId && !isDirected(cooperation, types) ? [{ tie, trainer: to }] : [];
  });
  const sided = (side: string) => own.filter(({ trainer }) => scope.side(trainer) === side);
  return { ess: sided('ess'), unclear: sided('unknown') };
}
