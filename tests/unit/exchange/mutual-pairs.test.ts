import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedPairs } from '#shared/exchange/graphs/mutual-pairs.ts';

const arrow = (from: string, to: string, more: object = {}) => ({
  id: '',
  from,
  to,
  directed: true as boolean | null,
  label: '',
  weight: '',
  values: new Map([['mutual', 'true']]),
  ...more,
});

it('two marked arrows that say the same are one tie without a direction', () => {
  const [one, ...others] = joinedPairs([arrow('a', 'b', { id: 'x' }), arrow('b', 'a', { id: 'y' })]);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ id: 'x', from: 'a', to: 'b', directed: false, values: new Map() });
});

it.each([
  ['another label', arrow('b', 'a', { label: 'z' })],
  ['another weight', arrow('b', 'a', { weight: '2' })],
  [
    'another value',
    arrow('b', 'a', {
      values: new Map([
        ['mutual', 'true'],
        ['note', 'z'],
      ]),
    }),
  ],
  ['the same way', arrow('a', 'b')],
  ['no mark', arrow('b', 'a', { values: new Map() })],
  ['no direction', arrow('b', 'a', { directed: false })],
])('arrows stay two with %s', (_, other) => {
  const edges = [arrow('a', 'b'), other];
  expect(joinedPairs(edges)).toEqual(edges);
});

it('every pair is found, whatever order they stand in', () => {
  const ends = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.tuple(ends, ends)), fc.infiniteStream(fc.nat()), (ties, random) => {
      const all = ties.flatMap(([from, to]) => [arrow(from, to), arrow(to, from)]);
      const shuffled = all
        .map((edge) => ({ edge, at: random.next().value ?? 0 }))
        .sort((x, y) => x.at - y.at);
      const joined = joinedPairs(shuffled.map(({ edge }) => edge));
      expect(joined.length).toBe(ties.length);
      expect(joined.every(({ directed, values }) => directed === false && values.size === 0)).toBe(true);
    }),
  );
});
