import type { Viewport } from './types.ts';

/**
 * Layers that were drawn for one view, shown as another: shifted and scaled as pictures, which costs next to
 * nothing however large the map is. Null puts them back to how they were drawn. They stand out by a margin beyond
 * the window.
 */
export function showAs(
  layers: readonly HTMLElement[],
  margin: number,
  drawn: Viewport,
  wanted: Viewport | null,
): void {
  const transform = wanted === null ? '' : transformOf(drawn, wanted);
  for (const { style } of layers) {
    style.transformOrigin = `${margin}px ${margin}px`;
    style.transform = transform;
  }
}

/** As CSS: what takes a point of the picture of one view to where it lies in the other. */
export function transformOf(drawn: Viewport, wanted: Viewport): string {
  const scale = wanted.zoom / drawn.zoom;
  const x = wanted.pan.x - drawn.pan.x * scale;
  const y = wanted.pan.y - drawn.pan.y * scale;
  return `translate(${x}px, ${y}px) scale(${scale})`;
}

/** The view at a share of the way: the middle of the window goes evenly, the zoom by equal factors. */
export function between(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  // With the zoom changing by factors the pan must follow the zoom, or the map would swing.
  const way = to.zoom === from.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom);
  return {
    zoom,
    pan: {
      x: from.pan.x + (to.pan.x - from.pan.x) * way,
      y: from.pan.y + (to.pan.y - from.pan.y) * way,
    },
  };
}

/** Goes from 0 to 1 by frames: fast at first unless gently, slow at the end; returns how to stop. */
export function inFrames(
  duration: number,
  gently: boolean,
  show: (share: number) => void,
  onEnd: () => void,
): () => void {
  const began = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - began) / duration));
    if (share === 1) {
      onEnd();
      return;
    }
    show(
      gently && share < 0.5
        ? 2 * share * share
        : gently
          ? 1 - (2 - 2 * share) ** 2 / 2
          : 1 - (1 - share) ** 2,
    );
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
