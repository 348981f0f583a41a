import { expect, test } from './fixtures.ts';

test('a commune is found offline, by its postcode, with its intercommunality', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Pôle d’essai');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Nom' }).fill('La Recyclerie');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Lieu' }).click();
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.fill('42000');
  await page.getByRole('option', { name: /Saint-Étienne/ }).click();
  await expect(commune).toHaveValue('Saint-Étienne');
  await expect(page.getByRole('textbox', { name: 'Code Insee' })).toHaveValue('42218');
  await expect(page.getByRole('textbox', { name: 'Code postal' })).toHaveValue('42000');
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByText('Saint-Étienne Métropole')).toBeVisible();
});
