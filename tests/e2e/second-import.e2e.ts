import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const JUNE =
  'Nom;SIREN;Commune;Emplois;Partenaires\r\n' +
  'Moulin du Bac;552100554;Dole;4;Verger des Prés\r\n' +
  'Verger des Prés;;Gray;2;\r\n' +
  'Forge;;Dole;7;Moulin du Bac\r\n' +
  'Maison des arts;;Dole;;\r\n' +
  'Maison des arts;;Gray;;\r\n';
const JULY =
  'Nom;SIREN;Commune;Emplois;Partenaires\r\n' +
  'Moulin du Bac et fils;552100554;Dole;5;"Verger des Prés; Maison des arts"\r\n' +
  'Verger des Prés;;Gray;3;"Maison des arts"\r\n' +
  'Maison des arts;;Dole;;\r\n' +
  'Maison des arts;;Gray;;\r\n';

async function give(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles([{ name: 'structures.csv', mimeType: 'text/csv', buffer }]);
  await page.getByRole('button', { name: 'Vérifier' }).click();
}

test('the next month: what changes is shown and chosen, field by field, and one undo takes it all back', async ({
  page,
}) => {
  await page.goto('/');
  await give(page, JUNE);
  await page.getByRole('button', { name: /^Importer \d+ fiches/ }).click();
  await expect(page.getByText('5 acteurs sur 5')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('importer');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const buffer = Buffer.from(JULY);
  await (await chooser).setFiles([{ name: 'structures.csv', mimeType: 'text/csv', buffer }]);
  await expect(dialog.getByText(/^Réglages de « structures » du .* repris/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Vérifier' }).click();

  // A name of two actors: for all of its rows at once.
  const who = dialog.getByRole('combobox', { name: 'Qui est Maison des arts' });
  await expect(who).toHaveValue('undecided');
  await who.selectOption({ label: 'Maison des arts · Gray · ligne 5' });
  await expect(dialog.getByRole('region', { name: /^1 acteur a changé de nom/ })).toContainText(
    'Moulin du Bac → Moulin du Bac et fils',
  );
  await dialog.getByRole('checkbox', { name: 'Les marquer « à vérifier »' }).check();

  // One field of one record stays as it is.
  await dialog.getByRole('textbox', { name: 'Chercher un nom' }).fill('verger');
  const jobs = dialog.getByRole('checkbox', { name: 'Emplois (ETP) : 2 → 3' });
  await jobs.focus();
  await page.keyboard.press('Space');
  await expect(jobs).not.toBeChecked();
  await dialog.getByRole('button', { name: /^Importer \d+ fiches/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('5 acteurs sur 5')).toBeVisible();
  await expect(page.getByText('4 coopérations sur 4')).toBeVisible();

  // How the file was read can be renamed; it is kept until it is deleted.
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await dialog.getByRole('button', { name: /1 réglage d’import gardé/ }).click();
  const name = dialog.getByRole('textbox', { name: 'Nom du réglage structures' });
  await name.fill('Annuaire de Dole');
  await name.press('Enter');
  await dialog.getByRole('button', { name: 'Supprimer le réglage Annuaire de Dole' }).click();
  await expect(dialog.getByRole('button', { name: /0 réglage d’import gardé/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();
});
