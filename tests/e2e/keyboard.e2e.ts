import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Goes on with the Tab key until a control has the focus, as a user without a mouse does. */
async function tabTo(page: Page, control: Locator, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await control.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control, 'reached by the Tab key').toBeFocused();
}

test('a network is made, filled, filtered, understood, kept and exported by keys alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('button', { name: /^Créer un réseau/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nom du réseau' })).toBeFocused();
  await page.keyboard.type('Pôle au clavier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();

  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await page.keyboard.type('Café des Halles');
  await page.keyboard.press('Tab');
  await page.keyboard.type('entr');
  await page.keyboard.press('Enter');
  // The next one is offered, and is not wanted.
  await expect(page.getByText('1 acteur sur 1 affiché')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nom' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Saisie rapide' })).toBeFocused();
  await page.keyboard.type('Café des Halles > Ferme des Aulnes : filière, fort');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 acteurs sur 2 affichés')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Saisie rapide' })).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('aulnes');
  // At once, whatever the list says by then.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ferme des Aulnes' })).toBeVisible();

  const shown = page.getByRole('status', { name: 'Ce qui est affiché' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await tabTo(page, page.getByRole('textbox', { name: 'Filtrer par mots' }));
  await page.keyboard.type('café');
  await expect(shown).toContainText('1 acteur sur 2 affiché');
  await tabTo(page, page.getByRole('button', { name: 'Tout effacer' }));
  await page.keyboard.press('Enter');
  await expect(shown).toContainText('2 acteurs sur 2 affichés');

  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { name: 'Dix leviers' })).toBeVisible();
  await tabTo(page, page.getByRole('main').getByRole('button', { name: /Interconnaissance/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Interconnaissance' })).toBeVisible();

  await page.keyboard.press('d');
  await tabTo(page, page.getByRole('button', { name: 'Prendre un instantané' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Instantanés' }).getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('exporter');
  await expect(page.getByRole('option').first()).toHaveText(/^Exporter/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Exporter' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Enregistrer' }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.maillage$/);
});
