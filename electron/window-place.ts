/** Where a window is, on the plane that all displays share. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As much of the upper edge of a window must be on a display for it to be taken hold of. */
const GRIP = { width: 120, height: 24 };

/**
 * Where a window goes: where it was last, as long as it can be taken hold of there, else to the middle of the first
 * area, never larger than the area it is on. A display that is gone takes no window along.
 */
export function rectangleOn(
  kept: Rectangle | undefined,
  usual: { width: number; height: number },
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const home = kept && areas.find((area) => canBeHeld(kept, area));
  if (!kept || !home) return centredIn(areas[0], kept ?? usual);
  return { ...kept, width: Math.min(kept.width, home.width), height: Math.min(kept.height, home.height) };
}

function canBeHeld(kept: Rectangle, area: Rectangle): boolean {
  const width = Math.min(kept.x + kept.width, area.x + area.width) - Math.max(kept.x, area.x);
  const height = Math.min(kept.y + GRIP.height, area.y + area.height) - Math.max(kept.y, area.y);
  return width >= GRIP.width && height >= GRIP.height;
}

export function centredIn(area: Rectangle, size: { width: number; height: number }): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}
