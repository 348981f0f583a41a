import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';

/** The stage has one palette of its own, whatever the theme. */
async function expectAccessibleStage(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[role=tooltip]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

test('a workshop is captured by keyboard, and its minutes tell it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  await page.keyboard.press('F5');
  await expect(page.getByRole('main', { name: 'Présentation' })).toBeVisible();

  await page.keyboard.press('s');
  const name = page.getByRole('textbox', { name: 'Nom de la séance' });
  await expect(name).toHaveValue(/^Atelier du \d{1,2} \S+ \d{4}$/);
  await name.fill('Atelier filières');
  await page.keyboard.press('Enter');
  const mark = page.getByRole('status', { name: 'Séance en cours' });
  await expect(mark).toHaveText('Atelier filières · 0 lien capté');

  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Saisie rapide' });
  await expect(field).toBeFocused();
  for (const line of [
    'La Recyclerie > Atelier du Lin : filière',
    'Ville de Clairval - Atelier du Lin : information',
    'Atelier du Lin - La Recyclerie : projet',
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(mark).toHaveText('Atelier filières · 3 liens captés');
  await page.keyboard.press('Escape');

  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Remarque à reprendre plus tard' })).toBeFocused();
  await page.keyboard.type('Qui paie le transport du lin ?');
  await page.keyboard.press('Enter');
  await expect(mark).toHaveText('Atelier filières · 3 liens captés · 1 remarque');
  await expect(page.getByText('Qui paie le transport du lin ?')).toHaveCount(0);
  await expectAccessibleStage(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Séance', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Terminer et relire' }).click();
  await expect(page.getByRole('heading', { name: 'Atelier filières' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '3 coopérations ajoutées' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Qui paie le transport du lin ?')).toBeVisible();
  await expectAccessible(page, 'the sessions', 'main');
});
