import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Réseau ouvert\u202f: ${name}` })).toBeVisible();
}

const openMenu = (page: Page) => page.getByRole('button', { name: /^Réseau ouvert/ }).click();

test('networks are created, switched, renamed, copied, deleted, brought back, and opened from the start', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await create(page, 'Pôle Nord');
  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Nouveau réseau' }).click();
  await create(page, 'Pôle Sud');
  await openMenu(page);
  await page.getByRole('menuitem', { name: /^Pôle Nord/ }).click();
  await expect(page.getByRole('button', { name: /Réseau ouvert.*Pôle Nord/ })).toBeVisible();

  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Renommer' }).click();
  await create(page, 'Pôle Est');
  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Dupliquer' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Réseau ouvert.*Pôle Est \(copie\)/ })).toBeVisible();

  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Gérer les réseaux' }).click();
  await page.getByRole('button', { name: 'Actions pour Pôle Sud' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await page
    .getByRole('dialog', { name: /^Supprimer Pôle Sud/ })
    .getByRole('button', { name: 'Supprimer' })
    .click();
  await page.getByRole('alert').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir Pôle Sud' })).toBeVisible();

  await page.keyboard.press('Escape');
  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Revenir à l’accueil' }).click();
  await page.getByRole('button', { name: /^Pôle Sud/ }).click();
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
});
