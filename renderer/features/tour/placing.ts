export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}

const GAP = 14;

/**
 * Where a card stands beside what it speaks of: below, to its right, left or above, wherever it fits whole; over
 * its lower right corner when it fits nowhere beside. It never leaves the window.
 */
export function placeCard(target: Rect, card: Size, frame: Size): { x: number; y: number } {
  const right = target.x + target.width;
  const bottom = target.y + target.height;
  const centreX = target.x + target.width / 2 - card.width / 2;
  const centreY = target.y + target.height / 2 - card.height / 2;
  const place =
    bottom + GAP * 2 + card.height <= frame.height
      ? { x: centreX, y: bottom + GAP }
      : right + GAP * 2 + card.width <= frame.width
        ? { x: right + GAP, y: centreY }
        : target.x - GAP * 2 - card.width >= 0
          ? { x: target.x - GAP - card.width, y: centreY }
          : target.y - GAP * 2 - card.height >= 0
            ? { x: centreX, y: target.y - GAP - card.height }
            : { x: right - card.width - GAP, y: bottom - card.height - GAP };
  return {
    x: within(place.x, frame.width - card.width),
    y: within(place.y, frame.height - card.height),
  };
}

/** Keeps the gap to both sides of the window, as far as there is room. */
function within(value: number, most: number): number {
  return Math.max(Math.min(GAP, Math.max(most, 0)), Math.min(value, most - GAP));
}
