import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES, textFile } from '../import-files.ts';
import { readField, toldOf, windows1252 } from './read-field.ts';

const json = (value: unknown) => readField('x.json', JSON.stringify(value));

describe('the API Recherche d’entreprises', () => {
  const company = (more: object = {}, complements: object = {}) => ({
    siren: '552100554',
    nom_complet: 'LA RECYCLERIE',
    nature_juridique: '9220',
    etat_administratif: 'A',
    complements,
    ...more,
  });

  it('says size, turnover, inclusion and what is closed', async () => {
    const { format, actors, told } = await json({
      results: [
        company(
          {
            tranche_effectif_salarie: '12',
            finances: { 2021: { ca: 5 }, 2023: { ca: 7 }, 2024: { ca: null } },
          },
          { est_ess: true, est_siae: true, type_siae: 'ETTI' },
        ),
        company({ siren: '732829320', etat_administratif: 'C', date_fermeture: '2024-05-06' }),
        company(
          { siren: '404833048', nom_complet: 'UNIVERSITE', nature_juridique: '7383' },
          { est_service_public: true },
        ),
      ],
    });
    expect(format).toBe('rechercheEntreprises');
    expect(actors).toMatchObject([
      {
        turnover: { 2021: 5, 2023: 7 },
        ess: 'yes',
        kind: 'association',
        tags: ['ETTI', 'SIAE'],
        custom: { 'actor-tranche-effectif': '20 à 49 salariés' },
      },
      { tags: ['Fermé'], leftOn: '2024-05-06' },
      { kind: 'recherche' },
    ]);
    // Not known is not no.
    expect(actors[1]).not.toHaveProperty('ess');
    expect(told).toEqual([['body-closed-on', 2, 'LA RECYCLERIE']]);
  });

  it('tells coordinates that were put the wrong way round', async () => {
    const { told } = await json({ results: [company({ siege: { latitude: '-0.57', longitude: '44.84' } })] });
    expect(told).toEqual([['coordinates-swapped', 1, '-0.57, 44.84']]);
  });

  it('keeps persons out, and says so', async () => {
    const { problems, draft } = await json({ results: [company({ dirigeants: [{ nom: 'DURAND' }] })] });
    expect(JSON.stringify(draft.actors)).not.toContain('DURAND');
    expect(problems.map(({ details }) => details.columns)).toEqual(['dirigeants']);
  });
});

describe('Les emplois de l’inclusion', () => {
  it('is read as a page and as a list', async () => {
    const one = {
      siret: '55210055400013',
      type: 'AI',
      raison_sociale: 'AIDE',
      enseigne: 'La main',
      site_web: 'javascript:x',
      description: '<p>Ménage</p>',
      code_postal: '33130',
      ville: 'Bègles',
    };
    for (const whole of [
      { results: [one, 'x'] },
      [one, { ...one, siret: '1', raison_sociale: '', enseigne: '' }],
    ]) {
      const { format, actors, told } = await json(whole);
      expect(format).toBe('lesEmplois');
      expect(actors).toMatchObject([
        {
          name: 'AIDE',
          kind: 'association',
          tags: ['AI', 'SIAE'],
          description: 'Enseigne : La main\n\nMénage',
          siren: '552100554',
        },
      ]);
      expect(actors[0]).not.toHaveProperty('website');
      expect(told.map(([code, row]) => [code, row])).toContainEqual(['link-unsafe', 1]);
      expect(told.some(([, row]) => row === 2)).toBe(true);
    }
  });
});

