import { firstDay } from '../../model/dates.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Arrangement, ViewSettings } from '../../model/view.ts';
import { type FrameSize, type NameSize, USUAL_FRAME } from './fill-frame.ts';
import { layoutInput } from './layout-input.ts';
import type { LayoutInput, Places } from './network-layout.ts';

/** An actor as an arrangement sees it: plain values, so that a worker can be handed them. */
export interface ArrangedActor {
  id: string;
  /** Diameter of its node. */
  size: number;
  /** The room that its name takes, in pixels. */
  name: NameSize;
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
  /** The room that the map is shown in. */
  frame: FrameSize;
}

/** An arrangement that is computed. */
export type Computed = Exclude<Arrangement, 'network'>;

/** A band, column, circle or group of an arrangement, for its caption: what it stands for, and where. */
export interface Caption {
  /** A sector, level or kind by id, a year, or '' for "not known". */
  value: string;
  x: number;
  y: number;
  /** The side of that point on which the words stand, away from the actors; in the middle of what is around them. */
  side: 'left' | 'right' | 'above' | 'below' | 'middle';
  /** The band or column itself. */
  zone?: Zone;
}

export interface Zone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Arranged {
  places: Places;
  captions: readonly Caption[];
}

/** The arrangement that settings lead to: around a collective that is gone there is none. */
export function arrangementOf(
  state: NetworkState,
  { arrangement, centre }: Pick<ViewSettings, 'arrangement' | 'centre'>,
): Arrangement {
  return arrangement === 'collective' && !state.collectives.has(centre) ? 'network' : arrangement;
}

export function arrangementInput(
  state: NetworkState,
  { centre, sizeBy }: Pick<ViewSettings, 'centre' | 'sizeBy'>,
  frame: FrameSize = USUAL_FRAME,
): ArrangementInput {
  const { actors, ties } = layoutInput(state, sizeBy, frame);
  const { levels, kinds } = state.network.vocabularies;
  const members = new Set(state.collectives.get(centre)?.members.map(({ actorId }) => actorId));
  const starts = firstTies(state);
  return {
    frame,
    ties,
    actors: actors.flatMap(({ id, size, name, group }) => {
      const actor = state.actors.get(id);
      if (!actor) return [];
      const start = actor.joinedOn || starts.get(id) || '';
      return [
        {
          id,
          size,
          name,
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
