import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Serving, serveFolder } from '../../build/serve.ts';
import { seededRandom } from '../../shared/base/random.ts';
import { type Killable, openBrowser } from './browser.ts';
import { importing, merging, type Work, writing } from './scenarios.ts';
import { readStored, type Stored } from './stored.ts';

const RENDERER = resolve(import.meta.dirname, '../../build/out/renderer');
const NETWORK = 'Réseau des pannes';
/** After so many kills a new profile: the network would grow without end. */
const KILLS_A_PROFILE = 10;
/** Profiles at a time: each spends half of its time waiting for a browser to start or for the moment of the kill. */
const LANES = 2;

export const KINDS = ['writes', 'imports', 'merges'] as const;
export type Kind = (typeof KINDS)[number];
const WORK: Readonly<Record<Kind, (round: number) => Work>> = {
  writes: writing,
  imports: importing,
  merges: merging,
};

export interface Kill {
  kind: Kind;
  round: number;
  acknowledged: number;
  faults: string[];
}

/** Kills Chromium in the middle of each piece of work, opens it again on the same profile, and counts. */
export async function killChromium(
  plan: readonly Kind[],
  seed: number,
  report: (kill: Kill) => void,
): Promise<void> {
  const serving = await serveFolder(RENDERER, 0);
  let next = 0;
  const lane = async () => {
    while (next < plan.length) {
      const start = next;
      next += KILLS_A_PROFILE;
      // Each profile has moments of its own, whatever the other one is at.
      const random = seededRandom(seed + start);
      await killInOneProfile(plan.slice(start, start + KILLS_A_PROFILE), start, random, serving, report);
    }
  };
  try {
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  } finally {
    await serving.close();
  }
}

async function killInOneProfile(
  plan: readonly Kind[],
  start: number,
  random: () => number,
  { address }: Serving,
  report: (kill: Kill) => void,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'maillage-faults-'));
  let browser: Killable | undefined;
  try {
    browser = await openBrowser(profile);
    await makeNetwork(browser.page, address);
    let stored = await readStored(browser.page);
    for (const [index, kind] of plan.entries()) {
      const round = start + index + 1;
      const work = WORK[kind](round);
      await work.prepare(browser.page, stored);
      await killMeanwhile(browser, work, kind, random);
      const logs = logsIn(profile);
      browser = await openBrowser(profile);
      const { shown, faults } = await openAgain(browser.page, address);
      faults.push(...(await writtenOn(profile, logs)));
      stored = await readStored(browser.page);
      if (shown !== null) faults.push(...faultsOf(work, stored, shown));
      report({ kind, round, acknowledged: work.acknowledged(), faults });
      if (shown === null) await makeNetwork(browser.page, address);
    }
  } finally {
    await browser?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function faultsOf(work: Work, stored: Stored, shown: number): string[] {
  const counted = stored.actors.length === shown ? [] : [`${stored.actors.length} stored, ${shown} shown`];
  return [...stored.faults, ...counted, ...work.faultsOf(stored)];
}

/** Begins the work and kills: just when something is written, when it was acknowledged, or anywhere in it. */
async function killMeanwhile(browser: Killable, work: Work, kind: Kind, random: () => number): Promise<void> {
  const { page } = browser;
  const aim = random();
  const atWrite = aim < 0.6;
  // What is entered line by line is acknowledged all the time.
  const atEnd = aim >= 0.8 && kind !== 'writes';
  // A line that is entered is some eight writes; the first of an import or a merge is the start of all of it.
  const write = kind === 'writes' ? 1 + Math.floor(random() * 24) : 1;
  const written = Promise.withResolvers<void>();
  await page.exposeFunction('writeBegun', () => written.resolve());
  await page.evaluate(reportWrite, write);
  const working = work.begin(page).catch(() => undefined);
  if (atWrite) await Promise.race([written.promise, pause(3000)]);
  if (atEnd) await working;
  await pause(random() * (atWrite || atEnd ? 80 : kind === 'writes' ? 700 : 900));
  await browser.kill();
  await working;
}

/** Runs in the page: reports when something is written to the database for that time. */
function reportWrite(number: number): void {
  const report = (window as unknown as { writeBegun(): void }).writeBegun;
  let count = 0;
  // The database binds its own methods when it opens; those of its tables are looked up at every write.
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function begun(...args: Parameters<typeof write>) {
      if (++count === number) report();
      return write.apply(this, args);
    };
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function makeNetwork(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill(NETWORK);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Réseau ouvert/ }).waitFor();
}

/** The logs to which the browser writes what it is given to store. */
function logsIn(profile: string): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
}

/** What was cut off must not be written on: the log that it is in is given up soon after the start. */
async function writtenOn(profile: string, before: readonly string[]): Promise<string[]> {
  let kept = before;
  for (let tries = 0; tries < 50 && kept.length > 0; tries++) {
    await pause(100);
    const now = logsIn(profile);
    kept = before.filter((name) => now.includes(name));
  }
  return kept.map((name) => `${name}, which was cut off, is still written to`);
}

interface Reopened {
  /** How many actors it shows; null when nothing is left of the network. */
  shown: number | null;
  faults: string[];
}

/** Starts the app again. Which network was open is no data and may be forgotten. */
async function openAgain(page: Page, address: string): Promise<Reopened> {
  await page.goto(address);
  const faults: string[] = [];
  const opened = page.getByRole('button', { name: /^Réseau ouvert/ });
  const listed = page.getByRole('button', { name: new RegExp(`^${NETWORK}`) });
  const again = page.getByRole('button', { name: 'Réessayer' });
  const empty = page.getByRole('button', { name: /^Créer un réseau/ });
  await opened.or(listed).or(again).or(empty).first().waitFor();
  if (await again.isVisible()) {
    faults.push(`did not open at once: ${await page.locator('details').textContent()}`);
    await again.click();
    await opened.or(listed).or(empty).first().waitFor();
  }
  if (await listed.isVisible()) await listed.click();
  else if (await empty.isVisible()) {
    const shown = await page.getByRole('alert', { name: 'Réseaux disparus' }).isVisible();
    faults.push(`the network is gone, and that was ${shown ? '' : 'not '}told`);
    return { shown: null, faults };
  }
  const bar = page.getByRole('region', { name: 'Réseau et outils' });
  await opened.waitFor();
  const words = (await bar.textContent()) ?? '';
  const shown = Number((/([\d\s]+)\sacteurs?\s·/.exec(words)?.[1] ?? '-1').replace(/\s/g, ''));
  return { shown, faults };
}
