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
  for (const screen of ['Acteurs', 'Liens', 'Filières', 'Leviers', 'Carte']) {
    await rail.getByRole('button', { name: screen, exact: true }).click();
    await expect(page.getByRole('main')).toBeVisible();
    await expect(record).toBeHidden();
  }
  await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
  await page.getByRole('menuitem', { name: 'Fiche du réseau' }).click();
  await expect(record.getByRole('textbox', { name: 'Territoire' })).toBeVisible();
});

test('a short message covers neither the entry nor the legend nor a tool', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('e');
  const entry = page.getByRole('textbox', { name: 'Saisie rapide' });
  await entry.fill('Café des Halles : association');
  await entry.press('Enter');
  await expect(page.getByText('41 acteurs sur 41 affichés')).toBeVisible();
  for (const [index, { width, height }] of [
    ...WINDOWS,
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ].entries()) {
    await page.setViewportSize({ width, height });
    const [name, said] = index % 2 === 0 ? ['Annuler', /^Annulé/] : ['Rétablir', /^Rétabli/];
    await page.getByRole('button', { name: new RegExp(`^${name}.:`) }).click();
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
    const covered = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      const kept =
        '[data-tour=quick-entry], [data-tour=legend], [data-tour=make], [data-tour=views], nav, input';
      return boxes('[role=alert]').flatMap((toast) =>
        boxes(kept).filter(
          ({ left, right, top, bottom }) =>
            left < toast.right && right > toast.left && top < toast.bottom && bottom > toast.top,
        ),
      );
    });
    expect(covered, `${width} by ${height}`).toEqual([]);
  }
});
