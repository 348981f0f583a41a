import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { readTable } from '#shared/exchange/reading/read-table.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import type { TieSettings } from '#shared/exchange/tables/tie-settings.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES, textFile } from './import-files.ts';

async function opened(text: string, name = 'a.csv') {
  const [source] = await openFiles([textFile(name, text)], EMPTY.network);
  if (source?.kind !== 'table') throw new Error(`opened as ${source?.kind}`);
  return source;
}

/** Reads a table as it is proposed, but for these changes. */
async function readAs(text: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const source = await opened(text);
  const { draft, problems } = readTable(source, change(source.mapping), EMPTY.network);
  return {
    kind: source.mapping.kind,
    ties: draft.cooperations.map(({ record: { from, to, directed, type, status, strength } }) => ({
      from: draft.actors.find(({ record }) => record.id === from)?.record.name ?? from,
      to,
      directed,
      type,
      status,
      strength,
    })),
    said: problems.map(({ code, details }) => [code, details.count ?? null]),
    codes: problems.map(({ code }) => code),
    draft,
    problems,
  };
}

const withTies =
  (settings: Partial<TieSettings>) =>
  (mapping: Mapping): Mapping => ({
    ...mapping,
    ties: Object.fromEntries(
      Object.entries(mapping.ties ?? {}).map(([key, own]) => [key, { ...own, ...settings }]),
    ),
  });

describe('a matrix', () => {
  it('whose halves say the same gives one tie a pair, without direction', async () => {
    const { kind, ties, said, draft } = await readAs(';A;B;C\nA;x;x;\nB;x;;x\nC;;x;\n');
    expect(kind).toBe('matrix');
    expect(ties.map(({ from, to, directed }) => [from, to, directed])).toEqual([
      ['A', 'B', false],
      ['B', 'C', false],
    ]);
    expect(said).toContainEqual(['matrix-diagonal', 1]);
    expect(new Set(draft.named.map(({ record }) => record.name))).toEqual(new Set(['A', 'B', 'C']));
  });

  it('of which one half is filled is no direction either', async () => {
    const { ties } = await readAs(';A;B;C\nA;;3;1\nB;;;2\nC;;;\n');
    expect(ties.map(({ from, to, directed, strength }) => [from, to, directed, strength])).toEqual([
      ['A', 'B', false, 3],
      ['A', 'C', false, 1],
      ['B', 'C', false, 2],
    ]);
  });

  it('whose halves differ gives a tie each way', async () => {
    const { ties } = await readAs('Qui ?;A;B\nA;;2\nB;4;\n');
    expect(ties).toMatchObject([
      { from: 'A', to: 'B', directed: true, strength: 2 },
      { from: 'B', to: 'A', directed: true, strength: 4 },
    ]);
  });

  it('of words has their types, and can be told to mean something else', async () => {
    const text = ';A;B;C\nA;;Projet;\nB;Projet;;Financement\nC;;Financement;\n';
    expect((await readAs(text)).ties.map(({ type }) => type)).toEqual(['projet', 'financement']);
    const other = await readAs(text, withTies({ meaning: 'presence', type: 'formation', directed: true }));
    expect(other.ties.map(({ type }) => type)).toEqual(Array(4).fill('formation'));
    expect(other.codes.filter((code) => code === 'tie-word-left')).toHaveLength(4);
  });

  it('knows its actors again by their names, whatever else is known of them', async () => {
    const { after } = await importFiles([textFile('a.csv', 'Nom;Commune\nA;Niort\nB;Melle\n')]);
    const again = await importFiles([textFile('m.csv', ';A;B;C\nA;;x;\nB;x;;x\nC;;x;\n')], after);
    expect(again.names).toEqual(['A', 'B', 'C']);
    expect(again.ties).toEqual(['A - B', 'B - C']);
  });
});

