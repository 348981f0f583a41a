import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** The sample with a snapshot, and a change since. */
async function snapshotAndChange(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
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
  await snapshotAndChange(page);
  await page.getByRole('button', { name: 'Comparer Juin au réseau actuel' }).click();
  const summary = page.getByRole('list', { name: 'Ce qui a changé' });
  await expect(summary).toContainText('1 acteur ajouté');
  await expect(summary).toContainText('1 coopération ajoutée');
  await expect(page.getByRole('application', { name: 'Graphe de la comparaison' })).toBeVisible();
  await page.getByText('Tableau', { exact: true }).click();
  await expect(page.getByRole('row', { name: /ajouté Acteur Ferme du Test/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer la comparaison en CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Acteur;Ferme du Test;ajouté');

  await page.getByRole('button', { name: 'Retour aux instantanés' }).click();
  await page.getByRole('button', { name: 'Ouvrir Juin en lecture seule' }).click();
  const banner = page.getByRole('region', { name: 'Instantané en lecture seule' });
  await expect(banner).toContainText('Juin');
  await page.getByRole('button', { name: 'Acteurs', exact: true }).click();
  await expect(page.getByText('Ferme du Test')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByText(/^Un instantané ne se modifie pas/)).toBeVisible();
  await banner.getByRole('button', { name: 'Revenir au réseau' }).click();
  await expect(banner).toHaveCount(0);
  await page.getByRole('button', { name: 'Acteurs', exact: true }).click();
  await expect(page.getByText('Ferme du Test').first()).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`no accessibility fault in the snapshots, ${theme} theme`, async ({ page }) => {
    // Scans of whole pages take their time on a busy machine.
    test.slow();
    await page.addInitScript((chosen) => {
      localStorage.setItem('maillage.preferences', JSON.stringify({ language: 'fr', theme: chosen }));
    }, theme);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const scan = async (part: string) => {
      // Nothing under the pointer: a tooltip would lie outside every landmark.
      await page.mouse.move(2, 2);
      await expect(page.getByRole('tooltip')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).exclude('[role=tooltip]').analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      expect(found, part).toEqual([]);
    };
    await snapshotAndChange(page);
    await scan('list');
    await page.getByRole('button', { name: 'Comparer Juin au réseau actuel' }).click();
    await expect(page.getByRole('list', { name: 'Ce qui a changé' })).toBeVisible();
    await scan('comparison on the graph');
    await page.getByText('Tableau', { exact: true }).click();
    await expect(page.getByRole('row', { name: /Ferme du Test/ }).first()).toBeVisible();
    await scan('comparison as a table');
    await page.getByRole('button', { name: 'Retour aux instantanés' }).click();
    await page.getByRole('button', { name: 'Ouvrir Juin en lecture seule' }).click();
    await expect(page.getByRole('region', { name: 'Instantané en lecture seule' })).toBeVisible();
    await scan('read-only');
  });
}
