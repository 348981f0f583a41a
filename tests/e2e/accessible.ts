import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures.ts';

const OTHER = { light: 'dark', dark: 'light' } as const;

/**
 * Expects axe to find nothing in a part of the page, in the light and in the dark theme. Names, roles and order
 * are the same in both: in the other theme only the colours are looked at, which saves half of the time.
 */
export async function expectAccessible(page: Page, name: string, part = 'body'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await faults(page, { part });
  const theme = await themeOf(page);
  await turnTo(page, OTHER[theme]);
  const colours = await faults(page, { part, rules: ['color-contrast'] });
  await turnTo(page, theme);
  expect(found, name).toEqual([]);
  expect(colours, `${name}, ${OTHER[theme]} theme`).toEqual([]);
}

/**
 * Sets what this computer remembers before the app starts: on a page of the same address that is not there. A script
 * that runs first would run in previews too.
 */
export async function startWith(page: Page, preferences: object): Promise<void> {
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '' }), {
    times: 1,
  });
  await page.goto('/nothing');
  await page.unrouteAll();
  await page.evaluate(
    (chosen) => localStorage.setItem('maillage.preferences', JSON.stringify(chosen)),
    preferences,
  );
  await page.goto('/');
}

interface Scan {
  /** Without it the whole document, with what is asked of a document alone. */
  part?: string;
  /** Only these rules of axe; without them all that it looks at unasked. */
  rules?: string[];
}

/** What axe finds, a line each, once all is still: colours on their way from one to another are nobody's choice. */
export async function faults(page: Page, { part, rules }: Scan = {}): Promise<string[]> {
  await still(page);
  // Read once a page: it is as large as the app.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ include, only }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        // A preview that may run no script would hold axe up for ever.
        { ...(include && { include: [[include]] }), exclude: [['[role=tooltip]'], ['iframe[sandbox]']] },
        {
          resultTypes: ['violations'],
          iframes: false,
          ...(only && { runOnly: { type: 'rule', values: only } }),
        },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    },
    { include: part, only: rules },
  );
}

const ATTRIBUTE = 'data-mantine-color-scheme';

async function themeOf(page: Page): Promise<'light' | 'dark'> {
  const theme = await page.locator('html').getAttribute(ATTRIBUTE);
  return theme === 'dark' ? 'dark' : 'light';
}

/** Changes the theme, as the settings do. */
async function turnTo(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page
    .locator('html')
    .evaluate((root, [name, value]) => root.setAttribute(name, value), [ATTRIBUTE, theme] as const);
}

/** Waits until nothing fades in or changes its colour any more. What turns for ever, as a loader does, may. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        );
    do {
      await Promise.allSettled(moving().map(({ finished }) => finished));
      await frame();
      await frame();
    } while (moving().length > 0);
  });
}
