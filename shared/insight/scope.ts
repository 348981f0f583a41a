import type { Actor } from '../model/actor.ts';
import type { Collective } from '../model/collective.ts';
import { isInEffect, STATUSES, type Status, type Ternary } from '../model/common.ts';
import { type Cooperation, statusOn } from '../model/cooperation.ts';
import { firstDay, isUnderWay, lastDay } from '../model/dates.ts';
import type { Network } from '../model/network.ts';
import type { NetworkState } from '../model/network-state.ts';
import { type EconomicSide, economicSide, publicOf } from '../model/standing.ts';
import { defaultViewSettings } from '../model/view.ts';
import type { Visible } from '../network/filters/filter.ts';
import {
  type CollectiveSettings,
  countedCollectives,
  type ProjectedTie,
  projectedTies,
} from '../network/graph/projection.ts';

/**
 * What the levers read: the actors and cooperations that the graph shows, as they are on one day. An actor that has
 * left, a tie that has ended and one that has not begun are not there on it, whatever their records say.
 */
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
  /** Whether an actor is a public body. */
  isPublic(id: string): Ternary;
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
  const { vocabularies } = state.network;
  const actors = [...shown.actors].flatMap((id) => {
    const actor = state.actors.get(id);
    return actor && isUnderWay(actor.joinedOn, actor.leftOn, day) ? [actor] : [];
  });
  const there = new Map(actors.map((actor) => [actor.id, actor]));
  const sides = new Map(actors.map((actor) => [actor.id, economicSide(actor, vocabularies)]));
  const cooperations = [...shown.cooperations].flatMap((id) => {
    const cooperation = state.cooperations.get(id);
    return cooperation &&
      cooperation.from !== cooperation.to &&
      there.has(cooperation.from) &&
      there.has(cooperation.to) &&
      statuses.includes(statusOn(cooperation, day))
      ? [cooperation]
      : [];
  });
  const onDay = { ...settings, asOf: day };
  const collectives = countedCollectives(state, onDay).filter(({ status }) => statuses.includes(status));
  const counted = { collectives: new Map(collectives.map((collective) => [collective.id, collective])) };
  const members = new Set(there.keys());
  const memberships = settings.countMembership ? projectedTies(counted, onDay, { actors: members }) : [];
  return {
    network: state.network,
    actors,
    cooperations,
    memberships,
    links: [...cooperations, ...memberships],
    collectives: collectives.filter((collective) =>
      collective.members.some(({ actorId }) => members.has(actorId)),
    ),
    day,
    actor: (id) => there.get(id),
    side: (id) => sides.get(id) ?? 'unknown',
    isPublic: (id) => {
      const actor = there.get(id);
      return actor ? publicOf(actor, vocabularies).value : 'unknown';
    },
  };
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
