import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '#shared/map/layout/arrange.ts';
import {
  type Arranged,
  type ArrangedActor,
  type ArrangementInput,
  arrangementInput,
  type Computed,
} from '#shared/map/layout/arrangement.ts';
import { untangle } from '#shared/map/layout/untangle.ts';
import { toState } from '#shared/model/network-state.ts';
import { ARRANGEMENTS, defaultViewSettings } from '#shared/model/view.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const LISTS = { levels: ['near', 'middle', 'far'], kinds: ['one', 'two'] };
const FRAME = { width: 1200, height: 560 };
const NAME = { width: 90, height: 15 };
const computed = ARRANGEMENTS.filter((name) => name !== 'network');

function run(name: Computed, input: ArrangementInput, lists = LISTS): Arranged {
  const steps = arrange(name, input, lists);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const actor = (id: string, fields: Partial<ArrangedActor> = {}): ArrangedActor => ({
  id,
  size: 40,
  name: NAME,
  sector: '',
  level: -1,
  kind: -1,
  since: null,
  member: false,
  ...fields,
});

const anInput: fc.Arbitrary<ArrangementInput> = fc.integer({ min: 1, max: 60 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `a${index}`);
  return fc.record({
    frame: fc.constantFrom(FRAME, { width: 500, height: 700 }),
    actors: fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          size: fc.integer({ min: 24, max: 58 }),
          name: fc.constant(NAME),
          sector: fc.constantFrom('', 'food', 'wood'),
          level: fc.integer({ min: -1, max: 2 }),
          kind: fc.integer({ min: -1, max: 1 }),
          since: fc.option(fc.integer({ min: 2015, max: 2026 })),
          member: fc.boolean(),
        }),
      ),
    ),
    ties: fc.array(
      fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), weight: fc.constant(1) }),
      {
        maxLength: 80,
      },
    ),
  });
});

describe('every arrangement', () => {
  it.each(computed)('%s places everybody, nobody over another, the same each time', (name) => {
    fc.assert(
      fc.property(anInput, (input) => {
        const { places } = run(name, input);
        expect([...places.keys()].sort()).toEqual(input.actors.map(({ id }) => id).sort());
        const placed = input.actors.map(({ id, size }) => ({
          size,
          ...(places.get(id) ?? { x: Number.NaN, y: 0 }),
        }));
        placed.forEach((one, index) => {
          for (const other of placed.slice(index + 1)) {
            const distance = Math.hypot(one.x - other.x, one.y - other.y);
            expect(distance).toBeGreaterThanOrEqual((one.size + other.size) / 2);
          }
        });
        const again = run(name, {
          frame: input.frame,
          actors: input.actors.toReversed(),
          ties: input.ties.toReversed(),
        });
        expect(Object.fromEntries(again.places)).toEqual(Object.fromEntries(places));
      }),
      { numRuns: 25 },
    );
  });

  it.each(computed)('%s places the sample network', (name) => {
    const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
    const { levels, kinds } = state.network.vocabularies;
    const input = arrangementInput(state, {
      ...defaultViewSettings(),
      centre: [...state.collectives.keys()][0] ?? '',
    });
    const lists = { levels: levels.map(({ id }) => id), kinds: kinds.map(({ id }) => id) };
    expect(run(name, input, lists).places.size).toBe(40);
  });
});

describe('levels in bands', () => {
  it('stand from the farthest on top to the nearest, unknown ones last', () => {
    const { places, captions } = run('levels', {
      frame: FRAME,
      actors: [actor('n', { level: 0 }), actor('f', { level: 2 }), actor('u'), actor('m', { level: 1 })],
      ties: [],
    });
    const downwards = [...places].sort(([, one], [, other]) => one.y - other.y).map(([id]) => id);
    expect(downwards).toEqual(['f', 'm', 'n', 'u']);
    expect(captions.map(({ value }) => value)).toEqual(['far', 'middle', 'near', '']);
  });
});

describe('a collective in the middle', () => {
  it('has its members nearest and the others by the steps to them', () => {
    const { places, captions } = run('collective', {
      frame: FRAME,
      actors: [
        actor('m', { member: true }),
        actor('m2', { member: true }),
        actor('one'),
        actor('two'),
        actor('none'),
      ],
      ties: [
        { from: 'm', to: 'one', weight: 1 },
        { from: 'one', to: 'two', weight: 1 },
      ],
    });
    // One alone on its ring is straight above or below the middle; who no way reaches shares the last one.
    const off = (id: string) => Math.abs(places.get(id)?.y ?? 0);
    const aside = (id: string) => Math.abs(places.get(id)?.x ?? 0);
    expect(aside('m')).toBeGreaterThan(0);
    expect(aside('m')).toBeCloseTo(aside('m2'));
    for (const id of ['m', 'm2']) expect(off(id)).toBeCloseTo(0);
    expect(off('one')).toBeGreaterThan(0);
    const radius = (id: string) => Math.hypot((110 * aside(id)) / aside('m'), (240 * off(id)) / off('one'));
    expect(radius('two')).toBeGreaterThan(radius('one'));
    expect(radius('none')).toBeGreaterThan(radius('two'));
    expect(captions).toEqual([{ value: '', x: 0, y: 0, side: 'middle' }]);
  });
});

describe('the timeline', () => {
  it('goes by year from left to right, unknown years last', () => {
    const { places, captions } = run('timeline', {
      frame: FRAME,
      actors: [actor('b', { since: 2024 }), actor('a', { since: 2019 }), actor('u')],
      ties: [],
    });
    const rightwards = [...places].sort(([, one], [, other]) => one.x - other.x).map(([id]) => id);
    expect(rightwards).toEqual(['a', 'b', 'u']);
    expect(captions.map(({ value }) => value)).toEqual(['2019', '2024', '']);
  });

  it('takes the first tie of an actor that does not say when it joined', () => {
    const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
    const undated = [...state.actors.values()].map((one) => ({ ...one, joinedOn: '' }));
    const input = arrangementInput(
      { ...state, actors: new Map(undated.map((one) => [one.id, one])) },
      defaultViewSettings(),
    );
    const farm = input.actors.find(({ id }) => id === 'ferme-aulnes');
    expect(farm?.since).toBe(2018);
  });
});

describe('untangling', () => {
  it('does not depend on the order of the ties', () => {
    const ends = ['a3 a1', 'a0 a2', 'a0 a3', 'a5 a4', 'a0 a4', 'a1 a0'].map((pair) => pair.split(' '));
    const ties = ends.map(([from = '', to = '']) => ({ from, to }));
    const rows = [['a0', 'a1', 'a3', 'a4', 'a5'], ['a2']];
    expect(untangle(rows, ties.toReversed())).toEqual(untangle(rows, ties));
  });

  it('takes crossings away', () => {
    const ties = [
      { from: 'a', to: 'z' },
      { from: 'b', to: 'y' },
      { from: 'c', to: 'x' },
    ];
    const rows = untangle(
      [
        ['a', 'b', 'c'],
        ['x', 'y', 'z'],
      ],
      ties,
    );
    const place = new Map(rows.flatMap((row) => row.map((id, index): [string, number] => [id, index])));
    for (const { from, to } of ties) expect(place.get(from)).toBe(place.get(to));
  });
});
