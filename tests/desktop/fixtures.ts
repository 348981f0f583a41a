import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Desktop, launch } from './launch.ts';

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-'));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

interface Own {
  folder: string;
  /** An app of the test's own. */
  desktop: Desktop;
}

interface Shared {
  /** One app for all tests of a worker that leave it as it was. */
  shared: Desktop;
}

export const test = base.extend<Own, Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern
  folder: ({}, use) => withFolder(use),
  desktop: async ({ folder }, use) => {
    const desktop = await launch(join(folder, 'data'));
    await use(desktop);
    await desktop.quit();
  },
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern
    ({}, use) =>
      withFolder(async (folder) => {
        const desktop = await launch(join(folder, 'data'));
        await use(desktop);
        await desktop.quit();
      }),
    { scope: 'worker' },
  ],
});

export { expect };