describe('answers to a survey', () => {
  it('declare ties of one side, with who said it and to which question', async () => {
    const text =
      'Horodateur,Votre structure,Avec quelles structures travaillez-vous ?,Avec qui souhaitez-vous travailler ?\n01/02/2026,Moulin,"Verger, Lavoir",Four\n02/02/2026 - 10:12,Verger,"Moulin, Lavoir",\n';
    const { kind, ties, draft } = await readAs(text);
    expect(kind).toBe('answers');
    expect(ties.map(({ from, to, directed, status }) => [from, to, directed, status ?? null])).toEqual([
      ['Moulin', 'Verger', true, null],
      ['Moulin', 'Lavoir', true, null],
      ['Moulin', 'Four', true, 'souhaite'],
      ['Verger', 'Moulin', true, null],
      ['Verger', 'Lavoir', true, null],
    ]);
    expect(draft.cooperations[0]?.record.source).toBe('Moulin : Avec quelles structures travaillez-vous ?');
    expect(draft.actors.map(({ record }) => record.checkedOn)).toEqual(['2026-02-01', '2026-02-02']);
  });

  it('join what several questions say of one partner', async () => {
    const text =
      'ID de la réponse;Date de soumission;Nom de votre structure;Travaillez-vous avec ? [A];Travaillez-vous avec ? [B];Niveau [A];Niveau [B]\n1;2026-01-02;C;Oui;Non;2 - coopération;3 - coordination\n2;2026-01-03;A;;Oui;;0 - aucun\n';
    const { ties, said } = await readAs(text);
    expect(ties.map(({ from, to, strength }) => [from, to, strength ?? null])).toEqual([
      ['C', 'A', 2],
      ['C', 'B', 3],
      ['A', 'B', null],
    ]);
    expect(said).toContainEqual(['ties-denied', 1]);
    expect(said).toContainEqual(['tie-contradicted', null]);
  });

  it('name others in a column of their own, as no answer of a question is', async () => {
    const { ties } = await readAs(
      'Date de soumission;Nom de votre structure;Travaillez-vous avec [A];Travaillez-vous avec [B];Travaillez-vous avec [Autre]\n2026-01-02;C;Oui;Non;Lavoir; \n2026-01-03;B;Oui;;Aucun\n',
    );
    expect(ties.map(({ from, to, type }) => [from, to, type])).toEqual([
      ['C', 'A', ''],
      ['C', 'Lavoir', ''],
      ['B', 'A', ''],
    ]);
    const marks = await readAs(
      'Date de soumission;Votre structure;Travaillez-vous avec [A];Travaillez-vous avec [Autre]\n2026-01-02;C;Souvent;Souvent\n',
    );
    expect(marks.ties.map(({ to }) => to)).toEqual(['A', 'Autre']);
  });

  it('stand under headings of groups, below which the row of questions is found', async () => {
    const { kind, ties, draft, codes } = await readAs(
      'Envoi;;Votre structure;;Avec qui coopérez-vous ?;;Remarque\nSID;Adresse IP;Nom de la structure;Commune;Moulin;Verger;\n7;1.2.3.4;Lavoir;Niort;x;;à rappeler\n',
    );
    expect(kind).toBe('answers');
    expect(codes).toContain('headers-joined');
    expect(codes).not.toContain('cells-extra');
    expect(ties.map(({ from, to }) => [from, to])).toEqual([['Lavoir', 'Moulin']]);
    expect(draft.actors[0]?.record.commune).toMatchObject({ name: 'Niort' });
    expect(JSON.stringify(draft)).not.toContain('1.2.3.4');
    expect(JSON.stringify(draft)).toContain('à rappeler');
  });

  it('are asked for in English too', async () => {
    const { ties } = await readAs(
      'Timestamp,What is the name of your organisation?,Who do you work with?\n3/14/2026 9:12:44,Mill,"Barn; Hall"\n',
    );
    expect(ties.map(({ to }) => to)).toEqual(['Barn', 'Hall']);
  });

  it('leave what is about the sending out, and say so', async () => {
    const { problems, draft } = await readAs(
      'SID;Adresse IP;Envoyé le;Nom de votre structure;Nombre de projets\n7;1.2.3.4;2026-01-02;Moulin;3\n',
    );
    expect(problems.filter(({ code }) => code === 'column-ignored').map(({ value }) => value)).toEqual([
      'SID',
      'Adresse IP',
    ]);
    expect(JSON.stringify(draft)).not.toContain('1.2.3.4');
  });
});

describe('tables that name both ends of a tie', () => {
  it.each([
    'source;cible',
    'Financeur;Bénéficiaire',
    'Structure porteuse;Structure partenaire',
    'Entre;Et',
    'Organisme A;Organisme B',
    'Entity 1;Entity 2',
    'De;Vers',
  ])('hold cooperations: %s', async (ends) => {
    const { kind, ties } = await readAs(`${ends};Nature du lien;Montant\nMoulin;Verger;Financement;12 k€\n`);
    expect(kind).toBe('cooperations');
    expect(ties).toMatchObject([{ from: 'Moulin', to: 'Verger', type: 'financement' }]);
  });

  it('say a direction by a sign or a word', async () => {
    const { ties } = await readAs('De;Vers;Sens\nA;B;→\nA;C;réciproque\nA;D;<->\nA;E;oui\nA;F;unilatéral\n');
    expect(ties.map(({ directed }) => directed)).toEqual([true, false, false, true, true]);
  });

  it('hold actors where only one of the two words stands', async () => {
    expect((await readAs('Nom;Source\nMoulin;Enquête\n')).kind).toBe('actors');
    expect((await readAs('Nom;Bénéficiaire\nMoulin;oui\n')).kind).toBe('actors');
  });
});

