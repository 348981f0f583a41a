import { type RefObject, useEffect, useRef } from 'react';
import type { GraphHandle } from '#renderer/map/types.ts';
import { useView } from '#renderer/store/view-state.ts';

export type DrawnPlaces = ReadonlyMap<string, { x: number; y: number }>;

/**
 * Brings the map back in sight when most of it has moved at once: a layout, its undo, another network. A saved
 * view says itself where to look, once its actors are in their places. `places` are those on the screen, null before
 * there are any.
 */
export function useFitAfterRearranging(
  places: DrawnPlaces | null,
  settled: boolean,
  graph: RefObject<GraphHandle | null>,
): void {
  const looking = useView((view) => view.looking);
  const before = useRef(places);
  useEffect(() => {
    if (!places) return;
    const moved = before.current ? movedSince(before.current, places) : 0;
    before.current = places;
    if (looking ? !settled : moved < 3 || moved * 2 < places.size) return;
    const frame = requestAnimationFrame(() => {
      graph.current?.look(looking?.camera ?? null);
      if (looking) useView.setState({ looking: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [places, looking, settled, graph]);
}

function movedSince(before: DrawnPlaces, now: DrawnPlaces): number {
  let moved = 0;
  for (const [id, { x, y }] of now) {
    const place = before.get(id);
    if (!place || place.x !== x || place.y !== y) moved++;
  }
  return moved;
}
