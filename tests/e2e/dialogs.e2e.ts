import { french } from '../../shared/i18n/catalogues.ts';
import { startWith } from './accessible.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    /** How often something was painted on a canvas. */
    paints: number;
  }
}

const PAINTING = ['clearRect', 'drawImage', 'fill', 'fillRect', 'fillText', 'stroke'] as const;

test('the map is not painted again when a dialog opens or closes', async ({ page }) => {
  test.slow();
  await page.addInitScript((methods) => {
    window.paints = 0;
    for (const method of methods) {
      const original = CanvasRenderingContext2D.prototype[method] as (...values: unknown[]) => void;
      Object.assign(CanvasRenderingContext2D.prototype, {
        [method](this: CanvasRenderingContext2D, ...values: unknown[]) {
          window.paints++;
          original.apply(this, values);
        },
      });
    }
  }, PAINTING);
  await startWith(page, { language: 'fr', theme: 'light' });
  await page.getByRole('button', { name: french.shell.start.sample }).click();
  await expect(page.getByText(/^40 (?:acteurs sur|of) 40/)).toBeVisible();
  const paints = () => page.evaluate(() => window.paints);
  /** Once the map has come to rest. */
  const atRest = async () => {
    await expect
      .poll(async () => {
        const before = await paints();
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        return (await paints()) - before;
      })
      .toBe(0);
  };
  await atRest();
  expect(await paints()).toBeGreaterThan(100);

  const dialogs = Object.entries(french.palette.command).filter(
    ([name]) => name.startsWith('dialog-') || name === 'shortcuts',
  );
  expect(dialogs.length).toBeGreaterThanOrEqual(14);
  const painted: Record<string, number> = {};
  for (const [name, label] of dialogs) {
    await atRest();
    const before = await paints();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().fill(label);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').first(), label).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog'), label).toHaveCount(0);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    painted[name] = (await paints()) - before;
  }
  expect(painted).toEqual(Object.fromEntries(dialogs.map(([name]) => [name, 0])));
});
