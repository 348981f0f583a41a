import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
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

it('what a browser is served says whose networks it shows, and ends by Ctrl+C without a complaint', async () => {
  const module = resolve(import.meta.dirname, '../../../build/serve-in-browser.ts');
  const script = `const { serveInBrowser } = await import(${JSON.stringify(module)});
    await serveInBrowser(${JSON.stringify(tmpdir())}, 0, 'as asked');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  let said = '';
  let complained = '';
  child.stderr.on('data', (text) => {
    complained += text;
  });
  const ready = new Promise<void>((done) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (said.includes('Ctrl+C')) done();
    });
  });
  await ready;
  expect(said).toMatch(/apart from those of the desktop app/);
  // A page that is open keeps its connection: it must not keep the server.
  const [address = ''] = /http:\S+/.exec(said) ?? [];
  await fetch(address);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect([complained, said]).toEqual(['', expect.stringContaining('no longer served')]);
});
