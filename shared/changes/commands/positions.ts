import type { NetworkState } from '../../model/network-state.ts';
import { onMap, type Position } from '../../model/position.ts';
import type { Command } from '../command.ts';
import { type Patch, recordChange } from '../patch.ts';

/** Actors and hubs of collectives dragged by hand: they are pinned where they were dropped. */
export function moveNodes(places: ReadonlyMap<string, { x: number; y: number }>, name: string): Command {
  return {
    kind: 'position-move',
    details: { count: places.size, name },
    patch: (state) =>
      placement(
        state,
        [...places].map(([id, place]) => ({ id, x: place.x, y: place.y, pinned: true })),
      ),
  };
}

/** The result of a layout: every node that is not pinned takes its new place. */
export function applyLayout(places: ReadonlyMap<string, { x: number; y: number }>): Command {
  return {
    kind: 'layout-apply',
    details: { count: places.size },
    patch: (state) =>
      placement(
        state,
        [...places].flatMap(([id, place]) =>
          state.positions.get(id)?.pinned ? [] : [{ id, x: place.x, y: place.y, pinned: false }],
        ),
      ),
  };
}

/** Makes places that were computed the map's own, those of pinned nodes too: they stay pinned, at the new place. */
export function adoptPlaces(places: ReadonlyMap<string, { x: number; y: number }>): Command {
  return {
    kind: 'layout-apply',
    details: { count: places.size },
    patch: (state) =>
      placement(
        state,
        [...places].map(([id, { x, y }]) => ({
          id,
          x,
          y,
          pinned: state.positions.get(id)?.pinned ?? false,
        })),
      ),
  };
}

/** Nodes kept where they are: no layout moves them any more. */
export function pinNodes(ids: readonly string[]): Command {
  return setPinned(ids, true);
}

export function releasePins(ids: readonly string[]): Command {
  return setPinned(ids, false);
}

function setPinned(ids: readonly string[], pinned: boolean): Command {
  return {
    kind: 'position-move',
    details: { count: ids.length, name: '' },
    patch: (state) =>
      placement(
        state,
        ids.flatMap((id) => {
          const position = state.positions.get(id);
          return position && position.pinned !== pinned ? [{ ...position, pinned }] : [];
        }),
      ),
  };
}

function placement(state: NetworkState, positions: readonly Position[]): Patch {
  return positions.flatMap((placed) => {
    const after = { ...placed, ...onMap(placed) };
    const before = state.positions.get(after.id) ?? null;
    const unchanged =
      before !== null && before.x === after.x && before.y === after.y && before.pinned === after.pinned;
    const isKnown = state.actors.has(after.id) || state.collectives.has(after.id);
    return unchanged || !isKnown ? [] : [recordChange('positions', after.id, before, after)];
  });
}
