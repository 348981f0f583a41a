import type { Page } from '@playwright/test';
import type { Running } from './running.ts';

/** Kills what shows a page; returns the one that the app then shows. */
export async function killed(page: Page, desktop: Running): Promise<Page> {
  const next = page.context().waitForEvent('page');
  await desktop.ask('kill', 'renderer');
  return next;
}

/** Lets a script of the page run without end, and ends it when the app asks; returns the page that it then shows. */
export async function hungAndEnded(page: Page, desktop: Running): Promise<Page> {
  const END = 1;
  await desktop.ask('answerMessage', END);
  const next = page.context().waitForEvent('page');
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  return next;
}

/** The network on the screen has come up: one that stops the app while it does is not opened again by itself. */
export async function hasComeUp(page: Page): Promise<void> {
  await page.getByText(/acteurs sur 40/).waitFor();
  await page.waitForFunction(() => localStorage.getItem('maillage.opening') === null);
}

/** Whether as much is to be seen as before: what is drawn anew may differ by a few points, an empty map by half of it. */
export async function looksAs(page: Page, before: Buffer): Promise<boolean> {
  // While another process to draw is started there is nothing to be seen.
  const now = await page.screenshot().catch(() => null);
  return now !== null && Math.abs(now.length - before.length) < before.length / 20;
}
