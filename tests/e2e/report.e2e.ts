import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { faults } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

test('a report saved as one file says the figures of the screen, with no network at all', async ({
  page,
  browser,
}, info) => {
  await page.addInitScript(() => {
    // What the browser's print dialog is opened for.
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        return {
          focus: () => undefined,
          print: () => Object.assign(window, { printed: [this.sandbox.value, this.srcdoc] }),
        };
      },
    });
  });
  await openSample(page);
  await page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: 'Leviers' }).click();
  const cards = page.getByRole('main').getByRole('listitem');
  await expect(cards).toHaveCount(10);
  const onScreen = await cards.evaluateAll((items) =>
    items.map((item) => item.querySelector('[class*=figure]')?.textContent ?? ''),
  );

  await page.getByRole('button', { name: 'Rapport' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rapport' });
  await expect(dialog.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(
    'Pôle Clairval : état des coopérations',
  );
  expect(await faults(page, { part: '[role=dialog]' })).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer en HTML' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^rapport-pole-clairval-\d{4}-\d\d-\d\d\.html$/);
  const path = info.outputPath('report.html');
  await saved.saveAs(path);
  const html = await readFile(path, 'utf8');

  const written = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer pour Word (.docx)' }).click();
  const document = info.outputPath('report.docx');
  await (await written).saveAs(document);
  const files = unzipSync(new Uint8Array(await readFile(document)));
  const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(pictures).toHaveLength(1);
  expect(files[pictures[0] ?? '']?.length).toBeGreaterThan(50_000);
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Dix leviers');

  await dialog.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as { printed?: string[] }).printed))
    .toEqual(['allow-same-origin allow-modals', html]);

  const alone = await browser.newContext({ offline: true });
  const reader = await alone.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(pathToFileURL(path).href);
  await expect(reader.getByRole('img', { name: 'Pôle Clairval' })).toBeVisible();
  const read = await reader
    .locator('article.lever')
    .evaluateAll((levers) => levers.map((lever) => lever.querySelector('td b')?.textContent ?? ''));
  expect(read).toEqual(onScreen);
  expect(asked.filter((url) => !/^(?:data|file):/.test(url))).toEqual([]);
  await alone.close();
});
