import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { palette } from '#shared/i18n/fr/palette.ts';
import { toData } from '#shared/model/network-state.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { hostileNetwork } from './network.ts';
import { expectQuiet, setTrap } from './trap.ts';

const NOW = '2026-11-24T00:00:00.000Z';
/** Of each story in the hostile network. */
const STEPS = 12;
const COMMANDS = palette.command;
type CommandName = keyof typeof COMMANDS;
const named = (prefix: string) =>
  (Object.keys(COMMANDS) as CommandName[]).filter((name) => name.startsWith(prefix));

test.beforeEach(({ context }) => setTrap(context));

async function give(
  page: Page,
  button: string | RegExp,
  files: { name: string; bytes: Uint8Array }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

async function openHostile(page: Page): Promise<void> {
  const data = toData(hostileNetwork());
  await page.goto('/');
  const bytes = writeMaillage(data, { contacts: true, now: NOW, ancestors: [] });
  await give(page, /^Ouvrir un fichier \.maillage/, [
    { name: '"><img src=x onerror=alert(1)>.maillage', bytes },
  ]);
  await page.getByRole('button', { name: 'Ouvrir ce réseau' }).click();
  await expect(page.getByText(/^26 acteurs sur 26/)).toBeVisible({ timeout: 30_000 });
  // No shortcut acts behind a dialog, and it goes a little after the map is there.
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Runs a command as a user does who knows its name. */
async function run(page: Page, name: CommandName): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page
    .getByPlaceholder(/Chercher, ajouter/)
    .or(page.getByRole('combobox', { name: /Chercher/ }))
    .last();
  await field.fill(COMMANDS[name]);
  await page
    .getByRole('option', { name: new RegExp(`^${COMMANDS[name].replace(/\s+/g, '\\s+')}`) })
    .first()
    .click();
}

test('every screen, tab and dialog shows hostile text as text', async ({ page, browser }) => {
  test.slow();
  await openHostile(page);
  await expectQuiet(page, 'graph');

  for (const name of named('screen-')) {
    await run(page, name);
    const main = page.getByRole('main');
    await expect(main).toBeVisible();
    await expectQuiet(page, name);
    for (const tab of await main.getByRole('tab').all()) {
      await tab.click();
      await expectQuiet(page, `${name}, ${await tab.textContent()}`);
    }
  }

  for (const name of named('dialog-')) {
    await run(page, name);
    const dialog = page.getByRole('dialog').last();
    await expect(dialog).toBeVisible();
    await expectQuiet(page, name);
    for (const tab of await dialog.getByRole('tab').all()) {
      await tab.click();
      await expectQuiet(page, `${name}, ${await tab.textContent()}`);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  // Records, read and written.
  await run(page, 'screen-graph');
  for (let place = 0; place < 3; place++) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().fill('script');
    await page.getByRole('option').nth(place).click();
    await expectQuiet(page, `record ${place}`);
    const edit = page.getByRole('button', { name: 'Modifier', exact: true });
    if (!(await edit.isVisible())) continue;
    await edit.click();
    await expectQuiet(page, `form ${place}`);
    await page.getByRole('button', { name: 'Terminer', exact: true }).click();
  }

  // A story, written and told, with the window of the speaker.
  await run(page, 'screen-story');
  for (const place of [1, 6, STEPS]) {
    await page.getByRole('button', { name: new RegExp(`^Étape ${place} sur ${STEPS}`) }).click();
    await expect(page.getByRole('textbox', { name: 'Notes pour l’orateur' })).toBeVisible();
    await expectQuiet(page, `step ${place}, written`);
  }
  await run(page, 'tell-story');
  const stage = page.getByRole('main', { name: 'Présentation' });
  await expect(stage.getByText(`1 / ${STEPS}`)).toBeVisible();
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('o');
  const speaker = await opening;
  await expect(speaker.getByRole('region', { name: 'Notes' })).toBeVisible();
  for (let step = 1; step <= STEPS; step++) {
    await expect(stage.getByText(`${step} / ${STEPS}`)).toBeVisible();
    await expectQuiet(page, `step ${step}, told`);
    await expectQuiet(speaker, `step ${step}, before the speaker`);
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();

  // A workshop, from its name to its review.
  await run(page, 'present');
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Nom de la séance' }).fill('<img src=x onerror=ran(1)>');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Séance en cours' })).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.type('"<img src=x onerror=ran(2)>" > "<svg onload=ran(3)>" : filière');
  await expectQuiet(page, 'line');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.type('<iframe srcdoc="<script>parent.ran(4)</script>">');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Séance en cours' })).toContainText(
    '1 lien capté · 1 remarque',
  );
  await page.keyboard.press('Escape');
  await expectQuiet(page, 'stage');
  await page.keyboard.press('Escape');
  await run(page, 'session-end');
  await expect(page.getByRole('heading', { name: '1 coopération ajoutée' })).toBeVisible();
  await expectQuiet(page, 'review');
  const saveMinutes = async () => {
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Page HTML' }).click();
  };
  const minutes = await openSaved(browser, await save(page, saveMinutes, 'minutes.html'));
  await expectQuiet(minutes.page, 'minutes');
  expect(minutes.asked).toEqual([]);
  await minutes.page.context().close();
});

