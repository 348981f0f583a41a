import { largestFitting } from '../drawing/fit.ts';
import {
  LABEL,
  type LabelCandidate,
  labelledExtent,
  MOST_LABELS,
  placeLabels,
} from '../drawing/label-placement.ts';
import { type Circle, removeOverlap } from './remove-overlap.ts';

/** The room, in pixels, that a drawing is made for. */
export interface FrameSize {
  width: number;
  height: number;
}

/** The room that a name takes under its node, in pixels. */
export interface NameSize {
  width: number;
  height: number;
}

export interface FilledActor {
  circle: Circle;
  name: NameSize;
  /** The larger, the sooner its name has room. */
  priority: number;
  /** Of what is drawn in the middle of others: these, by their places. */
  middleOf?: readonly number[];
}

/** The share of a frame that names may take: more is tried for than finds room, since they may stand on any side. */
const NAMED_SHARE = 0.85;
/** Up to so many actors they are spread evenly over the frame; beyond, their groups must be seen. */
const EVEN_UP_TO = 200;
const CLUSTERED_FROM = 1000;
const EVENNESS = 0.65;
/** Actors whose names are given room one by one; far more than a map shows. */
const CAREFUL_UP_TO = 1500;
const ROUNDS = 400;
const AIR = { across: 10, down: 4 };
const UNDER_NODE = 5;
/** How far a drawing of very many is stretched to the shape of its frame. */
const MOST_STRETCH = 1.7;

/** The room that a window of 1280x720 leaves to the map. */
export const USUAL_FRAME: FrameSize = { width: 1200, height: 560 };

/** How large nodes are drawn: 40 actors in the usual frame at 0.75, more of them or less room smaller. */
export function zoomFor(count: number, { width, height }: FrameSize): number {
  const room = (width * height) / (USUAL_FRAME.width * USUAL_FRAME.height);
  return Math.min(1.1, 0.75 * Math.sqrt((40 * room) / count));
}

/**
 * Spreads actors, in place, over the shape of a frame: its whole width and height are used, and names have room
 * under their nodes, the important ones first; where one finds none all the same, more is made around it. What was
 * left of another stays left of it, more or less. Nodes keep `gap` between them, in the units of the map.
 */
export function fillFrame(actors: readonly FilledActor[], frame: FrameSize, gap = 0): void {
  if (actors.length < 2) return;
  if (actors.length > CAREFUL_UP_TO) {
    stretch(actors, frame);
    return;
  }
  const zoom = zoomFor(actors.length, frame);
  const boxes = boxesOf(actors, frame, zoom);
  const even = EVENNESS * share(actors.length);
  spread(boxes, 'x', frame.width, even);
  spread(boxes, 'y', frame.height, even);
  followMembers(boxes, actors);
  const many = actors.length > MOST_LABELS;
  const attempts = 1 + (actors.length > EVEN_UP_TO ? MORE_ROOM_OF_MANY : MORE_ROOM);
  let best: Named | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    makeRoom(boxes, frame, () => followMembers(boxes, actors));
    const circles = actors.map(({ circle }, place) => {
      const { x, y } = boxes[place] ?? { x: 0, y: 0 };
      return { ...circle, x: x / zoom, y: y / zoom };
    });
    if (gap > 0) {
      removeOverlap(
        circles.filter((_, place) => !actors[place]?.middleOf),
        gap,
      );
    }
    followMembers(circles, actors);
    const named = namedOf(actors, circles, frame);
    if (!best || named.count > best.count) best = named;
    // Where not all can have a name, those that were to have one.
    const wanting = many ? named.without.filter((place) => boxes[place]?.named) : named.without;
    if (wanting.length === 0) break;
    for (const place of wanting) widen(boxes[place]);
  }
  best?.circles.forEach(({ x, y }, place) => {
    const circle = actors[place]?.circle;
    if (circle) Object.assign(circle, { x, y });
  });
}

