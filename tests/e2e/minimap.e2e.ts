import { expect, test } from './fixtures.ts';
import { importNetwork } from './importing.ts';

test('a large map has an overview, and dragging in it moves the map', async ({ page }) => {
  await importNetwork(page, 120, 240);
  const overview = page.getByRole('img', { name: 'Plan d’ensemble' });
  await expect(overview).toBeVisible();
  await page.getByRole('button', { name: 'Agrandir' }).click();
  const frame = overview.locator('div');
  const before = await frame.boundingBox();
  const box = await overview.boundingBox();
  if (!box) throw new Error('the overview has no box');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 24, box.y + 24);
  await page.mouse.up();
  await expect.poll(() => frame.boundingBox()).not.toEqual(before);
});
