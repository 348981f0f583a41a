import { seededRandom } from '../../base/random.ts';

export interface Circle {
  x: number;
  y: number;
  radius: number;
  /** A fixed circle pushes others and is not pushed. */
  fixed: boolean;
}

const ROUNDS = 120;

/** Pushes circles apart, in place, until none covers another by less than `gap`. A grid keeps it near linear. */
export function removeOverlap(circles: readonly Circle[], gap: number): void {
  const cell = 2 * circles.reduce((most, { radius }) => Math.max(most, radius), 1) + gap;
  const random = seededRandom(circles.length);
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushOnce(circles, gap, cell, random)) return;
  }
}

function pushOnce(circles: readonly Circle[], gap: number, cell: number, random: () => number): boolean {
  const grid = new Map<string, Circle[]>();
  for (const circle of circles) {
    const key = `${Math.floor(circle.x / cell)},${Math.floor(circle.y / cell)}`;
    const there = grid.get(key);
    if (there) there.push(circle);
    else grid.set(key, [circle]);
  }
  let pushed = false;
  for (const [key, here] of grid) {
    const [column = 0, row = 0] = key.split(',').map(Number);
    // Each pair of cells is met once: this cell and half of those around it.
    for (const [right, down] of [
      [0, 0],
      [1, 0],
      [-1, 1],
      [0, 1],
      [1, 1],
    ] as const) {
      const there = right === 0 && down === 0 ? here : grid.get(`${column + right},${row + down}`);
      if (there && pushApart(here, there, gap, random)) pushed = true;
    }
  }
  return pushed;
}

function pushApart(
  here: readonly Circle[],
  there: readonly Circle[],
  gap: number,
  random: () => number,
): boolean {
  let pushed = false;
  here.forEach((one, index) => {
    for (const other of here === there ? there.slice(index + 1) : there) {
      if (separate(one, other, gap, random)) pushed = true;
    }
  });
  return pushed;
}

/** Slack so that rounding does not start a round for nothing. */
const SLACK = 0.01;

function separate(one: Circle, other: Circle, gap: number, random: () => number): boolean {
  const wanted = one.radius + other.radius + gap;
  let dx = other.x - one.x;
  let dy = other.y - one.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted - SLACK || (one.fixed && other.fixed)) return false;
  if (distance < 1e-6) {
    const angle = random() * 2 * Math.PI;
    dx = Math.cos(angle);
    dy = Math.sin(angle);
    distance = 1;
  }
  const push = (wanted - Math.min(distance, wanted - SLACK)) / distance;
  const share = one.fixed || other.fixed ? 1 : 0.5;
  if (!one.fixed) {
    one.x -= dx * push * share;
    one.y -= dy * push * share;
  }
  if (!other.fixed) {
    other.x += dx * push * share;
    other.y += dy * push * share;
  }
  return true;
}
