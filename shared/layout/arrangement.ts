import { firstDay } from '../model/dates.ts';
import type { NetworkState } from '../model/network-state.ts';
import { layoutInput } from './layout-input.ts';
import type { LayoutInput, Places } from './network-layout.ts';

/**
 * Ways to place the actors. network: the stored places, by ties, which the user may change by hand. The others
 * are computed from the data whenever they are shown, and never stored over the user's own places.
 */
export const ARRANGEMENTS = ['network', 'sectors', 'levels', 'circle', 'collective', 'timeline'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** An actor as an arrangement sees it: plain values, so that a worker can be handed them. */
export interface ArrangedActor {
  id: string;
  /** Diameter of its node. */
  size: number;
  /** Main sector; '' for none. */
  sector: string;
  /** Place of the level in its list, from the nearest; -1 for none. */
  level: number;
  /** Place of the kind in its list; -1 for none. */
  kind: number;
  /** Year in which it joined, or in which its first tie began; null when neither is known. */
  since: number | null;
  /** Whether it belongs to the collective in the middle. */
  member: boolean;
}

export interface ArrangementInput {
  actors: readonly ArrangedActor[];
  ties: LayoutInput['ties'];
}

/** A band, column, circle or group of an arrangement, for its caption: what it stands for, and where. */
export interface Caption {
  /** A sector, level or kind by id, a year, or '' for "not known". */
  value: string;
  x: number;
  y: number;
}

export interface Arranged {
  places: Places;
  captions: readonly Caption[];
}

export function arrangementInput(state: NetworkState, collectiveId: string | null): ArrangementInput {
  const { actors, ties } = layoutInput(state);
  const { levels, kinds } = state.network.vocabularies;
  const members = new Set(state.collectives.get(collectiveId ?? '')?.members.map(({ actorId }) => actorId));
  const starts = firstTies(state);
  return {
    ties,
    actors: actors.flatMap(({ id, size, group }) => {
      const actor = state.actors.get(id);
      if (!actor) return [];
      const start = actor.joinedOn || starts.get(id) || '';
      return [
        {
          id,
          size,
          sector: group,
          level: levels.findIndex((level) => level.id === actor.level),
          kind: kinds.findIndex((kind) => kind.id === actor.kind),
          since: start === '' ? null : Number(firstDay(start).slice(0, 4)),
          member: members.has(id),
        },
      ];
    }),
  };
}

/** The earliest known start of a tie of each actor. */
function firstTies(state: NetworkState): Map<string, string> {
  const starts = new Map<string, string>();
  for (const { from, to, startedOn } of state.cooperations.values()) {
    if (startedOn === '') continue;
    for (const id of [from, to]) {
      const known = starts.get(id);
      if (known === undefined || firstDay(startedOn) < firstDay(known)) starts.set(id, startedOn);
    }
  }
  return starts;
}
