import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

test('the graph is walked by keys alone, without a fault in either theme', async ({ page }) => {
  await openSample(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Parcourir les liens en liste' })).toBeFocused();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Coopérations de La Recyclerie' });
  await expect(list).toBeFocused();
  await expect(page.getByRole('heading', { name: 'La Recyclerie' })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('option', { selected: true })).toContainText('Ville de Clairval');
  // As a mouse on the line is told.
  await expect(page.getByRole('tooltip', { name: /La Recyclerie/ })).toContainText('Ville de Clairval');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ville de Clairval' })).toBeVisible();
  await expectAccessible(page, 'the walk');
  await page.keyboard.press('Backspace');
  await expect(list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('application')).toBeFocused();
});
