import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeMaillage } from '../../shared/exchange/maillage/maillage-write.ts';
import { sampleNetwork } from '../../shared/sample/clairval.ts';
import { expect, test } from './fixtures.ts';
import { spawnApp } from './launch.ts';
import { REAL } from './real.ts';

const NOW = '2026-11-27T08:00:00.000Z';

test('the menu knows what is open, and a file that arrives waits until it is closed', async ({
  desktop,
  folder,
}) => {
  const { page } = desktop;
  // Without a network there is nothing to undo or to export.
  await expect(desktop.ask('clickMenu', ['Fichier', 'Exporter…'])).resolves.toBeNull();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Saisie rapide' }).fill('Zinzolin');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/acteurs sur 41/)).toBeVisible();

  await page.getByRole('button', { name: 'Réglages' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await desktop.ask('clickMenu', ['Édition', 'Annuler']);
  await desktop.ask('clickMenu', ['Fichier', 'Importer…']);
  const path = join(folder, 'autre.maillage');
  await writeFile(path, writeMaillage(sampleNetwork('fr', NOW), { contacts: false, now: NOW }));
  const second = spawnApp(join(folder, 'data'), [path]);
  await new Promise((done) => second.once('exit', done));
  await expect(page.getByText('« autre.maillage » attend que ce qui est ouvert soit fermé.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Ouvrir ce réseau' })).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByRole('dialog', { name: /Importer/ })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).first().click();
  // What was asked behind the dialog was not done.
  await expect(page.getByText(/acteurs sur 41/)).toBeVisible();
  // macOS hands the keys of a text to the menu too: they take back the text, not the last stored change.
  const undoKey = { accelerator: 'CmdOrCtrl+Z', system: 'darwin' };
  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Saisie rapide' });
  await field.pressSequentially('Abricot');
  if (!REAL) {
    await desktop.ask('pressMenuKey', undoKey);
    await expect(field).toHaveValue('Abrico');
  }
  await field.fill('');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/acteurs sur 41/)).toBeVisible();
  await desktop.choose('Édition', 'Annuler');
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
});
