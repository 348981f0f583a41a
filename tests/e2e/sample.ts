import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/**
 * Opens the example as a user does, by one click. A database that is filled beforehand takes as long or longer: it has
 * to be written too, and a start with a stored network does more than one without.
 */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await expect(page.getByText('40 acteurs sur 40 affichés')).toBeVisible();
}
