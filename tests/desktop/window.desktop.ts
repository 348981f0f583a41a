import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron as electron } from '@playwright/test';
import { unzipSync } from 'fflate';
import { findRuntime } from '../../build/electron-runtime.ts';
import { signatureText, signedLine } from '../../shared/base/release-signature.ts';
import { expect, test } from './fixtures.ts';
import { type Desktop, launch, spawnApp } from './launch.ts';
import { REAL } from './real.ts';

async function openSample({ page }: Desktop): Promise<void> {
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
}

async function save(desktop: Desktop, path: string): Promise<void> {
  await desktop.ask('answerSave', path);
  await desktop.choose('Fichier', 'Exporter…');
  await desktop.page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

test('pages become a PDF where no script runs, no request goes out, and the dialog names the file', async ({
  desktop,
  folder,
}) => {
  const path = join(folder, 'pages.pdf');
  const html = `<!doctype html><meta charset="utf-8"><title>Carte</title>
    <style>@page { size: A4 landscape }</style>
    <h1>Première page</h1><img src="https://example.org/picture.png" alt="">
    <script>document.body.insertAdjacentHTML('beforeend', '<p style="break-before: page">Deux</p>')</script>`;
  const print = () =>
    desktop.page.evaluate((text) => window.maillage?.printPages(text, '../évil/pages.pdf'), html);
  await desktop.ask('answerSave', path);
  expect(await print()).toEqual({ ok: true, value: { saved: true, name: 'pages.pdf' } });
  const pdf = (await readFile(path)).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][\d.]* 59[45]/);
  expect(await desktop.ask('dialogs')).toMatchObject([
    {
      kind: 'save',
      options: {
        defaultPath: 'pages.pdf',
        filters: [{ extensions: ['pdf'] }],
        properties: expect.arrayContaining(['showOverwriteConfirmation']),
      },
    },
  ]);
  // The policy of the pages stops the picture before it is asked for.
  expect(await desktop.ask('blocked')).toEqual([]);
  expect((await desktop.ask('preferences')) as unknown[]).toHaveLength(2);
  expect(await desktop.ask('preferences')).toMatchObject([
    {},
    { javascript: false, contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
  ]);
  await expect.poll(() => desktop.page.context().pages().length).toBe(1);
  // Nothing is written when the user thinks better of it.
  expect(await print()).toEqual({ ok: true, value: { saved: false, reason: 'cancelled' } });
});

test('the speaker has a window as closed to the outside as the other, on the other display, while something is presented', async ({
  folder,
}) => {
  const desktop = await launch(join(folder, 'data'), ['--stand-in-displays=1366x768,1920x1080']);
  await openSample(desktop);
  await desktop.page.keyboard.press('Shift+F5');
  await expect(desktop.page.getByRole('main', { name: 'Présentation' })).toBeVisible();
  const opening = desktop.page.context().waitForEvent('page');
  await desktop.page.keyboard.press('o');
  const speaker = await opening;
  await expect(speaker.getByRole('heading', { name: 'Qui coopère avec qui à Clairval ?' })).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(desktop.page.getByRole('heading', { name: 'En 2019, quelques liens' })).toBeVisible();
  const [window, beside, ...others] = (await desktop.ask('preferences')) as unknown[];
  expect(beside).toEqual(window);
  expect(others).toEqual([]);
  const [room, notes] = (await desktop.ask('places')) as { x: number }[];
  expect([room?.x, notes?.x]).toEqual([0, 1366 + (1920 - 1120) / 2]);
  // What is made larger for the speaker stays as it is for the room.
  await desktop.ask('focusWindow', 1);
  await desktop.choose('Affichage', 'Agrandir l’affichage');
  await expect.poll(() => desktop.ask('zooms')).toEqual([1, 1.1]);
  // A projector that is unplugged takes no window along.
  await desktop.ask('unplug', 1);
  await expect.poll(async () => ((await desktop.ask('places')) as { x: number }[])[1]?.x).toBeLessThan(1366);
  const closing = speaker.waitForEvent('close');
  await desktop.page.keyboard.press('Escape');
  await closing;
  await desktop.quit();
});

test('a report and the map become PDF files', async ({ desktop, folder }) => {
  const { page } = desktop;
  await openSample(desktop);
  await page.keyboard.press('u');
  await page.getByRole('button', { name: 'Rapport', exact: true }).click();
  await desktop.ask('answerSave', join(folder, 'rapport.pdf'));
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  const pagesOf = async (name: string) => {
    const pdf = (await readFile(join(folder, name)).catch(() => Buffer.alloc(0))).toString('latin1');
    return { start: pdf.slice(0, 5), pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, pdf };
  };
  await expect.poll(async () => (await pagesOf('rapport.pdf')).start).toBe('%PDF-');
  expect((await pagesOf('rapport.pdf')).pages).toBeGreaterThan(5);

  await page.getByRole('dialog', { name: 'Rapport' }).getByRole('button', { name: 'Fermer' }).click();
  await desktop.choose('Fichier', 'Exporter…');
  await page.getByRole('radio', { name: 'Page PDF' }).check();
  await page.getByRole('combobox', { name: 'Papier' }).selectOption('A3');
  await desktop.ask('answerSave', join(folder, 'carte.pdf'));
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.poll(async () => (await pagesOf('carte.pdf')).pages).toBe(1);
  expect((await pagesOf('carte.pdf')).pdf).toMatch(/\/MediaBox \[0 0 119[01][\d.]* 84[12]/);
});

test('the native menu speaks the language of the app and acts on it', async ({ desktop, folder }) => {
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await desktop.menu()).map(({ label }) => label)).toEqual([
    'Fichier',
    'Édition',
    'Affichage',
    'Aide',
  ]);
  const installer = join(folder, 'maillage-9.9.9.deb');
  await writeFile(installer, 'the program');
  await writeFile(
    `${installer}.sig`,
    signatureText(signedLine('other.deb', '0'.repeat(64)), `${'A'.repeat(86)}==`),
  );
  await desktop.choose('Aide', 'À propos de Maillage');
  await desktop.ask('answerOpen', [installer]);
  await desktop.page.getByRole('button', { name: /^Vérifier un installateur/ }).click();
  await expect(desktop.page.getByRole('dialog').getByRole('status')).toContainText(
    'Ce n’est pas le fichier signé',
  );
  await desktop.page.keyboard.press('Escape');
  await desktop.choose('Affichage', 'Langue', 'English');
  await expect(desktop.page.getByRole('button', { name: /^Create a network/ })).toBeVisible();
  await expect
    .poll(async () => (await desktop.menu()).map(({ label }) => label))
    .toEqual(['File', 'Edit', 'View', 'Help']);
});

