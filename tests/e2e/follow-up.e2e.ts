import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

async function openFollowUp(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('button', { name: 'Suivi', exact: true }).click();
}

const toCheck = (page: Page) =>
  page.getByRole('navigation', { name: 'Points à vérifier' }).getByRole('button', {
    name: /^Fiabilité à vérifier/,
  });

test('records are checked, undone, and the minutes say so after a reload', async ({ page }) => {
  await openFollowUp(page);
  await expect(toCheck(page)).toContainText('7');
  await page.getByRole('button', { name: 'Graines Libres : vérifié aujourd’hui' }).click();
  await expect(toCheck(page)).toContainText('6');
  await page.keyboard.press('Control+z');
  await expect(toCheck(page)).toContainText('7');
  await page.getByRole('button', { name: 'Éco-BTP SAS : vérifié aujourd’hui' }).click();
  await expect(toCheck(page)).toContainText('6');

  await page.reload();
  await page.getByRole('button', { name: 'Suivi', exact: true }).click();
  await page.getByRole('tab', { name: 'Historique' }).click();
  const entry = page.getByRole('main').getByRole('button', { name: /modification d’Éco-BTP SAS/ });
  await entry.click();
  await expect(page.getByRole('main').getByText('Sûr', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /Graines Libres/ })).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Texte' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('Pôle Clairval');
  expect(text).toMatch(
    /1 acteur modifié\n- Éco-BTP SAS — Fiabilité\s: À vérifier → Sûr\s; Vérifié le\s: .*\n/,
  );
  expect(text).not.toContain('Graines Libres');

  await page.getByRole('button', { name: 'Imprimer', exact: true }).click();
  const printed = page.locator('iframe').last();
  await expect(printed).toHaveAttribute('srcdoc', /<h1><bdi>Compte rendu des changements<\/bdi><\/h1>/);
});

test('no accessibility fault in the follow-up', async ({ page }) => {
  await openFollowUp(page);
  await page.getByRole('checkbox', { name: 'Cocher Graines Libres' }).check();
  await expectAccessible(page, 'quality', 'main');
  await page.getByRole('button', { name: 'Vérifié aujourd’hui', exact: true }).click();
  await expect(toCheck(page)).toContainText('6');
  await page.keyboard.press('Control+z');
  await expect(toCheck(page)).toContainText('7');
  await page.getByRole('button', { name: 'Éco-BTP SAS : vérifié aujourd’hui' }).click();
  await page.getByRole('tab', { name: 'Historique' }).click();
  await page.getByRole('checkbox', { name: 'Avec les changements annulés' }).check();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Éco-BTP SAS/ })
    .click();
  await expect(page.getByText('annulé', { exact: true })).toBeVisible();
  await expectAccessible(page, 'journal', 'main');
  await page.getByText('Bilan', { exact: true }).click();
  await expectAccessible(page, 'summary', 'main');
});
