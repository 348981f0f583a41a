import { mutatedNetwork } from '../hostile/mutated-network.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** Breaks the open network in the database as no program of ours would; runs in the page. */
async function change(how: { table: string; field: string; value: unknown; all: boolean }): Promise<void> {
  const resultOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await resultOf(indexedDB.open('maillage'));
  const transaction = database.transaction(how.table, 'readwrite');
  const store = transaction.objectStore(how.table);
  const rows = (await resultOf(store.getAll())) as Record<string, unknown>[];
  for (const row of rows.slice(0, how.all ? rows.length : 1)) {
    const [outer = '', inner] = how.field.split('.');
    if (inner === undefined) row[outer] = how.value;
    else (row[outer] as Record<string, unknown>)[inner] = how.value;
    store.put(row);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

test.describe('a start on damaged rows', () => {
  for (const [table, field, value] of [
    ['networks', 'header', null],
    ['networks', 'updatedAt', 17],
    ['networks', 'deletedAt', undefined],
    ['positions', 'record.x', 1e300],
    ['views', 'record.camera', { x: 1e22, y: Number.NaN, zoom: -1 }],
    ['actors', 'record', 'x'],
    ['journal', 'at', 'no date'],
    ['stories', 'record.steps', 7],
  ] as const) {
    test(`whose ${table}.${field} is ${String(value)} shows the network or leads to it`, async ({ page }) => {
      await openSample(page);
      await page.keyboard.press('e');
      await page.getByRole('textbox', { name: 'Saisie rapide' }).fill('Zinzolin');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/acteurs sur 41/)).toBeVisible();
      await page.evaluate(change, { table, field, value, all: table !== 'actors' });
      await page.reload();
      const offered = page.getByRole('alert').getByRole('button', { name: 'Ouvrir quand même' });
      const shown = page.getByText(/acteurs sur 4[01]/);
      await expect(offered.or(shown).first()).toBeVisible();
      if (await offered.isVisible()) await offered.click();
      await expect(page.getByText(/acteurs sur 4[01]/)).toBeVisible();
    });
  }
});

test('a network that stops the window is offered at the next start, beside the others', async ({ page }) => {
  await openSample(page);
  // The note that a window leaves which was killed while it opened a network.
  await page.evaluate(() => {
    const { lastNetwork } = JSON.parse(localStorage.getItem('maillage.preferences') ?? '{}');
    window.addEventListener('pagehide', () => localStorage.setItem('maillage.opening', lastNetwork));
  });
  await page.reload();
  const offer = page.getByRole('alert').filter({ hasText: 'ne s’est pas ouvert la dernière fois' });
  await expect(offer).toBeVisible();
  await expect(offer.getByRole('button', { name: 'Exporter les données brutes' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
  await offer.getByRole('button', { name: 'Ouvrir quand même' }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  await page.waitForFunction(() => localStorage.getItem('maillage.opening') === null);
  await page.reload();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
});

test('hostile networks are imported, opened and started with, and the app always answers', async ({
  page,
}) => {
  test.slow();
  await openSample(page);
  const seed = Math.floor(Date.now() / 86_400_000);
  for (let index = 0; index < 8; index++) {
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
    const buffer = Buffer.from(mutatedNetwork(seed, index));
    await (await chooser).setFiles({ name: `${index}.maillage`, mimeType: 'application/zip', buffer });
    const open = page.getByRole('button', { name: /^Ouvrir (ce réseau|comme copie)$/ });
    const refused = page.getByRole('dialog').getByRole('listitem').first();
    await expect(open.or(refused).first(), `seed ${seed}, index ${index}`).toBeVisible();
    if (await open.first().isVisible()) {
      await open.first().click();
      await expect(page.getByRole('dialog'), `seed ${seed}, index ${index}`).toBeHidden();
    }
    await page.reload();
    const bar = page.getByRole('region', { name: 'Réseau et outils' });
    const begin = page.getByRole('button', { name: /^Créer un réseau/ });
    await expect(bar.or(begin).first(), `seed ${seed}, index ${index}`).toBeVisible();
    if (await begin.isVisible())
      await page
        .getByRole('button', { name: /Pôle Clairval/ })
        .last()
        .click();
    await expect(bar).toBeVisible();
  }
});
