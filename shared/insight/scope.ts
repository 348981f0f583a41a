import { type Actor, type EconomicSide, economicSide } from '../model/actor.ts';
import type { Collective } from '../model/collective.ts';
import { isInEffect, STATUSES, type Status } from '../model/common.ts';
import type { Cooperation } from '../model/cooperation.ts';
import { firstDay, isUnderWay, lastDay } from '../model/dates.ts';
import type { Network } from '../model/network.ts';
import type { NetworkState } from '../model/network-state.ts';
import { defaultViewSettings } from '../model/view.ts';
import type { Visible } from '../network/filters/filter.ts';
import {
  type CollectiveSettings,
  countedCollectives,
  type ProjectedTie,
  projectedTies,
} from '../network/graph/projection.ts';

/** What the levers read: the same actors and cooperations as the graph shows, less those whose status is not counted. */
export interface Scope {
  network: Network;
  actors: readonly Actor[];
  /** Cooperations between those actors, of a counted status; never of an actor with itself. */
  cooperations: readonly Cooperation[];
  /** Pairs of actors in one collective of a counted status, when the graph counts them as ties; else none. */
  memberships: readonly ProjectedTie[];
  /** Who is joined with whom: the cooperations, then the memberships. What a measure of the network walks along. */
  links: readonly { from: string; to: string }[];
  /** Collectives of a counted status that have a member in scope. */
  collectives: readonly Collective[];
  /** The day that "now" means: the as-of date of the view, or today. */
  day: string;
  actor(id: string): Actor | undefined;
  side(id: string): EconomicSide;
}

/** The part of a network that the levers read. */
export type ScopeState = Pick<NetworkState, 'network' | 'actors' | 'cooperations' | 'collectives'>;

/** Cooperations count when active or of a status that nobody has said, unless the user chooses otherwise. */
export const COUNTED_STATUSES: readonly Status[] = STATUSES.filter(isInEffect);

interface Counted {
  day: string;
  statuses?: readonly Status[] | undefined;
  /** The view of the graph, which may leave out collectives and count their members as tied. */
  settings?: CollectiveSettings | undefined;
}

export function scopeOf(
  state: ScopeState,
  shown: Visible,
  { day, statuses = COUNTED_STATUSES, settings = defaultViewSettings() }: Counted,
): Scope {
  const actors = [...shown.actors].flatMap((id) => state.actors.get(id) ?? []);
  const sides = new Map(
    actors.map((actor) => [actor.id, economicSide(actor, state.network.vocabularies.kinds)]),
  );
  const cooperations = [...shown.cooperations].flatMap((id) => {
    const cooperation = state.cooperations.get(id);
    return cooperation && cooperation.from !== cooperation.to && statuses.includes(cooperation.status)
      ? [cooperation]
      : [];
  });
  const collectives = countedCollectives(state, settings).filter(({ status }) => statuses.includes(status));
  const counted = { collectives: new Map(collectives.map((collective) => [collective.id, collective])) };
  const memberships = settings.countMembership ? projectedTies(counted, settings, shown) : [];
  return {
    network: state.network,
    actors,
    cooperations,
    memberships,
    links: [...cooperations, ...memberships],
    collectives: collectives.filter(
      ({ members, startedOn, endedOn }) =>
        isUnderWay(startedOn, endedOn, day) && members.some(({ actorId }) => shown.actors.has(actorId)),
    ),
    day,
    actor: (id) => (shown.actors.has(id) ? state.actors.get(id) : undefined),
    side: (id) => sides.get(id) ?? 'unknown',
  };
}

const PUBLIC_KINDS: readonly string[] = ['collectivite', 'etat'];

/** Elected bodies and services: authorities, the State and its agencies. */
export function isPublic({ kind }: Actor): boolean {
  return PUBLIC_KINDS.includes(kind);
}

export function isCitizens({ kind }: Actor): boolean {
  return kind === 'citoyens';
}

export function idsOf(records: Iterable<{ id: string }>): string[] {
  return [...records].map(({ id }) => id);
}

/** The different ends of some cooperations. */
export function endsOf(cooperations: readonly Pick<Cooperation, 'from' | 'to'>[]): string[] {
  return [...new Set(cooperations.flatMap(({ from, to }) => [from, to]))];
}

export interface Euros {
  /** Sum of the amounts that are known; null when there are some and no amount is. */
  sum: number | null;
  /** Cooperations whose amount is not known. */
  unknown: readonly Cooperation[];
}

export function eurosOf(cooperations: readonly Cooperation[]): Euros {
  const unknown = cooperations.filter(({ amount }) => amount === null);
  const nothingKnown = cooperations.length > 0 && unknown.length === cooperations.length;
  return {
    sum: nothingKnown ? null : cooperations.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown,
  };
}

/** Whether a partial date surely or possibly falls from `from` to `until`, both included. */
export function fallsWithin(date: string, from: string, until: string): boolean {
  return date !== '' && lastDay(date) >= from && firstDay(date) <= until;
}

/** Funding ties in scope: funder to funded. */
export function fundingOf(scope: Scope): Cooperation[] {
  return scope.cooperations.filter(({ type }) => type === 'financement');
}
