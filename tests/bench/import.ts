import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../../build/browser.ts';
import { build } from '../../build/build.ts';
import { serveFolder } from '../../build/serve.ts';
import { csvPair } from './networks.ts';

/**
 * `npm run bench:import`: seconds from two CSV files chosen to the graph painted, in real Chromium. Included
 * are reading, the proposed columns, the dry run, the layout, the storing and the first picture; the buttons
 * are pressed as soon as they are there. Excluded is the start of the app.
 */

const RUNS = 3;
const SIZES = [
  [500, 1500],
  [5000, 15_000],
] as const;
const PATIENCE = { timeout: 120_000 };

async function secondsToGraph(browser: Browser, address: string, actors: number, ties: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const files = Object.entries(csvPair(actors, ties)).map(([name, text]) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));
  const fileChooser = await chooser;
  const started = performance.now();
  await fileChooser.setFiles(files);
  await page.getByRole('button', { name: 'Vérifier' }).click(PATIENCE);
  await page.getByRole('button', { name: /^Importer .*fiches$/ }).click(PATIENCE);
  await page.getByText(/acteurs sur .*affichés/).waitFor(PATIENCE);
  await page.waitForFunction(graphIsPainted, null, PATIENCE);
  const seconds = (performance.now() - started) / 1000;
  await context.close();
  return seconds;
}

/** Runs in the page: whether a canvas of the graph has anything on it. */
function graphIsPainted(): boolean {
  return [...document.querySelectorAll('canvas')].some((canvas) => {
    const context = canvas.getContext('2d');
    const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let at = 3; at < data.length; at += 4 * 53) if (data[at] !== 0) return true;
    return false;
  });
}

await build();
const serving = await serveFolder(resolve(import.meta.dirname, '../../build/out/renderer'), 0);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
for (const [actors, ties] of SIZES) {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    seconds.push(await secondsToGraph(browser, serving.address, actors, ties));
  }
  const median = seconds.toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
  const each = seconds.map((value) => value.toFixed(1)).join(', ');
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.log(`${actors} actors, ${ties} ties: median ${median.toFixed(1)} s (${each}; load ${load})`);
}
await browser.close();
await serving.close();
