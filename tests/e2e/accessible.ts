import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const OTHER = { light: 'dark', dark: 'light' } as const;

/**
 * Expects axe to find nothing in a part of the page, in the light and in the dark theme. Names, roles and order
 * are the same in both: in the other theme only the colours are looked at, which saves half of the time.
 */
export async function expectAccessible(page: Page, name: string, part = 'body'): Promise<void> {
  // Colours on their way from one to another are nobody's choice.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const scan = () => new AxeBuilder({ page }).include(part).exclude('[role=tooltip]');
  const found = await faults(scan());
  const theme = await themeOf(page);
  await turnTo(page, OTHER[theme]);
  const colours = await faults(scan().withRules(['color-contrast']));
  await turnTo(page, theme);
  expect(found, name).toEqual([]);
  expect(colours, `${name}, ${OTHER[theme]} theme`).toEqual([]);
}

/** Sets what this computer remembers before the app starts; a script that runs first would run in previews too. */
export async function startWith(page: Page, preferences: object): Promise<void> {
  await page.goto('/');
  await page.evaluate(
    (chosen) => localStorage.setItem('maillage.preferences', JSON.stringify(chosen)),
    preferences,
  );
  await page.reload();
}

/** What axe finds, a line each. */
export async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

const ATTRIBUTE = 'data-mantine-color-scheme';

async function themeOf(page: Page): Promise<'light' | 'dark'> {
  const theme = await page.locator('html').getAttribute(ATTRIBUTE);
  return theme === 'dark' ? 'dark' : 'light';
}

/** Changes the theme and waits until no colour changes any more from one frame to the next. */
async function turnTo(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.locator('html').evaluate(
    async (root, [name, value]) => {
      root.setAttribute(name, value);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const colours = () =>
        [...document.querySelectorAll('body *')]
          .map((element) => {
            const { color, backgroundColor, opacity } = getComputedStyle(element);
            return `${color} ${backgroundColor} ${opacity}`;
          })
          .join();
      let before = '';
      for (let round = 0, steady = 0; steady < 3 && round < 200; round++) {
        const now = colours();
        steady = before === now ? steady + 1 : 0;
        before = now;
        await frame();
        await frame();
      }
    },
    [ATTRIBUTE, theme] as const,
  );
}
