import type { Page } from '@playwright/test';
import { french } from '../../shared/i18n/catalogues.ts';
import { startWith } from './accessible.ts';
import { expect, test } from './fixtures.ts';

// A window of 1440 × 900 with everything at 200 %.
test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

/**
 * Names what a user of the window, or of a part of it, cannot get at: a page wider or higher than the window, and
 * controls that no scrolling brings into it or that lie under something else.
 */
async function outOfReach(page: Page, part: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const lost: string[] = [];
    const root = document.documentElement;
    if (Math.max(root.scrollWidth, document.body.scrollWidth) > innerWidth) lost.push('page: too wide');
    if (Math.max(root.scrollHeight, document.body.scrollHeight) > innerHeight) lost.push('page: too high');
    const words = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}`;
    /** What hides its overflow lets no user scroll it, though a script can. */
    const clipping = (element: Element) => {
      const clips: Element[] = [];
      for (let up = element.parentElement; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (overflowX === 'hidden' || overflowY === 'hidden' || overflowY === 'clip') clips.push(up);
      }
      return clips;
    };
    for (const whole of document.querySelectorAll(selector)) {
      const controls = whole.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, a[href], [tabindex="0"]',
      );
      for (const control of controls) {
        // A link within the page shows itself to who comes to it by keyboard.
        if (control.matches('a[href^="#"]')) control.focus();
        else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const shown = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const { width, height } = control.getBoundingClientRect();
        // Inputs behind a drawn box, and what is for screen readers alone, are reached through what is drawn.
        if (!shown || width < 2 || height < 2 || control.closest('[aria-hidden=true], [inert]')) continue;
        // What is higher than the window is looked at from its top.
        const block = height > innerHeight ? 'start' : 'center';
        control.scrollIntoView({ block, inline: 'center', behavior: 'instant' });
        const dragged = clipping(control).filter(({ scrollTop, scrollLeft }) => scrollTop || scrollLeft);
        for (const element of dragged) element.scrollTo({ top: 0, left: 0, behavior: 'instant' });
        const box = control.getBoundingClientRect();
        const [x, y] = [
          box.x + Math.min(box.width, innerWidth) / 2,
          box.y + Math.min(box.height, innerHeight) / 2,
        ];
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
          lost.push(`${words(control)}: outside the window`);
          continue;
        }
        const top = document.elementFromPoint(x, y);
        const own = control.closest('label, .mantine-InputWrapper-root, [role=application]') ?? control;
        if (
          !top ||
          !(own.contains(top) || top.contains(control) || top.closest('label')?.contains(control))
        ) {
          lost.push(`${words(control)}: under ${top ? words(top) : 'nothing'}`);
        }
      }
    }
    return lost;
  }, part);
}

test('at 200 % every control of every screen and dialog can be reached', async ({ page }) => {
  test.slow();
  await startWith(page, { language: 'fr', tourOffered: true });
  await expect(page.getByRole('main')).toBeVisible();
  expect(await outOfReach(page, '#root'), 'start').toEqual([]);
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText('40 acteurs sur 40 affichés')).toBeVisible();

  const rail = page.getByRole('navigation', { name: french.shell.screens }).locator('> button');
  for (let index = 0; index < (await rail.count()); index++) {
    const button = rail.nth(index);
    const name = (await button.textContent()) ?? '';
    await button.click();
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    expect(await outOfReach(page, '#root'), name).toEqual([]);
  }
  await rail.first().click();
  for (const name of ['Afficher les filtres', 'Afficher la fiche']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('complementary')).toHaveCount(1);
    expect(await outOfReach(page, '#root'), name).toEqual([]);
  }

  const dialogs = Object.entries(french.palette.command).filter(
    ([name]) => name.startsWith('dialog-') || name === 'shortcuts',
  );
  for (const [name, label] of dialogs) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().fill(label);
    await page.getByRole('option', { name: label }).first().click();
    await expect(page.getByRole('dialog').first(), label).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    expect(await outOfReach(page, '[role=dialog]'), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog'), label).toHaveCount(0);
  }
  await page.keyboard.press('F5');
  await expect(page.getByRole('main', { name: french.present.title })).toBeVisible();
  // The legend folds once it knows its room.
  await page.getByRole('button', { name: /^Tout voir \(/ }).click();
  expect(await outOfReach(page, '#root'), 'presentation').toEqual([]);
});
