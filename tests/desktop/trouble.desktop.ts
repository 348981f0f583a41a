import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { launch } from './launch.ts';
import { hasComeUp, hungAndEnded, killed, looksAs } from './stopping.ts';

test('where the app has stopped stands a page of ours, with ways on', async ({ folder }) => {
  const desktop = await launch(join(folder, 'data'), ['--stand-in-watchful']);
  await desktop.page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await hasComeUp(desktop.page);
  // The process that draws goes and comes without anybody's doing, and so does the map.
  const before = await desktop.page.screenshot();
  expect(await desktop.ask('kill', 'GPU')).toBe(1);
  await expect.poll(() => looksAs(desktop.page, before)).toBe(true);
  const first = await killed(desktop.page, desktop);
  await expect(first.getByRole('heading', { name: 'Maillage s’est arrêté' })).toBeVisible();
  await desktop.ask('answerSave', join(folder, 'brut.json'));
  await first.getByRole('button', { name: 'Enregistrer les données brutes' }).click();
  await expect(first.getByRole('status')).toHaveText('Enregistré : brut.json');
  expect(JSON.parse(await readFile(join(folder, 'brut.json'), 'utf8'))).toMatchObject({
    tables: { networks: [{}] },
  });
  await first.getByRole('link', { name: 'Recharger' }).click();
  await hasComeUp(first);

  const second = await hungAndEnded(first, desktop);
  await expect(second.getByRole('heading', { name: 'Maillage s’est arrêté' })).toBeVisible();
  expect(JSON.stringify(await desktop.ask('dialogs'))).toContain('Maillage ne répond pas');
  await second.getByRole('link', { name: 'Recharger' }).click();
  await hasComeUp(second);

  // Now and then is bad luck; a third time, the network is not opened by itself any more.
  const third = await killed(second, desktop);
  await expect(third.getByText(/arrivé 3 fois/)).toBeVisible();
  await third.getByRole('link').first().click();
  await expect(third.getByRole('button', { name: /^Découvrir avec un exemple/ })).toBeVisible();
  await expect(third.getByText(/acteurs sur 40/)).toBeHidden();

  // Once is bad luck here too; twice, the next start does without the graphics card.
  const drawing = async () => JSON.parse(await readFile(join(folder, 'data/desktop.json'), 'utf8'));
  await desktop.ask('graphicsGone');
  expect(await drawing()).not.toHaveProperty('withoutGraphics');
  await desktop.ask('graphicsGone');
  await expect.poll(drawing).toHaveProperty('withoutGraphics', '0.0.0');
  await desktop.quit();
});
