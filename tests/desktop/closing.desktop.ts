import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { launch } from './launch.ts';
import { REAL } from './real.ts';

async function openRecord(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Chercher, ajouter, agir' }).fill('La Recyclerie');
  await page
    .getByRole('option', { name: /^La Recyclerie/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Modifier' }).click();
}

test('quitting while a field is open keeps what is typed in it', async ({ folder }) => {
  const first = await launch(join(folder, 'data'));
  await first.page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(first.page.getByText(/acteurs sur 40/)).toBeVisible();
  await openRecord(first.page);
  const field = first.page.getByRole('textbox', { name: 'Description' });
  await field.fill('Une phrase qui n’est pas finie');
  await expect(field).toBeFocused();
  await first.quit();

  const second = await launch(join(folder, 'data'));
  await expect(second.page.getByText(/acteurs sur 40/)).toBeVisible();
  // The good end was noted: after a sudden one the database is written anew at each start.
  expect(await second.page.evaluate(() => localStorage.getItem('maillage.ended'))).not.toBeNull();
  await openRecord(second.page);
  await expect(second.page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Une phrase qui n’est pas finie',
  );
  if (REAL) return second.quit();

  // Logging out cuts the app off after a few seconds, and nobody is there for a question.
  await second.page.getByRole('textbox', { name: 'Description' }).fill('Une autre phrase');
  await rm(join(folder, 'data', 'Sauvegardes Maillage'), { recursive: true, force: true });
  await second.endSession('win32');
  const backups = await readdir(join(folder, 'data', 'Sauvegardes Maillage'));
  expect(backups).toHaveLength(1);
  const [last = ''] = backups;
  const bytes = new Uint8Array(await readFile(join(folder, 'data', 'Sauvegardes Maillage', last)));
  expect(
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join(''),
  ).toContain('Une autre phrase');
});
