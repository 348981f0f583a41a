import type { Page } from '@playwright/test';
import { csvPair } from '../bench/networks.ts';
import { expect } from './fixtures.ts';

/** Opens a made-up network of a size, by the import of two tables as a user does it. */
export async function importNetwork(page: Page, actorCount: number, tieCount: number): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  const { actors, cooperations } = csvPair(actorCount, tieCount);
  await (await chooser).setFiles(
    Object.entries({ actors, cooperations }).map(([name, text]) => ({
      name: `${name}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: /^Importer [\d\s ]+ fiches/ }).click();
  // Storing and laying out so many takes its time on a busy machine.
  const count = actorCount.toLocaleString('fr-FR');
  await expect(page.getByText(`${count} acteurs sur ${count} affichés`)).toBeVisible({
    timeout: 30_000,
  });
  // No shortcut acts behind a dialog, and it goes a little after the map is there.
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
