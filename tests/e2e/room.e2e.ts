import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** What share of the window a click would reach the map in, by a grid of points. */
async function freeMap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const step = 8;
    let [free, all] = [0, 0];
    for (let x = step / 2; x < innerWidth; x += step) {
      for (let y = step / 2; y < innerHeight; y += step) {
        all++;
        if (document.elementFromPoint(x, y)?.closest('[role=application]')) free++;
      }
    }
    return free / all;
  });
}

const WINDOWS = [
  { width: 1280, height: 720, least: 0.75, withRecord: 0.55 },
  { width: 1024, height: 768, least: 0.7, withRecord: 0.45 },
];

for (const { width, height, least, withRecord } of WINDOWS) {
  test(`the map has its share of a window of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openSample(page);
    expect(await freeMap(page)).toBeGreaterThanOrEqual(least);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('recyclerie');
    await page.getByRole('option', { name: /^La Recyclerie/ }).click();
    await expect(page.getByRole('heading', { name: 'La Recyclerie' })).toBeVisible();
    expect(await freeMap(page)).toBeGreaterThanOrEqual(withRecord);
  });
}

test('with nothing picked no screen shows an empty record', async ({ page }) => {
  await openSample(page);
  const record = page.getByRole('complementary', { name: 'Fiche' });
  const rail = page.getByRole('navigation', { name: 'Écrans' });
  for (const screen of ['Acteurs', 'Liens', 'Filières', 'Leviers', 'Graphe']) {
    await rail.getByRole('button', { name: screen, exact: true }).click();
    await expect(page.getByRole('main')).toBeVisible();
    await expect(record).toBeHidden();
  }
  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Fiche du réseau' }).click();
  await expect(record.getByRole('textbox', { name: 'Territoire' })).toBeVisible();
});
