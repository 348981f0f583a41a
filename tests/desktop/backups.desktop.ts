import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkMaillage } from '../../shared/exchange/maillage/maillage-check.ts';
import { type Desktop, launch } from './launch.ts';

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-backups-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

async function openSample({ page }: Desktop): Promise<void> {
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
}

async function addActor(page: Page, name: string): Promise<void> {
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Saisie rapide' }).fill(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);

test('what was done is backed up after a pause and at the end, looked at, and restored', async ({
  folder,
}) => {
  const kept = join(folder, 'data', 'Sauvegardes Maillage');
  const first = await launch(join(folder, 'data'));
  await first.page.clock.install();
  await openSample(first);
  await expect(first.page.getByRole('button', { name: 'Pas encore de sauvegarde' })).toBeVisible();
  await first.page.clock.fastForward('02:01');
  await expect(first.page.getByRole('button', { name: /^Dernière sauvegarde/ })).toBeVisible();
  const [written = ''] = await namesIn(kept);
  expect(checkMaillage(new Uint8Array(await readFile(join(kept, written))))).toMatchObject({
    ok: true,
    value: { actorCount: 40 },
  });
  await addActor(first.page, 'Zinzolin');
  await expect(first.page.getByText(/acteurs sur 41/)).toBeVisible();
  await first.quit();
  const names = await namesIn(kept);
  const checks = await Promise.all(
    names.map(async (name) => checkMaillage(new Uint8Array(await readFile(join(kept, name))))),
  );
  expect(checks.some((check) => check.ok && check.value.actorCount === 41)).toBe(true);

  const [whole = ''] = names;
  const damaged = whole.replace(/\d{8}T/, '20200101T');
  const bytes = await readFile(join(kept, whole));
  bytes.fill(0, 400, 700);
  await writeFile(join(kept, damaged), bytes);
  const manifest = JSON.stringify({ format: 'maillage', version: 99, createdAt: '', checksums: {} });
  const newer = whole.replace(/\d{8}T/, '20190101T');
  await writeFile(join(kept, newer), zipSync({ 'manifest.json': strToU8(manifest) }));
  const second = await launch(join(folder, 'data'));
  await expect(second.page.getByText(/acteurs sur 41/)).toBeVisible();
  await second.choose('Fichier', 'Sauvegardes…');
  const dialog = second.page.getByRole('dialog', { name: 'Sauvegardes' });
  await expect(dialog.getByText('1 fichier endommagé est ignoré', { exact: false })).toBeVisible();
  await expect(
    dialog.getByText('1 sauvegarde vient d’une version plus récente', { exact: false }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Aperçu de/ })).toHaveCount(names.length);
  await dialog.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await expect.poll(() => second.ask('shown')).toEqual([kept]);
  await dialog
    .getByRole('button', { name: /^Aperçu de/ })
    .first()
    .click();
  await expect(dialog.getByRole('list', { name: 'Acteurs' })).toContainText('La Recyclerie');
  await expect(dialog.getByRole('region', { name: 'Ce qui a changé depuis' })).toBeVisible();
  await expect(dialog.getByText('1 modification dans l’historique', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restaurer comme nouveau réseau' }).click();
  await expect(second.page.getByRole('button', { name: /Réseau ouvert.*sauvegarde du/ })).toBeVisible();
  await second.page.getByRole('alert').getByRole('button', { name: 'Annuler' }).click();
  await expect(second.page.getByRole('button', { name: /Réseau ouvert.*sauvegarde du/ })).toBeHidden();
  expect(await namesIn(kept)).toContain(newer);
  await second.quit();
});

test('networks that the database has lost come back from a backup', async ({ folder }) => {
  const data = join(folder, 'data');
  const first = await launch(data);
  await openSample(first);
  await first.quit();
  for (const name of await readdir(join(data, 'chromium', 'Default', 'IndexedDB'))) {
    await rm(join(data, 'chromium', 'Default', 'IndexedDB', name), { recursive: true });
  }
  const second = await launch(data);
  const notice = second.page.getByRole('alert', { name: 'Réseaux disparus' });
  await notice.getByRole('button', { name: 'Voir les sauvegardes' }).click();
  await second.page
    .getByRole('button', { name: /^Aperçu de/ })
    .first()
    .click();
  await second.page.getByRole('button', { name: 'Restaurer comme nouveau réseau' }).click();
  await expect(second.page.getByText(/acteurs sur 40/)).toBeVisible();
  await expect(notice).toBeHidden();
  await second.quit();
});

test('a full disk or a folder that is none is reported, work goes on, and another folder helps', async ({
  folder,
}) => {
  const desktop = await launch(join(folder, 'data'));
  const { page } = desktop;
  await openSample(desktop);
  await desktop.ask('failWrites', 'ENOSPC');
  await desktop.choose('Fichier', 'Sauvegardes…');
  const dialog = page.getByRole('dialog', { name: 'Sauvegardes' });
  await dialog.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(dialog.getByText('Le disque du dossier de sauvegarde est plein')).toBeVisible();
  await desktop.ask('failWrites', 'EROFS');
  await dialog.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(dialog.getByText('est en lecture seule', { exact: false })).toBeVisible();

  await mkdir(join(folder, 'never-noted'));
  await desktop.ask('answerOpen', [join(folder, 'never-noted')]);
  await dialog.getByRole('button', { name: 'Choisir un autre dossier…' }).click();
  await expect(dialog.getByText('Le dossier n’a pas été changé', { exact: false })).toBeVisible();
  expect(await namesIn(join(folder, 'never-noted'))).toEqual([]);
  await desktop.ask('failWrites', '');

  await writeFile(join(folder, 'no-folder'), '');
  await desktop.ask('answerOpen', [join(folder, 'no-folder')]);
  await dialog.getByRole('button', { name: 'Choisir un autre dossier…' }).click();
  await expect(dialog.getByText('est introuvable', { exact: false })).toBeVisible();
  await expect(dialog.getByText('Le dossier n’a pas été changé', { exact: false })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sauvegarde impossible' })).toBeVisible();
  await addActor(page, 'Zinzolin');
  await expect(page.getByText(/acteurs sur 41/)).toBeVisible();

  await mkdir(join(folder, 'good'));
  await page.getByRole('button', { name: 'Sauvegarde impossible' }).click();
  await desktop.ask('answerOpen', [join(folder, 'good')]);
  await dialog.getByRole('button', { name: 'Choisir un autre dossier…' }).click();
  await expect(dialog.getByRole('button', { name: /^Aperçu de/ })).toHaveCount(1);
  expect(await namesIn(join(folder, 'good'))).toHaveLength(1);
  await desktop.quit();
});

test('who is erased is in no backup either, also in those written before', async ({ folder }) => {
  const kept = join(folder, 'data', 'Sauvegardes Maillage');
  const desktop = await launch(join(folder, 'data'));
  const { page } = desktop;
  await openSample(desktop);
  await addActor(page, 'Zinzolin');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill('zinzolin');
  await page.getByRole('option', { name: /^Zinzolin/ }).click();
  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Hélène Marchand');
  await page.getByRole('textbox', { name: 'Courriel' }).fill('helene@zinzolin.example');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'Copier helene@zinzolin.example' })).toBeVisible();
  await desktop.choose('Fichier', 'Sauvegardes…');
  const dialog = page.getByRole('dialog', { name: 'Sauvegardes' });
  await dialog.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(dialog.getByRole('button', { name: /^Aperçu de/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => textOf(kept)).toContain('helene@zinzolin.example');

  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Contacts du réseau' }).click();
  await page.getByRole('button', { name: 'Actions pour Hélène Marchand' }).click();
  await page.getByRole('menuitem', { name: /partout/ }).click();
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByRole('button', { name: 'Actions pour Hélène Marchand' })).toHaveCount(0);
  await expect.poll(() => textOf(kept)).not.toContain('helene@zinzolin.example');
  const left = await textOf(kept);
  expect(left).not.toContain('Marchand');
  expect(left).toContain('Zinzolin');
  await desktop.quit();
  expect(await textOf(kept)).not.toContain('Marchand');
});

/** Everything that the files of a folder hold, unpacked. */
async function textOf(folder: string): Promise<string> {
  const files = await Promise.all((await namesIn(folder)).map((name) => readFile(join(folder, name))));
  return files.flatMap((bytes) => Object.values(unzipSync(bytes)).map((part) => strFromU8(part))).join('\n');
}
