import type { SceneNode } from '#shared/map/drawing/scene.ts';
import { isInside } from '#shared/map/layout/polygon.ts';
import { frameBetween, type Gestures, stored, targetOfLine } from './board.ts';
import { zoomedAt } from './camera.ts';
import { nodeUnder } from './node-at.ts';
import type { GraphPoint, GraphTarget, Viewport } from './types.ts';
import { zoomByWheel } from './wheel.ts';

interface Surface {
  gestures: Gestures;
  nodes(): readonly SceneNode[];
  placeOf(id: string): GraphPoint | undefined;
  view(): Viewport;
  setView(view: Viewport): void;
  put(places: Iterable<readonly [string, GraphPoint]>): void;
  /** Nodes that the pointer holds now. */
  grab(ids: readonly string[]): void;
}

/** What a drag does once it has moved far enough: called with each place of the map, and at the end. */
interface Drag {
  move(to: GraphPoint, moved: GraphPoint): void;
  /** `done` is false when it was broken off. */
  end(to: GraphPoint, done: boolean): void;
}

/** Pixels that a pointer may move and still tap. */
const STILL: Readonly<Record<string, number>> = { touch: 10 };
const STILL_MOUSE = 4;
/** Milliseconds between the taps of a double one, and that a finger rests for a long one. */
const DOUBLE = 300;
const LONG = 500;
/** The gestures on a map that no library draws: mouse, pen and fingers. Returns how to let go of it. */
export function canvasGestures(container: HTMLElement, surface: Surface): () => void {
  const { gestures } = surface;
  const fingers = new Map<number, GraphPoint>();
  let drag: Drag | null = null;
  let start: { at: GraphPoint; event: PointerEvent } | null = null;
  let last: GraphPoint = { x: 0, y: 0 };
  let tapped: { at: GraphPoint; when: number } | null = null;
  let resting = 0;

  const pixel = ({ clientX, clientY }: MouseEvent): GraphPoint => {
    const box = container.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const onMap = ({ x, y }: GraphPoint): GraphPoint => {
    const { zoom, pan } = surface.view();
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  };

  const nodeMet = (place: GraphPoint): SceneNode | undefined =>
    nodeUnder(place, surface.nodes(), surface.placeOf, surface.view().zoom);

  function targetAt(place: GraphPoint): GraphTarget {
    const node = nodeMet(place);
    if (node) return { kind: node.what, id: node.id };
    const line = gestures.lineAt(place);
    return line ? targetOfLine(line) : { kind: 'canvas', at: place };
  }

  function begin(place: GraphPoint, event: PointerEvent): Drag {
    if (gestures.lassoes()) return around([place]);
    const node = nodeMet(place);
    if (node?.what === 'actor' && (gestures.connects() || event.altKey)) return tie(node.id);
    if (node) return carry(node.id);
    return event.shiftKey ? frame(place) : pan();
  }

  function pan(): Drag {
    return {
      move(_to, moved) {
        const { zoom, pan } = surface.view();
        surface.setView({ zoom, pan: { x: pan.x + moved.x, y: pan.y + moved.y } });
      },
      end() {},
    };
  }

  function carry(id: string): Drag {
    const selected = gestures.selected();
    const held = selected.has(id)
      ? surface
          .nodes()
          .map((node) => node.id)
          .filter((other) => selected.has(other))
      : [id];
    surface.grab(held);
    gestures.onLift(held);
    const places = () =>
      held.flatMap((other) => {
        const place = surface.placeOf(other);
        return place ? [[other, place] as const] : [];
      });
    return {
      move(_to, moved) {
        const { zoom } = surface.view();
        surface.put(
          places().map(
            ([other, { x, y }]) => [other, { x: x + moved.x / zoom, y: y + moved.y / zoom }] as const,
          ),
        );
      },
      end() {
        surface.grab([]);
        gestures.onDrop(new Map(places().map(([other, place]) => [other, stored(place)])));
      },
    };
  }

  function tie(from: string): Drag {
    return {
      move(to) {
        const place = surface.placeOf(from);
        if (place) gestures.onRubber({ from: place, to });
      },
      end(to, done) {
        gestures.onRubber(null);
        const under = done ? nodeMet(to) : undefined;
        if (under?.what === 'actor' && under.id !== from) gestures.onConnect(from, under.id);
      },
    };
  }

  const caught = (line: readonly GraphPoint[]) =>
    surface.nodes().flatMap(({ id, what, faded }) => {
      const place = surface.placeOf(id);
      return place && what === 'actor' && !faded && isInside(place, line) ? [id] : [];
    });

  function around(line: GraphPoint[]): Drag {
    return {
      move(to) {
        line.push(to);
        gestures.onLasso(line);
      },
      end(_to, done) {
        gestures.onLasso(null);
        if (done && line.length >= 3) gestures.onCaught(caught(line));
      },
    };
  }

  function frame(from: GraphPoint): Drag {
    return {
      move: (to) => gestures.onLasso(frameBetween(from, to)),
      end(to, done) {
        gestures.onLasso(null);
        const boxed = done ? caught(frameBetween(from, to)) : [];
        if (boxed.length > 0) gestures.onBox(boxed);
      },
    };
  }

  function breakOff(): void {
    window.clearTimeout(resting);
    drag?.end(onMap(last), false);
    drag = null;
    start = null;
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = pixel(event);
    fingers.set(event.pointerId, at);
    breakOff();
    if (fingers.size > 1) return;
    start = { at, event };
    last = at;
    if (event.pointerType === 'touch') resting = window.setTimeout(() => rested(event), LONG);
  }

  function rested(event: PointerEvent): void {
    const place = onMap(pixel(event));
    breakOff();
    gestures.onContextMenu(targetAt(place), { x: event.clientX, y: event.clientY });
  }

  function move(event: PointerEvent): void {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const at = pixel(event);
    fingers.set(event.pointerId, at);
    if (fingers.size > 1) pinch(event.pointerId, before, at);
    if (!start) return;
    const far = Math.hypot(at.x - start.at.x, at.y - start.at.y);
    if (!drag && far <= (STILL[event.pointerType] ?? STILL_MOUSE)) return;
    window.clearTimeout(resting);
    drag ??= begin(onMap(start.at), start.event);
    drag.move(onMap(at), { x: at.x - last.x, y: at.y - last.y });
    last = at;
  }

  /** One finger moved, the other is the fixed point. */
  function pinch(id: number, before: GraphPoint, now: GraphPoint): void {
    const other = [...fingers].find(([finger]) => finger !== id)?.[1];
    if (!other) return;
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const next = Math.hypot(now.x - other.x, now.y - other.y);
    if (apart > 0) surface.setView(zoomedAt(surface.view(), (surface.view().zoom * next) / apart, other));
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId) || !start) return;
    window.clearTimeout(resting);
    const place = onMap(pixel(event));
    const began = start;
    start = null;
    if (drag) {
      const ended = drag;
      drag = null;
      ended.end(place, true);
      return;
    }
    tap(began.at, place, event);
  }

  function tap(at: GraphPoint, place: GraphPoint, event: PointerEvent): void {
    const target = targetAt(place);
    gestures.onTap(target, event.shiftKey || event.ctrlKey || event.metaKey);
    const twice =
      tapped &&
      event.timeStamp - tapped.when < DOUBLE &&
      Math.hypot(tapped.at.x - at.x, tapped.at.y - at.y) < 20;
    tapped = twice ? null : { at, when: event.timeStamp };
    if (twice) gestures.onDoubleTap(target);
  }

  function cancelled(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    breakOff();
  }

  function menu(event: MouseEvent): void {
    event.preventDefault();
    // A finger that rests has opened it already.
    if ((event as PointerEvent).pointerType === 'touch') return;
    gestures.onContextMenu(targetAt(onMap(pixel(event))), { x: event.clientX, y: event.clientY });
  }

  const touchAction = container.style.touchAction;
  container.style.touchAction = 'none';
  container.addEventListener('pointerdown', down);
  container.addEventListener('contextmenu', menu);
  const stopWheel = zoomByWheel(container, surface);
  // A drag that leaves the map goes on dragging.
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancelled);
  return () => {
    breakOff();
    container.style.touchAction = touchAction;
    container.removeEventListener('pointerdown', down);
    container.removeEventListener('contextmenu', menu);
    stopWheel();
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancelled);
  };
}
