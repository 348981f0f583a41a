import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { english, french } from '../shared/i18n/catalogues.ts';
import { translator } from '../shared/i18n/translate.ts';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';
import { build } from './build.ts';
import { serveFolder } from './serve.ts';

/**
 * `npm run screenshots`: the pictures of the README and, small and in both languages, those of the guide in the app;
 * from the sample network, as the app is now. A second build takes the new pictures of the guide in.
 */

const ROOT = resolve(import.meta.dirname, '..');
const README = resolve(ROOT, 'build/screenshots');
const GUIDE = resolve(ROOT, 'renderer/features/guide/pictures');
/** In pixels; the guide shows them about so wide. */
const GUIDE_WIDTH = 860;

const LANGUAGES = { fr: french, en: english } as const;
type Language = keyof typeof LANGUAGES;

const ACTORS = [
  'Nom;Type;Secteurs;Commune;Emplois;SIREN',
  'Ferme des Aulnes;Association;Alimentation durable;Châtel;3,5;552100554',
  'Café des Halles;Entreprise;Alimentation durable;Châtel;2;123456789',
  'Mairie de Châtel;Collectivité;;Châtel;40;',
].join('\r\n');

/** What is on the screen, kept for the README (`png`), for the guide (`webp`), or for both. */
type Keep = (name: string, kinds: readonly ('png' | 'webp')[], part?: Locator) => Promise<void>;

async function pictures(page: Page, address: string, language: Language, keep: Keep): Promise<void> {
  const words = LANGUAGES[language];
  const rail = page.getByRole('navigation', { name: words.shell.screens });
  await page.goto(address);
  await page.getByRole('button', { name: words.shell.start.sample }).click();
  await page.getByText(translator(language)('shell.shown.actors', { count: 40, total: 40 })).waitFor();
  await page.getByRole('combobox', { name: words.palette.label }).fill('Recyclerie');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary', { name: words.inspector.title })
    .getByRole('heading')
    .first()
    .waitFor();
  await page.waitForTimeout(1500);
  await keep('graph', ['png', 'webp']);

  await page.getByRole('application').focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: words.quickEntry.label }).fill(words.guide.tour.step.enter.line);
  await page.waitForTimeout(500);
  await keep('line', ['webp'], page.getByRole('region', { name: words.quickEntry.label }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words.shell.import }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.imports.choose }).click();
  await (await chooser).setFiles({ name: 'acteurs.csv', mimeType: 'text/csv', buffer: Buffer.from(ACTORS) });
  await page.getByRole('button', { name: words.imports.next, exact: true }).click();
  await page.getByRole('button', { name: words.imports.back, exact: true }).waitFor();
  await page.waitForTimeout(500);
  await keep('import', ['png']);
  await keep('import', ['webp'], page.getByRole('dialog'));
  await page.keyboard.press('Escape');

  await rail.getByRole('button', { name: words.shell.screen.levers }).click();
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForTimeout(500);
  await keep('levers', ['png', 'webp']);
  await rail.getByRole('button', { name: words.shell.screen.chains }).click();
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForTimeout(500);
  await keep('chains', ['webp'], page.getByRole('main'));

  await rail.getByRole('button', { name: words.guide.help }).click();
  await page.getByRole('dialog').getByRole('heading').first().waitFor();
  await page.waitForTimeout(500);
  await keep('guide', ['png']);
  await page.keyboard.press('Escape');

  await rail.getByRole('button', { name: words.shell.screen.graph }).click();
  await page.keyboard.press('F5');
  await page.getByRole('main', { name: words.present.title }).waitFor();
  await page.waitForTimeout(1500);
  await keep('presentation', ['png', 'webp']);
}

/** Makes a picture smaller, as WebP: the browser knows how. */
async function shrunk(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const address = await page.evaluate(
    async ([source, width]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const share = Math.min(1, width / image.width);
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * share);
      canvas.height = Math.round(image.height * share);
      const context = canvas.getContext('2d');
      if (context) {
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
      }
      return canvas.toDataURL('image/webp', 0.82);
    },
    [`data:image/png;base64,${png.toString('base64')}`, GUIDE_WIDTH] as const,
  );
  await page.close();
  return Buffer.from(address.replace(/^.*,/, ''), 'base64');
}

async function takeAll(browser: Browser, address: string, language: Language): Promise<void> {
  const folder = resolve(GUIDE, language);
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  await context.addInitScript(
    (chosen) => localStorage.setItem('maillage.preferences', JSON.stringify(chosen)),
    { language, tourOffered: true },
  );
  const page = await context.newPage();
  await pictures(page, address, language, async (name, kinds, part) => {
    const png = part ? await part.screenshot() : await page.screenshot();
    if (kinds.includes('png') && language === 'fr') writeFileSync(resolve(README, `${name}.png`), png);
    if (kinds.includes('webp')) writeFileSync(resolve(folder, `${name}.webp`), await shrunk(browser, png));
  });
  await context.close();
}

await build();
mkdirSync(README, { recursive: true });
const serving = await serveFolder(resolve(ROOT, 'build/out/renderer'), 0);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
try {
  for (const language of ['fr', 'en'] as const) await takeAll(browser, serving.address, language);
} finally {
  await browser.close();
  await serving.close();
}
await build();
