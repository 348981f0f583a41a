import { removeOverlap } from '../../map/layout/remove-overlap.ts';

type Place = { x: number; y: number };
type Places = ReadonlyMap<string, Place>;

const ROOM = 90;
/** About the radius of a node of middle size. */
const RADIUS = 22;
const GAP = 8;

/** The sides of a rectangle of a given area that is as wide for its height as another one. */
function sidesOf(area: number, width: number, height: number): [number, number] {
  if (width === 0 || height === 0) return [Math.sqrt(area), Math.sqrt(area)];
  // A picture that is next to a line keeps a little of its thickness.
  const ratio = Math.min(Math.max(width / height, 1e-3), 1e3);
  return [Math.sqrt(area * ratio), Math.sqrt(area / ratio)];
}

/**
 * Places of another program, in our units: moved and scaled as a whole, so that the picture stays the same,
 * then pushed apart where nodes would cover each other.
 */
export function spreadPositions(given: Places): Map<string, Place> {
  const positions = withoutFarAway(given);
  const [left, right] = boundsOf([...positions.values()].map(({ x }) => x));
  const [top, bottom] = boundsOf([...positions.values()].map(({ y }) => y));
  // All at one place is what programs write that have no places: it says nothing.
  if (left === right && top === bottom && positions.size > 1) return new Map();
  // Halves, so that the span of the largest numbers there are is still a number.
  const [width, height] = [right / 2 - left / 2, bottom / 2 - top / 2];
  const [across, down] = sidesOf(positions.size * ROOM * ROOM, width, height);
  const circles = [...positions].map(([id, { x, y }]) => ({
    id,
    x: width > 0 ? ((x / 2 - left / 2) / width) * across : 0,
    y: height > 0 ? ((y / 2 - top / 2) / height) * down : 0,
    radius: RADIUS,
    fixed: false,
  }));
  removeOverlap(circles, GAP);
  return new Map(
    circles.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]),
  );
}

/** Beyond so many times the span of the middle half, a place is far from the picture. */
const FAR = 4;
/** Some programs leave one node, or the few of a part of its own, far away: no more than these are brought near. */
const MOST_FAR = 0.1;

/** The places with the few far ones brought to the edge of the others, on the same side and in the same order. */
function withoutFarAway(positions: Places): Places {
  const places = [...positions.values()];
  const near = [fenced(places.map(({ x }) => x)), fenced(places.map(({ y }) => y))] as const;
  const far = places.filter(({ x, y }) => x !== near[0](x) || y !== near[1](y));
  if (far.length === 0 || far.length > Math.max(1, places.length * MOST_FAR)) return positions;
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: near[0](x), y: near[1](y) }]));
}

/** Leaves numbers near the others as they are and brings those far away nearer. */
function fenced(numbers: readonly number[]): (number: number) => number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  const span = at(0.75) - at(0.25);
  if (!(span > 0 && Number.isFinite(span))) return (number) => number;
  const [least, most] = [at(0.25) - FAR * span, at(0.75) + FAR * span];
  const within = numbers.filter((number) => number >= least && number <= most);
  const [left, right] = boundsOf(within);
  const nearer = (beyond: number) => (span / 2) * (1 + beyond / (beyond + FAR * span));
  return (number) => {
    if (number < least) return left - nearer(left - number);
    return number > most ? right + nearer(number - right) : number;
  };
}

/** Pictures of several files, each whole and right of the one before. */
export function besideEachOther(pictures: readonly Places[]): Map<string, Place> {
  const all = new Map<string, Place>();
  let free: number | null = null;
  for (const picture of pictures) {
    if (picture.size === 0) continue;
    const [left, right] = boundsOf([...picture.values()].map(({ x }) => x));
    const shift: number = free === null ? 0 : free - left;
    for (const [id, { x, y }] of picture) all.set(id, { x: x + shift, y });
    free = right + shift + 2 * ROOM;
  }
  return all;
}

function boundsOf(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
