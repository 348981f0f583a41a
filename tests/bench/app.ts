import type { Browser, Page } from '@playwright/test';
import { csvPair } from './networks.ts';

/** Measures of the whole app in real Chromium: an import up to the picture, and typing beside a large map. */

const PATIENCE = { timeout: 120_000 };

export interface AppMeasure {
  /** Seconds from two CSV files chosen to the graph painted; excluded is the start of the app. */
  importing: number;
  /** Milliseconds of the longest task while letters are typed in the inspector; those under 50 ms count as 0. */
  typing: number;
  /** The same from leaving the field until the change is stored and shown. */
  storing: number;
}

export async function measureApp(
  browser: Browser,
  address: string,
  actors: number,
  ties: number,
): Promise<AppMeasure> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(address);
  const importing = await secondsToGraph(page, actors, ties);
  const tasks = await tasksOfAnEdit(page);
  await context.close();
  return { importing, ...tasks };
}

async function secondsToGraph(page: Page, actors: number, ties: number): Promise<number> {
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
  return (performance.now() - started) / 1000;
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

const TYPED = 'Un nom plus long';

/** Opens an actor, changes its name letter by letter and leaves the field. */
async function tasksOfAnEdit(page: Page): Promise<{ typing: number; storing: number }> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Structure 42');
  await page.getByRole('option').first().click(PATIENCE);
  await page.getByRole('button', { name: 'Modifier', exact: true }).click(PATIENCE);
  const name = page.getByRole('complementary').getByRole('textbox', { name: 'Nom', exact: true });
  await name.click(PATIENCE);
  await page.evaluate(watchTasks);
  await name.press('End');
  await page.evaluate(longestTask);
  await name.pressSequentially(TYPED, { delay: 60 });
  const typing = await page.evaluate(longestTask);
  await name.press('Tab');
  await page
    .getByRole('heading', { name: new RegExp(TYPED) })
    .first()
    .waitFor(PATIENCE);
  return { typing, storing: await page.evaluate(longestTask) };
}

/** Runs in the page. */
function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Runs in the page: the longest task since it was asked last, once the latest has been reported. */
async function longestTask(): Promise<number> {
  for (let frame = 0; frame < 30; frame++) await new Promise((done) => requestAnimationFrame(done));
  const { tasks } = globalThis as unknown as { tasks: number[] };
  return Math.max(0, ...tasks.splice(0));
}
