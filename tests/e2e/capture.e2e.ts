import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, faults } from './accessible.ts';
import { expectCounts } from './counts.ts';
import { expect, test } from './fixtures.ts';
import { followsKeys } from './picked-up.ts';
import { openSample } from './sample.ts';

/** The stage has one palette of its own, whatever the theme. */
async function expectAccessibleStage(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
}

test('a workshop is captured by keyboard, and its minutes say so', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('F5');
  await expect(page.getByRole('main', { name: 'Présentation' })).toBeVisible();

  await page.keyboard.press('s');
  const name = page.getByRole('textbox', { name: 'Nom de la séance' });
  await expect(name).toHaveValue(/^Atelier du \d{1,2} \S+ \d{4}$/);
  await name.fill('Atelier filières');
  await page.keyboard.press('Enter');
  const mark = page.getByRole('status', { name: 'Séance en cours' });
  await expect(mark).toHaveText('Atelier filières · 0 lien capté');

  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Saisie rapide' });
  await expect(field).toBeFocused();
  for (const line of [
    'La Recyclerie > Atelier du Lin : filière',
    'Ville de Clairval - Atelier du Lin : information',
    'Atelier du Lin - La Recyclerie : projet',
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(mark).toHaveText('Atelier filières · 3 liens captés');
  await page.keyboard.press('Escape');

  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Remarque à reprendre plus tard' })).toBeFocused();
  await page.keyboard.type('Qui paie le transport du lin ?');
  await page.keyboard.press('Enter');
  await expect(mark).toHaveText('Atelier filières · 3 liens captés · 1 remarque');
  await expect(page.getByText('Qui paie le transport du lin ?')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // A room that sees codes sees no name, whatever is typed.
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('e');
  await page.keyboard.type('La Recyc');
  const stage = page.getByRole('main', { name: 'Présentation' });
  await expect(page.getByRole('option', { name: /^A\d+/ }).first()).toBeVisible();
  await page.keyboard.type('lerie > Truc : filière');
  await expect(page.getByRole('list', { name: 'Ce que fera cette ligne' })).toContainText(
    /A\d+ → Nouvel acteur/,
  );
  expect(await stage.innerText()).not.toMatch(/Recyc|Truc|Clairval \(PTCE\)/);
  await expect(field).toHaveCSS('-webkit-text-security', 'disc');
  await field.fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');

  // A round of four pairs: yes, no, unsure, and a yes that is taken back to a no.
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Paires au plus' }).fill('4');
  await expectAccessibleStage(page);
  await page.keyboard.press('Enter');
  const round = page.getByRole('dialog', { name: 'Tour des paires' });
  await expect(round.getByText('1 sur 4')).toBeVisible();
  await expectAccessibleStage(page);
  await page.keyboard.press('o');
  await expect(round.getByText('2 sur 4')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('i');
  await page.keyboard.press('o');
  await expect(round.getByText('4 paires vues')).toBeVisible();
  await expect(mark).toHaveText('Atelier filières · 6 liens captés · 1 remarque');
  await page.keyboard.press('Backspace');
  await expect(round.getByText('répondu : oui')).toBeVisible();
  await page.keyboard.press('n');
  await expect(round).toContainText('Oui 1Non 2Incertain 1');
  await page.keyboard.press('Escape');
  const choice = page.getByRole('region', { name: 'Tour des paires' });
  await expect(choice).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();

  await page.keyboard.press('i');
  const sorting = page.getByRole('dialog', { name: 'Tri par intensité' });
  await expect(sorting.getByText('0 sur 5 triés')).toBeVisible();
  for (const key of ['5', '4', '3', '2']) await page.keyboard.press(key);
  await expect(sorting.getByText('4 sur 5 triés')).toBeVisible();
  await expectAccessibleStage(page);
  const card = sorting.getByRole('region', { name: 'Faible', exact: true }).getByRole('button').nth(1);
  await card.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/est au-dessus de\s: Faible/)).toBeAttached();
  await followsKeys(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/est au-dessus de\s: Moyenne/)).toBeAttached();
  await page.keyboard.press('Space');
  await expect(
    sorting.getByRole('region', { name: 'Moyenne', exact: true }).getByRole('listitem'),
  ).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(sorting).toBeHidden();

  await page.reload();
  await page.getByRole('button', { name: /Atelier filières · 5 liens captés/ }).click();
  await page.getByRole('button', { name: 'Terminer et relire' }).click();
  await expect(page.getByRole('heading', { name: 'Atelier filières' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '5 coopérations ajoutées' })).toBeVisible();
  await expectAccessible(page, 'the review', 'main');
  await page.getByRole('button', { name: 'Tout garder' }).click();
  await page
    .getByRole('radiogroup', { name: 'Décision pour Atelier du Lin — La Recyclerie' })
    .getByText('Écarter')
    .click();
  await expect(page.getByText('6 sur 6 tranchés')).toBeVisible();
  await page.getByRole('button', { name: 'Terminer la relecture' }).click();
  await expect(page.getByRole('heading', { name: '4 coopérations ajoutées' })).toBeVisible();
  const dropped = page.getByRole('region', { name: '1 élément écarté à la relecture' });
  await expect(dropped).toContainText('Atelier du Lin — La Recyclerie');
  await expectCounts(page, '41 acteurs · 96 coopérations');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Page HTML' }).click();
  const html = await readFile(await (await download).path(), 'utf8');
  expect(html).toContain('<h1><bdi>Compte rendu\u202f: Atelier filières</bdi></h1>');
  expect(html).toContain('Qui paie le transport du lin ?');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: '5 coopérations ajoutées' })).toBeVisible();
  await expectCounts(page, '41 acteurs · 97 coopérations');
});
