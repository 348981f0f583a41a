import { faults } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

test('actors are arranged by level, and those places can become the map’s own', async ({ page }) => {
  await openSample(page);
  const chip = page.getByRole('button', { name: /^Disposition/ });
  await chip.click();
  await page.getByRole('menuitemradio', { name: 'Par échelon' }).click();
  await expect(chip).toHaveText('Disposition : par échelon');
  await expect(page.getByRole('menu')).toBeHidden();
  expect(await faults(page)).toEqual([]);
  // Enter takes the best answer, and does not press the button that had the focus before.
  await chip.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('La Recyclerie');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'La Recyclerie', level: 2 })).toBeVisible();
  await expect(page.getByRole('menu')).toBeHidden();
  await chip.click();
  const keep = page.getByRole('menuitem', { name: /Garder ces places/ });
  await expect(keep).toBeVisible();
  await keep.click();
  await expect(chip).toHaveText('Disposition : réseau');
  const undo = page.getByRole('button', { name: /^Annuler\s: disposition automatique/ });
  await undo.click();
  await expect(page.getByRole('button', { name: /^Rétablir\s: disposition automatique/ })).toBeVisible();
});

test('a saved view brings back filters, arrangement and name after a reload', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Afficher les filtres' }).click();
  await page.getByRole('checkbox', { name: /Association/ }).uncheck();
  await page.getByRole('button', { name: /^Disposition/ }).click();
  await page.getByRole('menuitemradio', { name: 'Par année' }).click();
  await page.getByRole('button', { name: 'Vues', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('Sans associations');
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  await expect(page.getByRole('button', { name: 'Vue : Sans associations' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText('40 acteurs sur 40 affichés')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sans associations');
  await page.getByRole('option', { name: /Sans associations/ }).click();
  await expect(page.getByText('31 acteurs sur 40 affichés')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Disposition/ })).toHaveText('Disposition : par année');
});
