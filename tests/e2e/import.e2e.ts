import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DATA, expect, test } from './fixtures.ts';

interface NamedBytes {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function file(name: string, text: string, encoding: BufferEncoding = 'utf8'): NamedBytes {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text, encoding) };
}

async function choose(page: Page, files: NamedBytes[] | string[]): Promise<void> {
  await page.goto('/');
  await give(page, files);
}

async function give(page: Page, files: NamedBytes[] | string[]): Promise<void> {
  await page.getByRole('button', { name: /^Importer/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles(files);
}

const ACTORS =
  'Nom;Type;Secteurs;Commune;Emplois\r\nFerme des Aulnes;Association;Alimentation durable;Châtel;3,5\r\nCafé des Halles;Entreprise;Alimentation durable;Châtel;2\r\nMairie de Châtel;Collectivité;;Châtel;40\r\n';
const COOPERATIONS =
  'De;Vers;Type;Montant\r\nFerme des Aulnes;Café des Halles;Filière;1200,50\r\nMairie de Châtel;Ferme des Aulnes;Commande publique;12000\r\nFerme des Aulnes;Personne;Autre;\r\n';

test('two tables of a French spreadsheet become a network, in one step that one undo takes back', async ({
  page,
}) => {
  await choose(page, [
    file('acteurs.csv', ACTORS, 'latin1'),
    file('cooperations.csv', COOPERATIONS, 'latin1'),
  ]);
  await expect(page.getByRole('combobox', { name: 'Champ pour la colonne « Emplois »' })).toBeVisible();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await expect(dialog.getByText('7 à créer')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^Créer les acteurs/ }).uncheck();
  await expect(dialog.getByText('5 à créer')).toBeVisible();
  await expect(dialog.getByText('1 refusée')).toBeVisible();
  await expect(dialog.getByText(/Personne/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Importer 5 fiches' }).click();
  await expect(page.getByText('3 acteurs sur 3')).toBeVisible();
  await expect(page.getByText('2 coopérations sur 2')).toBeVisible();

  await page.reload();
  await expect(page.getByText('3 acteurs sur 3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('3 acteurs sur 3')).toBeVisible();
});

test('nothing is stored before the confirmation', async ({ page }) => {
  await choose(page, [file('acteurs.csv', ACTORS)]);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.getByText('3 à créer')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vos réseaux' })).toHaveCount(0);
});

test('a large file shows how far it is, and stopping leaves nothing behind', async ({ page }) => {
  const count = 20_000;
  const nodes = Array.from({ length: count }, (_, id) => `<node id="${id}" label="Acteur ${id}"/>`);
  const edges = Array.from(
    { length: 2 * count },
    (_, id) => `<edge id="${id}" source="${id % count}" target="${(7 * id + 1) % count}"/>`,
  );
  await choose(page, [
    file(
      'grand.gexf',
      `<gexf version="1.3"><graph><nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>`,
    ),
  ]);
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /grand\.gexf · .* sur /);
  await dialog.getByRole('button', { name: 'Arrêter' }).click();
  await expect(dialog.getByRole('button', { name: 'Choisir des fichiers…' })).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
  await expect(page.getByText('grand')).toHaveCount(0);

  // The same while it is stored: nothing of it is, and the dry run is still there to go on from.
  const names = Array.from({ length: 4000 }, (_, id) => `Acteur ${id}`);
  await choose(page, [file('acteurs.csv', ['Nom', ...names].join('\n'))]);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const confirm = page.getByRole('button', { name: /^Importer .* fiches$/ });
  await confirm.click();
  const storing = page.getByRole('dialog', { name: 'Enregistrement en cours' });
  await expect(storing.getByRole('progressbar')).toBeVisible();
  await storing.getByRole('button', { name: 'Arrêter' }).click();
  await expect(storing).toBeHidden();
  await expect(page.getByText('Arrêté : rien n’a été enregistré')).toBeVisible();
  await expect(confirm).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vos réseaux' })).toHaveCount(0);
});

test('markup and formulas in names stay text', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('a script of the file ran');
  });
  await choose(page, [
    file('a.csv', 'Nom,Description\n"<img src=x onerror=alert(1)>",<script>alert(2)</script>\n=1+1,x\n'),
  ]);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: 'Importer 2 fiches' }).click();
  await expect(page.getByText('2 acteurs sur 2')).toBeVisible();
  // No shortcut acts behind a dialog, and it goes a little after the map is there.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('img');
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
});

