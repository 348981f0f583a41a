import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './sample.ts';

/** What a coordinator types at a meeting: 20 actors and 30 ties, written out, as fast as keys can go. */
const LINES = [
  'Ferme des Aulnes : association, alimentation (production)',
  'Cantine centrale : collectivité, alimentation',
  'Ferme des Aulnes > Cantine centrale : filière, fort, 12 k€, depuis 2023',
  'Ville de Châtel + Département > Cantine centrale : financement, 40 k€',
  'La Recyclerie + Repair Café - Atelier Vélo : mutualisation',
  'La Recyclerie > Ressourcerie du Pont : filière',
  'Ville de Châtel > La Recyclerie + Atelier Vélo : commande publique, clause sociale',
  'Fablab - Lycée agricole + Université : projet, prévu',
  'Fablab > Médiation num + Mission locale : formation',
  'Banque solidaire > La Recyclerie + Ferme des Aulnes + Fablab : financement, 30 k€, FEDER',
  'Épicerie sociale + AMAP < Ferme des Aulnes : filière',
  'Conserverie > Épicerie sociale + Cantine centrale : filière, faible',
  'Ferme des Aulnes + Verger > Conserverie : filière',
  'Mission locale > La Recyclerie + Atelier Vélo : orientation',
  'Université - La Recyclerie : recherche, ?',
  'Lycée agricole > Ferme des Aulnes + Verger : formation',
  'Région > Banque solidaire : financement, 1,5 M€',
  'Épicerie sociale - Mission locale : information',
  'Textile Boucle - La Recyclerie + Repair Café : mutualisation',
];

const TYPED = 3;

async function openEmpty(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Créer un réseau/ }).click();
  await page.getByRole('textbox', { name: 'Nom du réseau' }).fill('Atelier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
}

test('20 actors and 30 ties are entered by keys alone', async ({ page }, testInfo) => {
  await openEmpty(page);
  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Saisie rapide' });
  await expect(field).toBeFocused();
  const started = Date.now();
  let keys = 1;
  for (const [index, line] of LINES.entries()) {
    // Key by key for all that a key may be taken for; then a line at once, as a phone or a dictation enters it.
    if (index < TYPED) await page.keyboard.type(line);
    else await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
    keys += line.length + 1;
  }
  testInfo.annotations.push({
    type: 'keystrokes and milliseconds',
    description: `${keys} keys, ${Date.now() - started} ms at machine speed`,
  });
  await expect(page.getByText('30 coopérations sur 30')).toBeVisible();
  await page.reload();
  await expect(page.getByText('30 coopérations sur 30')).toBeVisible();
});

test('lines pasted at once are entered and taken back together, and the map stays where it is', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('La Recyclerie > Atelier du Lin : filière');
  await expect(page.getByRole('option', { name: /^Saisir/ })).toBeVisible();
  await expectAccessible(page, 'the palette');
  await page.getByRole('option', { name: /^Saisir/ }).click();
  const field = page.getByRole('textbox', { name: 'Saisie rapide' });
  await expect(field).toHaveValue('La Recyclerie > Atelier du Lin : filière');
  await field.fill(
    'La Recyclerie > Atelier du Lin : filière\nAtelier du Lin - Ville de Clairval : projet, prévu',
  );
  await expect(page.getByRole('list', { name: 'Ce que fera cette ligne' })).toContainText('Atelier du Lin');
  await expectAccessible(page, 'quick entry', 'section[aria-label="Saisie rapide"]');
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(page.getByText('94 coopérations sur 94')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer la saisie rapide' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('92 coopérations sur 92')).toBeVisible();
});
