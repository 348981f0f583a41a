import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

const turnTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name }).click();
const cell = (page: Page, row: string, text: string | RegExp) =>
  page.getByRole('row', { name: new RegExp(row) }).getByRole('gridcell', { name: text, exact: true });

test('a block copied from a spreadsheet is checked, pasted, kept and taken back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await turnTo(page, 'Acteurs');
  await cell(page, 'AMAP du Vallon', 'AMAP du Vallon').click();
  await page.evaluate(() =>
    navigator.clipboard.writeText('AMAP des Rives\tCitoyens\r\nAtelier Vélo\tDragon\r\n'),
  );
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Coller un bloc' });
  await expect(dialog.getByText('1 cellule à modifier')).toBeVisible();
  await expect(dialog.getByText('Ce mot n’est pas dans la liste.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Coller', exact: true }).click();
  await expect(cell(page, 'AMAP des Rives', 'AMAP des Rives')).toBeVisible();
  await page.reload();
  await turnTo(page, 'Acteurs');
  await expect(cell(page, 'AMAP des Rives', 'AMAP des Rives')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'AMAP du Vallon', 'AMAP du Vallon')).toBeVisible();
});

test('cells are moved through, edited, filled down and copied by keys alone; picked rows are picked on the graph', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await turnTo(page, 'Acteurs');
  await page.getByRole('grid', { name: 'Table des acteurs' }).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Montfleur');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'AMAP du Vallon', 'Montfleur')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(cell(page, 'Atelier Vélo', 'Montfleur')).toBeVisible();
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Montfleur\nMontfleur\n');

  await page.getByRole('checkbox', { name: 'Choisir AMAP du Vallon' }).check();
  await page.getByRole('checkbox', { name: 'Choisir Atelier Vélo' }).check();
  await page.getByRole('button', { name: 'Voir sur la carte' }).click();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Fiche' })).toContainText('2 acteurs');
});
