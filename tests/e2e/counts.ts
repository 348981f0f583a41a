import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What the list of networks says of the open one, on any screen. */
export async function expectCounts(page: Page, words: string): Promise<void> {
  const open = page.getByRole('button', { name: /^Réseau ouvert/ });
  await open.click();
  await expect(page.getByRole('menuitem').filter({ hasText: words })).toBeVisible();
  await open.click();
  await expect(page.getByRole('menuitem')).toHaveCount(0);
}
