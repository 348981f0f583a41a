import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFollowing } from '#renderer/kit/use-following.ts';

it('a state begins anew when what it follows changes, with no picture of the old one between', () => {
  const seen: string[] = [];
  const { result, rerender } = renderHook(
    ({ stored }) => {
      const state = useFollowing(stored, stored);
      seen.push(`${stored} ${state[0]}`);
      return state;
    },
    { initialProps: { stored: 'a' } },
  );
  act(() => result.current[1]('typed'));
  expect(result.current[0]).toBe('typed');
  rerender({ stored: 'a' });
  expect(result.current[0]).toBe('typed');
  rerender({ stored: 'b' });
  expect(result.current[0]).toBe('b');
  expect(seen).not.toContain('b typed');
  act(() => result.current[1]('more'));
  expect(result.current[0]).toBe('more');
});