test('a network is saved whole, found among recent files, and there after a restart', async ({ folder }) => {
  const path = join(folder, 'carte.maillage');
  await writeFile(path, 'old');
  const first = await launch(join(folder, 'data'));
  await openSample(first);
  // A name without its ending gets it, and what is there by then is replaced only when the user says so.
  await save(first, join(folder, 'carte'));
  await expect
    .poll(async () => (await first.ask('dialogs')) as unknown[])
    .toMatchObject([
      { kind: 'save' },
      { kind: 'message', options: { message: expect.stringContaining('carte.maillage') } },
    ]);
  await first.ask('answerSave', join(folder, 'carte'));
  await first.ask('answerMessage', 0);
  await first.page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.poll(async () => (await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  // It was there until then, and the second dialog opened where the first had been left.
  expect(await first.ask('dialogs')).toMatchObject([
    {},
    {},
    { options: { defaultPath: expect.stringContaining(folder) } },
    { kind: 'message' },
  ]);
  expect(Object.keys(unzipSync(new Uint8Array(await readFile(path)))).length).toBeGreaterThan(1);
  const recent = async () => (await first.menu())[0]?.items.find(({ items }) => items.length > 0)?.items;
  await expect.poll(async () => (await recent())?.map(({ label }) => label)).toEqual(['carte.maillage']);
  const bounds = { x: 130, y: 50, width: 1200, height: 777 };
  // Real windows are where their system puts them.
  if (!REAL) {
    await first.ask('move', { index: 0, bounds });
    await first.ask('maximize', 0);
    await first.choose('Affichage', 'Agrandir l’affichage');
  }
  await first.quit();

  const second = await launch(join(folder, 'data'));
  await expect(second.page.getByText(/acteurs sur 40/)).toBeVisible();
  // The window too is as it was left.
  if (!REAL) {
    expect(await second.ask('places')).toEqual([{ ...bounds, maximized: true }]);
    expect(await second.ask('zooms')).toEqual([1.1]);
  }
  await second.quit();
});

test('a file that cannot be written is reported, and nothing is lost', async ({ desktop, folder }) => {
  await openSample(desktop);
  await writeFile(join(folder, 'file'), '');
  await save(desktop, join(folder, 'file', 'carte.maillage'));
  await expect(desktop.page.getByRole('alert').first()).toBeVisible();
  await expect(desktop.page.getByRole('dialog')).toBeVisible();
});

test('a file on the command line opens, also from a second start', async ({ folder }) => {
  const path = join(folder, 'carte.maillage');
  const maker = await launch(join(folder, 'maker'));
  await openSample(maker);
  await save(maker, path);
  await expect
    .poll(() =>
      readFile(path).then(
        (bytes) => bytes.length > 0,
        () => false,
      ),
    )
    .toBe(true);
  await maker.quit();

  // A window that never says that it can be shown is shown by a second start at the latest.
  const desktop = await launch(join(folder, 'data'), [path, '--stand-in-silent']);
  expect(await desktop.ask('visible')).toEqual([false]);
  const offered = desktop.page.getByRole('button', { name: 'Ouvrir ce réseau' });
  await expect(offered).toBeVisible();
  await desktop.page.getByRole('button', { name: 'Fermer' }).click();
  await expect(offered).toBeHidden();
  const second = spawnApp(join(folder, 'data'), [pathToFileURL(path).href]);
  expect(await new Promise((done) => second.once('exit', done))).toBe(0);
  await expect(offered).toBeVisible();
  expect(await desktop.ask('visible')).toEqual([true]);
  await offered.click();
  await expect(desktop.page.getByText(/acteurs sur 40/)).toBeVisible();
  await desktop.quit();
});

test('the window opens on real Electron, isolated and with its bridge', async ({ folder }) => {
  const runtime = findRuntime();
  test.skip('missing' in runtime, 'skipped: no Electron runtime');
  if ('missing' in runtime) return;
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [resolve(import.meta.dirname, '../..'), `--user-data-dir=${join(folder, 'data')}`],
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => window.maillage?.kind)).toBe('desktop');
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  await app.close();
});

test('settings that cannot be read are said, with the folder that backups go to meanwhile', async ({
  folder,
}) => {
  const data = join(folder, 'unread');
  await mkdir(data);
  await writeFile(join(data, 'desktop.json'), '{"backupFolder": "/elsewhere');
  const app = await launch(data);
  await expect
    .poll(() => app.ask('dialogs'))
    .toMatchObject([
      {
        kind: 'message',
        options: {
          message: 'Les réglages de Maillage n’ont pas pu être lus',
          detail: expect.stringContaining('Sauvegardes Maillage'),
        },
      },
    ]);
  await app.quit();
});
