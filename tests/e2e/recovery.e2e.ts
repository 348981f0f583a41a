import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureShell } from '../../build/browser.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

async function enter(page: Page, line: string): Promise<void> {
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Saisie rapide' }).fill(line);
  await page.keyboard.press('Enter');
}

/** A page of the app's origin in which the app does not run. */
async function besideTheApp(page: Page): Promise<void> {
  await page.route('**/nothing.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/nothing.html');
}

test('two windows on one network see each other’s changes, and neither is lost', async ({
  page,
  context,
}) => {
  await openSample(page);
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByText(/acteurs sur 40/)).toBeVisible();
  await enter(page, 'Zinzolin');
  await expect(other.getByText(/acteurs sur 41/)).toBeVisible();
  await enter(other, 'Amarante');
  await enter(page, 'Safran');
  for (const one of [page, other]) await expect(one.getByText(/acteurs sur 43/)).toBeVisible();
});

/** A window that is killed while it opens a network does not open it again by itself. */
async function hasComeUp(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('maillage.opening') === null);
}

test('a full disk is reported, nothing of the change is kept, and it can be made once there is room', async ({
  app,
  browserName,
  playwright,
}, testInfo) => {
  // A quota can be set for a profile only, not for a context that leaves no trace.
  const launch = async () => {
    const context = await playwright[browserName].launchPersistentContext(testInfo.outputPath('profile'), {
      executablePath: ensureShell(),
      args: BROWSER_FLAGS,
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
      baseURL: app.address,
    });
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  const roomy = await launch();
  await openSample(roomy.page);
  await hasComeUp(roomy.page);
  await roomy.context.close();

  // Chromium remembers for a while how much room there was: the quota is set before anything is written.
  const full = await launch();
  const session = await full.context.newCDPSession(full.page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.address).origin, quotaSize: 1 });
  await full.page.goto('/');
  await expect(full.page.getByText(/acteurs sur 40/)).toBeVisible();
  await enter(full.page, 'Zinzolin');
  await expect(full.page.getByText('Le disque est plein', { exact: false })).toBeVisible();
  await expect(full.page.getByText(/acteurs sur 40/)).toBeVisible();
  await hasComeUp(full.page);
  await full.context.close();

  const again = await launch();
  await again.page.goto('/');
  await expect(again.page.getByText(/acteurs sur 40/)).toBeVisible();
  await enter(again.page, 'Zinzolin');
  await expect(again.page.getByText(/acteurs sur 41/)).toBeVisible();
  await again.context.close();
});

test('a broken-off transaction is reported, and what follows is stored', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function broken(...args: Parameters<typeof put>) {
      const request = put.apply(this, args);
      if (this.name === 'networks') {
        this.transaction.abort();
        IDBObjectStore.prototype.put = put;
      }
      return request;
    };
  });
  await enter(page, 'Amarante');
  await expect(page.getByText('Le réseau est resté comme avant', { exact: false })).toBeVisible();
  await page.getByRole('textbox', { name: 'Saisie rapide' }).press('Enter');
  await expect(page.getByText(/acteurs sur 41/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/acteurs sur 41/)).toBeVisible();
});

test('what is damaged is repaired at the start, reported, and in the raw data', async ({ page }) => {
  await openSample(page);
  await besideTheApp(page);
  await page.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await resultOf(indexedDB.open('maillage'));
    const transaction = database.transaction('actors', 'readwrite');
    const store = transaction.objectStore('actors');
    type Row = { networkId: string; id: string; record: Record<string, unknown> };
    const [first, second, third] = (await resultOf(store.getAll())) as Row[];
    if (first) store.delete([first.networkId, first.id]);
    if (second) store.put({ ...second, record: { ...second.record, tags: 7 } });
    if (third) store.put({ ...third, id: 'lost', record: 'nothing readable' });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.goto('/');
  const notice = page.getByRole('region', { name: 'Réparation à l’ouverture' });
  await expect(notice).toContainText('3 anomalies');
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  await notice.getByRole('button', { name: 'Voir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ce qui a été trouvé à l’ouverture' });
  await expect(dialog).toContainText('Acteur manquant 1');
  await expect(dialog).toContainText('Acteur lost : illisible, mis de côté');
  await expectAccessible(page, 'what was repaired', 'section[role=dialog], [role=dialog]');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Exporter les données brutes' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('nothing readable');
  // What was repaired is repaired: only what cannot be read is reported again.
  await page.reload();
  await expect(notice).toContainText('1 anomalie');
});

