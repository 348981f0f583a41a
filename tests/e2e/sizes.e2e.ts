import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writeMaillage } from '../../shared/exchange/maillage/maillage-write.ts';
import { type NetworkState, toData } from '../../shared/model/network-state.ts';
import { clusteredNetwork } from '../bench/networks.ts';
import { expect, test } from './fixtures.ts';

/**
 * Every format, out and in again, at sizes where parts of files are large enough for libraries to reach for
 * workers of their own, under the policy of the app: whatever waits must come to an end.
 */

interface NamedBytes {
  name: string;
  buffer: Buffer;
}

/** The files of a zip, or the file itself. */
function partsOf(file: NamedBytes): NamedBytes[] {
  if (!file.name.endsWith('.zip')) return [file];
  return Object.entries(unzipSync(new Uint8Array(file.buffer))).map(([name, bytes]) => ({
    name,
    buffer: Buffer.from(bytes),
  }));
}

/** The same network with places in rows: arranging thousands anew would cost more than the files do. */
function placed(state: NetworkState): NetworkState {
  const across = Math.ceil(Math.sqrt(state.actors.size));
  const positions = [...state.actors.keys()].map((id, at) => {
    const x = (at % across) * 90;
    const y = Math.floor(at / across) * 90;
    return [id, { id, x, y, pinned: false }] as const;
  });
  return { ...state, positions: new Map(positions) };
}

async function openNetwork(page: Page, actors: number): Promise<number> {
  const state = placed(clusteredNetwork(actors));
  const bytes = writeMaillage(toData(state), { contacts: false, now: '2026-01-01T00:00:00Z', ancestors: [] });
  await page.goto('/');
  await give(page, [{ name: 'grand.maillage', buffer: Buffer.from(bytes) }]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ouvrir/ })
    .click();
  await expect(
    page.getByText(new RegExp(`acteurs sur ${String(actors).replace(/(?=000$)/, '\\s')}`)),
  ).toBeVisible({ timeout: 60_000 });
  return state.cooperations.size;
}

async function give(page: Page, files: readonly NamedBytes[]): Promise<void> {
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
}

async function exported(page: Page, format: string | RegExp): Promise<NamedBytes> {
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('radio', { name: format }).check();
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), buffer: await readFile(await saved.path()) };
}

/** What the dry run of an import into nothing says that it would create; each file meets an app that was just opened. */
async function wouldCreate(page: Page, files: readonly NamedBytes[]): Promise<number> {
  await page.goto('/');
  await give(page, files);
  const check = page.getByRole('button', { name: 'Vérifier' });
  const created = page.getByText(/à créer$/).first();
  // Tables are shown before they are checked; graphs need no mapping.
  await expect(check.or(created).first()).toBeVisible({ timeout: 60_000 });
  if (await check.isVisible()) await check.click();
  const text = await created.innerText({ timeout: 60_000 });
  return Number(text.replace(/\D/g, ''));
}

/** A window with a database of its own. */
async function emptyWindow(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'fr-FR' });
  return context.newPage();
}

/** Formats that are read back whole; the two tables of a zip go in side by side. */
const WHOLE = [
  'Classeur Excel',
  'Tableaux CSV',
  'GEXF (Gephi)',
  'CSV pour Gephi',
  'GraphML',
  'Cytoscape (.cyjs)',
  'CX2 (NDEx)',
  'Kumu, classeur',
  'Kumu, JSON',
  'Pajek (.net)',
];

test('every format of 1000 actors is written and read to its end', async ({ page, browser, app }) => {
  test.setTimeout(240_000);
  const ties = await openNetwork(page, 1000);
  const other = await emptyWindow(browser, app.address);
  for (const label of WHOLE) {
    const file = await exported(page, label);
    expect([label, await wouldCreate(other, partsOf(file))]).toEqual([label, 1000 + ties]);
  }
  await other.context().close();
});

test('a workbook of 10000 actors is written and read to its end', async ({ page, browser, app }) => {
  test.setTimeout(180_000);
  const ties = await openNetwork(page, 10_000);
  const file = await exported(page, 'Classeur Excel');
  const other = await emptyWindow(browser, app.address);
  expect(await wouldCreate(other, [file])).toBe(10_000 + ties);
  await other.context().close();
});
