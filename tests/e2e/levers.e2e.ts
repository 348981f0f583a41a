import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { followsKeys } from './picked-up.ts';
import { openSample } from './sample.ts';

const screen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name, exact: true }).click();

test('evidence of a lever is shown on the graph, and an actor is carried to another stage', async ({
  page,
}) => {
  await openSample(page);
  await screen(page, 'Leviers');
  await page.getByRole('button', { name: /Passerelles/ }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible(page, 'a lever', 'main');
  await page.getByRole('button', { name: 'Tous les leviers' }).click();
  await page.getByRole('button', { name: /Commande publique responsable/ }).click();
  await expect(page.getByRole('article', { name: 'Commande publique responsable' })).toBeVisible();
  await page.getByRole('button', { name: /^Voir sur la carte : Marchés vers l’ESS/ }).click();
  await expect(page.getByRole('heading', { name: /acteurs, 6 coopérations/ })).toBeVisible();

  await screen(page, 'Filières');
  const food = page.getByRole('region', { name: 'Alimentation durable' });
  const production = food.getByRole('group', { name: 'Production' });
  const transformation = food.getByRole('group', { name: 'Transformation' });
  const chip = (region: typeof food) =>
    region.getByRole('button', { name: 'Verger de la Côte', exact: true });
  await chip(production).hover();
  await page.mouse.down();
  const box = await transformation.boundingBox();
  if (!box) throw new Error('no such stage');
  await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect(chip(transformation)).toBeVisible();
  await expect(chip(production)).toHaveCount(0);

  // The same by keyboard, back again.
  await chip(transformation).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Verger de la Côte est au-dessus de « Transformation ».')).toBeAttached();
  await followsKeys(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Verger de la Côte est au-dessus de « Production ».')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(chip(production)).toBeVisible();
  await expect(chip(transformation)).toHaveCount(0);
});
