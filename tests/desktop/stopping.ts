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
