import type { Place } from './state.ts';

const CARD_WIDTH = 296;
/** Between the card and the place that it is about: the handle and the name of an actor have room there. */
const BESIDE = 40;
/** What the card leaves free at the edges of the window: rail, bars and tools. */
const EDGES = { left: 64, top: 56, right: 64, bottom: 52 };

/** Where a card lies: at the right of its place, else at the left, always whole in the window. */
export function cardAt(
  place: Place,
  height: number,
  room: { width: number; height: number },
): { left: number; top: number } {
  const right = place.x + BESIDE;
  const left = right + CARD_WIDTH <= room.width - EDGES.right ? right : place.x - BESIDE - CARD_WIDTH;
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    left: within(left, EDGES.left, Math.max(EDGES.left, room.width - EDGES.right - CARD_WIDTH)),
    top: within(place.y - 48, EDGES.top, Math.max(EDGES.top, room.height - EDGES.bottom - height)),
  };
}
