import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

test('a field is defined, filled in, filtered by, written to CSV and read back', async ({ page }) => {
  // Long lists of fields are long scans on a busy machine.
  test.slow();
  await openSample(page);

  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Listes et champs' }).click();
  const lists = page.getByRole('dialog', { name: 'Listes et champs' });
  await lists.getByRole('button', { name: /^Champs des acteurs/ }).click();
  await lists.getByRole('textbox', { name: 'Nouveau champ' }).fill('Label local');
  await page.keyboard.press('Enter');
  await lists.getByRole('combobox', { name: 'Genre du champ « Label local »' }).selectOption('Liste');
  const option = lists.getByRole('textbox', { name: 'Nouveau choix' });
  for (const word of ['Ici', 'Ailleurs']) {
    await option.fill(word);
    await option.press('Enter');
    await expect(lists.getByRole('textbox', { name: `Choix « ${word} »` })).toBeVisible();
  }
  await expectAccessible(page, 'the fields of actors', '[role=dialog]');
  await lists.getByRole('button', { name: /^Secteurs/ }).click();
  await expectAccessible(page, 'the sectors', '[role=dialog]');
  // Escape closes the colours alone, then the dialog.
  await lists
    .getByRole('textbox', { name: /^Couleur/ })
    .first()
    .focus();
  await page.keyboard.press('Escape');
  await expect(lists).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lists).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Chercher, ajouter, agir' }).fill('La Recyclerie');
  await page
    .getByRole('option', { name: /La Recyclerie/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByRole('button', { name: 'Champs du réseau', exact: true }).click();
  await page.getByRole('combobox', { name: 'Label local' }).click();
  await page.getByRole('option', { name: 'Ici' }).click();

  await page.getByRole('button', { name: 'Afficher les filtres' }).click();
  await page
    .getByRole('group', { name: 'Label local' })
    .getByRole('checkbox', { name: /Ici\s*1/ })
    .click();
  await expect(page.getByText('39 acteurs sur 40 affichés')).toBeVisible();

  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('radio', { name: 'Tableaux CSV' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const files = unzipSync(new Uint8Array(await readFile(await (await download).path())));
  const [actors] = Object.entries(files).filter(([name]) => /acteur/.test(name));
  if (!actors) throw new Error('no table of actors');
  const csv = new TextDecoder().decode(actors[1]);
  expect(csv.split('\r\n')[0]).toContain('Label local');

  await page.getByRole('button', { name: 'Importer' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const changed = csv.replace(/;Ici(?=\r\n)/, ';Partout');
  await (await chooser).setFiles({ name: 'acteurs.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
  await expect(page.getByRole('combobox', { name: 'Champ pour la colonne « Label local »' })).toHaveValue(
    /^own /,
  );
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: /^Importer 1 fiche/ }).click();
  await expect(
    page.getByRole('group', { name: 'Label local' }).getByRole('checkbox', { name: /Partout\s*1/ }),
  ).toBeVisible();
});
