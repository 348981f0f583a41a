import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build as buildWithVite } from 'vite';
import { finish } from '#shared/base/steps.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout } from '#shared/map/layout/network-layout.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../build/browser.ts';
import { build } from '../../build/build.ts';
import { serveFolder } from '../../build/serve.ts';
import { type AppMeasure, measureApp } from './app.ts';
import { clusteredNetwork } from './networks.ts';
import type { Bench } from './page/main.ts';
import { CONTENDERS, type ContenderName, markdown, NAMING, type Results, targets } from './report.ts';

/**
 * `npm run bench`: our view beside vis-network, sigma and plain Cytoscape, layouts, betweenness and the whole
 * app, in one Chromium. Prints what was promised and writes results.md. Let nothing else run meanwhile.
 *
 *   npm run bench -- views names layout betweenness app   only these parts (results.md stays as it is)
 *     --runs 3 --sizes 200,1000,5000,10000 --contenders ours,vis,sigma,cytoscape
 */

const PARTS = ['views', 'names', 'layout', 'betweenness', 'app'] as const;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '200,1000,5000,10000' },
    contenders: { type: 'string', default: CONTENDERS.join() },
  },
});
const runs = Number(options.runs);
const sizes = options.sizes.split(',').map(Number);
const contenders = options.contenders.split(',') as ContenderName[];
const parts = positionals.length > 0 ? PARTS.filter((part) => positionals.includes(part)) : PARTS;

/**
 * Software drawing for all, WebGL too, so that no graphics card decides. No screen's limit either: at 60 frames a
 * second no view could be ten times as fast as one that manages ten.
 */
const FLAGS = [
  ...BROWSER_FLAGS,
  '--enable-unsafe-swiftshader',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];
const VIEWPORT = { width: 1200, height: 800 };
const NAMED_SIZES = [150, 500, 5000];
const PAGE = resolve(import.meta.dirname, 'page');
const OUT = resolve(import.meta.dirname, '../../build/out/bench');

