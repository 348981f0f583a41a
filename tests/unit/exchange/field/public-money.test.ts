import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFile, HAS_CASES, importFiles, NO_CASES, textFile } from '../import-files.ts';
import { readField, toldOf, windows1252 } from './read-field.ts';

const BUYER = '21330063500017';
const ONE = '55210055400013';
const TWO = '73282932000074';

describe('public grants (SCDL)', () => {
  const HEAD =
    'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant,nature,datesPeriodeVersement,notificationUE,dispositifAide';

  it('are ties from giver to taker by number, else by name', async () => {
    const { format, actors, ties, told } = await readField('subventions.csv', [
      HEAD,
      `VILLE,${BUYER},2024-03-28,D1,RECYCLERIE,${ONE},Emploi,"1 000,50",aide en numéraire,2024-05-01/2024-12-31,non,FSE+ 2021-2027`,
      `VILLE,${BUYER},28/03/2025,D2,Cercle,,Local,300,aide en nature,2026,oui,`,
      `Ville de Bègles,${BUYER},2025-01-02,D3,Cercle,,Fête,-5,avance,,,Fonds local`,
    ]);
    expect(format).toBe('scdl');
    expect(actors.map(({ name, siret, kind }) => [name, siret, kind])).toEqual([
      ['VILLE', BUYER, 'collectivite'],
      ['RECYCLERIE', ONE, undefined],
      ['Cercle', undefined, undefined],
    ]);
    expect(ties).toMatchObject([
      {
        from: BUYER,
        to: ONE,
        type: 'financement',
        amount: 1000.5,
        amountKind: 'cash',
        startedOn: '2024-03-28',
        endedOn: '2024-12-31',
        programme: 'fse-plus',
        source: 'SCDL, décision D1',
        description: 'Emploi',
      },
      { amount: 300, amountKind: 'in-kind', startedOn: '2025-03-28', endedOn: '2026' },
      { programme: 'fonds-local' },
    ]);
    // State aid that is notified is no European money.
    expect(ties[1]).not.toHaveProperty('programme');
    expect(ties[2]).not.toHaveProperty('amount');
    expect(told).toEqual([
      ['state-aid', 3, ''],
      ['body-other-name', 4, 'Ville de Bègles'],
      ['number-range', 4, '-5'],
      ['word-unknown', 4, 'avance'],
      ['new-term', 4, 'Fonds local'],
    ]);
  });

  it.each([
    [
      'semicolons and Windows',
      windows1252(
        `NOMATTRIBUANT;NOMBENEFICIAIRE;MONTANT;NATURE\nVille de Bègles;Cercle;1 200,50;Aide en numéraire`,
      ),
    ],
    [
      'a mark at the start, signs in the headers',
      '\uFEFFnom_beneficiaire,nom attribuant,montant,nature\nCercle,Ville de Bègles,1200.5,AIDE EN NUMERAIRE',
    ],
  ])('are read with %s, without what is optional', async (_, file) => {
    const { actors, ties } = await readField('x.csv', file);
    expect(actors.map(({ name }) => name)).toEqual(['Ville de Bègles', 'Cercle']);
    expect(ties).toMatchObject([{ amount: 1200.5, amountKind: 'cash' }]);
  });

  it('are stored or told, every row', async () => {
    const cell = fc.constantFrom(
      '',
      'Ville',
      'Cercle',
      ONE,
      TWO,
      BUYER,
      '12',
      'aide en nature',
      '2024-01-01',
      '-',
      '99/99/9999',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 10 }),
        async (rows) => {
          const filled = rows.filter((cells) => cells.some(Boolean));
          if (filled.length === 0) return;
          const { draft } = await readField('x.csv', [HEAD, ...filled.map((cells) => cells.join(','))]);
          expect(draft.cooperations.length + draft.refused.length).toBe(filled.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const contract = (more: object = {}) => ({
  id: 'M1',
  acheteur: { id: BUYER },
  nature: 'Marché',
  objet: 'Repas',
  dureeMois: 12,
  dateNotification: '2026-01-15',
  montant: 1000,
  titulaires: [{ titulaire: { id: ONE, typeIdentifiant: 'SIRET' } }],
  ...more,
});
const decp = (...contracts: object[]) =>
  readField('x.json', JSON.stringify({ marches: { marche: contracts } }));

describe('public procurement (DECP), JSON', () => {
  it('is read by its latest modification, whatever the order', async () => {
    const { ties, told } = await decp(
      contract({
        modifications: [
          { modification: { id: 2, montant: 3000, titulaires: [{ titulaire: 'id' }] } },
          {
            modification: {
              id: 1,
              montant: 2000,
              dureeMois: 24,
              titulaires: [[{ id: TWO, typeIdentifiant: 'SIRET' }]],
            },
          },
        ],
      }),
    );
    expect(ties).toMatchObject([{ to: TWO, amount: 3000, procurement: { contractEnd: '2028-01-14' } }]);
    expect(told).toEqual([['contract-modified', 1, `${BUYER}M1`]]);
  });

  it('of several versions takes the current one, and tells the others', async () => {
    const { ties, told } = await decp(
      contract({ donneesActuelles: true, montant: 5 }),
      contract({ donneesActuelles: false, montant: 4 }),
      contract({ id: 'M2', modification_id: 2, montant: 7 }),
      contract({ id: 'M2', modification_id: 10, montant: 8 }),
    );
    expect(ties.map(({ amount }) => amount)).toEqual([5, 8]);
    expect(told).toEqual([
      ['contract-superseded', 2, `${BUYER}M1`],
      ['contract-superseded', 3, `${BUYER}M2`],
    ]);
  });

  it('keeps the ceiling of a framework apart from spending', async () => {
    const { ties, draft, told } = await decp(
      contract({ techniques: { technique: ['Accord-cadre'] } }),
      contract({ id: 'M2', nature: 'Marché subséquent' }),
    );
    expect(ties[0]).not.toHaveProperty('amount');
    expect(ties[0]?.custom).toEqual({ 'cooperation-montant-maximum': 1000 });
    expect(ties[1]?.amount).toBe(1000);
    expect(draft.newFields).toMatchObject([
      { id: 'cooperation-montant-maximum', of: 'cooperation', type: 'eur' },
    ]);
    expect(told).toEqual([['framework-ceiling', 1, '1000']]);
  });

  it.each([
    [['Clause sociale'], { socialClause: 'yes' }],
    [['Critère social'], {}],
    [['Marché réservé'], { reserved: 'yes' }],
    [['Pas de considération sociale'], { socialClause: 'no', reserved: 'no' }],
    [['Clause sociale', 'Marché réservé'], { socialClause: 'yes', reserved: 'yes' }],
    [[], {}],
  ])('keeps the social words %j apart', async (words, procurement) => {
    const { ties } = await decp(contract({ considerationsSociales: { considerationSociale: words } }));
    expect(ties[0]?.procurement).toEqual({ ...procurement, contractEnd: '2027-01-14' });
    expect(ties[0]?.custom ?? {}).toEqual(
      words.length === 0 ? {} : { 'cooperation-considerations-sociales': words },
    );
  });

  it.each([
    ['Clause environnementale', { environmentalClause: 'yes' }],
    ['Critère environnemental', {}],
    ['Pas de considération environnementale', { environmentalClause: 'no' }],
  ])('keeps the environmental word %s apart', async (word, procurement) => {
    const { ties } = await decp(
      contract({ considerationsEnvironnementales: { considerationEnvironnementale: [word] } }),
    );
    expect(ties[0]?.procurement).toEqual({ ...procurement, contractEnd: '2027-01-14' });
  });

  it('knows a reserved contract by its article', async () => {
    const { ties } = await decp(contract({ objet: 'Nettoyage, lot réservé (art. L. 2113-13 du CCP)' }));
    expect(ties[0]).toMatchObject({
      procurement: { reserved: 'yes' },
      custom: { 'cooperation-considerations-sociales': ['Marché réservé (L2113-13, insertion)'] },
    });
  });

  it('ties holders to their subcontractors, as last modified', async () => {
    const { ties } = await decp(
      contract({
        actesSousTraitance: [
          {
            acteSousTraitance: {
              id: 1,
              sousTraitant: { id: TWO, typeIdentifiant: 'SIRET' },
              montant: 100,
              dureeMois: 6,
              dateNotification: '2026-02-01',
            },
          },
        ],
        modificationsActesSousTraitance: [{ modificationActeSousTraitance: { id: 1, montant: 150 } }],
      }),
    );
    expect(ties[1]).toMatchObject({
      from: ONE,
      to: TWO,
      type: 'filiere',
      amount: 150,
      startedOn: '2026-02-01',
      endedOn: '2026-07-31',
      description: 'Sous-traitance : Repas',
    });
  });

  it('has holders of other countries under their own kind of number', async () => {
    const { actors } = await decp(
      contract({ titulaires: [{ titulaire: { id: '552100554', typeIdentifiant: 'HORS-UE' } }] }),
    );
    expect(actors[1]).not.toHaveProperty('siren');
  });

  it('never lets a number pass for a name: it is told, or another file says the name', async () => {
    const file = textFile('m.json', JSON.stringify({ marches: [contract()] }));
    const alone = await importFiles([file]);
    expect(alone.problems.map(toldOf)).toEqual([
      ['name-stand-in', 1, BUYER],
      ['name-stand-in', 1, ONE],
    ]);
    expect(alone.actor(ONE)?.confidence).toBe('to-check');
    const named = await importFiles([
      file,
      textFile('a.csv', `Nom;SIRET\nLa Recyclerie;${ONE}\nBègles;${BUYER}`),
    ]);
    expect(named.names.sort()).toEqual(['Bègles', 'La Recyclerie']);
    expect(named.codes).not.toContain('name-stand-in');
    // A number that stood in for a name makes nothing doubtful of what is known.
    expect(named.actor('Bègles')?.confidence).not.toBe('to-check');
    const later = await importFiles([file], named.after);
    expect(later.plan.counts.update).toBe(0);
  });

  it('is refused by record where an end is missing', async () => {
    const { draft, told } = await decp(
      contract({ titulaires: [] }),
      contract({ id: 'M2', acheteur: null }),
      contract({ id: 'M3' }),
    );
    expect(told.map(([code, row]) => [code, row])).toEqual([
      ['end-missing', 1],
      ['end-missing', 2],
    ]);
    expect(draft.refused.length).toBe(2);
  });
});

describe('public procurement (DECP), tables', () => {
  it('of one row a holder are put together by contract and latest modification', async () => {
    const { format, ties, told, actors } = await readField('x.csv', [
      'uid;acheteur_id;acheteur_nom;titulaire_id;titulaire_nom;objet;montant;dureeMois;dateNotification;modification_id;considerationsSociales',
      `U1;${BUYER};Bègles;${ONE};Recyclerie;Tri;900;12;2025-01-01;0;`,
      `U1;${BUYER};Bègles;${ONE};Recyclerie;Tri;1000;24;2025-01-01;1;Clause sociale, Critère social`,
      `U1;${BUYER};Bègles;${TWO};Atelier;Tri;1000;24;2025-01-01;1;Clause sociale, Critère social`,
      `U1;${BUYER};Bègles;${TWO};Atelier;Tri;1000;24;2025-01-01;1;Clause sociale, Critère social`,
    ]);
    expect(format).toBe('decp');
    expect(actors.map(({ name }) => name)).toEqual(['Bègles', 'Recyclerie', 'Atelier']);
    expect(ties).toMatchObject([
      { to: ONE, amount: 500, procurement: { contractEnd: '2026-12-31', socialClause: 'yes' } },
      { to: TWO, amount: 500 },
    ]);
    expect(told).toEqual([
      ['contract-superseded', 2, 'U1'],
      ['contract-again', 5, 'U1'],
      ['amount-shared', 3, ONE],
      ['amount-shared', 3, TWO],
    ]);
  });

  it('with columns for each holder, as Windows writes them, without what is optional', async () => {
    const { ties, actors } = await readField(
      'x.csv',
      windows1252(
        [
          'OBJET,MONTANT,DATENOTIFICATION,TITULAIRE_ID_2,TITULAIRE_DENOMINATIONSOCIALE_2,TITULAIRE_ID_1,ID,ACHETEUR_ID,CONSIDERATIONSSOCIALES',
          `Légumes,10,2025-09-01,${TWO},Légumerie,${ONE},7,${BUYER},Marché réservé`,
        ].join('\n'),
      ),
    );
    expect(ties.map(({ from, to }) => [from, to])).toEqual([
      [BUYER, ONE],
      [BUYER, TWO],
    ]);
    expect(actors.map(({ name }) => name)).toEqual([BUYER, ONE, 'Légumerie']);
    expect(ties[0]?.procurement).toEqual({ reserved: 'yes' });
  });

  it.each([
    ['considerationsSociales', 'Clause sociale, Critère social'],
    ['considerationsSociales_considerationSociale', "['Clause sociale', 'Critère social']"],
    ['considerations_sociales', 'Clause sociale|Critère social'],
  ])('part the words of %s', async (header, cell) => {
    const { ties } = await readField('x.csv', [
      `uid;acheteur_id;titulaire_id;objet;${header}`,
      `U;${BUYER};${ONE};Tri;${cell}`,
    ]);
    expect(ties[0]?.custom).toEqual({
      'cooperation-considerations-sociales': ['Clause sociale', 'Critère social'],
    });
  });

  it('of 2019 take the current data, and the later row where none is said to be', async () => {
    const head = 'id,acheteur.id,titulaire.id,objet,montant,dateNotification,donneesActuelles';
    const rows = ['0', '1'].map((current, place) => `A,${BUYER},${ONE},Tri,${place},2023-01-01,${current}`);
    const { ties } = await readField('x.csv', [head, ...rows.reverse()]);
    expect(ties.map(({ amount }) => amount)).toEqual([1]);
    const unsaid = await readField('x.csv', [head, ...rows.map((row) => row.slice(0, -1))]);
    expect(unsaid.ties.map(({ amount }) => amount)).toEqual([0]);
    expect(unsaid.told).toEqual([['contract-superseded', 2, `${BUYER}A`]]);
  });

  it('are stored or told, every row', async () => {
    const cell = fc.constantFrom('', 'U1', 'U2', ONE, TWO, BUYER, '12', '0', '1', '2024-01-01');
    const head = 'uid;acheteur_id;titulaire_id;objet;montant;dureeMois;dateNotification;modification_id';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 10 }),
        async (rows) => {
          const filled = rows.filter((cells) => cells.some(Boolean));
          if (filled.length === 0) return;
          const { draft, problems } = await readField('x.csv', [
            head,
            ...filled.map((cells) => cells.join(';')),
          ]);
          const told = new Set(problems.map(({ row }) => row));
          const buyers = new Set(draft.cooperations.map(({ record: { from, to } }) => `${from} ${to}`));
          filled.forEach(([, buyer = '', holder = ''], place) => {
            // A row is said, or its holder has a tie: rows of one contract may share the buyer of the first.
            const isTied = [...buyers].some((ends) => ends.endsWith(` ${holder}`)) && holder !== '';
            expect(told.has(place + 2) || isTied, `${place + 2}: ${buyer} ${holder}`).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are told when they only name a contract that another row gives', async () => {
    const head = 'uid;acheteur_id;titulaire_id;objet;montant;datenotification';
    const row = `U1;${BUYER};${ONE};Repas;1200;2024-01-01`;
    for (const rows of [
      ['U1;;;;;', row],
      [row, 'U1;;;;;'],
    ]) {
      const { ties, told } = await readField('x.csv', [head, ...rows]);
      expect(ties.map(({ amount }) => amount)).toEqual([1200]);
      expect(told.map(([code, line]) => [code, line])).toContainEqual([
        'contract-again',
        rows.indexOf('U1;;;;;') + 2,
      ]);
    }
  });
});

describe.skipIf(!HAS_CASES)(`the cases of public money (${NO_CASES} else)`, () => {
  it.each([
    ['06-scdl-subventions.csv', [30000, 25000, 18000, 42500]],
    ['07-decp-2019.csv', [41800.1, null]],
    ['08-decp-2022-marches-valides.csv', [44500, 44500, 120000]],
    ['09-decp-consolide-tabulaire.csv', [89000]],
    ['10-decp-2022.json', [50000, 60000, null, 120000]],
    ['34-decp-deux-versions.json', [60000]],
  ])('%s', async (name, amounts) => {
    const { tieList, problems } = await importFiles([caseFile(`field/${name}`)]);
    expect(tieList.map(({ amount }) => amount)).toEqual(amounts);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('names of contracts come from a register of the same choice', async () => {
    const { names, codes } = await importFiles([
      caseFile('field/10-decp-2022.json'),
      caseFile('field/01-annuaire-export-sirene.csv'),
    ]);
    expect(names).toContain('BOIS DE BOURGOGNE');
    // Only the buyer is not in it.
    expect(codes.filter((code) => code === 'name-stand-in').length).toBe(1);
  });
});
