import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';

async function createNetwork(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Pôle d’essai');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
}

/** Enters a network line by line: three actors, two ties. */
async function enterNetwork(page: Page): Promise<void> {
  await createNetwork(page);
  await page.keyboard.press('e');
  await page
    .getByRole('textbox', { name: 'Saisie rapide' })
    .fill(
      [
        'Café des Halles : association',
        'Ferme des Aulnes : association',
        'Ville de Clairval : association',
        'Café des Halles > Ferme des Aulnes + Ville de Clairval : filière',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await page.getByRole('button', { name: 'Fermer la saisie rapide' }).click();
  await find(page, 'cafe', 'Café des Halles');
  await expect(page.getByRole('heading', { name: '2 coopérations' })).toBeVisible();
}

/** Enters the same by hand, form after form. */
async function enterByHand(page: Page): Promise<void> {
  await createNetwork(page);
  for (const name of ['Café des Halles', 'Ferme des Aulnes', 'Ville de Clairval']) await addActor(page, name);
  await find(page, 'cafe', 'Café des Halles');
  for (const partner of ['Ferme', 'Ville']) {
    await page.getByRole('button', { name: 'Ajouter une coopération' }).click();
    await page.getByRole('combobox', { name: 'Partenaire' }).fill(partner);
    await page.getByRole('option', { name: new RegExp(partner) }).click();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Partenaire' })).toBeHidden();
  }
  await expect(page.getByRole('heading', { name: '2 coopérations' })).toBeVisible();
}

async function addActor(page: Page, name: string): Promise<void> {
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Nom' }).fill(name);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function find(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Chercher, ajouter, agir' })).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('a network entered by hand is still there after a reload, with its undo', async ({ page }) => {
  await enterByHand(page);
  await expect(page.getByText('3 acteurs sur 3 affichés')).toBeVisible();
  await page.reload();
  await expect(page.getByText('3 acteurs sur 3 affichés')).toBeVisible();
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 coopération sur 1')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();
});

test('a network just entered is filtered, laid out, and shown in another language', async ({ page }) => {
  await enterNetwork(page);

  await test.step('filters hide actors, the bar says so and clears them', async () => {
    const bar = page.getByRole('status', { name: 'Ce qui est affiché' });
    await page.getByRole('button', { name: 'Afficher les filtres' }).click();
    await page.getByRole('checkbox', { name: /Association/ }).uncheck();
    await expect(bar).toContainText('0 acteur sur 3 affiché');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(bar).toContainText('3 acteurs sur 3 affichés');
    await find(page, 'ferme', 'Ferme des Aulnes');
    await page.getByRole('button', { name: 'Voir son voisinage' }).click();
    await expect(bar).toContainText('2 acteurs sur 3 affichés');
    await page.getByRole('button', { name: 'Quitter le voisinage de Ferme des Aulnes' }).click();
    await expect(bar).toContainText('3 acteurs sur 3 affichés');
  });

  await test.step('a layout runs, and its undo brings the places back', async () => {
    await page.getByRole('button', { name: 'Réorganiser la carte' }).click();
    const undo = page.getByRole('button', { name: /^Annuler\s: disposition automatique/ });
    await expect(undo).toBeVisible();
    await undo.click();
    await expect(page.getByRole('button', { name: /^Rétablir\s: disposition automatique/ })).toBeVisible();
  });

  await test.step('the language changes everywhere and is kept', async () => {
    await page.getByRole('button', { name: 'Réglages' }).click();
    await page.getByText('English', { exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('3 of 3 actors shown')).toBeVisible();
    await page.reload();
    await expect(page.getByText('3 of 3 actors shown')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('nothing is cut off in a small window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await enterNetwork(page);
  for (const name of ['Afficher les filtres', 'Masquer les filtres']) {
    await page.getByRole('button', { name }).click();
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth > window.innerWidth ||
        document.body.scrollHeight > window.innerHeight,
    );
    expect(overflow).toBe(false);
    for (const label of ['Réorganiser la carte', 'Afficher la fiche', 'Rien à rétablir']) {
      await expect(page.getByRole('button', { name: label })).toBeInViewport({ ratio: 1 });
    }
  }
});

const RECORD = 'aside[aria-label=Fiche]';

test('no accessibility fault in records, in either theme', async ({ page }) => {
  // Scans take their time on a busy machine.
  test.slow();
  await enterNetwork(page);
  await expectAccessible(page, 'an actor', RECORD);
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByRole('button', { name: 'Numéros officiels' }).click();
  await page.getByRole('textbox', { name: 'SIREN' }).fill('123');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Ce SIREN n’est pas valide')).toBeVisible();
  await expectAccessible(page, 'an actor being edited', RECORD);
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page
    .getByRole('button', { name: /Ville de Clairval/ })
    .first()
    .click();
  await expectAccessible(page, 'a cooperation', RECORD);
  await page.getByRole('button', { name: 'Modifier' }).click();
  await expectAccessible(page, 'a cooperation being edited', RECORD);
});
