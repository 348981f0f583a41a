import { type ScreenName, useNavigation } from '#renderer/kit/navigation.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import { activeFilters } from '#shared/network/filters/active-filters.ts';

/** What the tour looks at to see whether a step was done. */
export interface Moment {
  actors: number;
  cooperations: number;
  views: number;
  /** The one actor that is picked. */
  actor: string | null;
  filters: number;
  screen: ScreenName;
  /** The last change of the network or of its snapshots. */
  touchedAt: string;
  /** How often the map was presented. */
  presented: number;
}

let presented = 0;
useNavigation.subscribe((now, before) => {
  if (now.presenting && !before.presenting) presented++;
});

export function momentNow(): Moment {
  const { current, networks } = useMaillage.getState();
  const { selection, settings } = useView.getState();
  const [actor = null, another] = selection.actors;
  return {
    actors: current?.actors.size ?? 0,
    cooperations: current?.cooperations.size ?? 0,
    views: current?.views.size ?? 0,
    actor: another === undefined ? actor : null,
    filters: activeFilters(settings).length,
    screen: useNavigation.getState().screen,
    touchedAt: networks.find(({ id }) => id === current?.network.id)?.touchedAt ?? '',
    presented,
  };
}

/** Calls whenever something the tour looks at may have changed. */
export function watchMoments(then: () => void): () => void {
  const stops = [useMaillage.subscribe(then), useView.subscribe(then), useNavigation.subscribe(then)];
  return () => {
    for (const stop of stops) stop();
  };
}
