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

async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

const ATTRIBUTE = 'data-mantine-color-scheme';

async function themeOf(page: Page): Promise<'light' | 'dark'> {
  const theme = await page.locator('html').getAttribute(ATTRIBUTE);
  return theme === 'dark' ? 'dark' : 'light';
}

/** Changes the theme and waits until every colour has arrived: reduced motion leaves transitions of an instant. */
async function turnTo(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.locator('html').evaluate(
    async (root, [name, value]) => {
      root.setAttribute(name, value);
      const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await drawn();
      await drawn();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    },
    [ATTRIBUTE, theme] as const,
  );
}
