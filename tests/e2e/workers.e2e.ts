import { expect, test } from './fixtures.ts';
import { importNetwork } from './importing.ts';

const SCRIPTS = /\/(?:layout|duplicates)\.worker-/;

test.use({ unreachable: SCRIPTS });

/** As an antivirus or a damaged installation may do. */
test('calculations that cannot start are reported, can be tried again, and the app goes on', async ({
  page,
}) => {
  await page.route(SCRIPTS, (route) => route.abort());
  await importNetwork(page, 1100, 1500);
  const fault = page.getByRole('alert').filter({ hasText: 'Le calcul n’a pas abouti' });
  await expect(fault).toContainText('Le calcul n’a pas pu démarrer. Vos données sont intactes');

  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Chercher les doublons' }).click();
  const dialog = page.getByRole('dialog', { name: 'Doublons' });
  await expect(dialog.getByRole('alert')).toContainText('Le calcul n’a pas pu démarrer.');
  await dialog.getByRole('button', { name: 'Réessayer' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();

  // What does not need them works.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Renommer' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Pôle de Châtel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Réseau ouvert : Pôle de Châtel' })).toBeVisible();

  await page.unroute(SCRIPTS);
  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Chercher les doublons' }).click();
  await expect(dialog.getByText(/paires? à examiner|Aucun doublon trouvé/)).toBeVisible();
  await page.keyboard.press('Escape');
  await fault.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByRole('button', { name: /^Annuler\s: disposition automatique/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(fault).toBeHidden();
});
