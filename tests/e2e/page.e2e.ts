import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { faults } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** Saves the open network as a page, and gives the file. */
async function savePage(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('radio', { name: 'Page à consulter (HTML)' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^pole-clairval-.*\.html$/);
  const path = test.info().outputPath('page.html');
  await saved.saveAs(path);
  return pathToFileURL(path).href;
}

/** Opens a file as a partner does: in a browser that knows nothing of the app and has no connection. */
async function openFile(browser: Browser, address: string, viewport = { width: 1280, height: 800 }) {
  const context = await browser.newContext({ offline: true, viewport });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(violatedDirective));
  });
  await page.goto(address);
  return { page, asked, errors };
}

test('a partner opens the page offline, searches, filters and reads records', async ({ page, browser }) => {
  await openSample(page);
  const address = await savePage(page);

  const { page: opened, asked, errors } = await openFile(browser, address);
  await expect(opened.getByRole('heading', { name: 'Pôle Clairval', level: 1 })).toBeVisible();
  const count = opened.getByText(/acteurs affichés sur/);
  await expect(count).toHaveText('40 acteurs affichés sur 40');
  const map = opened.getByRole('group', { name: 'Carte du réseau' });

  // Search, without accents, and on by the keyboard.
  await opened.getByRole('combobox', { name: 'Chercher un acteur' }).fill('epicerie du');
  await opened.keyboard.press('Enter');
  const card = opened.getByRole('complementary', { name: 'Fiche' });
  await expect(card.getByRole('heading', { name: 'Épicerie du Pont' })).toBeVisible();
  await card.getByRole('button', { name: /^Coop Maraîchère/ }).click();
  await expect(card.getByRole('heading', { name: 'Coop Maraîchère' })).toBeVisible();
  await opened.keyboard.press('Escape');
  await expect(card).toBeHidden();
  const node = map.getByRole('button', { name: /^Coop Maraîchère/ });
  await expect(node).toBeFocused();
  await opened.keyboard.press('Enter');
  await expect(card).toBeVisible();

  // Filter, and back.
  await opened.getByRole('checkbox', { name: /^Alimentation durable/ }).uncheck();
  await expect(node).toBeHidden();
  await expect(count).not.toHaveText('40 acteurs affichés sur 40');
  await opened.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(node).toBeVisible();
  await expect(count).toHaveText('40 acteurs affichés sur 40');

  // Zoom by keys keeps the map's names and lines.
  await map.focus();
  const before = await node.boundingBox();
  await opened.keyboard.press('+');
  await expect.poll(async () => (await node.boundingBox())?.width).toBeGreaterThan(before?.width ?? 0);

  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.emulateMedia({ colorScheme });
    expect(await faults(opened)).toEqual([]);
  }
  expect(asked, 'requests').toEqual([]);
  expect(errors, 'errors, or what the policy had to stop').toEqual([]);
  await opened.context().close();

  const { page: phone } = await openFile(browser, address, { width: 360, height: 720 });
  await phone.getByRole('combobox', { name: 'Chercher un acteur' }).fill('recyclerie');
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('heading', { name: 'La Recyclerie' })).toBeInViewport();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.context().close();
});