describe('seats', () => {
  const text =
    'Instance;Structure;Représentant;Mail;Collège;Rôle;Depuis;Mandat\nCOPIL;Moulin;Anna Roux;anna@example.org;Associations;Présidente;2024;2024-2027\nCOPIL;Verger;Paul Noir;paul@example.org;Entreprises;Membre;;2025-2026\nBureau;Moulin;Anna Roux;anna@example.org;;;;\n';

  it('give the members of each body, and the persons as contacts of theirs', async () => {
    const { after, collectives, codes } = await importFiles([textFile('a.csv', text)]);
    expect(collectives).toEqual([
      { name: 'COPIL', members: ['Moulin', 'Verger'] },
      { name: 'Bureau', members: ['Moulin'] },
    ]);
    const [copil] = after.collectives.values();
    expect(copil?.members).toMatchObject([
      { role: 'Présidente', seat: 'Associations', from: '2024', until: '2027' },
      { role: 'Membre', seat: 'Entreprises', from: '2025', until: '2026' },
    ]);
    expect([...after.contacts.values()].map(({ name }) => name)).toEqual(['Anna Roux', 'Paul Noir']);
    expect(codes).not.toContain('column-ignored');
  });

  it('complete a body that the network knows', async () => {
    const { after } = await importFiles([textFile('a.csv', text)]);
    const more = 'Instance;Structure;Rôle\ncopil;Four;Invité\nCOPIL;Verger;Trésorier\n';
    const again = await importFiles([textFile('b.csv', more)], after);
    expect(again.collectives[0]).toEqual({ name: 'COPIL', members: ['Moulin', 'Verger', 'Four'] });
    expect([...again.after.collectives.values()][0]?.members[1]).toMatchObject({
      role: 'Trésorier',
      seat: 'Entreprises',
    });
    expect(again.plan.counts.update).toBe(1);
    const same = await importFiles([textFile('b.csv', more)], again.after);
    expect(same.plan.patch).toEqual([]);
  });

  it('are of the body that the file is named after, where no column names one', async () => {
    const { collectives } = await importFiles([
      textFile('Bureau 2026.csv', 'Structure;Rôle\nMoulin;Présidence\nVerger;Membre\n'),
    ]);
    expect(collectives).toEqual([{ name: 'Bureau 2026', members: ['Moulin', 'Verger'] }]);
  });

  it('are known by college and role beside a person, and by a term that runs until a day', async () => {
    const { kind, draft } = await readAs(
      'Collège;Structure;Représentant;Rôle;Mandat jusqu’au\nHabitants;Moulin;Anna Roux;Titulaire;31/12/2027\n',
    );
    expect(kind).toBe('seats');
    expect(draft.collectives[0]?.record.members).toMatchObject([
      { role: 'Titulaire', seat: 'Habitants', until: '2027-12-31' },
    ]);
    const directory =
      'Collège;Structure;Représentant;Rôle;Commune\nHabitants;Moulin;Anna Roux;Pilote;Niort\n';
    expect((await readAs(directory)).kind).toBe('actors');
  });

  it('have votes, which two colleges add up and two rows of one college do not', async () => {
    const { kind, draft, problems } = await readAs(
      [
        'Instance;Structure;Collège;Nombre de voix;Titulaire / suppléant',
        'CA;Moulin;Usagers;2;Titulaire',
        'CA;Moulin;Usagers;2;Suppléant',
        'CA;Verger;Usagers;1;Titulaire',
        'CA;Verger;Salariés;1,5 voix;Titulaire',
        'CA;Ruche;Usagers;NC;',
        'CA;Atelier;Usagers;beaucoup;',
        'CA;Halle;Usagers;-1;',
        'CA;Fournil;Usagers;3;',
        'CA;Fournil;Usagers;4;',
      ].join('\n'),
    );
    expect(kind).toBe('seats');
    expect(draft.collectives[0]?.record.members?.map(({ actorId, votes }) => [actorId, votes])).toEqual([
      ['Moulin', 2],
      ['Verger', 2.5],
      ['Ruche', undefined],
      ['Atelier', undefined],
      ['Halle', undefined],
      ['Fournil', 3],
    ]);
    const said = problems.filter(({ column }) => column === 'Nombre de voix');
    expect(said.map(({ code, row }) => [code, row])).toEqual([
      ['number-invalid', 7],
      ['number-range', 8],
      ['votes-differ', 10],
    ]);
  });

  it('are none where columns of bodies are ticked', async () => {
    const { kind, draft } = await readAs(
      'Structure;GT Eau;Bureau\nMoulin;x;\nVerger;;x\nRuche;x;Présidence\n',
    );
    expect(kind).toBe('actors');
    expect(draft.actors).toHaveLength(3);
    expect(draft.collectives).toEqual([]);
  });

  it('without a structure are refused with the name of the person', async () => {
    const { problems } = await readAs(
      'Instance;Structure;Contact;Rôle\nCOPIL;;Anna Roux;Membre\nCOPIL;Moulin;Paul Noir;\n',
    );
    expect(problems).toContainEqual(expect.objectContaining({ code: 'member-incomplete', row: 2 }));
  });
});

