import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { PortTaken, serveFolder } from '../../../build/serve.ts';

it('a port that is taken is said, and no other one is used: there the networks would not be found', async () => {
  const first = await serveFolder(tmpdir(), 0);
  const port = Number(new URL(first.address).port);
  await expect(serveFolder(tmpdir(), port)).rejects.toThrow(PortTaken);
  await first.close();
  const again = await serveFolder(tmpdir(), port);
  expect(again.address).toBe(first.address);
  await again.close();
});
