import { expect, it } from 'vitest';
import { TABLE_NAMES } from '#shared/model/network-state.ts';
import { EDITS } from './edits.ts';
import { runRounds } from './rounds.ts';

it('two people who edit every table for three rounds lose nothing unsaid, and come to the same', async () => {
  for (let seed = 6; seed <= 17; seed++) {
    const { faults, unsaid, again, changes, merges } = await runRounds({ seed, people: 2 });
    expect([...faults, ...unsaid, ...again]).toEqual([]);
    expect(changes).toBeGreaterThan(20);
    expect(merges).toBeGreaterThan(2);
  }
});

it.each([
  ['send their files to all', { toAll: true }],
  ['have some of it by a third', {}],
])('three people who %s lose nothing unsaid, and come to the same', async (_, options) => {
  for (let seed = 5001; seed <= 5005; seed++) {
    const { faults, unsaid, again } = await runRounds({ ...options, seed, people: 3 });
    expect([...faults, ...unsaid, ...again]).toEqual([]);
  }
});

it('edits every table there is', () => {
  expect(Object.keys(EDITS).sort()).toEqual([...TABLE_NAMES].sort());
});
