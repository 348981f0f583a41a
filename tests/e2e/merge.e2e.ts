import { readFile } from 'node:fs/promises';
import { contentHash } from '../../shared/exchange/maillage/content-hash.ts';
import { readMaillage } from '../../shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '../../shared/exchange/maillage/maillage-write.ts';
import { actorSchema } from '../../shared/model/actor.ts';
import { toState } from '../../shared/model/network-state.ts';
import { expectAccessible } from './accessible.ts';
import { expectCounts } from './counts.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

test('a colleague’s file is merged into the open network, and one undo takes it back', async ({ page }) => {
  test.slow();
  await openSample(page);
  await page.getByRole('button', { name: 'Instantanés', exact: true }).click();
  await page.getByRole('button', { name: 'Prendre un instantané' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Envoyé à Paul');
  await page.getByRole('button', { name: 'Prendre', exact: true }).click();
  await page.getByRole('button', { name: 'Actions pour Envoyé à Paul' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Exporter en fichier .maillage' }).click();
  const { data } = readMaillage(new Uint8Array(await readFile(await (await download).path())));
  if (!data) throw new Error('the exported snapshot cannot be read');

  // The colleague adds an actor and deletes another; here the other gets a budget meanwhile.
  const [first, ...others] = data.actors;
  if (!first) throw new Error('no actor');
  const gone = new Set([first.id]);
  const theirs = {
    ...data,
    actors: [...others, actorSchema.parse({ id: 'new', name: 'Brasserie du Pont Neuf' })],
    cooperations: data.cooperations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
  const bytes = writeMaillage(theirs, {
    contacts: false,
    now: '2026-11-24T10:00:00.000Z',
    ancestors: [contentHash(toState(data))],
  });

  await page.getByRole('button', { name: 'Fusionner un fichier…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles({ name: 'paul.maillage', mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Fusionner avec le réseau ouvert' }).click();
  const dialog = page.getByRole('dialog', { name: /paul\.maillage/ });
  await dialog.getByText(/tel qu’il est ici/).waitFor();
  await expect(dialog.getByRole('region', { name: /apportera/ })).toContainText('Brasserie du Pont Neuf');
  await expect(dialog.getByRole('radio', { name: new RegExp(`${first.name}.*Garder`) })).toBeChecked();
  await expectAccessible(page, 'what a merge brings');
  await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expectCounts(page, '41 acteurs');
  await expect(page.getByRole('listitem', { name: 'Reçu : paul.maillage' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expectCounts(page, '40 acteurs');
});
