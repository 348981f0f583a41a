import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launch } from '../desktop/launch.ts';
import type { Running } from '../desktop/running.ts';
import { hasComeUp, hungAndEnded, killed, looksAs } from '../desktop/stopping.ts';

/**
 * The desktop app meets what stops it: its page is killed, does not end a script, loses the process that draws, or cannot
 * open its database. Each must leave a page of ours, with ways on and nothing lost. A full disk is met by
 * tests/e2e/recovery.e2e.ts, which gives Chromium no room before anything is written. Needs a build.
 */

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const ROUNDS = Number(values.rounds);

const table = new Map<string, { rounds: number; faults: number }>();

async function round(kind: string, happens: () => Promise<void>): Promise<void> {
  const line = table.get(kind) ?? { rounds: 0, faults: 0 };
  const fault = await happens().then(
    () => undefined,
    (error: unknown) => String(error).split('\n')[0],
  );
  if (fault !== undefined) console.error(`FAULT ${kind}: ${fault}`);
  table.set(kind, { rounds: line.rounds + 1, faults: line.faults + (fault === undefined ? 0 : 1) });
}

/** From the page of ours back to the network. */
async function backFrom(page: Page): Promise<Page> {
  await page.getByRole('heading', { name: 'Maillage s’est arrêté' }).waitFor();
  await page.getByRole('button', { name: 'Enregistrer les données brutes' }).waitFor();
  await page.getByRole('link', { name: 'Ouvrir un autre réseau' }).waitFor();
  await page.getByRole('link', { name: 'Recharger' }).click();
  await hasComeUp(page);
  return page;
}

/** What is on the screen must be there again without anybody's doing. */
async function losesGraphics(page: Page, desktop: Running): Promise<void> {
  const before = await page.screenshot();
  if ((await desktop.ask('kill', 'GPU')) === 0) throw new Error('there was no process that draws');
  for (let tries = 0; tries < 50; tries++) {
    if (await looksAs(page, before)) return;
    await page.waitForTimeout(100);
  }
  throw new Error('the window does not look as before');
}

async function cannotOpen(folder: string): Promise<void> {
  // A file where a folder must be: nothing that Chromium could put right by itself.
  await mkdir(join(folder, 'chromium', 'Default'), { recursive: true });
  await writeFile(join(folder, 'chromium', 'Default', 'IndexedDB'), 'no folder');
  await withApp(folder, async ({ page }) => {
    await page.getByRole('heading', { name: 'Les données n’ont pas pu être ouvertes' }).waitFor();
    await page.getByRole('button', { name: 'Recharger l’application' }).waitFor();
    await page.getByRole('button', { name: 'Exporter les données brutes' }).waitFor();
  });
}

async function withApp(folder: string, use: (desktop: Running) => Promise<void>): Promise<void> {
  const desktop = await launch(folder, ['--stand-in-watchful']);
  try {
    await use(desktop);
  } finally {
    await desktop.quit();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'maillage-stops-'));
for (let number = 0; number < ROUNDS; number++) {
  await withApp(join(folder, `${number}`), async (desktop) => {
    let { page } = desktop;
    await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
    await hasComeUp(page);
    await round('drawing killed', () => losesGraphics(page, desktop));
    await round('page killed', async () => {
      page = await backFrom(await killed(page, desktop));
    });
    await round('endless script', async () => {
      page = await backFrom(await hungAndEnded(page, desktop));
    });
  });
  await round('no database', () => cannotOpen(join(folder, `${number}-none`)));
}
await rm(folder, { recursive: true, force: true, maxRetries: 5 });

console.log('\nstop             rounds  faults');
for (const [kind, { rounds, faults }] of table)
  console.log(`${kind.padEnd(16)} ${String(rounds).padStart(6)}  ${String(faults).padStart(6)}`);
process.exitCode = [...table.values()].some(({ faults }) => faults > 0) ? 1 : 0;
