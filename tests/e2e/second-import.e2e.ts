import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DATA, expect, test } from './fixtures.ts';

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

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('importer');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const buffer = Buffer.from(JULY);
  await (await chooser).setFiles([{ name: 'structures.csv', mimeType: 'text/csv', buffer }]);
  await expect(dialog.getByText(/^Réglages de «\sstructures\s» du .* repris/)).toBeVisible();
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
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();
});

test('the map to be is drawn before anything is stored', async ({ page }) => {
  await page.goto('/');
  await give(page, JUNE);
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await dialog.getByRole('button', { name: /Aperçu de la carte/ }).click();
  const alt = 'Carte après l’import : 5 nouveaux acteurs, 0 modifiés, 0 déjà là.';
  const picture = dialog.getByRole('img', { name: alt });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
});

const DIRECTORY = join(DATA, 'cases/coordinator');

test.describe('the directory of a cluster', () => {
  test.skip(!existsSync(DIRECTORY), 'the folder of cases is not there');

  test('two months take four clicks each from the file to the map, and one for new words', async ({
    page,
  }) => {
    let clicks = 0;
    const click = async (what: Locator) => {
      clicks++;
      await what.click();
    };
    await page.goto('/');
    for (const [month, actors] of [
      ['06', 64],
      ['07', 65],
    ] as const) {
      clicks = 0;
      await click(page.getByRole('button', { name: /^Importer/ }));
      const chooser = page.waitForEvent('filechooser');
      await click(page.getByRole('button', { name: 'Choisir des fichiers…' }));
      await (await chooser).setFiles([join(DIRECTORY, `annuaire-2026-${month}.csv`)]);
      const dialog = page.getByRole('dialog', { name: 'Importer' });
      await click(dialog.getByRole('button', { name: 'Vérifier' }));
      // Words that no list has yet are seen before they become entries; a month later they are known.
      if (month === '06') {
        await expect(dialog.getByText('nouveau').first()).toBeVisible();
        await click(dialog.getByRole('button', { name: 'Vérifier' }));
      }
      if (month === '07') {
        await expect(
          dialog.getByRole('region', { name: '1 acteur a changé de nom' }).getByRole('checkbox'),
        ).toBeChecked();
        await expect(dialog.getByText('1 acteur du réseau n’est pas dans le fichier')).toBeVisible();
      }
      await click(dialog.getByRole('button', { name: /^Importer \d+ fiches/ }));
      await expect(page.getByText(`${actors} acteurs sur ${actors}`)).toBeVisible();
      expect(clicks).toBe(month === '06' ? 5 : 4);
    }
  });
});