test('only a start after a sudden end makes the database begin a new log', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    const counting = window as unknown as { filler: number };
    counting.filler = 0;
    IDBObjectStore.prototype.put = function count(...args: Parameters<typeof put>) {
      if (this.name === 'filler') counting.filler++;
      return put.apply(this, args);
    };
  });
  const filler = () => page.evaluate(() => (window as unknown as { filler: number }).filler);
  await openSample(page);
  await page.reload();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  expect(await filler()).toBe(0);
  await besideTheApp(page);
  // As if the page had gone before it could note that it ends.
  await page.evaluate(() => localStorage.removeItem('maillage.ended'));
  await page.goto('/');
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  expect(await filler()).toBeGreaterThan(100);
});

test('a database that has lost everything says so, and leads to the backups', async ({ page }) => {
  await openSample(page);
  await besideTheApp(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const deleting = indexedDB.deleteDatabase('maillage');
        deleting.onsuccess = () => done();
        deleting.onerror = () => failed(deleting.error);
      }),
  );
  await page.goto('/');
  const notice = page.getByRole('alert', { name: 'Réseaux disparus' });
  await expect(notice).toContainText('la base de cet ordinateur est vide');
  await expectAccessible(page, 'networks that are gone');
  await notice.getByRole('button', { name: 'Voir les sauvegardes' }).click();
  await expect(page.getByRole('dialog', { name: 'Sauvegardes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Repartir de zéro' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
  await expect(notice).toBeHidden();
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
});

test('an older window is waited for, and informed when a newer one goes on', async ({ page, context }) => {
  await besideTheApp(page);
  // As a window of the first version would, without a thought for later ones.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('maillage', 10);
        opening.onupgradeneeded = () => {
          for (const name of ['actors', 'cooperations', 'collectives', 'contacts', 'views', 'stories']) {
            opening.result
              .createObjectStore(name, { keyPath: ['networkId', 'id'] })
              .createIndex('networkId', 'networkId');
          }
          opening.result.createObjectStore('networks', { keyPath: 'id' });
          const journal = opening.result.createObjectStore('journal', {
            keyPath: 'seq',
            autoIncrement: true,
          });
          journal.createIndex('[networkId+seq]', ['networkId', 'seq']);
          opening.result
            .createObjectStore('changes', { keyPath: 'seq' })
            .createIndex('networkId', 'networkId');
        };
        opening.onsuccess = () => {
          (window as unknown as { held: IDBDatabase }).held = opening.result;
          resolve();
        };
      }),
  );
  const app = await context.newPage();
  await app.goto('/');
  await expect(app.getByRole('alert')).toContainText('Une autre fenêtre de Maillage est ouverte');
  await page.close();
  await openSample(app);

  const newer = await context.newPage();
  await besideTheApp(newer);
  const upgraded = newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('maillage', 990);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await expect(app.getByRole('alert')).toContainText('mis à jour dans une autre fenêtre');
  await upgraded;
  await newer.close();

  await app.getByRole('button', { name: 'Recharger l’application' }).click();
  await expect(app.getByRole('region', { name: 'Lecture seule' })).toBeVisible();
  await expect(app.getByText(/acteurs sur 40/)).toBeVisible();
  await app.keyboard.press('e');
  await expect(app.getByText('elles sont en lecture seule', { exact: false })).toBeVisible();
  await expect(app.getByRole('textbox', { name: 'Saisie rapide' })).toBeHidden();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter les données brutes' }).click();
  expect(JSON.parse(await readFile(await (await download).path(), 'utf8')).version).toBe(990);
});

test('in a browser a chosen folder holds the backups, and a reminder leads to a copy of all networks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    localStorage.setItem('maillage.copies', JSON.stringify({ at: null, seq: 0, putOff: -49 }));
  });
  await openSample(page);
  await expect(page.getByRole('region', { name: 'Rappel de sauvegarde' })).toBeHidden();
  await enter(page, 'Zinzolin');
  const reminder = page.getByRole('region', { name: 'Rappel de sauvegarde' });
  await expect(reminder).toContainText('1 modification');
  const download = page.waitForEvent('download');
  await reminder.getByRole('button', { name: 'Télécharger une copie' }).click();
  const copy = await (await download).path();
  await expect(reminder).toBeHidden();

  await page.getByRole('button', { name: /^Copie du/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Sauvegardes' });
  await dialog.getByRole('button', { name: 'Choisir un dossier de sauvegarde…' }).click();
  await expect(dialog.getByRole('button', { name: /^Aperçu de/ })).toHaveCount(1);
  await expectAccessible(page, 'backups', '[role=dialog]');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Ouvrir une copie…' }).click();
  await (await chooser).setFiles({ name: 'c.maillage', mimeType: '', buffer: await readFile(copy) });
  await expect(dialog.getByRole('region', { name: 'Réseaux de c.maillage' })).toContainText('41 acteurs');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Dernière sauvegarde/ })).toBeVisible();
});
