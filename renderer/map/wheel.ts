import { zoomedAt } from './camera.ts';
import type { Viewport } from './types.ts';

/** A turn of a wheel, a swipe of two fingers, or a pinch, which a browser reports as a wheel with Ctrl. */
export type Turn = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>;

/** Pixels of a line and of a page, for wheels that count in those. */
const PIXELS = [1, 33, 400] as const;
/** How much a pixel of each zooms, as exponents: a pinch follows the fingers as a browser's own zoom does. */
const SCROLL = 0.0045;
const PINCH = 0.01;
/** A notch of a mouse counts as this at most, whatever the mouse says: a quarter nearer. */
const NOTCH = Math.log(1.25);

/** By what a turn multiplies the zoom. */
export function zoomFactor({ deltaY, deltaMode, ctrlKey }: Turn): number {
  const pixels = deltaY * (PIXELS[deltaMode] ?? 1);
  const nearer = -pixels * (ctrlKey ? PINCH : SCROLL);
  return Math.exp(Math.max(-NOTCH, Math.min(NOTCH, nearer)));
}

/** Zooms a map by the wheel, about the pointer; who listens later receives no wheel. Returns how to stop listening. */
export function zoomByWheel(
  container: HTMLElement,
  { view, setView }: { view(): Viewport; setView(view: Viewport): void },
): () => void {
  const turned = (event: WheelEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const box = container.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const now = view();
    setView(zoomedAt(now, now.zoom * zoomFactor(event), at));
  };
  const capture = { capture: true, passive: false };
  container.addEventListener('wheel', turned, capture);
  return () => container.removeEventListener('wheel', turned, capture);
}
