import { expect, it } from 'vitest';
import { withStop } from '../../../electron/trouble-count.ts';

const MINUTE = 60_000;

it('counts the stops of the last ten minutes', () => {
  expect(withStop([], 5)).toEqual([5]);
  expect(withStop([0, 9 * MINUTE], 9.5 * MINUTE)).toHaveLength(3);
  expect(withStop([0, 9 * MINUTE], 10 * MINUTE)).toEqual([9 * MINUTE, 10 * MINUTE]);
});

it('forgets what a clock that was put back would make of the future', () => {
  expect(withStop([30 * MINUTE], MINUTE)).toEqual([MINUTE]);
});