/** Puts what is drawn in the middle of others there. */
function followMembers(
  points: readonly { x: number; y: number }[],
  actors: readonly Pick<FilledActor, 'middleOf'>[],
): void {
  actors.forEach(({ middleOf }, place) => {
    const members = middleOf?.flatMap((member) => points[member] ?? []) ?? [];
    const point = points[place];
    if (!point || members.length === 0) return;
    point.x = members.reduce((sum, { x }) => sum + x, 0) / members.length;
    point.y = members.reduce((sum, { y }) => sum + y, 0) / members.length;
  });
}

/** How often more room is made around those whose names find none, and how much more; seldom where it takes long. */
const MORE_ROOM = 4;
const MORE_ROOM_OF_MANY = 1;
const WIDER = 1.12;
const LEAST_ZOOM = 0.02;
const MOST_ZOOM = 1.6;

function widen(box: Reach | undefined): void {
  if (!box) return;
  box.across *= WIDER;
  box.up *= WIDER;
  box.down *= WIDER;
}

interface Named {
  circles: readonly Circle[];
  count: number;
  /** Those that should have a name and have none, by their places. */
  without: readonly number[];
}

/** Which names these places have room for, as a map that fits the frame will show them. */
function namedOf(actors: readonly FilledActor[], circles: readonly Circle[], frame: FrameSize): Named {
  const candidates = circles.map(({ x, y, radius }, place): LabelCandidate => {
    const { name, priority } = actors[place] ?? { name: { width: 0, height: 0 }, priority: 0 };
    return { id: String(place), x, y, size: 2 * radius, lines: [], span: name, priority };
  });
  const many = candidates.length > MOST_LABELS;
  const bare = { width: 0, height: 0 };
  const fitted = many ? candidates.map((one) => ({ ...one, span: bare })) : candidates;
  const zoom = largestFitting(fitted, LABEL, frame, LEAST_ZOOM, MOST_ZOOM);
  const within = labelledExtent(fitted, zoom, LABEL);
  const found = placeLabels(candidates, zoom, LABEL, { most: MOST_LABELS, within });
  const byPriority = candidates.map(({ priority }, place) => ({ priority, place }));
  byPriority.sort((one, other) => other.priority - one.priority);
  const without = byPriority
    .slice(0, MOST_LABELS)
    .flatMap(({ place }) => (found.has(String(place)) ? [] : [place]));
  return { circles, count: found.size, without };
}

/** 1 for small networks, 0 for large ones. */
function share(count: number): number {
  return Math.min(1, Math.max(0, (CLUSTERED_FROM - count) / (CLUSTERED_FROM - EVEN_UP_TO)));
}

/** A node and, if there is room for it, its name: how far they reach from the middle of the node, in pixels. */
interface Reach {
  x: number;
  y: number;
  across: number;
  up: number;
  down: number;
  /** Whether there is room for its name. */
  named: boolean;
}

function boxesOf(actors: readonly FilledActor[], { width, height }: FrameSize, zoom: number): Reach[] {
  const byPriority = actors.map((_, place) => place);
  byPriority.sort((one, other) => (actors[other]?.priority ?? 0) - (actors[one]?.priority ?? 0));
  const boxes: Reach[] = actors.map(({ circle: { x, y, radius } }) => {
    const reach = radius * zoom + AIR.down;
    return { x, y, across: reach, up: reach, down: reach, named: false };
  });
  let free = width * height * NAMED_SHARE;
  for (const place of byPriority) {
    const [box, name] = [boxes[place], actors[place]?.name];
    if (!box || !name) continue;
    const across = Math.max(box.across, (name.width + AIR.across) / 2);
    const down = box.down + UNDER_NODE + name.height;
    free -= 2 * across * (box.up + down);
    if (free < 0) break;
    Object.assign(box, { across, down, named: true });
  }
  return boxes;
}

