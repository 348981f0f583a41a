import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const FIRST =
  'Nom;Type;Commune;Emplois\r\nFerme des Aulnes;Association;Châtel;3,5\r\nCafé des Halles;Entreprise;Châtel;2\r\nMairie de Châtel;Collectivité;Châtel;40\r\n';
const SECOND =
  'Nom;Type;Commune;SIREN;Emplois\r\nAsso. Ferme des Aulnes;Association;Châtel;552100554;4\r\nCafé des Hales;Entreprise;Châtel;;2\r\nVille de Châtel;Collectivité;Châtel;;41\r\n';
const TIES = 'De;Vers;Type\r\nCafé des Hales;Ville de Châtel;Information\r\n';

async function choose(page: Page, files: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles(
    Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  await page.getByRole('button', { name: 'Vérifier' }).click();
}

test('a second file with other spellings: decide, review, merge and undo', async ({ page }) => {
  await page.goto('/');
  await choose(page, { 'acteurs.csv': FIRST });
  await page.getByRole('button', { name: 'Importer 3 fiches' }).click();
  await expect(page.getByText('3 acteurs sur 3')).toBeVisible();

  await choose(page, { 'acteurs.csv': SECOND, 'liens.csv': TIES });
  const likes = page.getByRole('region', { name: '3 acteurs ressemblent à un autre' });
  await expect(likes).toContainText('même nom');
  await likes.getByRole('combobox', { name: 'Pour tous' }).selectOption('complete');
  await likes.getByRole('combobox', { name: 'Que faire de Café des Hales' }).selectOption('create');
  await expectAccessible(page, 'the dry run', '[role=dialog]');
  await page.getByRole('button', { name: 'Importer 4 fiches' }).click();
  await expect(page.getByText('4 acteurs sur 4')).toBeVisible();

  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Chercher les doublons' }).click();
  const pair = page
    .getByRole('region', { name: 'Café des Halles et Café des Hales' })
    .or(page.getByRole('region', { name: 'Café des Hales et Café des Halles' }));
  await expect(pair).toContainText('noms proches');
  await expectAccessible(page, 'the review', '[role=dialog]');
  await pair.getByRole('radio', { name: 'Nom : Café des Halles' }).check();
  await pair.getByRole('button', { name: 'Fusionner' }).click();
  await expect(page.getByText('Aucun doublon trouvé.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 acteurs sur 3')).toBeVisible();
  await expect(page.getByText('1 coopération sur 1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('4 acteurs sur 4')).toBeVisible();
});
