import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Visible } from '../filters/filter.ts';
import { adjacency } from './adjacency.ts';
import { having } from './selecting.ts';
import { type Path, shortestPaths } from './shortest-path.ts';

/** A group of actors: named one by one, or all that have a value in a field. */
export type ActorGroup =
  | { what: 'actors'; ids: readonly string[] }
  | { what: 'value'; field: string; value: string };

/** A question about how actors hang together. */
export type Exploration =
  /** Who could introduce one to the other? */
  | { what: 'paths'; from: string; to: string }
  /** With whom do all of them cooperate? */
  | { what: 'common'; actors: readonly string[] }
  /** What ties one group to the other? */
  | { what: 'between'; one: ActorGroup; other: ActorGroup };

/** One answer, as a list shows it: the actors in order and the ties that carry it. */
export interface Finding {
  actors: readonly string[];
  cooperations: readonly string[];
}

const MOST_PATHS = 20;

/** The answers found in what is shown, in a steady order; none when there is none. */
export function findings(state: NetworkState, shown: Visible, exploration: Exploration): Finding[] {
  switch (exploration.what) {
    case 'paths':
      return paths(state, shown, exploration.from, exploration.to);
    case 'common':
      return common(state, shown, exploration.actors);
    case 'between':
      return between(
        state,
        shown,
        groupMembers(state, shown, exploration.one),
        groupMembers(state, shown, exploration.other),
      );
  }
}

/** Wished and planned ties do not exist yet: nobody is introduced through them. */
const exists = ({ status }: Cooperation): boolean => status !== 'souhaite' && status !== 'prevu';

function shownTies(state: NetworkState, shown: Visible): Cooperation[] {
  return [...state.cooperations.values()].filter(({ id }) => shown.cooperations.has(id));
}

function paths(state: NetworkState, shown: Visible, from: string, to: string): Finding[] {
  if (from === to) return [];
  const ties = shownTies(state, shown).filter(exists);
  const found: Path[] = shortestPaths(adjacency([...shown.actors], ties), from, to, MOST_PATHS);
  const byPair = new Map<string, string[]>();
  for (const tie of ties) {
    const pair = pairOf(tie.from, tie.to);
    byPair.set(pair, [...(byPair.get(pair) ?? []), tie.id]);
  }
  return found.map((actors) => ({
    actors,
    cooperations: actors
      .slice(1)
      .flatMap((actor, place) => byPair.get(pairOf(actors[place] ?? '', actor)) ?? []),
  }));
}

const pairOf = (one: string, other: string): string => JSON.stringify([one, other].sort());

function common(state: NetworkState, shown: Visible, actors: readonly string[]): Finding[] {
  const asked = new Set(actors);
  const reached = new Map<string, { of: Set<string>; ties: string[] }>();
  for (const { id, from, to } of shownTies(state, shown)) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (!asked.has(one) || asked.has(other)) continue;
      const partner = reached.get(other) ?? { of: new Set(), ties: [] };
      partner.of.add(one);
      partner.ties.push(id);
      reached.set(other, partner);
    }
  }
  return [...reached].flatMap(([id, { of, ties }]) =>
    of.size === asked.size && asked.size > 1 ? [{ actors: [id], cooperations: ties }] : [],
  );
}

function between(
  state: NetworkState,
  shown: Visible,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): Finding[] {
  return shownTies(state, shown).flatMap(({ id, from, to }) =>
    (one.has(from) && other.has(to)) || (one.has(to) && other.has(from))
      ? [{ actors: [from, to], cooperations: [id] }]
      : [],
  );
}

/** The actors of a group that are shown. */
function groupMembers(state: NetworkState, shown: Visible, group: ActorGroup): ReadonlySet<string> {
  return new Set(
    group.what === 'actors'
      ? group.ids.filter((id) => shown.actors.has(id))
      : having(state, shown, group.field, new Set([group.value])),
  );
}
