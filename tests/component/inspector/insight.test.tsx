import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorInsight } from '#renderer/features/inspector/actor-insight.ts';
import { readPartialDate, showPartialDate } from '#renderer/kit/partial-date-input.ts';
import { isPartialDate } from '#shared/model/dates.ts';
import { toState } from '#shared/model/network-state.ts';
import { smallNetwork } from '../shell/harness.tsx';

it('counts who would be cut off, and nobody at the edge', () => {
  const state = toState(smallNetwork());
  expect(actorInsight(state, 'cafe').cutOff).toBe(1);
  expect(actorInsight(state, 'ville').cutOff).toBe(1);
  expect(actorInsight(state, 'ferme')).toMatchObject({ cutOff: 0, cooperations: 1 });
});

it('counts active cooperations only', () => {
  const data = smallNetwork();
  const cooperations = data.cooperations.map((tie) => ({ ...tie, status: 'termine' as const }));
  expect(actorInsight(toState({ ...data, cooperations }), 'cafe')).toEqual({
    cooperations: 0,
    cutOff: 0,
    across: null,
  });
});

it('counts no cooperation that has ended by its date, whatever its status says', () => {
  const data = smallNetwork();
  const cooperations = data.cooperations.map((tie) => ({
    ...tie,
    status: 'actif' as const,
    endedOn: '2026-03-31',
  }));
  const state = toState({ ...data, cooperations });
  expect(actorInsight(state, 'cafe', '2026-04-01').cooperations).toBe(0);
  expect(actorInsight(state, 'cafe', '2026-03-31').cooperations).toBeGreaterThan(0);
});

it('gives no share to an actor on neither side, and says "at least" when an end is unknown', () => {
  const data = smallNetwork();
  expect(actorInsight(toState(data), 'ville').across).toBeNull();
  const actors = data.actors.map((actor) => (actor.id === 'ville' ? { ...actor, kind: 'autre' } : actor));
  expect(actorInsight(toState({ ...data, actors }), 'cafe').across).toEqual({
    to: 'conventional',
    share: 0.5,
    atLeast: true,
  });
});

it('a date shown is read back as the same date', () => {
  const dates = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
  fc.assert(
    fc.property(dates, (date) => {
      expect(readPartialDate(showPartialDate(date))).toBe(date);
    }),
  );
});

it('never reads a date that the model would refuse', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const date = readPartialDate(typed);
      expect(date === null || date === '' || isPartialDate(date)).toBe(true);
    }),
  );
  expect(readPartialDate('29/02/2023')).toBeNull();
  expect(readPartialDate('29/2/2024')).toBe('2024-02-29');
});
