import { mapInSight } from '#renderer/kit/current-look.ts';
import { ask } from '#renderer/kit/intents.ts';
import { mayChange } from '#renderer/kit/may-change.ts';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { leaveWhatWasBegun, slice } from '#renderer/kit/slice.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { pickedActors, useView } from '#renderer/store/view-state.ts';
import { freePlace } from '#shared/map/layout/place-new.ts';

export interface Place {
  x: number;
  y: number;
}

/** What is being added at a place of the map. */
export type Card =
  | {
      what: 'actor';
      place: Place;
      /** The actor that it is tied to. */
      from: string | null;
    }
  | { what: 'tie'; from: string | null; to: string | null };

export const useQuickCard = slice<{ card: Card | null }>({ card: null }, { untilTurned: ['card'] });

function open(card: Card): void {
  leaveWhatWasBegun();
  useQuickCard.setState({ card });
}

export function closeCard(): void {
  useQuickCard.setState({ card: null });
}

/** Goes on with another card: what is open stays open meanwhile. */
export function goOn(card: Card): void {
  useQuickCard.setState({ card });
}

/** A card for a new actor on the map; elsewhere its record, made at the side. */
export function buildActor({ place, from = null }: { place?: Place; from?: string | null }): void {
  if (!mayChange()) return;
  if (useNavigation.getState().screen !== 'graph' || !mapInSight.current) {
    void ask({ what: 'make-actor', ...(place && { place }) });
    return;
  }
  open({ what: 'actor', place: place ?? placeInSight(), from });
}

/** A card for a new tie; from whoever alone is selected, when it is not said. */
export function buildTie(ends: { from?: string; to?: string } = {}): void {
  if (!mayChange()) return;
  const [one = null, other] = pickedActors();
  const [first, second, third] = pickedActors();
  const pair = first !== undefined && second !== undefined && third === undefined;
  const from = ends.from ?? (other === undefined || pair ? one : null);
  open({ what: 'tie', from, to: ends.to ?? (ends.from === undefined && pair ? second : null) });
}

/** A free place near another one, or near the middle of what is in sight; in sight where there is room. */
export function placeInSight(near?: Place): Place {
  const { current } = useMaillage.getState();
  const { arranged } = useView.getState();
  const frame = mapInSight.current?.room();
  const taken = arranged ? arranged.places : (current?.positions ?? new Map());
  const middle = frame
    ? { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }
    : { x: 0, y: 0 };
  return freePlace([...taken.values()], near ?? middle, frame);
}
