import { csvPair } from '../bench/networks.ts';
import { expect, test } from './fixtures.ts';

test('a large map has an overview, and dragging in it moves the map', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const { actors, cooperations } = csvPair(120, 240);
  await (await chooser).setFiles(
    Object.entries({ actors, cooperations }).map(([name, text]) => ({
      name: `${name}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: /^Importer \d+ fiches/ }).click();
  // Storing and laying out so many takes its time on a busy machine.
  await expect(page.getByText('120 acteurs sur 120 affichés')).toBeVisible({ timeout: 20_000 });
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
