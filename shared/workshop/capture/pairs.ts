import type { Actor } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { RefusedPair, Session } from '../../model/session.ts';
import { findTerm } from '../../model/vocabulary.ts';

/** Two actors that may cooperate; for a directed type, from the one to the other. */
export interface Pair {
  from: string;
  to: string;
}

export interface RoundQuestion {
  /** The type of cooperation that is asked about. */
  type: string;
  actors: ReadonlySet<string>;
  /** A round has no more pairs than this, however many there are. */
  most: number;
}

/** Most pairs of a round: beyond this no room listens any more. */
export const MOST_PAIRS = 100;
export const USUAL_PAIRS = 30;
/** All pairs of so many actors are compared at once; of a larger group those with the most ties take part. */
export const WIDEST_GROUP = 400;

/** One key for a pair, whichever way round. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** A pair as the session remembers it. */
export function refusedPair({ from, to }: Pair, type: string): RefusedPair {
  return from < to ? { one: from, other: to, type } : { one: to, other: from, type };
}

/**
 * The pairs of a group to be asked about, the likeliest first: those that cooperate in another way already, share
 * partners, a sector or a commune. Left out are pairs that have such a tie, and those to which the session has
 * heard a no.
 */
export function pairsToAsk(state: NetworkState, question: RoundQuestion, session: Session): Pair[] {
  const { type, most } = question;
  const partners = partnersOf(state);
  const settled = new Set<string>();
  for (const tie of state.cooperations.values()) {
    if (tie.type === type) settled.add(pairKey(tie.from, tie.to));
  }
  for (const refused of session.refused) {
    if (refused.type === type) settled.add(pairKey(refused.one, refused.other));
  }
  const actors = narrowed(state, question.actors, partners);
  const found: { one: Actor; other: Actor; likelihood: number }[] = [];
  actors.forEach((one, place) => {
    for (const other of actors.slice(place + 1)) {
      if (settled.has(pairKey(one.id, other.id))) continue;
      found.push({ one, other, likelihood: likelihood(one, other, partners) });
    }
  });
  const directed = findTerm(state.network.vocabularies.cooperationTypes, type)?.directed ?? false;
  const givers = directed ? givingMost(state, type) : null;
  // The group is in order, and sorting keeps the order of equals: the same network always asks alike.
  return found
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, Math.max(0, Math.min(most, MOST_PAIRS)))
    .map(({ one, other }) => {
      const turned = givers !== null && (givers.get(other.id) ?? 0) > (givers.get(one.id) ?? 0);
      return turned ? { from: other.id, to: one.id } : { from: one.id, to: other.id };
    });
}

type Partners = ReadonlyMap<string, ReadonlySet<string>>;

function partnersOf({ cooperations }: NetworkState): Partners {
  const partners = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const { from, to, status } of cooperations.values()) {
    if (status === 'termine') continue;
    add(from, to);
    add(to, from);
  }
  return partners;
}

/** The actors of the group in a lasting order; of too many, those that cooperate most. */
function narrowed({ actors }: NetworkState, group: ReadonlySet<string>, partners: Partners): Actor[] {
  const members = [...group].sort().flatMap((id) => actors.get(id) ?? []);
  if (members.length <= WIDEST_GROUP) return members;
  const degree = ({ id }: Actor) => partners.get(id)?.size ?? 0;
  return members.sort((one, other) => degree(other) - degree(one)).slice(0, WIDEST_GROUP);
}

const MOST_COMMON = 5;

function likelihood(one: Actor, other: Actor, partners: Partners): number {
  const [near, far] = [partners.get(one.id), partners.get(other.id)];
  const acquainted = near?.has(other.id) ? 4 : 0;
  const sector = one.sectors.some((own) => other.sectors.some((their) => their.sector === own.sector))
    ? 3
    : 0;
  const commune = one.commune.name !== '' && one.commune.name === other.commune.name ? 2 : 0;
  return acquainted + sector + commune + 2 * common(near, far);
}

function common(near: ReadonlySet<string> | undefined, far: ReadonlySet<string> | undefined): number {
  if (!near || !far) return 0;
  const [small, large] = near.size < far.size ? [near, far] : [far, near];
  let count = 0;
  for (const id of small) if (large.has(id) && ++count === MOST_COMMON) break;
  return count;
}

/** How much more each actor gives than it is given by ties of a type: who usually comes first. */
function givingMost({ cooperations }: NetworkState, type: string): Map<string, number> {
  const balance = new Map<string, number>();
  for (const tie of cooperations.values()) {
    if (tie.type !== type) continue;
    balance.set(tie.from, (balance.get(tie.from) ?? 0) + 1);
    balance.set(tie.to, (balance.get(tie.to) ?? 0) - 1);
  }
  return balance;
}