const results: Results = { runs, views: [], names: [], layouts: [], betweenness: [], app: [] };
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
try {
  if (parts.some((part) => part !== 'app')) await measurePage(browser);
  if (parts.includes('app')) await measureWholeApp(browser);
} finally {
  await browser.close();
}
for (const { what, wanted, got, met } of targets(results)) {
  console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${got}, wanted ${wanted}`);
}
if (positionals.length === 0) writeFileSync(resolve(import.meta.dirname, 'results.md'), markdown(results));
else console.log(`\n${markdown(results)}`);

async function measurePage(browser: Browser): Promise<void> {
  await buildWithVite({
    configFile: false,
    root: PAGE,
    logLevel: 'warn',
    build: { outDir: OUT, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 5000 },
  });
  const serving = await serveFolder(OUT, 0);
  if (parts.includes('views')) await measureViews(browser, serving.address);
  if (parts.includes('names')) await measureAllNames(browser, serving.address);
  if (parts.includes('layout')) {
    for (const actors of sizes) {
      // Of fcose beyond 1,000 actors the bench would wait for minutes.
      for (const name of actors <= 1000 ? (['ours', 'fcose'] as const) : (['ours'] as const)) {
        const measures = await repeat(browser, serving.address, (page) =>
          page.evaluate(
            ([name, actors]) => (globalThis as unknown as { bench: Bench }).bench.layout(name, actors),
            [name, actors] as const,
          ),
        );
        results.layouts.push({ actors, name, measures });
        say(`layout ${name} ${actors}: ${measures.map(({ seconds }) => seconds.toFixed(2)).join(', ')} s`);
      }
    }
  }
  if (parts.includes('betweenness')) {
    for (const name of ['ours', 'graphology', 'cytoscape'] as const) {
      const measures = await repeat(browser, serving.address, (page) =>
        page.evaluate(
          (name) => (globalThis as unknown as { bench: Bench }).bench.betweenness(name, 1000),
          name,
        ),
      );
      results.betweenness.push({ actors: 1000, name, measures });
      say(`betweenness ${name}: ${measures.map((seconds) => seconds.toFixed(3)).join(', ')} s`);
    }
  }
  await serving.close();
}

/** The contenders take turns, so that what else the machine does meets them alike. */
async function measureViews(browser: Browser, address: string): Promise<void> {
  for (const actors of sizes) {
    const places = [...finish(networkLayout(layoutInput(clusteredNetwork(actors))))];
    const entries = contenders.map((name): Results['views'][number] => ({ actors, name, measures: [] }));
    for (let run = 0; run < runs; run++) {
      for (const entry of entries) {
        const { name, measures } = entry;
        const measure = await onPage(browser, address, (page) =>
          page.evaluate(
            ([name, actors, places]) =>
              (globalThis as unknown as { bench: Bench }).bench.view(name, actors, places),
            [name, actors, places] as const,
          ),
        ).catch((error: Error) => error);
        // A view too slow to follow the mouse at all is named below the table.
        if (measure instanceof Error) {
          entry.unmeasured = (measure.message.split('\n')[0] ?? '').replace(/^(?:\S+: )*Error: /, '');
          say(`${name} ${actors}: not measured, ${entry.unmeasured}`);
          continue;
        }
        measures.push(measure);
        say(
          `${name} ${actors}: first view ${measure.firstView.toFixed(0)} ms, pan ${measure.pan.perSecond.toFixed(1)}, ` +
            `drag ${measure.dragNode.perSecond.toFixed(1)}, fit ${measure.fit.perSecond.toFixed(1)} ` +
            `(${measure.fit.longest.toFixed(0)} ms), jump ${measure.jump.perSecond.toFixed(1)} fps ` +
            `(${measure.jump.longest.toFixed(0)} ms), highlight ${measure.highlight.toFixed(0)}, ` +
            `recolour ${measure.recolour.toFixed(0)}, filter ${measure.filter.toFixed(0)} ms`,
        );
      }
    }
    results.views.push(...entries);
  }
}

/** Names and hovering, with the places that the app finds for a window of this size. */
async function measureAllNames(browser: Browser, address: string): Promise<void> {
  for (const actors of NAMED_SIZES) {
    const input = layoutInput(clusteredNetwork(actors), undefined, VIEWPORT);
    const places = [...finish(networkLayout(input))];
    const entries = NAMING.map((name): Results['names'][number] => ({ actors, name, measures: [] }));
    for (let run = 0; run < runs; run++) {
      for (const { name, measures } of entries) {
        const measure = await onPage(browser, address, (page) =>
          page.evaluate(
            ([name, actors, places]) =>
              (globalThis as unknown as { bench: Bench }).bench.names(name, actors, places),
            [name, actors, places] as const,
          ),
        );
        measures.push(measure);
        const { placing, shown, overlaps, hover } = measure;
        say(
          `names ${name} ${actors}: ${placing === null ? 'none placed' : `placed in ${placing.toFixed(1)} ms`}, ` +
            `${shown} shown, ${overlaps} overlaps, hover ${hover.toFixed(0)} ms`,
        );
      }
    }
    results.names.push(...entries);
  }
}

async function measureWholeApp(browser: Browser): Promise<void> {
  await build();
  const serving = await serveFolder(resolve(import.meta.dirname, '../../build/out/renderer'), 0);
  for (const actors of sizes.filter((size) => size === 1000 || size === 5000)) {
    const measures: AppMeasure[] = [];
    for (let run = 0; run < runs; run++) {
      const measure = await measureApp(browser, serving.address, actors, 3 * actors);
      measures.push(measure);
      say(
        `app ${actors}: import ${measure.importing.toFixed(1)} s; longest task while typing ` +
          `${measure.typing.toFixed(0)} ms, when stored ${measure.storing.toFixed(0)} ms`,
      );
    }
    results.app.push({ actors, ties: 3 * actors, measures });
  }
  await serving.close();
}

async function repeat<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T[]> {
  const measures: T[] = [];
  for (let run = 0; run < runs; run++) measures.push(await onPage(browser, address, work));
  return measures;
}

/** A page of its own for each measure: nothing is left over from the one before. */
async function onPage<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(0);
  await page.goto(address);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

function say(text: string): void {
  console.log(`${text} (load ${(loadavg()[0] ?? 0).toFixed(1)})`);
}
