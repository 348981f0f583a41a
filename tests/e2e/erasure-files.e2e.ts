import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureShell } from '../../build/browser.ts';
import { expect, test } from './fixtures.ts';
import { unpackedTable } from './leveldb.ts';

/** Words that stand nowhere else. The telephone is noted in one spelling and written in a text in another. */
const PERSON = {
  name: 'Qzxjvkw Wpyhgtbq',
  email: 'kqzmfxjw@vhtgplcr.example',
  phone: '06 98 21 73 54',
};
const TRACES = ['Qzxjvkw', 'Wpyhgtbq', 'WPYHGTBQ', 'kqzmfxjw', '06 98 21 73 54', '0698217354'];

/** The bytes of a file, and those of its blocks when Chromium has compressed them. */
function bytesOf(path: string): Buffer[] {
  try {
    const bytes = readFileSync(path);
    return [bytes, ...(path.endsWith('.ldb') ? unpackedTable(bytes).map((block) => Buffer.from(block)) : [])];
  } catch (error) {
    // Chromium removes files while we look.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

interface Stored {
  name: string;
  parts: Buffer[];
}

function filesOf(profile: string): Stored[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ name: relative(profile, path), parts: bytesOf(path) }));
}

/** The files that hold one of these, in the bytes of any encoding that Chromium stores text in. */
function holding(files: readonly Stored[], traces: readonly Buffer[]): string[] {
  const isHolding = ({ parts }: Stored) => traces.some((trace) => parts.some((part) => part.includes(trace)));
  return files.filter(isHolding).map(({ name }) => name);
}

const encoded = (text: string): Buffer[] => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];

async function addPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill(PERSON.name);
  await page.getByRole('textbox', { name: 'Courriel' }).fill(PERSON.email);
  await page.getByRole('textbox', { name: 'Téléphone' }).fill(PERSON.phone);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: `Copier ${PERSON.email}` })).toBeVisible();
}

/** What a table of the app's database holds; bytes come as numbers. */
function rowsOf(page: Page, table: string): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('maillage'));
    const rows = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows.map((row) => (row.bytes ? { ...row, bytes: [...row.bytes] } : row));
  }, table);
}

/** Contacts inside a snapshot are compressed: the first bytes of theirs stand for them. */
async function contactsInSnapshots(page: Page): Promise<Buffer[]> {
  const rows = (await rowsOf(page, 'snapshotBytes')) as { bytes: number[] }[];
  return rows.map(({ bytes }) => {
    const snapshot = Buffer.from(bytes);
    const start = snapshot.indexOf('contacts.json') + 'contacts.json'.length;
    return snapshot.subarray(start, start + 24);
  });
}

test('a person who is erased is in no file of the profile after the next start', async ({ app }) => {
  const profile = mkdtempSync(join(tmpdir(), 'maillage-erasure-'));
  let context: BrowserContext | undefined;
  const open = async (): Promise<Page> => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: ensureShell(),
      args: BROWSER_FLAGS,
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(app.address);
    return page;
  };
  /** The network is on the screen; one whose window closed too early is opened by hand. */
  const shown = async (page: Page): Promise<void> => {
    const network = page.getByText('1 acteur sur 1 affiché');
    const anyway = page.getByRole('button', { name: 'Ouvrir quand même' });
    await expect(network.or(anyway)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(network).toBeVisible();
  };
  const traces = TRACES.flatMap(encoded);
  try {
    let page = await open();
    await page.getByRole('button', { name: /^Créer un réseau/ }).click();
    await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Pôle d’essai');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
    await page.getByRole('application').focus();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Nom' }).fill('Café des Halles');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox', { name: 'Description' }).fill('Demander Mme WPYHGTBQ au 0698217354.');
    await page.getByRole('button', { name: 'Terminer' }).click();
    await addPerson(page);
    await page.getByRole('button', { name: 'Instantanés' }).first().click();
    await page.getByRole('button', { name: 'Prendre un instantané' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Prendre' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: '1 acteur' }).first()).toBeVisible();
    traces.push(...(await contactsInSnapshots(page)));
    expect(traces.length).toBe(TRACES.length * 2 + 1);
    await context?.close();
    // A start and an end in between: what was written is moved from one file of Chromium's to the next.
    page = await open();
    await shown(page);
    const before = filesOf(profile);
    for (const trace of TRACES) expect([trace, holding(before, encoded(trace))]).not.toEqual([trace, []]);
    expect(holding(before, traces.slice(-1))).not.toEqual([]);

    await page.getByRole('button', { name: /^Réseau ouvert/ }).click();
    await page.getByRole('menuitem', { name: 'Contacts du réseau' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Actions pour ${PERSON.name}` })
      .click();
    await page.getByRole('menuitem', { name: /partout/ }).click();
    await expect(page.getByText(/Mme WPYHGTBQ · 0698217354/)).toBeVisible();
    await page.getByRole('button', { name: 'Effacer définitivement' }).click();
    await expect(page.getByText('Ce réseau n’a pas de contact.')).toBeVisible();
    await context?.close();
    // The fault: the files hold what the database no longer does.
    expect(holding(filesOf(profile), traces)).not.toEqual([]);

    page = await open();
    await shown(page);
    await expect.poll(() => holding(filesOf(profile), traces)).toEqual([]);
    await context?.close();
    expect(holding(filesOf(profile), traces)).toEqual([]);
    // All the rest is there.
    page = await open();
    await shown(page);
    const actors = JSON.stringify(await rowsOf(page, 'actors'));
    expect(actors).toContain('Café des Halles');
    expect(actors).toContain('Demander [personne effacée] au [personne effacée].');
  } finally {
    await context?.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
