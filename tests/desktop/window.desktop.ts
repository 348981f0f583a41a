import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, _electron as electron, expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { findRuntime } from '../../build/electron-runtime.ts';
import { type Desktop, launch, spawnApp } from './launch.ts';

const test = base.extend<{ folder: string; desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  desktop: async ({ folder }, use) => {
    const desktop = await launch(join(folder, 'data'));
    await use(desktop);
    await desktop.quit();
  },
});

async function openSample({ page }: Desktop): Promise<void> {
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
}

async function save(desktop: Desktop, path: string): Promise<void> {
  await desktop.ask('answerSave', path);
  await desktop.ask('clickMenu', ['Fichier', 'Exporter…']);
  await desktop.page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

test('the window is sandboxed and isolated, and knows the desktop only by the bridge', async ({
  desktop,
}) => {
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await desktop.ask('preferences')).toMatchObject([
    {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
    },
  ]);
  const world = await desktop.page.evaluate(() => ({
    kind: window.maillage?.kind,
    node:
      typeof (globalThis as { process?: unknown }).process +
      typeof (globalThis as { require?: unknown }).require,
  }));
  expect(world).toEqual({ kind: 'desktop', node: 'undefinedundefined' });
});

test('no page leaves the app, no window opens, no request goes out, no permission is given', async ({
  desktop,
}) => {
  const { page } = desktop;
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/away';
  });
  await expect.poll(() => desktop.ask('blocked')).toContain('https://example.org/away');
  expect(page.url()).toBe(before);
  await page.evaluate(() => window.open('about:blank#other'));
  await expect.poll(() => page.context().pages().length).toBe(1);
  const refused = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
  for (const name of ['geolocation', 'media', 'clipboard-read', 'notifications', 'openExternal']) {
    expect(await desktop.ask('permission', name)).toEqual({ requested: false, checked: false });
  }
});

test('the scheme serves the app with its policy, and nothing outside its folder', async ({ desktop }) => {
  const response = await desktop.page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe/);
  const { origin } = new URL(desktop.page.url());
  // Chromium shows its own page for an answer without a body, which ends the navigation with an error.
  const statusOf = async (url: string) => {
    const answered = desktop.page.waitForResponse(url);
    await desktop.page.goto(url).catch(() => undefined);
    return (await answered).status();
  };
  for (const path of ['/%2e%2e%2fpackage.json', '/..%2f..%2f..%2fpackage.json', '/%5c..%5cpackage.json']) {
    expect(await statusOf(origin + path), path).toBe(400);
  }
  expect(await statusOf(`${origin}/etc/passwd`)).toBe(404);
});

test('a message from a foreign page or frame, or of the wrong form, is refused', async ({ desktop }) => {
  const own = 'maillage://app/';
  const ask = (url: string, top: boolean, args: unknown[]) =>
    desktop.ask('invokeAs', { url, top, channel: 'app:language', args });
  await expect(ask('https://example.org/', true, ['fr'])).rejects.toThrow(/foreign sender/);
  await expect(ask('maillage://app.example.org/', true, ['fr'])).rejects.toThrow(/foreign sender/);
  await expect(ask(own, false, ['fr'])).rejects.toThrow(/foreign sender/);
  await expect(ask(own, true, ['de'])).rejects.toThrow();
  await expect(ask(own, true, [])).rejects.toThrow();
  await expect(ask(own, true, ['fr'])).resolves.toBeNull();
});

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
    { kind: 'save', options: { defaultPath: 'pages.pdf', filters: [{ extensions: ['pdf'] }] } },
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

test('the native menu speaks the language of the app and acts on it', async ({ desktop }) => {
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await desktop.menu()).map(({ label }) => label)).toEqual(['Fichier', 'Édition', 'Affichage']);
  await desktop.ask('clickMenu', ['Affichage', 'Langue', 'English']);
  await expect(desktop.page.getByRole('button', { name: /^Create a network/ })).toBeVisible();
  await expect
    .poll(async () => (await desktop.menu()).map(({ label }) => label))
    .toEqual(['File', 'Edit', 'View']);
});

test('a network is saved whole, found among recent files, and there after a restart', async ({ folder }) => {
  const path = join(folder, 'carte.maillage');
  await writeFile(path, 'old');
  const first = await launch(join(folder, 'data'));
  await openSample(first);
  await save(first, path);
  await expect.poll(async () => (await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  expect(Object.keys(unzipSync(new Uint8Array(await readFile(path)))).length).toBeGreaterThan(1);
  const recent = async () => (await first.menu())[0]?.items.find(({ items }) => items.length > 0)?.items;
  await expect.poll(async () => (await recent())?.map(({ label }) => label)).toEqual(['carte.maillage']);
  await first.quit();

  const second = await launch(join(folder, 'data'));
  await expect(second.page.getByText(/acteurs sur 40/)).toBeVisible();
  await second.quit();
});

test('a file that cannot be written is told, and nothing is lost', async ({ desktop, folder }) => {
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

  const desktop = await launch(join(folder, 'data'), [path]);
  const offered = desktop.page.getByRole('button', { name: 'Ouvrir ce réseau' });
  await expect(offered).toBeVisible();
  await desktop.page.getByRole('button', { name: 'Fermer' }).click();
  await expect(offered).toBeHidden();
  const second = spawnApp(join(folder, 'data'), [path]);
  expect(await new Promise((done) => second.once('exit', done))).toBe(0);
  await expect(offered).toBeVisible();
  await offered.click();
  await expect(desktop.page.getByText(/acteurs sur 40/)).toBeVisible();
  await desktop.quit();
});

test('the window opens on real Electron, isolated and with its bridge', async ({ folder }) => {
  const runtime = findRuntime({ download: false });
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
