import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';

test('privacy and the licences are read from the start screen, by keyboard and screen reader', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Confidentialité' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Qui est responsable' })).toBeVisible();
  await expectAccessible(page, 'privacy', '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'À propos' }).press('Enter');
  await page.getByRole('textbox', { name: 'Chercher une bibliothèque ou une licence' }).fill('react-dom');
  await page.locator('summary').first().press('Enter');
  await expect(page.getByText(/Permission is hereby granted/).first()).toBeVisible();
  await expectAccessible(page, 'about', '[role=dialog]');
});
