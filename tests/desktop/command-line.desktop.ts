import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { STAND_IN } from './launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GEXF =
  '<gexf version="1.3"><graph><nodes><node id="a" label="Ferme"/><node id="b" label="Mairie"/></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>';

/** The built desktop app with arguments, on the stand-in for Electron, until it ends by itself. */
function app(
  folder: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(
    process.execPath,
    [STAND_IN, ROOT, `--user-data-dir=${join(folder, 'data')}`, ...args],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' } },
  );
  const said = { out: '', error: '' };
  child.stdout?.on('data', (bytes: Buffer) => {
    said.out += bytes.toString();
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    said.error += bytes.toString();
  });
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })));
}

test('the app runs a command without a window and ends with its exit code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-'));
  await writeFile(join(folder, 'a.gexf'), GEXF);
  const converted = await app(folder, 'convert', 'a.gexf', 'b.maillage');
  expect(converted).toMatchObject({
    code: 0,
    out: 'b.maillage est écrit\u202f: 2 acteurs, 1 coopération.\n',
  });
  expect((await readFile(join(folder, 'b.maillage'))).subarray(0, 2).toString()).toBe('PK');
  expect(await app(folder, 'convert', 'a.gexf', 'b.maillage')).toMatchObject({ code: 4, out: '' });
  expect(await app(folder, 'convert', 'b.maillage', 'c.html')).toMatchObject({ code: 0 });
  const page = await readFile(join(folder, 'c.html'), 'utf8');
  expect(page).toMatch(/Mairie[\s\S]*<script>[\s\S]{9999}/);
  expect(page).toContain('url(data:font/woff2;base64,');
  expect(await app(folder, '--help')).toMatchObject({ code: 0, error: '' });
  await rm(folder, { recursive: true, force: true });
});