/** Brings one coordinate into the frame, between its own distances and equal ones. */
function spread(boxes: readonly Reach[], axis: 'x' | 'y', size: number, even: number): void {
  const [before, after] = axis === 'x' ? (['across', 'across'] as const) : (['up', 'down'] as const);
  const values = withoutOutliers(boxes.map((box) => box[axis]));
  const ranks = ranksOf(values);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const mean = (side: 'across' | 'up' | 'down') =>
    boxes.reduce((sum, box) => sum + box[side], 0) / boxes.length;
  const [start, end] = [mean(before), size - mean(after)];
  boxes.forEach((box, place) => {
    const own = most > least ? ((values[place] ?? 0) - least) / (most - least) : 0.5;
    const at = own + even * ((ranks[place] ?? 0.5) - own);
    box[axis] = start + at * Math.max(0, end - start);
  });
}

/** Beyond so many times the middle half of all, a value is far out (Tukey 1977). */
const FAR_OUT = 3;

/** Those far out come in to the outermost of the others: one actor far away does not squash the rest. */
function withoutOutliers(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  const quarter = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [quarter(0.25), quarter(0.75)];
  const most = FAR_OUT * (high - low);
  if (most <= 0) return [...values];
  const near = sorted.filter((value) => value >= low - most && value <= high + most);
  const [least, last] = [near[0] ?? low, near.at(-1) ?? high];
  return values.map((value) => Math.min(Math.max(value, least), last));
}

/** The rank of each value from 0 to 1; equal values have the same one. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, rank) => {
    if (!first.has(value)) first.set(value, rank);
    last.set(value, rank);
  });
  const most = Math.max(1, values.length - 1);
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2 / most);
}

/** Pushes boxes apart inside the frame, each pair in the direction in which they lie over each other the least. */
function makeRoom(boxes: readonly Reach[], frame: FrameSize, settle: () => void): void {
  for (let round = 0; round < ROUNDS; round++) {
    const sorted = [...boxes].sort((one, other) => one.x - one.across - (other.x - other.across));
    let pushed = false;
    sorted.forEach((one, rank) => {
      for (let next = rank + 1; next < sorted.length; next++) {
        const other = sorted[next];
        // In their order from the left: those that follow are farther still.
        if (!other || other.x - other.across >= one.x + one.across) break;
        if (pushApart(one, other)) pushed = true;
      }
    });
    for (const box of boxes) keepInside(box, frame);
    settle();
    if (!pushed) return;
  }
}

/** A little more than needed, so that a pair does not come back in the next round. */
const PUSH = 0.52;

function pushApart(one: Reach, other: Reach): boolean {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const across = one.across + other.across - Math.abs(dx);
  const down = (dy >= 0 ? one.down + other.up : one.up + other.down) - Math.abs(dy);
  if (across <= 0.1 || down <= 0.1) return false;
  // Names are wide and low: a push up or down is the shorter one, and costs the drawing as much.
  if (across < down * 1.2) {
    const push = across * PUSH * (dx >= 0 ? 1 : -1);
    one.x -= push;
    other.x += push;
  } else {
    const push = down * PUSH * (dy >= 0 ? 1 : -1);
    one.y -= push;
    other.y += push;
  }
  return true;
}

function keepInside(box: Reach, { width, height }: FrameSize): void {
  box.x = Math.min(Math.max(box.x, box.across), width - box.across);
  box.y = Math.min(Math.max(box.y, box.up), height - box.down);
}

/** Stretches a drawing of very many towards the shape of the frame. */
function stretch(actors: readonly FilledActor[], { width, height }: FrameSize): void {
  const xs = actors.map(({ circle }) => circle.x);
  const ys = actors.map(({ circle }) => circle.y);
  const extent = (values: readonly number[]) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return Math.max(1, most - least);
  };
  const factor = width / height / (extent(xs) / extent(ys));
  const across = Math.min(MOST_STRETCH, Math.max(1, factor));
  const down = Math.min(MOST_STRETCH, Math.max(1, 1 / factor));
  for (const { circle } of actors) {
    circle.x *= across;
    circle.y *= down;
  }
}