describe('Le Marché de l’inclusion', () => {
  const LINES = [
    'Ville;Raison sociale;Type de structure;Référence client 2;Référence client 1;Prénom;Nom;E-mail;Téléphone',
    'Bègles;LA RECYCLERIE;Entreprise d’insertion;NC;Ville de Bègles;Zoé;Martin;zoe@r.example;05 00',
    'Bègles;ATELIER;Autre chose;;;;;contact@a.example;',
    ';;Entreprise adaptée;;;;;;',
  ];

  it('gives suppliers, their clients as ties, and people as contacts of whom consent is not known', async () => {
    const { format, draft, actors, told } = await readField('x.csv', windows1252(LINES.join('\n')));
    expect(format).toBe('marcheInclusion');
    expect(actors).toMatchObject([
      { name: 'LA RECYCLERIE', kind: 'entreprise-ess', tags: ['EI', 'SIAE'], commune: { name: 'Bègles' } },
      { name: 'ATELIER', tags: ['Autre chose'] },
    ]);
    expect(draft.cooperations.map(({ record }) => [record.from, record.to, record.type])).toEqual([
      [actors[0]?.id, 'Ville de Bègles', 'filiere'],
    ]);
    expect(
      draft.contacts.map(({ record: { name, email, phone, consent } }) => [name, email, phone, consent]),
    ).toEqual([
      ['Zoé Martin', 'zoe@r.example', '05 00', undefined],
      ['contact@a.example', 'contact@a.example', '', undefined],
    ]);
    expect(told).toEqual([['name-missing', 4, '']]);
  });

  it('brings its people to the contacts of the network', async () => {
    const { after, actor } = await importFiles([textFile('x.csv', LINES.join('\n'))], undefined, {
      createMissingActors: true,
    });
    expect(
      [...after.contacts.values()].map(({ name, actorId, consent }) => [name, actorId, consent]),
    ).toEqual([
      ['Zoé Martin', actor('LA RECYCLERIE')?.id, 'unknown'],
      ['contact@a.example', actor('ATELIER')?.id, 'unknown'],
    ]);
  });

  it('is known by the names of its API too', async () => {
    const { actors, draft } = await readField('x.csv', [
      'name,brand,kind,post_code,city,client_reference_1,contact_first_name,contact_last_name',
      'ATELIER,Le fil,ESAT,33130,Bègles,Mairie,Ali,Ben',
    ]);
    expect(actors).toMatchObject([{ name: 'ATELIER', description: 'Enseigne : Le fil', tags: ['ESAT'] }]);
    expect(draft.contacts[0]?.record.name).toBe('Ali Ben');
    expect(draft.cooperations[0]?.record.to).toBe('Mairie');
  });
});

describe('the geocoder of the national address base', () => {
  it('places a table of one’s own, and tells what is wide, doubtful or not found', async () => {
    const { format, actors, told } = await readField('x.csv', [
      'Nom;Type;latitude;longitude;result_label;result_score;result_type;result_city;result_citycode;result_status',
      'A;Association;44.8;-0.5;1 Rue X Bègles;0.97;housenumber;Bègles;33039;ok',
      'B;;44.8;-0.5;Bègles;0.99;municipality;Bègles;33039;ok',
      'C;;44,8;-0,5;Rue Y;0,31;street;Bègles;33039;ok',
      'D;;;;;;;;;not-found',
    ]);
    expect(format).toBe('ban');
    expect(actors).toMatchObject([
      { name: 'A', kind: 'association', latitude: 44.8, commune: { name: 'Bègles', insee: '33039' } },
      { name: 'B' },
      { name: 'C', latitude: 44.8, longitude: -0.5 },
      { name: 'D' },
    ]);
    expect(told.filter(([code]) => code.startsWith('place-'))).toEqual([
      ['place-approximate', 3, 'Bègles'],
      ['place-approximate', 4, 'Rue Y'],
      ['place-not-found', 5, 'not-found'],
    ]);
  });

  it('leaves the commune that the table itself gives', async () => {
    const { actors } = await readField('x.csv', [
      'nom,commune,result_label,result_score,result_city,result_citycode',
      'A,Saint-Pey,X,0.9,Saint-Pey-d’Armens,33459',
    ]);
    expect(actors).toMatchObject([{ commune: { name: 'Saint-Pey', insee: '33459' } }]);
  });
});

