import type { CameraControl } from './camera.ts';

/** Movement under which a press is a click. */
const STILL = 5;
const KEY_STEP = 70;
const KEY_ZOOM = 1.25;

/** Pan and zoom by mouse, wheel, one or two fingers and keys; a press that does not move is a click. */
export function listenToGestures(
  stage: SVGSVGElement,
  camera: CameraControl,
  { onClick, onFit }: { onClick: (event: PointerEvent) => void; onFit: () => void },
): void {
  const fingers = new Map<number, { x: number; y: number }>();
  let pressed: { x: number; y: number } | null = null;

  const at = (event: MouseEvent) => {
    // The drawing itself may be moved as a picture: what is around it stands still.
    const { left, top } = (stage.parentElement ?? stage).getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, at(event));
    pressed = fingers.size === 1 ? at(event) : null;
  });
  stage.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    if (pressed && Math.hypot(now.x - pressed.x, now.y - pressed.y) < STILL) return;
    if (pressed) stage.setPointerCapture(event.pointerId);
    pressed = null;
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    fingers.set(event.pointerId, now);
    const other = others[0];
    camera.panBy((now.x - before.x) / fingers.size, (now.y - before.y) / fingers.size);
    if (!other) return;
    const spread = (place: { x: number; y: number }) => Math.hypot(place.x - other.x, place.y - other.y);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    camera.zoomBy(spread(now) / Math.max(1, spread(before)), middle);
  });
  const lift = (event: PointerEvent) => {
    if (fingers.delete(event.pointerId) && pressed && event.type === 'pointerup') onClick(event);
    pressed = null;
  };
  stage.addEventListener('pointerup', lift);
  stage.addEventListener('pointercancel', lift);

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 18 : event.deltaY;
      camera.zoomBy(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0016)), at(event));
    },
    { passive: false },
  );

  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { clientWidth, clientHeight } = stage;
    const middle = { x: clientWidth / 2, y: clientHeight / 2 };
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => camera.panBy(KEY_STEP, 0),
      ArrowRight: () => camera.panBy(-KEY_STEP, 0),
      ArrowUp: () => camera.panBy(0, KEY_STEP),
      ArrowDown: () => camera.panBy(0, -KEY_STEP),
      '+': () => camera.zoomBy(KEY_ZOOM, middle),
      '=': () => camera.zoomBy(KEY_ZOOM, middle),
      '-': () => camera.zoomBy(1 / KEY_ZOOM, middle),
      '0': onFit,
    };
    const move = moves[event.key];
    if (!move || (event.key.startsWith('Arrow') && event.target !== stage)) return;
    event.preventDefault();
    move();
  });
}