/** Opens a saved file as its receiver does, and gives what it tried to load. */
async function openSaved(browser: Browser, address: string) {
  const context = await browser.newContext({ offline: true });
  await setTrap(context);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(address);
  return { page, asked };
}

async function save(page: Page, press: () => Promise<void>, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  const path = test.info().outputPath(name);
  await (await download).saveAs(path);
  return pathToFileURL(path).href;
}

test('a page, a drawing and a report of hostile text run nothing when they are opened', async ({
  page,
  browser,
}) => {
  test.slow();
  await openHostile(page);
  const exported = async (format: string, name: string) => {
    await run(page, 'dialog-export');
    await page.getByRole('radio', { name: format }).check();
    // Pictures show no contacts, and do not offer them.
    const whole = page.getByRole('radio', { name: 'Avec les contacts de personnes' });
    if (format !== 'Dessin SVG') await whole.check();
    await expectQuiet(page, `export as ${format}`);
    const saving = page.getByRole('button', { name: 'Enregistrer', exact: true });
    const address = await save(page, () => saving.click(), name);
    await expect(page.getByRole('dialog')).toBeHidden();
    return address;
  };

  const { page: opened, asked } = await openSaved(
    browser,
    await exported('Page à consulter (HTML)', 'page.html'),
  );
  await expectQuiet(opened, 'page');
  const nodes = opened.getByRole('group', { name: 'Carte du réseau' }).getByRole('button');
  expect(await nodes.count()).toBeGreaterThanOrEqual(26);
  for (const node of await nodes.all()) {
    await node.press('Enter');
    await expect(opened.getByRole('complementary', { name: 'Fiche' })).toBeVisible();
    await expectQuiet(opened, 'card');
  }
  await opened.keyboard.press('Escape');
  await opened.getByRole('button', { name: 'Récit', exact: true }).click();
  const next = opened.getByRole('button', { name: 'Étape suivante' });
  while (await next.isEnabled()) {
    await expectQuiet(opened, 'step');
    await next.click();
  }
  await opened.getByRole('combobox', { name: 'Chercher un acteur' }).fill('script');
  await expect(opened.getByRole('option').first()).toBeVisible();
  await expectQuiet(opened, 'search');
  expect(asked).toEqual([]);
  await opened.context().close();

  const drawing = await openSaved(browser, await exported('Dessin SVG', 'drawing.svg'));
  await expectQuiet(drawing.page, 'drawing');
  expect(drawing.asked).toEqual([]);
  await drawing.page.context().close();

  await run(page, 'dialog-report');
  const saveReport = page.getByRole('button', { name: 'Enregistrer en HTML' });
  const report = await openSaved(browser, await save(page, () => saveReport.click(), 'report.html'));
  await expectQuiet(report.page, 'report');
  expect(report.asked).toEqual([]);
  await report.page.context().close();
  await expectQuiet(page, 'after the exports');
});

test('a file of hostile text runs nothing while it is mapped, checked and imported', async ({ page }) => {
  test.slow();
  const state = hostileNetwork();
  const written = (format: Parameters<typeof writeFile>[1]) =>
    writeFile(state, format, { language: 'fr', now: NOW });
  const tables = Object.entries(unzipSync(await written('csv'))).map(([name, bytes]) => ({ name, bytes }));
  const files = [tables];
  for (const format of [
    'xlsx',
    'gexf',
    'graphml',
    'cyjs',
    'cx2',
    'kumuXlsx',
    'kumuJson',
    'geojson',
    'pajek',
  ] as const) {
    const ending = { kumuXlsx: 'xlsx', kumuJson: 'json', pajek: 'net' }[format as string] ?? format;
    files.push([{ name: `<img src=x onerror=ran(1)>.${ending}`, bytes: await written(format) }]);
  }
  await page.goto('/');
  for (const given of files) {
    const [{ name } = { name: '' }] = given;
    // The dry run of the one before is left without a trace.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: /^Importer/ }).click();
    await give(page, 'Choisir des fichiers…', given);
    const dialog = page.getByRole('dialog', { name: 'Importer' });
    const check = dialog.getByRole('button', { name: 'Vérifier' });
    const ready = dialog.getByRole('button', { name: /^Importer \d/ });
    // Tables are mapped first; a file of a graph says itself what is what.
    await expect(check.or(ready)).toBeVisible();
    await expectQuiet(page, `${name}: columns`);
    // Words that no list has are shown on a page of their own.
    await expect(async () => {
      if (await check.isVisible()) await check.click({ timeout: 1000 });
      await expect(ready).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expectQuiet(page, `${name}: dry run`);
  }
  await page.getByRole('button', { name: /^Importer \d/ }).click();
  await expect(page.getByText(/acteurs sur/)).toBeVisible();
  await expectQuiet(page, 'imported');
});
