import { expect, it } from 'vitest';
import { TABLE_NAMES } from '#shared/model/network-state.ts';
import { EDITS } from './edits.ts';
import { runRounds } from './rounds.ts';

it('two people who edit every table for three rounds lose nothing unsaid, and come to the same', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { faults, unsaid, changes, merges } = await runRounds({ seed, people: 2 });
    expect([...faults, ...unsaid]).toEqual([]);
    expect(changes).toBeGreaterThan(20);
    expect(merges).toBeGreaterThan(2);
  }
});

it('three people who send their files to all keep every record, and come to the same', async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const { faults } = await runRounds({ seed, people: 3, toAll: true, whole: true });
    expect(faults).toEqual([]);
  }
});

it('edits every table there is', () => {
  expect(Object.keys(EDITS).sort()).toEqual([...TABLE_NAMES].sort());
});
