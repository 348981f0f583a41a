import type { Ternary } from '../../model/common.ts';
import { isUnderWay } from '../../model/dates.ts';
import { isCitizens } from '../../model/standing.ts';
import type { Scope } from '../scope.ts';
import { countOf, type Gap, gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';

type Holder = 'ess' | 'citizens' | 'other' | 'unknown';

interface Seat {
  /** `actor …` for a body that is an actor, `collective …` for one that is a collective. */
  body: string;
  /** Whether the body makes public policy; the others are of the economy itself. */
  policy: Ternary;
  holder: string;
  as: Holder;
  cooperation: string | null;
}

/**
 * Lever 6. Seats in bodies of public policy held by ESS actors and by citizens, against all seats there of known
 * holders; the seats in the economy's own bodies (a pole, a cooperative, an association) are counted apart. A seat is a
 * governance tie (member of, to the body) or a place in a body (a collective that is an instance or a PTCE, or any
 * membership with a named seat) that is not over. A body is of public policy when its record says so, or when it is a
 * public actor; an instance of which nobody says is neither.
 */
export function participation(scope: Scope): LeverReading {
  const seats = [...tieSeats(scope), ...collectiveSeats(scope)];
  const policy = seats.filter((seat) => seat.policy === 'yes');
  const own = seats.filter((seat) => seat.policy === 'no');
  const open = seats.filter((seat) => seat.policy === 'unknown');
  const known = policy.filter(({ as }) => as !== 'unknown');
  const held = known.filter(({ as }) => as === 'ess' || as === 'citizens');
  const ess = held.filter(({ as }) => as === 'ess');
  const citizens = held.filter(({ as }) => as === 'citizens');
  const unclear = policy.filter(({ as }) => as === 'unknown');
  const openBodies = new Set(open.map(({ body }) => body));
  return {
    id: 'participation',
    indicators: [
      shareOf('seatsHeld', held.length, known.length, evidenceOf(held)),
      shareOf('seatsEss', ess.length, known.length, evidenceOf(ess)),
      shareOf('seatsCitizens', citizens.length, known.length, evidenceOf(citizens)),
      countOf('ownSeats', own.length, evidenceOf(own)),
    ],
    gaps: [
      gapList('bodyWithoutEss', bodiesWithout(policy, ['ess', 'unknown'])),
      gapList('bodyWithoutCitizens', bodiesWithout(policy, ['citizens', 'unknown'])),
    ],
    unknowns: knownUnknowns([
      { name: 'holderSide', count: unclear.length, ...evidenceOf(unclear) },
      { name: 'bodyPolicy', count: openBodies.size, ...evidenceOf(open) },
    ]),
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
      policy: scope.isPublic(to) === 'unknown' && scope.side(to) === 'ess' ? 'no' : scope.isPublic(to),
      holder: from,
      as: holderOf(scope, from),
      cooperation: id,
    }));
}

function collectiveSeats(scope: Scope): Seat[] {
  return scope.collectives.flatMap(({ id, kind, members, publicPolicy = 'unknown' }) =>
    members
      .filter(
        ({ actorId, seat, from, until }) =>
          (kind === 'instance' || kind === 'ptce' || seat !== '') &&
          isUnderWay(from, until, scope.day) &&
          scope.actor(actorId) !== undefined,
      )
      .map(
        ({ actorId }): Seat => ({
          body: `collective ${id}`,
          policy: publicPolicy === 'unknown' && kind !== 'instance' ? 'no' : publicPolicy,
          holder: actorId,
          as: holderOf(scope, actorId),
          cooperation: null,
        }),
      ),
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
