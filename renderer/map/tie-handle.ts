import type { Anchor } from '#shared/map/drawing/label-placement.ts';
import type { GraphPoint } from './types.ts';

/** What a handle asks of the map that it lies on; points are pixels of the map's window. */
export interface TieMap {
  actorAt(at: GraphPoint): string | undefined;
  /** Where an actor is drawn, how large, and at which side its name stands, if it has one. */
  edgeOf(id: string): { at: GraphPoint; radius: number; name: Anchor | undefined } | undefined;
  placeAt(at: GraphPoint): GraphPoint;
  /** Whether something else than paper lies there: the mark of a collective. */
  isTaken(at: GraphPoint): boolean;
  drawTie(tie: { from: string; to: GraphPoint; target: string | null } | null): void;
  watch(listener: () => void): () => void;
}

export interface TieHandleEvents {
  onConnect(fromId: string, toId: string): void;
  /** The tie ended on empty paper. */
  onConnectNew(fromId: string, place: GraphPoint): void;
  /** The handle was clicked or tapped, not dragged. */
  onConnectFrom(fromId: string): void;
}

export interface TieHandle {
  /** The actor that has its handle whatever is pointed at. */
  setSelected(id: string | null): void;
  destroy(): void;
}

/** From the rim of an actor to the middle of its handle, in pixels: beyond the ring of what is selected. */
const AWAY = 17;
/** Fingers need a larger one. */
const AWAY_FOR_FINGERS = 26;
/** An actor that is drawn smaller has no handle when it is only pointed at: it would lie over its neighbours. */
const LEAST_RADIUS = 4;
/** So far from the rim the handle stays for the pointer that goes to it. */
const REACH = 34;
/** Pixels that a pointer may move and still click. */
const STILL = 5;

/**
 * The handle at the edge of an actor: dragged to another one it makes a tie, dragged to the paper a new actor with a
 * tie. Escape, a second finger and leaving the map break it off.
 */
