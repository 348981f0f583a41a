import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES, textFile } from '../import-files.ts';
import { readField, toldOf, windows1252 } from './read-field.ts';

describe('the Sirene register', () => {
  const ROW = {
    siret: '55210055400013',
    denominationUniteLegale: 'LA RECYCLERIE',
    categorieJuridiqueUniteLegale: '9220',
    etatAdministratifEtablissement: 'A',
    etablissementSiege: 'true',
    economieSocialeSolidaireUniteLegale: 'O',
    trancheEffectifsEtablissement: '03',
    libelleCommuneEtablissement: 'BÈGLES',
    codePostalEtablissement: '33130',
  };
  const csv = (
    rows: readonly Partial<Record<string, string>>[],
    delimiter = ';',
    keys = Object.keys({ ...ROW, ...rows[0] }),
  ) =>
    [keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))]
      .map((cells) => cells.join(delimiter))
      .join('\n');

  it.each([
    ['in another order, by commas', csv([ROW], ',', Object.keys(ROW).reverse())],
    [
      'in capitals, with a mark at the start',
      `\uFEFF${csv([ROW]).replace(/^[^\n]*/, (head) => head.toUpperCase())}`,
    ],
    ['as Windows writes it', windows1252(csv([ROW]))],
  ])('is read %s', async (_, file) => {
    const { format, actors, told } = await readField('export.csv', file);
    expect(format).toBe('sirene');
    expect(actors).toEqual([
      {
        id: '55210055400013',
        siret: '55210055400013',
        siren: '552100554',
        name: 'LA RECYCLERIE',
        legalForm: 'association-1901',
        kind: 'association',
        ess: 'yes',
        commune: { name: 'BÈGLES', postcode: '33130' },
        source: 'Sirene',
        custom: { 'actor-tranche-effectif': '6 à 9 salariés' },
      },
    ]);
    expect(told).toEqual([]);
  });

  it('names sole traders, second establishments, and cooperatives by their names', async () => {
    const { actors } = await readField(
      'x.csv',
      csv(
        [
          {
            ...ROW,
            denominationUniteLegale: '',
            nomUniteLegale: 'MARTIN',
            prenom1UniteLegale: 'Zoé',
            categorieJuridiqueUniteLegale: '1000',
            economieSocialeSolidaireUniteLegale: 'N',
          },
          {
            ...ROW,
            siret: '73282932000074',
            etablissementSiege: 'false',
            enseigne1Etablissement: 'LA BOUTIQUE',
          },
          {
            ...ROW,
            siret: '40483304800022',
            denominationUniteLegale: 'SCOP DES BOIS',
            categorieJuridiqueUniteLegale: '5499',
          },
          {
            ...ROW,
            siret: '35600000000048',
            denominationUniteLegale: 'FOURNIL SOLIDAIRE',
            categorieJuridiqueUniteLegale: '5710',
          },
        ],
        ';',
        [...Object.keys(ROW), 'nomUniteLegale', 'prenom1UniteLegale', 'enseigne1Etablissement'],
      ),
    );
    expect(actors.map(({ name, kind, legalForm }) => [name, kind, legalForm])).toEqual([
      ['Zoé MARTIN', 'entreprise', 'entreprise-individuelle'],
      ['LA RECYCLERIE (LA BOUTIQUE)', 'association', 'association-1901'],
      ['SCOP DES BOIS', 'cooperative', 'scop'],
      ['FOURNIL SOLIDAIRE', 'entreprise-ess', 'sas'],
    ]);
  });

  const FORMS = [
    ['5720', 'LE FOURNIL'],
    ['5515', 'ÉNERGIES DU PAYS'],
    ['7346', 'CC DES COTEAUX'],
    ['7367', 'CIAS DES COTEAUX'],
    ['9260', 'LES AMIS DU RHIN'],
    ['9300', 'FONDS DE DOTATION DES COTEAUX'],
    ['Société par actions simplifiée à associé unique', 'LA FORGE'],
  ] as const;
  const formRows = csv(
    FORMS.map(([categorieJuridiqueUniteLegale, denominationUniteLegale], place) => ({
      ...ROW,
      siret: `7328293200${String(place).padStart(4, '0')}`,
      economieSocialeSolidaireUniteLegale: '',
      categorieJuridiqueUniteLegale,
      denominationUniteLegale,
    })),
  );

  it('gives the narrow form and kind where the lists have them, the wider ones in a network of before', async () => {
    const { actors } = await readField('x.csv', formRows);
    expect(actors.map(({ legalForm, kind }) => [legalForm, kind])).toEqual([
      ['sasu', 'entreprise'],
      ['sem', 'sem-spl'],
      ['communaute-communes', 'epci'],
      ['ccas', 'etablissement-public'],
      ['association-droit-local', 'association'],
      ['fonds-dotation', 'fondation'],
      ['sasu', 'entreprise'],
    ]);
    const lists = defaultVocabularies();
    const narrow = ['sasu', 'sem', 'communaute-communes', 'ccas', 'association-droit-local'];
    const vocabularies = {
      ...lists,
      legalForms: lists.legalForms.filter(({ id }) => !narrow.includes(id)),
      kinds: lists.kinds.filter(({ id }) => !['sem-spl', 'epci', 'etablissement-public'].includes(id)),
    };
    const older = await readField('x.csv', formRows, { ...EMPTY.network, vocabularies });
    expect(older.actors.map(({ legalForm, kind }) => [legalForm, kind])).toEqual([
      ['sas', 'entreprise'],
      ['sa', 'entreprise'],
      ['epci', 'collectivite'],
      ['etablissement-public', 'collectivite'],
      ['association-1901', 'association'],
      ['fonds-dotation', 'fondation'],
      ['sas', 'entreprise'],
    ]);
  });

  it('says nothing of a size that no column gives, and keeps the sign of a seat beside its name', async () => {
    const { trancheEffectifsEtablissement: _, ...row } = ROW;
    const { actors } = await readField(
      'x.csv',
      csv(
        [
          { ...row, enseigne1Etablissement: 'AU BON VRAC' },
          { ...row, siret: '73282932000074', enseigne1Etablissement: 'La Recyclerie' },
          { ...row, siret: '40483304800022' },
        ],
        ';',
        [...Object.keys(row), 'enseigne1Etablissement'],
      ),
    );
    expect(actors.map(({ custom }) => custom)).toEqual([
      { 'actor-enseigne': 'AU BON VRAC' },
      undefined,
      undefined,
    ]);
  });

  it('tells what is closed, what withholds its name, what repeats and what is of no use', async () => {
    const { actors, told, draft } = await readField(
      'x.csv',
      csv(
        [
          { ...ROW, etatAdministratifEtablissement: 'F', dateDebut: '2021-03-31' },
          { ...ROW, siret: '73282932000074', denominationUniteLegale: '[ND]' },
          { ...ROW, denominationUniteLegale: 'AUTRE' },
          { ...ROW, siret: '' },
        ],
        ';',
        [...Object.keys(ROW), 'dateDebut', 'notre note'],
      ),
    );
    expect(actors.map(({ name, leftOn, tags }) => [name, leftOn, tags])).toEqual([
      ['LA RECYCLERIE', '2021-03-31', ['Fermé']],
      ['73282932000074', undefined, undefined],
    ]);
    expect(told).toEqual([
      ['body-closed-on', 2, 'LA RECYCLERIE'],
      ['name-withheld', 3, '73282932000074'],
      ['duplicate-id', 4, '55210055400013'],
      ['record-invalid', 5, 'siren, siret'],
    ]);
    expect(draft.refused.map(({ row }) => row)).toEqual([4, 5]);
  });

  it('tells each column that holds something and is not read', async () => {
    const { problems } = await readField('x.csv', csv([{ ...ROW, notre_note: 'à revoir', vide: '' }]));
    expect(problems.map(({ code, details }) => [code, details.columns])).toEqual([
      ['columns-left', 'notre_note'],
    ]);
  });

  it('can be read as an ordinary table all the same', async () => {
    const [source] = await openFiles([textFile('x.csv', csv([ROW]))], EMPTY.network, {
      'x.csv': { ordinary: true },
    });
    expect(source?.kind).toBe('table');
  });

  it('takes nothing away from what a person entered', async () => {
    const before = await importFiles([
      textFile(
        'a.csv',
        'Nom;SIRET;ESS;Site web;Fiabilité\nLa Recyclerie;55210055400013;Oui;https://r.example;Sûr',
      ),
    ]);
    const { after } = await importFiles(
      [
        textFile(
          'b.csv',
          csv([{ ...ROW, economieSocialeSolidaireUniteLegale: '', libelleCommuneEtablissement: '' }]),
        ),
      ],
      before.after,
    );
    expect([...after.actors.values()]).toMatchObject([
      { ess: 'yes', website: 'https://r.example', confidence: 'sure', commune: { postcode: '33130' } },
    ]);
  });

  it('stores or tells every row, whatever they hold', async () => {
    const cell = fc.constantFrom(
      '',
      'A',
      'F',
      '55210055400013',
      '73282932000074',
      '[ND]',
      '9220',
      'true',
      'x y',
    );
    const row = fc.record(Object.fromEntries(Object.keys(ROW).map((key) => [key, cell])));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const filled = rows.filter((one) => Object.values(one).some(Boolean));
        if (filled.length === 0) return;
        const { draft } = await readField('x.csv', csv(filled, ';', Object.keys(ROW)));
        expect(draft.actors.length + draft.refused.length).toBe(filled.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list of companies of the social economy', () => {
  it('gives kinds by family, whatever stands beside', async () => {
    const { format, actors } = await readField('liste.csv', [
      'Code postal;Famille juridique de l’entreprise;SIREN;Nom ou raison sociale de l’entreprise;Libellé de la commune de l’établissement',
      '01000;Coopératives;552100554;COOP DES HALLES;BOURG-EN-BRESSE',
      '33000;Sociétés commerciales de l’ESS;732829320;ATELIER;BORDEAUX',
      '33000;Fondations;404833048;;BORDEAUX',
    ]);
    expect(format).toBe('essFrance');
    expect(actors).toMatchObject([
      {
        name: 'COOP DES HALLES',
        kind: 'cooperative',
        ess: 'yes',
        siren: '552100554',
        commune: { postcode: '01000' },
      },
      { name: 'ATELIER', kind: 'entreprise-ess' },
    ]);
  });
});

describe('the register of associations', () => {
  it('reads the older file too, tells what is dissolved, and what number is none', async () => {
    const { format, actors, told } = await readField(
      'rna_import.csv',
      windows1252(
        [
          'id;id_ex;siret;date_creat;date_publi;groupement;titre;objet;adrs_codeinsee;adrs_codepostal;libcom;siteweb;position;date_disso',
          'W332001234;;;1999-01-01;;S;CERCLE DES ÉLÈVES;prêt d’œuvres;33063;33000;BORDEAUX;cercle.example;A;0001-01-01',
          'W332001235;;55210055400013;;;F;FÉDÉRATION;;;;;;D;0001-01-01',
          '332P1234;;;;;S;ANCIENNE;;;;;;A;2011-05-06',
        ].join('\n'),
      ),
    );
    expect(format).toBe('rna');
    expect(actors).toMatchObject([
      {
        name: 'CERCLE DES ÉLÈVES',
        description: 'prêt d’œuvres',
        rna: 'W332001234',
        website: 'cercle.example',
        commune: { name: 'BORDEAUX', insee: '33063', postcode: '33000' },
        kind: 'association',
      },
      { kind: 'reseau', siret: '55210055400013', tags: ['Fermé'] },
      { name: 'ANCIENNE', leftOn: '2011-05-06' },
    ]);
    expect(told.filter(([code]) => code !== 'columns-left')).toEqual([
      ['body-closed', 3, 'FÉDÉRATION'],
      ['rna-invalid', 4, '332P1234'],
      ['body-closed-on', 4, 'ANCIENNE'],
    ]);
  });
});

describe('the register of health and social establishments', () => {
  const line = (number: string, name: string) =>
    [
      'structureet',
      number,
      '1',
      name,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '063',
      '33',
      'GIRONDE',
      '33000 BORDEAUX CEDEX',
      '',
      '',
      '',
      'Foyer',
      '',
      '',
      '55210055400013',
      '8810C',
    ].join(';');

  it.each([
    ['with its first line', 'finess;etalab;95;2026-01-12\n'],
    ['without it', ''],
  ])('is read %s', async (_, head) => {
    const { format, actors, told } = await readField(
      'x.csv',
      `${head}${line('1', 'FOYER')}\n${line('2', '')}\ngeolocalisation;1;2;3;4;5`,
    );
    expect(format).toBe('finess');
    expect(actors).toMatchObject([
      {
        name: 'FOYER',
        siret: '55210055400013',
        ape: '88.10C',
        tags: ['Foyer'],
        commune: { name: 'BORDEAUX', insee: '33063', postcode: '33000' },
      },
    ]);
    expect(told.map(([code]) => code)).toEqual(['name-missing', 'line-ignored']);
  });
});

describe.skipIf(!HAS_CASES)(`the cases of registers (${NO_CASES} else)`, () => {
  it.each([
    ['01-annuaire-export-sirene.csv', 8, ['body-closed', 8, 'ANCIENNE EPICERIE SOLIDAIRE'], 'JEANNE MARTIN'],
    ['02-sirene-opendatasoft.csv', 2, null, 'SCIC LA MANUFACTURE'],
    ['03-liste-ess-france.csv', 5, null, 'ATELIER SOLIDAIRE SAS'],
    ['05-rna-waldec.csv', 3, ['body-closed-on', 4, 'ANCIENNE ASSO'], 'LES JARDINS DU CŒUR DE VILLE'],
    ['16-finess.csv', 2, null, 'CENTRE SOCIAL DU PORT'],
  ] as const)('%s', async (name, count, told, actor) => {
    const { names, problems } = await importFiles([caseFile(`field/${name}`)]);
    expect(names.length).toBe(count);
    expect(names).toContain(actor);
    if (told) expect(problems.map(toldOf)).toContainEqual(told);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
