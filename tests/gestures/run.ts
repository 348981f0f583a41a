import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureShell } from '../../build/browser.ts';
import { serveFolder } from '../../build/serve.ts';
import { type Effort, type Hand, hand, type Point } from './hand.ts';
import { ACTORS, type ActorToEnter, TIES, type TieToEnter } from './network.ts';
import { report } from './report.ts';

/**
 * `npm run gestures`: what it takes to enter a network through the interface, counted. Prints it and writes results.md
 * beside what it took before there was anything to build by on the map.
 */

const card = (page: Page, name: RegExp | string) => page.getByRole('dialog', { name });
const nameField = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Nom' });

/** The card of the next actor is open: what is typed goes into its fields. */
async function fillByKeys(page: Page, h: Hand, { name, kind, sector, commune }: ActorToEnter): Promise<void> {
  await h.type(name);
  for (const word of [kind, sector, commune]) {
    await h.press('Tab');
    await h.type(word);
  }
  // The communes are read when they are first asked for.
  await page
    .getByRole('option', { name: new RegExp(`^${commune}`) })
    .first()
    .waitFor();
  await h.press('Enter');
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '',
  );
}

async function actorsByKeys(page: Page, h: Hand, actors: readonly ActorToEnter[]): Promise<void> {
  await h.press('n');
  await nameField(page).waitFor();
  for (const actor of actors) await fillByKeys(page, h, actor);
  await h.press('Escape');
}

const nameOf = (actor: number): string => ACTORS[actor]?.name ?? '';

async function tiesByKeys(page: Page, h: Hand, ties: readonly TieToEnter[]): Promise<void> {
  await h.press('t');
  let from = -1;
  let count = 0;
  for (const tie of ties) {
    const first = from === -1;
    if (!first && tie.from !== from) await h.press('Shift+Tab');
    if (tie.from !== from) {
      await h.type(nameOf(tie.from));
      await h.press('Tab');
    }
    from = tie.from;
    await h.type(nameOf(tie.to));
    await h.press('Tab');
    await h.type(tie.type);
    await h.press('Enter');
    count++;
    await page.getByText(new RegExp(`^${count} coopérations? sur ${count}$`)).waitFor();
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '',
    );
  }
  await h.press('Escape');
}

const spot = (at: number): Point => ({ x: 130 + (at % 5) * 220, y: 140 + Math.floor(at / 5) * 140 });

async function onMap(page: Page): Promise<(at: number) => Point> {
  const map = await page.getByRole('application').boundingBox();
  if (!map) throw new Error('the map is not shown');
  return (at) => ({ x: map.x + spot(at).x, y: map.y + spot(at).y });
}

async function actorByMouse(
  page: Page,
  h: Hand,
  { name, kind, sector, commune }: ActorToEnter,
  at: Point,
): Promise<void> {
  await h.doubleClick(at);
  await nameField(page).waitFor();
  await h.type(name);
  for (const [label, word] of [
    ['Type d’acteur', kind],
    ['Secteur principal', sector],
    ['Commune', commune],
  ] as const) {
    await h.click(page.getByRole('dialog').getByRole('combobox', { name: label }));
    await h.type(word);
    await h.click(page.getByRole('option').first());
  }
  await h.click(page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }));
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '',
  );
}

async function tieByMouse(page: Page, h: Hand, from: Point, to: Point, type: string): Promise<void> {
  await h.hover(from);
  const knob = page.locator('[data-tie-handle]');
  await knob.waitFor();
  const box = await knob.boundingBox();
  if (!box) throw new Error('no handle');
  await h.drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
  const usual = card(page, 'Nouvelle coopération');
  await usual.waitFor();
  // As a word of the type begins: "Client-fournisseur (filière)".
  await h.click(usual.getByRole('button', { name: new RegExp(`(^|\\P{L})${type}`, 'iu') }));
  await usual.waitFor({ state: 'hidden' });
}

const address = resolve(import.meta.dirname, '../../build/out/renderer');
const serving = await serveFolder(address, 0);
const browser = await chromium.launch({ executablePath: ensureShell(), args: BROWSER_FLAGS });

async function fresh(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(serving.address);
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Essai');
  await page.keyboard.press('Enter');
  await page.getByText('Ce réseau attend son premier acteur').waitFor();
  return page;
}

const efforts = new Map<string, Effort>();
const counted = async (name: string, page: Page, act: (h: Hand) => Promise<void>) => {
  const h = hand(page);
  await act(h);
  efforts.set(name, h.effort());
  console.log(name, JSON.stringify(h.effort()));
};

try {
  const [first] = ACTORS;
  if (!first) throw new Error('nothing to enter');
  const alone = await fresh();
  await counted('an actor by keys', alone, async (h) => {
    await h.press('n');
    await nameField(alone).waitFor();
    await fillByKeys(alone, h, first);
  });

  const keys = await fresh();
  await counted('20 actors by keys', keys, (h) => actorsByKeys(keys, h, ACTORS));
  // What was entered of one actor comes together, as on paper.
  const sorted = TIES.toSorted((one, other) => one.from - other.from);
  await counted('30 ties by keys', keys, (h) => tiesByKeys(keys, h, sorted));

  const mouse = await fresh();
  const at = await onMap(mouse);
  await counted('an actor by mouse', mouse, (h) => actorByMouse(mouse, h, first, at(0)));
  await counted('19 more actors by mouse', mouse, async (h) => {
    for (const [more, actor] of ACTORS.slice(1).entries()) {
      // The card of the next one is put away by where the user points instead.
      await mouse.keyboard.press('Escape');
      await actorByMouse(mouse, h, actor, at(more + 1));
    }
  });
  await mouse.keyboard.press('Escape');
  const [tie, ...more] = TIES;
  if (!tie) throw new Error('no tie to draw');
  await counted('a tie by mouse', mouse, (h) => tieByMouse(mouse, h, at(tie.from), at(tie.to), tie.type));
  await counted('29 more ties by mouse', mouse, async (h) => {
    for (const { from, to, type } of more) await tieByMouse(mouse, h, at(from), at(to), type);
  });
  for (const page of [keys, mouse]) await page.getByText('30 coopérations sur 30').waitFor();
} finally {
  await browser.close();
  await serving.close();
}
writeFileSync(resolve(import.meta.dirname, 'results.md'), report(efforts));
