import { type RefObject, useEffect, useRef } from 'react';
import type { GraphHandle } from '#renderer/graph-view/types.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** Brings the map back in sight when most of it has moved at once: a layout, its undo, another network. */
export function useFitAfterRearranging(state: NetworkState, graph: RefObject<GraphHandle | null>): void {
  const before = useRef(state.positions);
  useEffect(() => {
    const moved = movedSince(before.current, state.positions);
    before.current = state.positions;
    if (moved < 3 || moved * 2 < state.positions.size) return;
    const frame = requestAnimationFrame(() => graph.current?.fit());
    return () => cancelAnimationFrame(frame);
  }, [state.positions, graph]);
}

function movedSince(before: NetworkState['positions'], now: NetworkState['positions']): number {
  let moved = 0;
  for (const [id, { x, y }] of now) {
    const place = before.get(id);
    if (!place || place.x !== x || place.y !== y) moved++;
  }
  return moved;
}
