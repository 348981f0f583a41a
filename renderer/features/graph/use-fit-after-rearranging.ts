import { type RefObject, useEffect, useRef } from 'react';
import type { GraphHandle } from '#renderer/graph-view/types.ts';

/** Brings the map back in sight when most of it has moved at once: a layout, its undo, another network. */
type Places = ReadonlyMap<string, { x: number; y: number }>;

export function useFitAfterRearranging(places: Places, graph: RefObject<GraphHandle | null>): void {
  const before = useRef(places);
  useEffect(() => {
    const moved = movedSince(before.current, places);
    before.current = places;
    if (moved < 3 || moved * 2 < places.size) return;
    const frame = requestAnimationFrame(() => graph.current?.fit());
    return () => cancelAnimationFrame(frame);
  }, [places, graph]);
}

function movedSince(before: Places, now: Places): number {
  let moved = 0;
  for (const [id, { x, y }] of now) {
    const place = before.get(id);
    if (!place || place.x !== x || place.y !== y) moved++;
  }
  return moved;
}
