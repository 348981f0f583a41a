import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { differenceTo, onDay, stopOf, timeStops, undatedTies } from '#shared/network/filters/time.ts';
import { aNetwork } from '../arbitraries.ts';

function networkOf(actors: object[], ties: object[]): NetworkState {
  const base = emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr'));
  const records = actors.map((fields, place) => actorSchema.parse({ id: `a${place}`, name: 'A', ...fields }));
  const cooperations = ties.map((fields, place) =>
    cooperationSchema.parse({ id: `t${place}`, from: 'a0', to: 'a1', ...fields }),
  );
  return {
    ...base,
    actors: new Map(records.map((actor) => [actor.id, actor])),
    cooperations: new Map(cooperations.map((tie) => [tie.id, tie])),
  };
}

const past = networkOf(
  [{ joinedOn: '2023-11' }, {}, { joinedOn: '2024-02', leftOn: '2024-03-10' }],
  [{ startedOn: '2024', endedOn: '2024-01' }, { startedOn: '2024-02-15' }, { status: 'souhaite' }],
);

it('stops at the end of each month from the first known date to today', () => {
  expect(timeStops(past, '2025-01-20').slice(0, 3)).toEqual(['2023-11-30', '2023-12-31', '2024-01-31']);
  expect(timeStops(past, '2025-01-20').at(-1)).toBe('2025-01-31');
  expect(timeStops(networkOf([{}], []), '2025-01-20')).toEqual([]);
});

it('reaches dates to come, and stops once a year where the past is long', () => {
  expect(timeStops(networkOf([{}, {}], [{ startedOn: '2027-02' }]), '2026-12-05')).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
  ]);
  const long = timeStops(networkOf([{ joinedOn: '1950' }], []), '2026-12-05');
  expect([long[0], long.length, long.at(-1)]).toEqual(['1950-12-31', 77, '2026-12-31']);
});

it('finds the stop of a day; all days are at the end', () => {
  const stops = ['2024-01-31', '2024-02-29', '2024-03-31'];
  expect(
    ['2023-01-01', '2024-02-01', '2024-02-29', '2024-09-09', ''].map((day) => stopOf(stops, day)),
  ).toEqual([0, 1, 1, 2, 2]);
});

it('says what came and went since, and how much has no date', () => {
  const settings = { ...defaultViewSettings(), asOf: '2024-01-31' };
  const shown = visible(past, settings);
  expect(differenceTo(past, settings, shown, '2024-06-01')).toEqual({
    actors: { more: 0, fewer: 0 },
    cooperations: { more: 1, fewer: 1 },
  });
  expect(differenceTo(past, settings, shown, '2024-03-01').actors).toEqual({ more: 1, fewer: 0 });
  expect(undatedTies(past, shown)).toBe(1);
});

it('draws ties that had ended as ended, when they are shown', () => {
  const settings = { ...defaultViewSettings(), asOf: '2024-06-01' };
  expect(onDay(past, settings)).toBe(past);
  const drawn = onDay(past, { ...settings, endedToo: true });
  expect([...drawn.cooperations.values()].map(({ status }) => status)).toEqual([
    'termine',
    'unknown',
    'souhaite',
  ]);
});

it('whatever the dates: stops rise, and what has no date is there at each of them', () => {
  fc.assert(
    fc.property(aNetwork, (data) => {
      const state = toState(data);
      const stops = timeStops(state, '2026-11-24');
      expect(stops).toEqual([...new Set(stops)].sort());
      for (const asOf of [stops[0], stops.at(-1)]) {
        if (asOf === undefined) continue;
        const { actors } = visible(state, { ...defaultViewSettings(), asOf });
        for (const { id, joinedOn, leftOn } of state.actors.values()) {
          if (joinedOn === '' && leftOn === '') expect(actors.has(id)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
