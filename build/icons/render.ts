import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../browser.ts';
import { type IconPicture, icnsOf, icoOf } from './containers.ts';

/**
 * `node build/icons/render.ts`: the icons of the app and of its files, from their drawings, in the forms that
 * each system wants. The tool with which electron-builder would make them has to be downloaded; this has not.
 */
const FOLDER = import.meta.dirname;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LINUX_SIZES = new Set([16, 24, 32, 48, 64, 128, 256, 512]);

async function pictures(page: Page, drawing: string): Promise<IconPicture[]> {
  const svg = readFileSync(resolve(FOLDER, drawing), 'utf8');
  const drawn: IconPicture[] = [];
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    drawn.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  return drawn;
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage();
  const app = await pictures(page, 'icon.svg');
  writeFileSync(resolve(FOLDER, 'icon.ico'), icoOf(app));
  writeFileSync(resolve(FOLDER, 'icon.icns'), icnsOf(app));
  mkdirSync(resolve(FOLDER, 'linux'), { recursive: true });
  for (const { size, png } of app.filter((picture) => LINUX_SIZES.has(picture.size))) {
    writeFileSync(resolve(FOLDER, `linux/${size}x${size}.png`), png);
  }
  // Named as the extension is: so they are found for the files of the app.
  const document = await pictures(page, 'document.svg');
  writeFileSync(resolve(FOLDER, 'maillage.ico'), icoOf(document));
  writeFileSync(resolve(FOLDER, 'maillage.icns'), icnsOf(document));
} finally {
  await browser.close();
}
