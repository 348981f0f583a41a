import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function newNetwork(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Essai');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
}

/** Where nothing lies on the map. */
const SPOT = { x: 260, y: 200 };
const OTHER_SPOT = { x: 460, y: 330 };
const THIRD_SPOT = { x: 300, y: 480 };

async function createAt(page: Page, position: { x: number; y: number }, name: string): Promise<void> {
  await page.getByRole('application').dblclick({ position });
  await page.getByRole('textbox', { name: 'Nom' }).fill(name);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('a double-click adds an actor there, a click opens its record, and one that is dragged goes back by undo', async ({
  page,
}) => {
  await newNetwork(page);
  const graph = page.getByRole('application');
  await createAt(page, SPOT, 'Ferme des Aulnes');
  await createAt(page, OTHER_SPOT, 'Café des Halles');
  await graph.click({ position: SPOT });
  await expect(page.getByRole('heading', { name: 'Ferme des Aulnes' })).toBeVisible();
  await graph.click({ position: OTHER_SPOT });
  await expect(page.getByRole('heading', { name: 'Café des Halles' })).toBeVisible();
  const box = await graph.boundingBox();
  if (!box) throw new Error('the map is not shown');
  await page.mouse.move(box.x + SPOT.x, box.y + SPOT.y);
  await page.mouse.down();
  await page.mouse.move(box.x + SPOT.x, box.y + OTHER_SPOT.y, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('button', { name: /^Annuler\s: déplacement de Ferme des Aulnes/ }).click();
  await expect(page.getByRole('button', { name: /^Annuler\s: ajout de Café des Halles/ })).toBeVisible();
});

test('a tie is drawn from one actor to another', async ({ page }) => {
  await newNetwork(page);
  await createAt(page, SPOT, 'Ferme des Aulnes');
  await createAt(page, OTHER_SPOT, 'Café des Halles');
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the map is not shown');
  await page.getByRole('button', { name: 'Tracer une coopération' }).click();
  await page.mouse.move(box.x + SPOT.x, box.y + SPOT.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 350, box.y + 260, { steps: 4 });
  await page.mouse.move(box.x + OTHER_SPOT.x, box.y + OTHER_SPOT.y, { steps: 4 });
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: 'Nouvelle coopération' });
  await expect(card).toContainText('Ferme des Aulnes');
  await card.getByRole('button', { name: 'Filière' }).click();
  await expect(page.getByText('1 coopération sur 1')).toBeVisible();
  await expect(card).toBeHidden();
  // One that is still being drawn is put away before the tool is.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tracer une coopération' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  // By the handle at the edge of an actor: to another one, to the paper, and broken off.
  const at = (place: { x: number; y: number }) => ({ x: box.x + place.x, y: box.y + place.y });
  const dragTo = async (place: { x: number; y: number }) => {
    const farm = at(SPOT);
    await page.mouse.move(farm.x, farm.y);
    const handle = page.locator('[data-tie-handle]');
    await expect(handle).toBeVisible();
    const knob = await handle.boundingBox();
    if (!knob) throw new Error('no handle');
    await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 350, box.y + 260, { steps: 4 });
    await page.mouse.move(at(place).x, at(place).y, { steps: 4 });
  };
  await dragTo(OTHER_SPOT);
  await page.mouse.up();
  await expect(card).toContainText('Café des Halles');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();

  await dragTo(THIRD_SPOT);
  await page.mouse.up();
  await expect(page.getByRole('dialog', { name: 'Nouveau partenaire de Ferme des Aulnes' })).toBeVisible();
  await page.keyboard.type('Verger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Nouveau partenaire de Verger' })).toBeVisible();
  await expect(page.getByText('3 coopérations sur 3')).toBeVisible();
  // Nothing is typed yet: what is undone is the actor with its tie.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 acteurs sur 2 affichés')).toBeVisible();
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();
  await page.keyboard.press('Escape');

  await dragTo(OTHER_SPOT);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();

  // All of it without the mouse, from the actor that is selected.
  await page.keyboard.press('t');
  await page.keyboard.type('ferme');
  await page.keyboard.press('Tab');
  await page.keyboard.type('financ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 coopérations sur 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '2 acteurs', level: 2 })).toBeVisible();
});

test('letters go to the field that is typed in, and each field is a change of its own', async ({ page }) => {
  await newNetwork(page);
  await createAt(page, SPOT, 'Ferme');
  const name = page.getByRole('textbox', { name: 'Nom' });
  await name.fill('');
  await name.pressSequentially('Union nord');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Union nord' })).toBeVisible();
  await expect(page.getByText('1 acteur sur 1 affiché')).toBeVisible();
  await page.getByRole('textbox', { name: 'Sigle' }).fill('UN');
  await page.getByRole('textbox', { name: 'Description' }).fill('Légumes de plein champ');
  await page.getByRole('textbox', { name: 'Site internet' }).click();
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByText('Légumes de plein champ')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Union nord (UN)' })).toBeVisible();
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Légumes de plein champ')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Union nord (UN)' })).toBeVisible();
});

test('a deletion asks, and its toast takes it back', async ({ page }) => {
  await newNetwork(page);
  await createAt(page, SPOT, 'Ferme des Aulnes');
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.getByRole('application').focus();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('1 acteur sur 1 affiché')).toBeVisible();
});

test('a collective is made from an actor, with roles and seats', async ({ page }) => {
  await newNetwork(page);
  await createAt(page, SPOT, 'Ferme des Aulnes');
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.getByRole('button', { name: 'Nouveau collectif' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Comité de pilotage');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 membre' })).toBeVisible();
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByRole('textbox', { name: 'Collège ou siège' }).fill('Collège des usagers');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Voix' }).fill('2');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByRole('region', { name: 'Collèges et voix' })).toHaveText(
    /Collège des usagers1 siège · 2 voix/,
  );
});
