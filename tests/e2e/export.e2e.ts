import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { plainPngSize } from '#shared/base/png.ts';
import { LOGO_SIDE } from '#shared/model/logo.ts';
import { pngChunk, pngOf } from '../unit/pngs.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

async function exportAs(page: Page, format: string) {
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('radio', { name: format }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), path: await saved.path() };
}

/** A picture as a camera leaves it, with what it says of itself. */
const PHOTO = pngOf([200, 30, 30], {
  width: 300,
  height: 200,
  beside: pngChunk('tEXt', new TextEncoder().encode('Author\0Camille')),
});

const openRecord = async (page: Page) => {
  await page.getByRole('combobox', { name: 'Chercher, ajouter, agir' }).fill('La Recyclerie');
  await page
    .getByRole('option', { name: /^La Recyclerie/ })
    .first()
    .click();
};

test('a logo is drawn anew, and a network file opens again as a copy with everything in it', async ({
  page,
}, info) => {
  await openSample(page);
  await openRecord(page);
  await page.getByRole('button', { name: 'Modifier' }).click();
  const picture = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un logo…' }).click();
  await (await picture).setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(PHOTO) });
  const logo = page.getByRole('img', { name: 'Logo de La Recyclerie' });
  const stored = (await logo.getAttribute('src'))?.replace('data:image/png;base64,', '') ?? '';
  expect(plainPngSize(Buffer.from(stored, 'base64'))).toEqual({ width: LOGO_SIDE, height: LOGO_SIDE });
  const { path, name } = await exportAs(page, 'Fichier .maillage');
  expect(name).toMatch(/\.maillage$/);
  const buffer = await readFile(path);
  expect(Object.keys(unzipSync(new Uint8Array(buffer))).length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Importer' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: 'Ouvrir comme copie' }).click();
  await expect(page.getByRole('button', { name: /Réseau ouvert.*copie du/ })).toBeVisible();
  await expect(page.getByText(/acteurs sur 40/)).toBeVisible();
  await openRecord(page);
  await expect(logo).toHaveAttribute('src', `data:image/png;base64,${stored}`);
  await page.screenshot({ path: info.outputPath('copy.png') });
});

test('tables are written for a French spreadsheet, and the map as a PNG of the chosen size', async ({
  page,
}) => {
  await openSample(page);
  const { path } = await exportAs(page, 'Tableaux CSV');
  const tables = Object.values(unzipSync(new Uint8Array(await readFile(path)))).map((bytes) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    expect(table.startsWith('\uFEFF')).toBe(true);
    expect(table.split('\r\n')[0]).toContain(';');
  }

  const drawn = await exportAs(page, 'Image PNG');
  const base64 = (await readFile(drawn.path)).toString('base64');
  const picture = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 97) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return { width: bitmap.width, height: bitmap.height, colours: colours.size };
  }, base64);
  expect(picture.width).toBeGreaterThan(800);
  expect(picture.height).toBeGreaterThan(500);
  expect(picture.colours).toBeGreaterThan(30);
});

test('a pseudonymised workbook says what it will lack, holds codes only, and is read back', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Exporter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporter' });
  await dialog.getByRole('radio', { name: 'Classeur Excel' }).check();
  await expect(dialog.getByRole('radio', { name: 'Sans les contacts de personnes' })).toBeChecked();
  await expect(dialog.getByRole('status')).toContainText('3 contacts');
  await dialog.getByRole('radio', { name: 'Champs choisis' }).check();
  await expectAccessible(page, 'the export', '[role=dialog]');
  await dialog.getByRole('radio', { name: 'Pseudonymisées' }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^reseau-pseudonymise-.*\.xlsx$/);
  const buffer = await readFile(await saved.path());
  const text = Object.values(unzipSync(new Uint8Array(buffer)))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('');
  expect(text).not.toMatch(/Recyclerie|recyclerie/);
  await page.getByRole('button', { name: 'Importer' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles({ name: saved.suggestedFilename(), mimeType: 'application/zip', buffer });
  await expect(page.getByRole('cell', { name: /A-[0-9A-Z]{6}/ }).first()).toBeVisible();
});

test('GraphML of both kinds of ties is one file, or one for each kind', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Exporter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporter' });
  await dialog.getByRole('radio', { name: 'Carte GeoJSON' }).check();
  await expect(dialog.getByRole('radiogroup', { name: 'Liens orientés et liens réciproques' })).toBeHidden();
  await dialog.getByRole('radio', { name: 'GraphML' }).check();
  await expect(dialog.getByRole('radio', { name: /deux flèches/ })).toBeChecked();
  await dialog.getByRole('radio', { name: /Deux fichiers/ }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.zip$/);
  expect(Object.keys(unzipSync(new Uint8Array(await readFile(await saved.path()))))).toEqual([
    'liens-orientes.graphml',
    'liens-reciproques.graphml',
  ]);
});