const NOT_TO_BE_READ = {
  'an empty file': file('vide.csv', ''),
  'a picture named as a table': file('image.csv', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001', 'latin1'),
  'a table without known headers': file('autre.csv', 'foo;bar\n1;2\n'),
  'a cut-off network file': file('reseau.maillage', 'PK\u0003\u0004abc', 'latin1'),
};

test('a file that cannot be read gets a message and changes nothing', async ({ page }) => {
  await page.goto('/');
  for (const [name, bad] of Object.entries(NOT_TO_BE_READ)) {
    await test.step(name, async () => {
      await give(page, [bad]);
      const dialog = page.getByRole('dialog', { name: 'Importer' });
      const refused = dialog.getByText('Ce fichier ne peut pas être importé.');
      const unmapped = dialog.getByRole('button', { name: 'Vérifier' });
      await expect(refused.or(unmapped).first()).toBeVisible();
      if (await unmapped.isVisible()) {
        await unmapped.click();
        await expect(dialog.getByText('Il n’y a rien à importer.').first()).toBeVisible();
      }
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }
  await page.reload();
  await expect(page.getByRole('button', { name: /^Créer un réseau/ })).toBeVisible();
});

test.describe('files of other programs', () => {
  test.skip(!existsSync(DATA), 'the folder of real files is not there');

  for (const [name, actors, cooperations] of [
    ['les-miserables.gexf', 77, 254],
    ['airlines.graphml', 235, null],
    ['medium-network.cx2', null, null],
    ['decp-2022.json', null, null],
  ] as const) {
    test(`${name} goes all the way: checked, reported, stored, and taken back by one undo`, async ({
      page,
    }) => {
      test.slow();
      await choose(page, [join(DATA, name)]);
      const dialog = page.getByRole('dialog', { name: 'Importer' });
      await expect(dialog.getByText(/ à créer/)).toBeVisible({ timeout: 60_000 });
      await expect(
        dialog.getByText(/^\d+ remarques?$/).or(dialog.getByText('Aucune remarque : tout a été compris.')),
      ).toBeVisible();
      await dialog.getByRole('button', { name: /^Importer [\d\s]+ fiches$/ }).click();
      const shown =
        actors === null ? /^[\d\s]+ acteurs sur [\d\s]+/ : `${actors.toLocaleString('fr')} acteurs sur`;
      await expect(page.getByText(shown).first()).toBeVisible({ timeout: 90_000 });
      if (cooperations !== null) {
        await expect(page.getByText(`${actors} acteurs sur ${actors}`)).toBeVisible();
        await expect(page.getByText(`${cooperations} coopérations sur ${cooperations}`)).toBeVisible();
      }
      await page.getByRole('button', { name: 'Annuler l’import' }).click();
      await expect(page.getByText('Ce réseau attend son premier acteur')).toBeVisible({ timeout: 60_000 });
    });
  }

  test('a GoGoCarto map opens with the words of its categories', async ({ page }) => {
    const elements = join(DATA, 'gogocarto-elements.json');
    const count = (JSON.parse(await readFile(elements, 'utf8')) as { data: unknown[] }).data.length;
    await choose(page, [elements, join(DATA, 'gogocarto-taxonomy.json')]);
    await page.getByRole('button', { name: /^Importer .*fiches/ }).click();
    await expect(page.getByText(new RegExp(`^${count} acteurs sur ${count}`))).toBeVisible();
  });
});

test('headers under a title are found, and another row can be chosen for them', async ({ page }, info) => {
  const text =
    'Annuaire du pôle du Marais;;\r\n;;\r\nNom;Commune;Emplois\r\nMoulin;Niort;4\r\nVerger;Melle;NC\r\nTOTAL;;4\r\n';
  await choose(page, [file('annuaire.csv', text)]);
  const headers = page.getByRole('combobox', { name: 'Ligne des en-têtes' });
  await expect(headers).toHaveValue('3');
  await headers.selectOption('4');
  await expect(page.getByRole('combobox', { name: 'Champ pour la colonne « Moulin »' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Ligne des en-têtes' }).selectOption('3');
  await expect(page.getByRole('combobox', { name: 'Champ pour la colonne « Emplois »' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('headers.png') });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await expect(dialog.getByText('2 à créer')).toBeVisible();
  await expect(dialog.getByText(/résume le tableau/).first()).toBeVisible();
  await expect(dialog.getByText(/veut dire «\snon renseigné\s»/).first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('dry-run.png') });
});

test('how a column is read is shown, and can be changed', async ({ page }) => {
  await choose(page, [
    file(
      'acteurs.csv',
      'Nom;Budget;Arrivée;Tags;Code\nA;12,000;03/04/2023;bio, vrac;01370\nB;3,500;05/06/2024;bio;1.10\n',
    ),
  ]);
  const reading = (column: string) =>
    page.getByRole('combobox', { name: `Lecture de la colonne « ${column} »` });
  await expect(reading('Budget')).toHaveValue('point');
  await expect(reading('Arrivée')).toHaveValue('day');
  await expect(reading('Tags')).toHaveValue('comma');
  await expect(page.getByText('code, gardé comme texte')).toBeVisible();
  await reading('Budget').selectOption('comma');
  await reading('Arrivée').selectOption('month');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: 'Importer 2 fiches' }).click();
  await expect(page.getByText('2 acteurs sur 2')).toBeVisible();
});

test('words that lists have not are shown with what becomes of them, and can be changed', async ({
  page,
}) => {
  await choose(page, [
    file('acteurs.csv', 'Nom;Type\nA;Asso loi 1901\nB;Asociation\nC;Guilde\nD;Fondation\n'),
  ]);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const entry = (word: string) => page.getByRole('combobox', { name: `Ce que devient « ${word} »` });
  await expect(entry('Asso loi 1901')).toHaveValue('association');
  await expect(entry('Asociation')).toHaveValue('association');
  await expect(entry('Guilde')).toHaveValue('+');
  await expect(entry('Fondation')).toHaveCount(0);
  await entry('Guilde').selectOption({ label: 'Non renseigné' });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: 'Importer 4 fiches' }).click();
  await expect(page.getByText('4 acteurs sur 4')).toBeVisible();
  await page.getByRole('button', { name: 'Afficher les filtres' }).click();
  await expect(page.getByRole('checkbox', { name: /Association/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Guilde/ })).toHaveCount(0);
});

test('words understood by their meaning are said, and communes are completed', async ({ page }) => {
  await choose(page, [file('acteurs.csv', 'Nom;Type;Code postal\nA;Mairie;69100\nB;Mairie;21120\n')]);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await expect(dialog.getByText(/Mairie → Collectivité \(2\)/).first()).toBeVisible();
  await expect(dialog.getByText(/Communes complétées .*\s: 1/).first()).toBeVisible();
  await expect(dialog.getByText(/Communes à préciser, .*\s: 1 \(21120\)/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Mots et listes' }).click();
  await page.getByRole('combobox', { name: 'Ce que devient « Mairie »' }).selectOption('etat');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: 'Importer 2 fiches' }).click();
  await expect(page.getByText('2 acteurs sur 2')).toBeVisible();
  await page.getByRole('button', { name: 'Afficher les filtres' }).click();
  await expect(page.getByRole('checkbox', { name: /État et agences/ })).toBeVisible();
});

test('words for what is not given are shown for each table, taken away and added', async ({ page }) => {
  await choose(page, [file('acteurs.csv', 'Nom;Commune;Type\nA;NC;Sans objet\nB;?;Association\nC;NC;\n')]);
  const line = page.getByRole('group', { name: 'Mots qui veulent dire « non renseigné »' });
  await expect(line.getByText('NC (2)')).toBeVisible();
  await expect(line.getByText('? (1)')).toBeVisible();
  await line.getByRole('textbox').fill('sans objet');
  await line.getByRole('button', { name: 'Ajouter' }).click();
  await expect(line.getByText('Sans objet (1)')).toBeVisible();
  await line.getByRole('button', { name: /^« NC » est une valeur/ }).click();
  await expect(line.getByText('NC (2)')).toHaveCount(0);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await expect(dialog.getByText(/«\sSans objet\s», 1 fois dans le tableau/).first()).toBeVisible();
  await expect(dialog.getByText(/«\sNC\s», 2 fois/)).toHaveCount(0);
  await expect(dialog.getByText('3 à créer')).toBeVisible();
});

test('a file of the field is named as what it is, and can be read as an ordinary table', async ({ page }) => {
  const text =
    'nomAttribuant,idAttribuant,nomBeneficiaire,idBeneficiaire,montant,nature\r\nVille de Melle,21790174300016,Le Verger,55210055400013,1200.50,aide en nature\r\n';
  await choose(page, [file('export.csv', text)]);
  const dialog = page.getByRole('dialog', { name: 'Importer' });
  await expect(dialog.getByText('export.csv : format reconnu, Subventions publiques (SCDL)')).toBeVisible();
  await expect(dialog.getByText('3 à créer')).toBeVisible();
  await dialog.getByRole('button', { name: 'Lire comme un tableau ordinaire' }).click();
  await expect(
    page.getByRole('combobox', { name: 'Champ pour la colonne « nomBeneficiaire »' }),
  ).toBeVisible();
});

test.describe('tables of the field that are no lists of actors', () => {
  const FIELD = join(DATA, 'cases/field');
  test.skip(!existsSync(FIELD), 'the folder of cases is not there');

  /** From the choice of a file: one click to look at what it would do, one to import it. */
  async function importInTwoClicks(page: Page, name: string): Promise<void> {
    await choose(page, [join(FIELD, name)]);
    const dialog = page.getByRole('dialog', { name: 'Importer' });
    await dialog.getByRole('button', { name: 'Vérifier' }).click();
    await dialog.getByRole('button', { name: /^Importer .* fiches?$/ }).click();
  }

  test('a matrix', async ({ page }) => {
    await importInTwoClicks(page, '22-matrice.csv');
    await expect(page.getByText('4 acteurs sur 4')).toBeVisible();
    await expect(page.getByText('8 coopérations sur 8')).toBeVisible();
  });

  test('a matrix, told to go no way', async ({ page }, info) => {
    await choose(page, [join(FIELD, '22-matrice.csv')]);
    const dialog = page.getByRole('dialog', { name: 'Importer' });
    const ties = dialog.getByRole('group', { name: 'Ce que disent les liens' });
    await expect(ties.getByRole('combobox', { name: 'Une case remplie dit' })).toHaveValue('strength');
    await ties.getByRole('combobox', { name: 'Sens' }).selectOption('undirected');
    await page.screenshot({ path: info.outputPath('matrix.png') });
    await dialog.getByRole('button', { name: 'Vérifier' }).click();
    await dialog.getByRole('button', { name: /^Importer .* fiches?$/ }).click();
    await expect(page.getByText('4 coopérations sur 4')).toBeVisible();
  });

  test('answers to a survey', async ({ page }) => {
    await importInTwoClicks(page, '18-framaforms.csv');
    await expect(page.getByText('4 acteurs sur 4')).toBeVisible();
    await expect(page.getByText('4 coopérations sur 4')).toBeVisible();
  });

  test('members of a committee', async ({ page }) => {
    await importInTwoClicks(page, '33-copil.csv');
    await expect(page.getByText('2 acteurs sur 2')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Écrans' })
      .getByRole('button', { name: 'Collectifs' })
      .click();
    await expect(page.getByText('COPIL du PTCE').first()).toBeVisible();
  });
});