describe('what is said of every row', () => {
  it('fills the fields of which the row says nothing', async () => {
    const constants = { type: 'Financement', source: 'Annuaire 2026', checkedOn: '2026-06-01' };
    const { draft } = await readAs('De;Vers;Type\nA;B;\nA;C;Projet\n', (mapping) => ({
      ...mapping,
      constants,
    }));
    expect(draft.cooperations.map(({ record }) => [record.type, record.source, record.checkedOn])).toEqual([
      ['financement', 'Annuaire 2026', '2026-06-01'],
      ['projet', 'Annuaire 2026', '2026-06-01'],
    ]);
  });
});

const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];
const cellOf = fc.constantFrom('', '', 'x', '1', '3', '5', 'non', '0', '9', 'souvent');

describe('nothing of a table vanishes unsaid', () => {
  it('of a matrix: each filled cell is a tie or counted', async () => {
    const grid = fc.array(fc.array(cellOf, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(grid, fc.boolean(), async (cells, directed) => {
        const rows = cells.map((row, place) => [NAMES[place], ...row].join(';'));
        const { ties, problems } = await readAs(
          [`;${NAMES.join(';')}`, ...rows].join('\n'),
          withTies({ directed }),
        );
        const count = (code: string, detail = 'count') =>
          problems
            .filter((one) => one.code === code)
            .reduce((sum, one) => sum + Number(one.details[detail] ?? 0), 0);
        const told =
          count('ties-denied') +
          count('matrix-diagonal') +
          count('matrix-undirected', 'mirrored') +
          count('matrix-directed', 'mirrored');
        expect(ties.length + told).toBe(cells.flat().filter(Boolean).length);
      }),
      { numRuns: 60 },
    );
  });

  it('of a survey: each name that a respondent ticks is a tie or said', async () => {
    const ticked = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(ticked, { minLength: 2, maxLength: 5 }), async (answers) => {
        const rows = answers.map(
          (names, place) => `2026-01-0${place + 1};${NAMES[place]};${names.join(' | ')}`,
        );
        const text = ['Horodateur;Votre structure;Avec qui travaillez-vous ?', ...rows].join('\n');
        const { ties, codes } = await readAs(text);
        const told = codes.filter((code) => code === 'partner-itself' || code === 'partner-again').length;
        expect(ties.length + told).toBe(answers.flat().length);
      }),
      { numRuns: 60 },
    );
  });

  it('of seats: each row is a member or said', async () => {
    const row = fc.tuple(
      fc.constantFrom('COPIL', 'Bureau', ''),
      fc.constantFrom(...NAMES, ''),
      fc.constantFrom('', 'Membre'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const text = ['Instance;Structure;Rôle', ...rows.map((cells) => cells.join(';'))].join('\n');
        const { draft, codes } = await readAs(text);
        const seats = new Set(rows.flatMap(([body, name]) => (body && name ? [`${body} ${name}`] : [])));
        const members = draft.collectives.flatMap(({ record }) => record.members ?? []);
        expect(members).toHaveLength(seats.size);
        const told = codes.filter((code) => code === 'member-incomplete').length;
        expect(told).toBe(rows.filter((cells) => cells.join('') !== '' && (!cells[0] || !cells[1])).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe.skipIf(!HAS_CASES)(`shapes of the field (${NO_CASES} otherwise)`, () => {
  it.each([
    ['16-matrix/matrice.csv', 4, 3, 0],
    ['field/22-matrice.csv', 4, 8, 0],
    ['field/22b-matrice.xlsx', 4, 8, 0],
    ['field/18-framaforms.csv', 4, 4, 0],
    ['field/19-google-forms.csv', 5, 7, 0],
    ['field/20-limesurvey.csv', 4, 4, 0],
    ['field/33-copil.csv', 2, 0, 1],
    ['15-google-forms/reponses.csv', 2, 0, 0],
  ])('%s gives %d actors, %d ties, %d collectives', async (path, actors, ties, collectives) => {
    const read = await importFiles([caseFile(path)], undefined, { createMissingActors: true });
    expect([read.names.length, read.ties.length, read.collectives.length]).toEqual([
      actors,
      ties,
      collectives,
    ]);
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
