import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** Begins to type into the record of an actor, and leaves the field open. */
async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Chercher, ajouter, agir' }).fill('La Recyclerie');
  await page
    .getByRole('option', { name: /^La Recyclerie/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Modifier' }).click();
  const field = page.getByRole('textbox', { name: 'Description' });
  await field.fill(text);
  await expect(field).toBeFocused();
}

/** What the database holds of an actor, read without the app. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await resultOf(indexedDB.open('maillage'));
    const rows = await resultOf(database.transaction('actors').objectStore('actors').getAll());
    database.close();
    return JSON.stringify(rows);
  });

test('a reload, a closed tab and a tab turned away from lose nothing of what is being typed', async ({
  page,
  context,
}) => {
  await openSample(page);
  await type(page, 'Première phrase en cours');
  await page.reload();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  expect(await stored(page)).toContain('Première phrase en cours');

  await type(page, 'Deuxième phrase en cours');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => context.pages().length).toBe(0);
  const again = await context.newPage();
  await again.goto('/');
  await expect(again.getByText(/acteurs sur 40/)).toBeVisible();
  expect(await stored(again)).toContain('Deuxième phrase en cours');
  expect(await again.evaluate(() => localStorage.getItem('maillage.unfinished'))).toBeNull();

  await type(again, 'Troisième phrase en cours');
  await again.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => stored(again)).toContain('Troisième phrase en cours');
  await expect(again.getByRole('textbox', { name: 'Description' })).toBeFocused();
});
