import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSteps } from '#renderer/kit/use-steps.ts';

function* countTo(last: number): Generator<undefined, number> {
  for (let number = 0; number < last; number++) yield;
  return last;
}

it('little work is done at once', () => {
  const steps = () => countTo(3);
  const { result } = renderHook(() => useSteps(steps, true));
  expect(result.current).toEqual({ outcome: 3, settled: true });
});

it('much work is done in slices, with what was there before until it is done', async () => {
  const [first, second] = [() => countTo(3), () => countTo(5)];
  const { result, rerender } = renderHook(({ steps }) => useSteps(steps, false), {
    initialProps: { steps: first },
  });
  expect(result.current).toEqual({ outcome: null, settled: false });
  await waitFor(() => expect(result.current).toEqual({ outcome: 3, settled: true }));
  rerender({ steps: second });
  expect(result.current).toEqual({ outcome: 3, settled: false });
  await waitFor(() => expect(result.current).toEqual({ outcome: 5, settled: true }));
});

it('work that is no longer wanted ends between two steps', async () => {
  let went = 0;
  const endless = function* (): Generator<undefined, number> {
    for (;;) {
      went++;
      yield;
    }
  };
  const { unmount } = renderHook(() => useSteps(endless, false));
  await waitFor(() => expect(went).toBeGreaterThan(0));
  unmount();
  await new Promise((done) => setTimeout(done, 50));
  const stoppedAt = went;
  await new Promise((done) => setTimeout(done, 50));
  expect(went).toBe(stoppedAt);
});
