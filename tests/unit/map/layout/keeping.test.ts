import { describe, expect, it } from 'vitest';
import { finish } from '#shared/base/steps.ts';
import { fillFrame } from '#shared/map/layout/fill-frame.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { type LayoutInput, networkLayout, type Places } from '#shared/map/layout/network-layout.ts';
import { packParts } from '#shared/map/layout/pack-parts.ts';
import { turnLike } from '#shared/map/layout/turn-as-now.ts';
import { sample } from '../names/networks.ts';

const FRAME = { width: 1200, height: 560 };

const laidOut = (input: LayoutInput) => finish(networkLayout(input));

function extent(places: Iterable<{ x: number; y: number }>) {
  const all = [...places];
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** How far each actor went, as shares of the width and height of the map. */
function moves(before: Places, after: Places): { across: number; far: number }[] {
  const [from, to] = [extent(before.values()), extent(after.values())];
  return [...before].flatMap(([id, one]) => {
    const other = after.get(id);
    if (!other) return [];
    const across = Math.abs((one.x - from.left) / from.width - (other.x - to.left) / to.width);
    const down = Math.abs((one.y - from.top) / from.height - (other.y - to.top) / to.height);
    return [{ across, far: Math.hypot(across, down) }];
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The sample with one actor more and one tie less, with or without knowing where everybody is now. */
function changed(input: LayoutInput, turn: number, now: Places | null): LayoutInput {
  const [host] = input.actors.slice(turn);
  if (!host) throw new Error('no such actor');
  const newcomer = { ...host, id: 'newcomer' };
  return {
    ...input,
    actors: [...input.actors, newcomer].map((actor) => ({ ...actor, now: now?.get(actor.id) ?? null })),
    ties: [
      ...input.ties.filter((_, rank) => rank !== 7 * turn),
      { from: host.id, to: newcomer.id, weight: 1 },
    ],
  };
}

/** So many actors in a ring with chords, one part. */
function ring(count: number, name = 'a') {
  const ids = Array.from({ length: count }, (_, place) => `${name}${place}`);
  const tie = (from: number, to: number) => ({
    from: ids[from % count] ?? '',
    to: ids[to % count] ?? '',
    weight: 1,
  });
  const ties = ids.flatMap((_, place) => [tie(place, place + 1), tie(place, place + 3)]);
  return { ids, ties };
}

const actor = (id: string) => ({
  id,
  size: 20,
  name: { width: 90, height: 16 },
  group: '',
  pinnedAt: null,
  now: null,
});

describe('reorganising', () => {
  it('leaves actors roughly where they were after a small change', () => {
    const state = sample();
    const input = layoutInput({ ...state, positions: new Map() }, 'degree', FRAME);
    const before = laidOut(input);
    const runs = [0, 3, 7, 9].map((turn) => ({
      kept: moves(before, laidOut(changed(input, turn, before))),
      fresh: moves(before, laidOut(changed(input, turn, null))),
    }));
    const far = (which: 'kept' | 'fresh') =>
      mean(runs.map((run) => mean(run[which].map((move) => move.far))));
    expect(far('kept')).toBeLessThan(far('fresh') / 2);
    expect(Math.max(...runs.flatMap(({ kept }) => kept.map(({ across }) => across)))).toBeLessThan(0.6);
  });

  it('changes nothing where nothing has changed', () => {
    const input = layoutInput({ ...sample(), positions: new Map() }, 'degree', FRAME);
    const before = laidOut(input);
    const actors = input.actors.map((one) => ({ ...one, now: before.get(one.id) ?? null }));
    expect(laidOut({ ...input, actors })).toEqual(before);
  });

  it('finds how a drawing was turned and mirrored, though it was stretched since', () => {
    const drawn = Array.from({ length: 9 }, (_, place) => ({ x: place * 10, y: (place * place) % 17 }));
    const angle = (2 * Math.PI * 5) / 72;
    const now = drawn.map(({ x, y }) => ({
      x: 3 * (-Math.cos(angle) * x - Math.sin(angle) * y) + 40,
      y: -Math.sin(angle) * x + Math.cos(angle) * y - 7,
    }));
    const { turned, alike } = turnLike(
      drawn.map((one, place) => ({ drawn: one, now: now[place] ?? { x: 0, y: 0 } })),
    );
    expect(alike).toBeCloseTo(1);
    const [first, last] = [turned(drawn[0] ?? { x: 0, y: 0 }), turned(drawn[8] ?? { x: 0, y: 0 })];
    expect(3 * (last.x - first.x)).toBeCloseTo((now[8]?.x ?? 0) - (now[0]?.x ?? 0));
    expect(last.y - first.y).toBeCloseTo((now[8]?.y ?? 0) - (now[0]?.y ?? 0));
  });
});

describe('separate groups and single actors', () => {
  it('stand beside the rest in the room of the frame, and in no far corner', () => {
    const [large, small] = [ring(30), ring(5, 'b')];
    const singles = ['s1', 's2', 's3'];
    const places = laidOut({
      frame: FRAME,
      actors: [...large.ids, ...small.ids, ...singles].map(actor),
      ties: [...large.ties, ...small.ties],
    });
    const main = extent(large.ids.flatMap((id) => places.get(id) ?? []));
    const whole = extent(places.values());
    // The rest keeps nearly all of the frame.
    expect(main.width / whole.width).toBeGreaterThan(0.65);
    expect(main.height / whole.height).toBeGreaterThan(0.65);
    const step = Math.sqrt((whole.width * whole.height) / places.size);
    for (const id of singles) {
      const own = places.get(id) ?? { x: Number.NaN, y: 0 };
      const near = [...large.ids, ...small.ids].flatMap((other) => places.get(other) ?? []);
      expect(Math.min(...near.map(({ x, y }) => Math.hypot(x - own.x, y - own.y)))).toBeLessThan(2.2 * step);
    }
  });

  it('are packed where they are wanted if that is free, and never inside another', () => {
    const circle = (x: number, y: number) => ({ x, y, radius: 10, fixed: false });
    const rim = Array.from({ length: 24 }, (_, place) =>
      circle(400 * Math.cos((place * Math.PI) / 12), 400 * Math.sin((place * Math.PI) / 12)),
    );
    const [beside, free] = [circle(0, 0), circle(0, 0)];
    packParts(
      [
        { circles: rim, wanted: null },
        { circles: [beside], wanted: { x: -600, y: 0 } },
        { circles: [free], wanted: null },
      ],
      1.6,
    );
    expect(beside.x).toBeLessThan(-420);
    expect(Math.abs(beside.y)).toBeLessThan(120);
    expect(Math.hypot(free.x, free.y)).toBeGreaterThan(400);
    expect(Math.hypot(free.x, free.y)).toBeLessThan(650);
  });
});

it('an actor ten times as far as the rest does not squash the drawing of the rest', () => {
  const actors = Array.from({ length: 40 }, (_, place) => ({
    circle: { x: 100 * (place % 8), y: 100 * Math.floor(place / 8), radius: 10, fixed: false },
    name: { width: 60, height: 14 },
    priority: 1,
  }));
  const [far] = actors;
  if (!far) throw new Error('nobody');
  Object.assign(far.circle, { x: 7000, y: -5000 });
  fillFrame(actors, FRAME);
  const rest = extent(actors.slice(1).map(({ circle }) => circle));
  const whole = extent(actors.map(({ circle }) => circle));
  expect(rest.width / whole.width).toBeGreaterThan(0.8);
  expect(rest.height / whole.height).toBeGreaterThan(0.65);
  // It is still the outermost at its side.
  expect(far.circle.x).toBeGreaterThan(rest.left + 0.9 * rest.width);
});
