import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LETTER_STEPS, letterSteps } from '#shared/map/drawing/letter-steps.ts';

const { small, middle, large } = LETTER_STEPS;

it('a sixth at most has large letters, half at most more than small ones', () => {
  expect(letterSteps([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual([
    ...[small, small, small, small, small, small, middle, middle, middle, middle, large, large],
  ]);
  expect(letterSteps([5, 5, 9, 5])).toEqual([small, small, large, small]);
});

it('where nothing tells them apart all have the middle ones', () => {
  expect(letterSteps([])).toEqual([]);
  expect(letterSteps([4, 4, 4])).toEqual([middle, middle, middle]);
});

it('never gives the more important smaller letters', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
      const steps = letterSteps(values);
      values.forEach((one, at) => {
        values.forEach((other, beside) => {
          if (one >= other) expect(steps[at]).toBeGreaterThanOrEqual(steps[beside] ?? 0);
        });
      });
    }),
    { numRuns: 40 },
  );
});
