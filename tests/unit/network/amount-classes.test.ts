import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountClasses, inClass } from '#shared/network/filters/amount-classes.ts';

it('puts every amount, seen or not, in exactly one class', () => {
  const amount = fc.oneof(fc.integer({ min: -1000, max: 1e7 }), fc.double({ min: 0, max: 100, noNaN: true }));
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1 }), amount, (amounts, other) => {
      const classes = amountClasses(amounts);
      expect(classes.length).toBeLessThanOrEqual(5);
      for (const value of [...amounts, other]) {
        expect(classes.filter((text) => inClass(value, text))).toHaveLength(1);
      }
    }),
  );
});

it('breaks at numbers that can be read', () => {
  expect(amountClasses([1, 2, 3, 1234, 5678, 91_011, 120_000, 130_000, 140_000, 1_500_000])).toEqual([
    '..3',
    '3..5700',
    '5700..120000',
    '120000..140000',
    '140000..',
  ]);
  expect(amountClasses([7, 7, 7])).toEqual(['..']);
  expect(amountClasses([])).toEqual([]);
});
