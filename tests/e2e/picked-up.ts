import type { Page } from '@playwright/test';

/**
 * Waits until what was picked up by the keyboard follows the keys. The library listens to them from the next timer on,
 * sooner than a hand can press one but, on a busy machine, later than a script does; timers come in their order.
 */
export async function followsKeys(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
}
