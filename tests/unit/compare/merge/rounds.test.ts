import { expect, it } from 'vitest';
import { TABLE_NAMES } from '#shared/model/network-state.ts';
import { EDITS } from './edits.ts';
import { runRounds } from './rounds.ts';

it.each([2, 3])('%i people who edit every table for three rounds lose nothing unsaid, and come to the same', async (people) => {
  for (let seed = 1; seed <= 12; seed++) {
    const { faults, changes, merges } = await runRounds({ seed, people });
    expect(faults).toEqual([]);
    expect(changes).toBeGreaterThan(20);
    expect(merges).toBeGreaterThan(2);
  }
});

it('edits every table there is', () => {
  expect(Object.keys(EDITS).sort()).toEqual([...TABLE_NAMES].sort());
});
