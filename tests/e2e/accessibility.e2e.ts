import type { Locator, Page } from '@playwright/test';
import { english, french } from '../../shared/i18n/catalogues.ts';
import { faults, startWith } from './accessible.ts';
import { expect, test } from './fixtures.ts';

// Screens are read from the rail and dialogs from the catalogue of commands: a new one is scanned without a word here.
/** A table has the same menu in every column. */
const MENUS_A_SCREEN = 4;

const LANGUAGES = { fr: french, en: english } as const;
type Language = keyof typeof LANGUAGES;

async function openSample(page: Page, pass: Pass): Promise<void> {
  const { language, theme } = pass;
  const { start } = LANGUAGES[language].shell;
  await startWith(page, { language, theme });
  await expect(page.getByRole('button', { name: start.sample })).toBeVisible();
  await scan(page, 'start');
  await page.getByRole('button', { name: start.sample }).click();
  await expect(page.getByText(/^40 (?:acteurs sur|of) 40/)).toBeVisible();
}

/** The buttons of the rail that turn to a screen; those below them open dialogs. */
function railOf(page: Page, language: Language): Locator {
  return page.getByRole('navigation', { name: LANGUAGES[language].shell.screens }).locator('> button');
}

interface Pass {
  language: Language;
  theme: 'light' | 'dark';
}

/** Both languages and both themes; the other two pairs would find the same names in the same colours. */
const PASSES: readonly Pass[] = [
  { language: 'en', theme: 'dark' },
  { language: 'fr', theme: 'light' },
];

async function scan(page: Page, name: string, part = 'body'): Promise<void> {
  expect(await faults(page, { part }), name).toEqual([]);
}

/** Waits until a screen that was turned to is there and done with its sums. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

async function run(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill(label);
  await page.getByRole('option', { name: label }).first().click();
}

for (const pass of PASSES) {
  const { language, theme } = pass;
  const words = LANGUAGES[language];

  test(`no fault on any screen, ${language}, ${theme}`, async ({ page }) => {
    test.slow();
    await openSample(page, pass);
    const rail = railOf(page, language);
    const count = await rail.count();
    expect(count).toBeGreaterThanOrEqual(8);
    for (let index = 0; index < count; index++) {
      const button = rail.nth(index);
      const screen = (await button.textContent()) ?? '';
      await button.click();
      await settled(page);
      await scan(page, screen);
      const tabs = page.getByRole('main').getByRole('tab');
      for (let tab = 1; tab < (await tabs.count()); tab++) {
        await tabs.nth(tab).click();
        await settled(page);
        await scan(page, `${screen}, ${await tabs.nth(tab).textContent()}`, 'main');
      }
    }
    await page.keyboard.press('F5');
    await expect(page.getByRole('main', { name: words.present.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-palette', 'projector');
    await scan(page, 'presentation');
  });

  test(`no fault in any dialog, ${language}, ${theme}`, async ({ page }) => {
    test.slow();
    await openSample(page, pass);
    const dialogs = Object.entries(words.palette.command).filter(
      ([name]) => name.startsWith('dialog-') || name === 'shortcuts' || name === 'take-snapshot',
    );
    for (const [name, label] of dialogs) {
      await run(page, label);
      const dialog = page.getByRole('dialog');
      await expect(dialog.first(), label).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await scan(page, name, '[role=dialog]');
      await page.keyboard.press('Escape');
      await expect(dialog, label).toHaveCount(0);
    }
  });
}

test('open menus hold nothing outside a landmark, on any screen', async ({ page }) => {
  test.slow();
  await openSample(page, { language: 'fr', theme: 'light' });
  const rail = railOf(page, 'fr');
  let opened = 0;
  for (let index = 0; index < (await rail.count()); index++) {
    await rail.nth(index).click();
    await settled(page);
    const buttons = page.locator('button[aria-haspopup=menu]:visible');
    for (let at = 0; at < (await buttons.count()) && at < MENUS_A_SCREEN; at++) {
      const button = buttons.nth(at);
      const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
      await button.click();
      const menu = page.getByRole('menu').first();
      await expect(menu, name).toBeVisible();
      expect(await faults(page, { rules: ['region'] }), name).toEqual([]);
      expect(await faults(page, { part: '[role=menu]' }), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(menu, name).toBeHidden();
      opened++;
    }
  }
  expect(opened).toBeGreaterThan(5);
});
