import { expect, it } from 'vitest';
import { votesSumText } from '#shared/i18n/votes-text.ts';
import { collegesOf, voteSum } from '#shared/insight/composition/colleges.ts';
import type { Membership } from '#shared/model/collective.ts';

const seat = (actorId: string, college: string, more: Partial<Membership> = {}): Membership => ({
  ...{ actorId, role: '', seat: college, from: '', until: '' },
  ...more,
});

it('sums votes by college of the seats held that day, and says of how many they are known', () => {
  const members = [
    seat('a', '', { votes: 1 }),
    seat('b', 'Usagers', { votes: 2.5 }),
    seat('c', 'Usagers'),
    seat('d', 'Usagers', { votes: 8, until: '2024' }),
    seat('e', 'Salariés', { votes: 0 }),
  ];
  const colleges = collegesOf(members, '2026-01-01');
  expect(colleges.map(({ name, votes: { sum, known, of } }) => [name, sum, known, of])).toEqual([
    ['Usagers', 2.5, 1, 2],
    ['Salariés', 0, 1, 1],
    ['', 1, 1, 1],
  ]);
  expect(colleges.map(({ votes }) => votesSumText(votes, 'fr'))).toEqual([
    '2,5 voix, connues pour 1 siège sur 2',
    '0 voix',
    '1 voix',
  ]);
  expect(votesSumText(voteSum([seat('c', 'Usagers')]), 'fr')).toBe('');
});
