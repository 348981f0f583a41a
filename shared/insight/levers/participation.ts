import { isUnderWay } from '../../model/dates.ts';
import { isCitizens } from '../../model/standing.ts';
import type { Scope } from '../scope.ts';
import { type Gap, gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';

type Holder = 'ess' | 'citizens' | 'other' | 'unknown';

interface Seat {
  /** `actor …` for a body that is an actor, `collective …` for one that is a collective. */
  body: string;
  holder: string;
  as: Holder;
  cooperation: string | null;
}

/**
 * Lever 6. Seats in governing bodies held by ESS actors and by citizens, against all seats of known holders. A
 * seat is a governance tie (member of, to the body) or a place in a body (a collective that is an instance or a
 * PTCE, or any membership with a named seat) that is not over.
 */
export function participation(scope: Scope): LeverReading {
  const seats = [...tieSeats(scope), ...collectiveSeats(scope)];
  const known = seats.filter(({ as }) => as !== 'unknown');
  const held = known.filter(({ as }) => as === 'ess' || as === 'citizens');
  const ess = held.filter(({ as }) => as === 'ess');
  const citizens = held.filter(({ as }) => as === 'citizens');
  const unclear = seats.filter(({ as }) => as === 'unknown');
  return {
    id: 'participation',
    indicators: [
      shareOf('seatsHeld', held.length, known.length, evidenceOf(held)),
      shareOf('seatsEss', ess.length, known.length, evidenceOf(ess)),
      shareOf('seatsCitizens', citizens.length, known.length, evidenceOf(citizens)),
    ],
    gaps: [
      gapList('bodyWithoutEss', bodiesWithout(seats, ['ess', 'unknown'])),
      gapList('bodyWithoutCitizens', bodiesWithout(seats, ['citizens', 'unknown'])),
    ],
    unknowns: knownUnknowns([{ name: 'holderSide', count: unclear.length, ...evidenceOf(unclear) }]),
  };
}

function holderOf(scope: Scope, id: string): Holder {
  const actor = scope.actor(id);
  if (!actor) return 'unknown';
  if (isCitizens(actor)) return 'citizens';
  const side = scope.side(id);
  return side === 'ess' || side === 'unknown' ? side : 'other';
}

function tieSeats(scope: Scope): Seat[] {
  return scope.cooperations
    .filter(({ type }) => type === 'gouvernance')
    .map(({ id, from, to }) => ({
      body: `actor ${to}`,
      holder: from,
      as: holderOf(scope, from),
      cooperation: id,
    }));
}

function collectiveSeats(scope: Scope): Seat[] {
  return scope.collectives.flatMap(({ id, kind, members }) =>
    members
      .filter(
        ({ actorId, seat, from, until }) =>
          (kind === 'instance' || kind === 'ptce' || seat !== '') &&
          isUnderWay(from, until, scope.day) &&
          scope.actor(actorId) !== undefined,
      )
      .map(({ actorId }) => ({
        body: `collective ${id}`,
        holder: actorId,
        as: holderOf(scope, actorId),
        cooperation: null,
      })),
  );
}

function bodiesWithout(seats: readonly Seat[], holders: readonly Holder[]): Gap[] {
  return [...new Set(seats.map(({ body }) => body))].flatMap((body): Gap[] => {
    const own = seats.filter((seat) => seat.body === body);
    if (own.some(({ as }) => holders.includes(as))) return [];
    const [kind = '', id = ''] = body.split(' ');
    const { actors, cooperations } = evidenceOf(own);
    return kind === 'actor'
      ? [{ actors: [id, ...actors], cooperations, terms: { actor: id } }]
      : [{ actors, cooperations, terms: { collective: id } }];
  });
}

function evidenceOf(seats: readonly Seat[]) {
  return {
    actors: [...new Set(seats.map(({ holder }) => holder))],
    cooperations: seats.flatMap(({ cooperation }) => cooperation ?? []),
  };
}
