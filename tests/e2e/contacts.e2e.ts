import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';

/** Everything that the app has stored in this browser, as text. */
async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('maillage'));
    const names = [...database.objectStoreNames];
    const tables = await Promise.all(
      names.map((name) => done(database.transaction(name).objectStore(name).getAll())),
    );
    database.close();
    return JSON.stringify(tables) + JSON.stringify({ ...localStorage });
  });
}

test('a person is kept, then erased for good', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Pôle d’essai');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Nom' }).fill('Café des Halles');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Description' }).fill('Demander Hélène Marchand.');
  await page.getByRole('button', { name: 'Terminer' }).click();

  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Hélène Marchand');
  await page.getByRole('textbox', { name: 'Courriel' }).fill('helene@cafe.example');
  await page.getByRole('combobox', { name: 'Accord de la personne' }).selectOption('Donné');
  await page.getByText('Données personnelles').click();
  await expectAccessible(page, 'the form of a contact', 'aside');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'Copier helene@cafe.example' })).toBeVisible();
  await page.getByRole('button', { name: 'Copier helene@cafe.example' }).click();
  await expect(page.getByText('Copié : helene@cafe.example')).toBeVisible();
  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Contacts du réseau' }).click();
  await expect(page.getByRole('dialog', { name: 'Contacts du réseau' })).toBeVisible();
  await expectAccessible(page, 'the contacts of the network', '[role=dialog]');
  expect(await stored(page)).toContain('helene@cafe.example');

  await page.getByRole('dialog').getByRole('button', { name: 'Actions pour Hélène Marchand' }).click();
  await page.getByRole('menuitem', { name: /partout/ }).click();
  await expect(page.getByText('1 fiche de contact dans Pôle d’essai')).toBeVisible();
  await expectAccessible(page, 'the erasure of a person', '[role=dialog]');
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText('Ce réseau n’a pas de contact.')).toBeVisible();
  const left = await stored(page);
  expect(left).not.toContain('Marchand');
  expect(left).not.toContain('helene@cafe.example');
  await page.getByRole('button', { name: 'Fermer' }).first().click();
  await expect(page.getByText('Demander [personne effacée].')).toBeVisible();
});
