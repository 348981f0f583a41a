import type { Page } from '@playwright/test';
import { faults } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

// What moves is part of it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const bar = (page: Page) => page.getByRole('status', { name: 'Ce qui est affiché' });

test('filters by a role and by a day, each named and taken away in the bar', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Afficher les filtres' }).click();
  await page.getByRole('button', { name: 'Ajouter un filtre' }).click();
  await page.getByRole('menuitem', { name: 'Rôle' }).click();
  await page
    .getByRole('group', { name: 'Rôle' })
    .getByRole('checkbox', { name: /^Financement/ })
    .check();
  await expect(bar(page)).toContainText('8 acteurs sur 40 affichés');
  await page.getByRole('switch', { name: 'Montrer aussi les voisins directs' }).check({ force: true });
  await expect(bar(page)).toContainText('2 filtres');
  await page.getByRole('button', { name: 'Retirer le filtre : et leurs voisins' }).click();
  await page.getByRole('button', { name: 'Retirer le filtre : Rôle : Financement' }).click();
  await expect(bar(page)).toContainText('40 acteurs sur 40 affichés');

  const slider = page.getByRole('slider', { name: 'Date de l’état du réseau' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Frise du temps' })).toContainText('d’ici aujourd’hui');
  await expect(bar(page)).not.toContainText('92 coopérations sur 92');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Toutes les dates' }).click();
  await expect(bar(page)).toContainText('92 coopérations sur 92');
});

test('actors are selected by rule and by hand, lined up, and introduced', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Sélectionner par règle' }).click();
  await page.getByRole('menuitem', { name: 'Tout ce qui est affiché' }).click();
  await expect(page.getByRole('heading', { name: '40 acteurs', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Aligner à gauche' }).click();
  await page.getByRole('button', { name: /^Annuler\s: déplacement/ }).click();
  await expect(page.getByRole('button', { name: /^Rétablir\s: déplacement/ })).toBeVisible();

  await page.getByRole('button', { name: 'Sélectionner par règle' }).click();
  await page.getByRole('menuitem', { name: 'Secteurs' }).hover();
  await page.getByRole('menuitem', { name: /^Numérique/ }).click();
  await expect(page.getByRole('heading', { name: '7 acteurs', level: 2 })).toBeVisible();

  const lasso = page.getByRole('button', { name: 'Sélectionner au lasso' });
  await lasso.click();
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('no graph');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.03, 0.3));
  await page.mouse.down();
  for (const [x, y] of [
    [0.03, 0.02],
    [0.97, 0.02],
    [0.97, 0.97],
    [0.03, 0.97],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 4 });
  }
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: '40 acteurs', level: 2 })).toBeVisible();
  await lasso.click();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('qui pourrait');
  await page.getByRole('option', { name: /Qui pourrait nous présenter/ }).click();
  for (const [side, name] of [
    ['De', 'Radio Vallée'],
    ['Vers', 'Atelier Vélo'],
  ] as const) {
    await page.getByRole('combobox', { name: side, exact: true }).fill(name);
    await page.getByRole('option', { name }).click();
  }
  const way = page.getByRole('button', { name: /^Radio Vallée › .* › Atelier Vélo/ }).first();
  await way.click();
  await expect(way).toHaveAttribute('aria-pressed', 'true');
  expect(await faults(page)).toEqual([]);
});
