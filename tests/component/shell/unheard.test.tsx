import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { hearTheUnheard } from '#renderer/shell/unheard.ts';
import { show } from './harness.tsx';

const reject = (reason: unknown) =>
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));

it('a failure that nobody listens to is reported, but not what was given up', async () => {
  show(<p />);
  const stop = hearTheUnheard();
  reject(new DOMException('stopped', 'AbortError'));
  reject(new Error('the canvas is gone'));
  expect(await screen.findByText('Une opération n’a pas abouti')).toBeVisible();
  expect(screen.getByText(/Ce qui est enregistré est intact.*the canvas is gone/)).toBeVisible();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  stop();
});
