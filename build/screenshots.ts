import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';
import { build } from './build.ts';
import { serveFolder } from './serve.ts';

/** `npm run screenshots`: the pictures of the README, from the sample network, as the app is now. */

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = resolve(ROOT, 'build/screenshots');

const ACTORS = [
  'Nom;Type;Secteurs;Commune;Emplois;SIREN',
  'Ferme des Aulnes;Association;Alimentation durable;Châtel;3,5;552100554',
  'Café des Halles;Entreprise;Alimentation durable;Châtel;2;123456789',
  'Mairie de Châtel;Collectivité;;Châtel;40;',
].join('\r\n');

async function pictures(page: Page, address: string): Promise<void> {
  const picture = (name: string) => page.screenshot({ path: resolve(FOLDER, `${name}.png`) });
  await page.goto(address);
  await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
  await page.getByText(/acteurs sur 40/).waitFor();
  await page.getByRole('combobox', { name: 'Chercher, ajouter, agir' }).fill('Recyclerie');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Fiche' }).getByRole('heading').first().waitFor();
  await page.waitForTimeout(1500);
  await picture('graph');
  await page.getByRole('button', { name: 'Importer' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles({ name: 'acteurs.csv', mimeType: 'text/csv', buffer: Buffer.from(ACTORS) });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText(/à créer/).waitFor();
  await page.waitForTimeout(300);
  await picture('import');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('button', { name: 'Leviers' }).click();
  await page.getByRole('heading', { name: 'Dix leviers' }).waitFor();
  await picture('levers');
  await page.getByRole('navigation').getByRole('button', { name: 'Graphe' }).click();
  await page.keyboard.press('F5');
  await page.getByRole('main', { name: 'Présentation' }).waitFor();
  await page.waitForTimeout(1000);
  await picture('presentation');
}

await build();
mkdirSync(FOLDER, { recursive: true });
const serving = await serveFolder(resolve(ROOT, 'build/out/renderer'), 0);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  await pictures(page, serving.address);
} finally {
  await browser.close();
  await serving.close();
}