describe('HelloAsso', () => {
  it('gives organisations once, since their first order, with the people who paid', async () => {
    const { format, actors, draft, told } = await readField('x.csv', [
      'Référence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;Email payeur;Raison sociale;Champ additionnel: Nom de votre structure',
      '1;05/03/2026 10:00;Validé;Durand;Jeanne;jd@x.example;;Le Jardin',
      '2;05/01/2025 10:00;Validé;Ben;Ali;ab@x.example;LE JARDIN;',
      '3;06/01/2026 10:00;Remboursé;Roux;Luc;;Atelier;',
      '4;07/01/2026 10:00;Validé;Petit;Anne;;;',
    ]);
    expect(format).toBe('helloasso');
    expect(actors).toMatchObject([{ name: 'Le Jardin', joinedOn: '2025-01-05' }]);
    expect(draft.contacts.map(({ record }) => record.name)).toEqual(['Jeanne Durand', 'Ali Ben']);
    expect(told.filter(([code]) => code !== 'columns-left')).toEqual([
      ['order-again', 3, 'LE JARDIN'],
      ['order-cancelled', 4, 'Remboursé'],
      ['person-not-actor', 5, ''],
    ]);
    expect(JSON.stringify(actors)).not.toContain('Petit');
  });

  it('stores or tells every order', async () => {
    const cell = fc.constantFrom('', 'Validé', 'Annulé', 'Le Jardin', 'Atelier', '05/01/2026', 'x');
    const head = 'Référence commande;Statut de la commande;Date de la commande;Raison sociale;Nom payeur';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 10 }),
        async (rows) => {
          const filled = rows.filter((cells) => cells.some(Boolean));
          if (filled.length === 0) return;
          const { draft, told } = await readField('x.csv', [head, ...filled.map((cells) => cells.join(';'))]);
          const again = told.filter(([code]) => code === 'order-again').length;
          expect(draft.actors.length + draft.refused.length + again).toBe(filled.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('lists of operations of European funds', () => {
  it('are ties of the Union’s share', async () => {
    const { format, ties, actors, told } = await readField('x.csv', [
      'Nom du bénéficiaire;Nom de l’opération;Fonds;Coût total de l’opération;Taux de cofinancement UE;Date de début;Date de fin;Montant UE',
      'SCIC;Halle;FEDER 2021-2027;1 000,00;40%;01/07/2025;30/06/2027;',
      'SCIC;Four;FSE+;1000;0,5;;;',
      'SCIC;Étude;FEADER;1000;;;;',
      'Cercle;Fête;LEADER;1000;40;;;123,45',
      ';Rien;;;;;;',
    ]);
    expect(format).toBe('europe');
    expect(actors.map(({ name }) => name)).toEqual(['Union européenne', 'SCIC', 'Cercle']);
    expect(ties).toMatchObject([
      {
        amount: 400,
        programme: 'feder',
        startedOn: '2025-07-01',
        endedOn: '2027-06-30',
        type: 'financement',
        description: 'Halle',
      },
      { amount: 500, programme: 'fse-plus' },
      { programme: 'feader' },
      { amount: 123.45, programme: 'leader' },
    ]);
    expect(ties[2]).not.toHaveProperty('amount');
    expect(told.filter(([code]) => code !== 'columns-left')).toEqual([
      ['eu-share', 2, '400'],
      ['eu-share', 3, '500'],
      ['eu-amount-unknown', 4, '1000'],
      ['end-missing', 6, ''],
    ]);
  });

  it('are read as Kohesio and as authorities of two languages head them', async () => {
    const kohesio = await readField('x.csv', [
      'Operation_Name_English,Beneficiary_Name,Fund_Name,Total_Eligible_Expenditure_amount,Project_EU_Budget,Operation_Start_Date,ManagingAuthority',
      'Hall,SCIC,ERDF,1000,250.5,2025-07-01,Région Nouvelle-Aquitaine',
    ]);
    expect(kohesio.ties).toMatchObject([
      { amount: 250.5, programme: 'feder', startedOn: '2025-07-01', description: 'Hall' },
    ]);
    expect(kohesio.actors.map(({ name }) => name)).toEqual(['Région Nouvelle-Aquitaine', 'SCIC']);
    const both = await readField('x.csv', [
      'Beneficiary name / Nom du bénéficiaire;Operation name / Intitulé;Union co-financing rate (%);Total eligible expenditure',
      'SCIC;Halle;60;2000',
    ]);
    expect(both.ties).toMatchObject([{ amount: 1200 }]);
  });
});

describe('tables of somebody’s own', () => {
  it.each([
    'Nom;SIREN;Commune\nA;552100554;Bègles',
    'Structure;Type de structure;Référence\nA;Association;12',
    'De;Vers;Montant;Objet\nA;B;12;x',
    'Nom;Date;Email\nA;2020;x@y.example',
    'Bénéficiaire;Montant\nA;12',
    'id;titre;objet\n1;A;x',
  ])('stay ordinary tables: %s', async (text) => {
    const [source] = await openFiles([textFile('x.csv', text)], EMPTY.network);
    expect(source?.kind).toBe('table');
  });
});

describe.skipIf(!HAS_CASES)(`the cases of lists of the field (${NO_CASES} else)`, () => {
  it.each([
    ['04-api-recherche-entreprises.json', 5, 0, 0],
    ['11-marche-inclusion.csv', 5, 2, 2],
    ['12-api-les-emplois-siaes.json', 1, 0, 0],
    ['17-adresses-geocodees-ban.csv', 1, 0, 0],
    ['21-helloasso.csv', 1, 0, 1],
    ['25-beneficiaires-feder.csv', 2, 1, 0],
    ['35-api-re-fermee.json', 2, 0, 0],
    ['13-umap.geojson', 2, 0, 0],
    ['14-carte.umap', 3, 0, 0],
    ['15-gogocarto-compact.json', 2, 0, 0],
  ])('%s', async (name, actors, ties, contacts) => {
    const { names, tieList, reading, problems } = await importFiles([caseFile(`field/${name}`)], undefined, {
      createMissingActors: true,
    });
    expect([names.length, tieList.length, reading.draft.contacts.length]).toEqual([actors, ties, contacts]);
    expect(problems.filter(({ severity }) => severity === 'error').map(toldOf)).toEqual([]);
  });
});
