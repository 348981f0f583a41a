import { expect, test } from './fixtures.ts';
import { importNetwork } from './importing.ts';

/** Where nothing lies on the map. */
const SPOT = { x: 240, y: 200 };
const OTHER_SPOT = { x: 300, y: 230 };

/** More than Cytoscape draws well: the map is drawn and held by ourselves, and answers as a small one does. */
test('a large map is picked, dragged and undone like a small one', async ({ page }) => {
  await importNetwork(page, 400, 1200);

  // Small enough to leave free ground around it.
  for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Réduire' }).click();
  const map = page.getByRole('application');
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not shown');
  await map.dblclick({ position: SPOT });
  await page.getByRole('textbox', { name: 'Nom' }).fill('Ferme des Aulnes');
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { name: 'Ferme des Aulnes' });
  await expect(heading).toBeVisible();
  // The record is there before the map is drawn anew; its handle comes with the actor.
  await expect(page.locator('[data-tie-handle]')).toBeVisible();

  await page.mouse.move(box.x + SPOT.x, box.y + SPOT.y);
  await page.mouse.down();
  await page.mouse.move(box.x + OTHER_SPOT.x, box.y + OTHER_SPOT.y, { steps: 5 });
  await page.mouse.up();
  await map.click({ position: { x: SPOT.x, y: SPOT.y + 60 } });
  await expect(heading).toBeHidden();
  await map.click({ position: OTHER_SPOT });
  await expect(heading).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Rétablir\s: déplacement/ })).toBeVisible();
  await map.click({ position: OTHER_SPOT });
  await expect(heading).toBeHidden();
  await map.click({ position: SPOT });
  await expect(heading).toBeVisible();

  await map.click({ position: SPOT, button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
});
