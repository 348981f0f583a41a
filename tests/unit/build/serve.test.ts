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

it('one address has the database: other names of this computer lead there', async () => {
  const serving = await serveFolder(tmpdir(), 0);
  const { port } = new URL(serving.address);
  const named = await fetch(`http://localhost:${port}/?speaker`, { redirect: 'manual' });
  expect([named.status, named.headers.get('location')]).toEqual([308, serving.address]);
  await serving.close();
});
