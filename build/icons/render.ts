import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../browser.ts';

/** `node build/icons/render.ts`: the PNG of the app's icon from its drawing. */
const SIZE = 1024;
const svg = readFileSync(resolve(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
await page.screenshot({ path: resolve(import.meta.dirname, 'icon.png'), omitBackground: true });
await browser.close();
