import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let folder = '';
beforeEach(async () => {
  vi.resetModules();
  folder = await mkdtemp(join(tmpdir(), 'maillage-portable-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function started(beside?: string) {
  vi.stubEnv('PORTABLE_EXECUTABLE_DIR', beside);
  const portable = await import('../../../electron/portable.ts');
  const setPath = vi.fn();
  portable.keepDataBeside({ setPath } as unknown as App);
  return { ...portable, setPath };
}

it('the portable program keeps its data beside itself', async () => {
  const { setPath, portableFolder, leavesDataBehind } = await started(folder);
  const kept = join(folder, 'Données Maillage');
  expect(setPath).toHaveBeenCalledExactlyOnceWith('userData', kept);
  expect([portableFolder(), existsSync(kept), leavesDataBehind()]).toEqual([kept, true, false]);
});

it('an installed one where the system says', async () => {
  const { setPath, portableFolder, leavesDataBehind } = await started();
  expect(setPath).not.toHaveBeenCalled();
  expect([portableFolder(), leavesDataBehind()]).toEqual([undefined, false]);
});

it('where nothing can be written beside it, it knows that it leaves data behind', async () => {
  await writeFile(join(folder, 'file'), '');
  const { setPath, portableFolder, leavesDataBehind } = await started(join(folder, 'file'));
  expect(setPath).not.toHaveBeenCalled();
  expect([portableFolder(), leavesDataBehind()]).toEqual([undefined, true]);
});