export function tieHandle(
  frame: HTMLElement,
  knob: HTMLElement,
  map: TieMap,
  events: () => TieHandleEvents,
): TieHandle {
  const coarse = window.matchMedia('(pointer: coarse)');
  let selected: string | null = null;
  let hovered: string | null = null;
  let drag: { from: string; began: GraphPoint; pointer: number; moved: boolean } | null = null;

  const pixel = ({ clientX, clientY }: PointerEvent): GraphPoint => {
    const box = frame.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const owner = () => hovered ?? selected;

  function show(): void {
    const id = owner();
    const edge = id === null ? undefined : map.edgeOf(id);
    const spot = edge && (id === selected || edge.radius >= LEAST_RADIUS) ? spotBeside(edge) : undefined;
    knob.hidden = spot === undefined || drag?.moved === true;
    if (spot) knob.style.translate = `${spot.x}px ${spot.y}px`;
  }

  /** The first corner where neither its name nor another actor is; without one, the first. */
  function spotBeside({ at, radius, name }: NonNullable<ReturnType<TieMap['edgeOf']>>): GraphPoint {
    const away = radius + (coarse.matches ? AWAY_FOR_FINGERS : AWAY);
    const spots = cornersFor(name).map(({ x, y }) => ({ x: at.x + x * away, y: at.y + y * away }));
    return spots.find((spot) => map.actorAt(spot) === undefined) ?? spots[0] ?? at;
  }

  function isNear(id: string, { x, y }: GraphPoint): boolean {
    const edge = map.edgeOf(id);
    return edge !== undefined && Math.hypot(x - edge.at.x, y - edge.at.y) <= edge.radius + REACH;
  }

  function pointed(event: PointerEvent): void {
    if (drag) return;
    // Fingers do not hover, and what is dragged or drawn needs no handle.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = pixel(event);
    const under = map.actorAt(at);
    const next = under ?? (hovered !== null && isNear(hovered, at) ? hovered : null);
    if (next === hovered) return;
    hovered = next;
    show();
  }

  function left(): void {
    if (drag || hovered === null) return;
    hovered = null;
    show();
  }

  function down(event: PointerEvent): void {
    const from = owner();
    if (from === null || event.button !== 0 || drag) return;
    event.preventDefault();
    event.stopPropagation();
    knob.setPointerCapture(event.pointerId);
    drag = { from, began: pixel(event), pointer: event.pointerId, moved: false };
    window.addEventListener('keydown', keyPressed, { capture: true });
  }

  function moved(event: PointerEvent): void {
    if (drag?.pointer !== event.pointerId) return;
    const at = pixel(event);
    const { began, from } = drag;
    if (!drag.moved && Math.hypot(at.x - began.x, at.y - began.y) <= STILL) return;
    drag.moved = true;
    knob.hidden = true;
    map.drawTie({ from, to: at, target: targetAt(at, from) });
  }

  const targetAt = (at: GraphPoint, from: string): string | null => {
    const under = map.actorAt(at);
    return under === undefined || under === from ? null : under;
  };

  function up(event: PointerEvent): void {
    if (drag?.pointer !== event.pointerId) return;
    const { from, moved } = drag;
    const at = pixel(event);
    breakOff();
    if (!moved) {
      events().onConnectFrom(from);
      return;
    }
    const to = targetAt(at, from);
    if (to !== null) events().onConnect(from, to);
    // Let go where it began, it means nothing.
    else if (isInside(at) && !isNear(from, at) && !map.isTaken(at))
      events().onConnectNew(from, map.placeAt(at));
  }

  const isInside = ({ x, y }: GraphPoint) =>
    x >= 0 && y >= 0 && x <= frame.clientWidth && y <= frame.clientHeight;

  function breakOff(): void {
    if (!drag) return;
    drag = null;
    hovered = null;
    window.removeEventListener('keydown', keyPressed, { capture: true });
    map.drawTie(null);
    show();
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    breakOff();
  }

  function anotherFinger(event: PointerEvent): void {
    if (drag && event.pointerId !== drag.pointer) breakOff();
  }

  frame.addEventListener('pointermove', pointed);
  frame.addEventListener('pointerleave', left);
  window.addEventListener('pointerdown', anotherFinger, { capture: true });
  knob.addEventListener('pointerdown', down);
  knob.addEventListener('pointermove', moved);
  knob.addEventListener('pointerup', up);
  knob.addEventListener('pointercancel', breakOff);
  const stopWatching = map.watch(show);
  return {
    setSelected(id) {
      selected = id;
      show();
    },
    destroy() {
      breakOff();
      stopWatching();
      frame.removeEventListener('pointermove', pointed);
      frame.removeEventListener('pointerleave', left);
      window.removeEventListener('pointerdown', anotherFinger, { capture: true });
      knob.removeEventListener('pointerdown', down);
      knob.removeEventListener('pointermove', moved);
      knob.removeEventListener('pointerup', up);
      knob.removeEventListener('pointercancel', breakOff);
      knob.hidden = true;
    },
  };
}

const SLANT = Math.SQRT1_2;

/** The corners of an actor, as directions from its middle, those first that a name at this side leaves free. */
export function cornersFor(name: Anchor | undefined): GraphPoint[] {
  const [right, left] = [SLANT, -SLANT];
  const [down, up] = [SLANT, -SLANT];
  const all = [
    { x: right, y: up },
    { x: left, y: up },
    { x: left, y: down },
    { x: right, y: down },
  ];
  const taken = ({ x, y }: GraphPoint) =>
    name !== undefined &&
    ((name.includes('above') && y < 0) ||
      (name.includes('below') && y > 0) ||
      (name.startsWith('right') && x > 0) ||
      (name.startsWith('left') && x < 0));
  return [...all.filter((corner) => !taken(corner)), ...all.filter(taken)];
}
