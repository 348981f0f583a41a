import { faults } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

// What moves is part of it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a presentation shows the map alone, takes a line as it is spoken, and ends with Escape', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('F5');
  const stage = page.getByRole('main', { name: 'Présentation' });
  await expect(stage.getByRole('heading', { name: 'Pôle Clairval' })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  expect(await faults(page)).toEqual([]);

  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(stage.getByRole('button', { name: 'Noms : remplacés par des codes' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(stage.getByRole('button', { name: 'Légende' })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Saisie rapide' });
  await expect(field).toBeFocused();
  await page.keyboard.type('La Recyclerie > Atelier du Lin : filière, ?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ajouté : 1 acteur, 1 coopération.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await expect(page.getByText('93 coopérations sur 93')).toBeVisible();
});
