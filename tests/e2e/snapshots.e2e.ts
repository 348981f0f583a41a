import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** The sample with a snapshot, and a change since. */
async function snapshotAndChange(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('button', { name: 'Instantanés', exact: true }).click();
  await page.getByRole('button', { name: 'Prendre un instantané' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Juin');
  await page.getByRole('textbox', { name: 'Note' }).fill('Présenté au comité de pilotage');
  await page.getByRole('button', { name: 'Prendre', exact: true }).click();
  await expect(page.getByRole('listitem', { name: 'Juin' })).toContainText('40 acteurs');
  await page.keyboard.press('e');
  await page
    .getByRole('textbox', { name: 'Saisie rapide' })
    .fill('Ferme du Test > Coop Maraîchère : filière');
  await page.keyboard.press('Enter');
  await expect(page.getByText('41 acteurs', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Escape');
}

test('a snapshot is compared with now, opened read-only and left again', async ({ page }) => {
  // Scans take their time on a busy machine.
  test.slow();
  await snapshotAndChange(page);
  await expectAccessible(page, 'list', 'main');
  await page.getByRole('button', { name: 'Comparer Juin au réseau actuel' }).click();
  const summary = page.getByRole('list', { name: 'Ce qui a changé' });
  await expect(summary).toContainText('1 acteur ajouté');
  await expect(summary).toContainText('1 coopération ajoutée');
  await expect(page.getByRole('application', { name: 'Carte de la comparaison' })).toBeVisible();
  await expectAccessible(page, 'comparison on the graph', 'main');
  await page.getByText('Tableau', { exact: true }).click();
  await expect(page.getByRole('row', { name: /ajouté Acteur Ferme du Test/ })).toBeVisible();
  await expectAccessible(page, 'comparison as a table', 'main');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer la comparaison en CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Acteur;Ferme du Test;ajouté');

  await page.getByRole('button', { name: 'Retour aux instantanés' }).click();
  await page.getByRole('button', { name: 'Ouvrir Juin en lecture seule' }).click();
  const banner = page.getByRole('region', { name: 'Instantané en lecture seule' });
  await expect(banner).toContainText('Juin');
  await expectAccessible(page, 'read-only');
  await page.getByRole('button', { name: 'Acteurs', exact: true }).click();
  await expect(page.getByText('Ferme du Test')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByText(/^Un instantané ne se modifie pas/)).toBeVisible();
  await banner.getByRole('button', { name: 'Revenir au réseau' }).click();
  await expect(banner).toHaveCount(0);
  await page.getByRole('button', { name: 'Acteurs', exact: true }).click();
  await expect(page.getByText('Ferme du Test').first()).toBeVisible();
});
