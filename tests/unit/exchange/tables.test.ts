import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fittingPatch, freshIds, importPlanned } from '#shared/changes/commands/import.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { csvTemplate } from '#shared/exchange/tables/templates.ts';
import { readDate } from '#shared/fields/read-date.ts';
import { readNumber } from '#shared/fields/read-number.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { emptyState, type NetworkState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { importFiles, textFile } from './import-files.ts';

const NETWORK = { vocabularies: defaultVocabularies(), customFields: [] };
const OPTIONS: ImportOptions = { onMatch: 'update', createMissingActors: false };
const empty = () => emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function reading(
  csv: Uint8Array | string,
  network: Pick<NetworkState['network'], 'vocabularies' | 'customFields'> = NETWORK,
): Reading {
  const { table, problems } = readCsv(typeof csv === 'string' ? utf8(csv) : csv, 'file.csv');
  if (!table) return { ...joinReadings([]), problems };
  const read = interpret(table, proposeMapping(table), network);
  return { ...read, problems: [...problems, ...read.problems] };
}

function reported({ problems }: Pick<Reading, 'problems'>) {
  return problems.map(({ code, row, column, value }) => [code, row, column, value]);
}

describe('CSV text', () => {
  const rows = [
    ['Nom', 'Commune', 'Budget (€)'],
    ['Ferme des Aulnes', 'Châtel', '1234,5'],
    ['Épicerie ; du « Pont »', 'Le\nPont', '12'],
  ];
  const encodings: [string, (text: string) => Uint8Array][] = [
    ['UTF-8', utf8],
    ['UTF-8 with BOM', (text) => utf8(`\uFEFF${text}`)],
    ['UTF-16 LE', (text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 LE without BOM', (text) => Uint8Array.from(Buffer.from(text, 'utf16le'))],
    ['UTF-16 BE', (text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
    ['windows-1252', (text) => Uint8Array.from(Buffer.from(text.replaceAll('€', '\u0080'), 'latin1'))],
  ];
  for (const [name, encode] of encodings) {
    for (const delimiter of [',', ';', '\t', '|']) {
      it(`is read in ${name}, cells parted by ${JSON.stringify(delimiter)}`, () => {
        const { table, delimiter: found } = readCsv(encode(Papa.unparse(rows, { delimiter })), 'file.csv');
        expect(found).toBe(delimiter);
        expect([table?.headers, ...(table?.rows.map(({ cells }) => cells) ?? [])]).toEqual(rows);
        expect(table?.rows.map(({ row }) => row)).toEqual([2, 3]);
      });
    }
  }

  it('keeps line numbers after cells that hold line breaks', () => {
    const { table } = readCsv(utf8('Nom,Note\r\n"a\nb\nc",1\r\n\r\nd,2\r\n'), 'file.csv');
    expect(table?.rows.map(({ row }) => row)).toEqual([2, 6]);
  });
});

describe('cells', () => {
  it('are numbers in the ways that people write them', () => {
    const written: [string, number | null][] = [
      ['1234,5', 1234.5],
      ['1 234,50 €', 1234.5],
      ['1\u202f234', 1234],
      ['1.234,5', 1234.5],
      ['1,234.5', 1234.5],
      ['1.234.567', 1234567],
      ['12 k€', 12000],
      ['1,5 M€', 1500000],
      ['-3', -3],
      ['abc', null],
      ['12 rue', null],
    ];
    expect(written.map(([text]) => [text, readNumber(text)])).toEqual(written);
  });

  it('are dates in the ways that people write them', () => {
    const written: [string, string | null][] = [
      ['17/04/2023', '2023-04-17'],
      ['7-4-2023', '2023-04-07'],
      ['2023-04-17', '2023-04-17'],
      ['2023-04-17T10:00:00Z', '2023-04-17'],
      ['04/2023', '2023-04'],
      ['2023', '2023'],
      ['45033', '2023-04-17'],
      ['31/02/2023', null],
      ['hier', null],
    ];
    expect(written.map(([text]) => [text, readDate(text)])).toEqual(written);
  });
});

describe('a table of actors', () => {
  it('is understood under French headers', () => {
    const { draft, problems } = reading(
      'Nom;Type d’acteur;ESS;Secteurs;Commune;Code postal;Emplois (ETP);Budget;Arrivée\nFerme;Collectivité locale;oui;"Alimentation durable (production) ; Numérique";Clairval;1000;3,5;12 k€;04/2023',
    );
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['code-zero', '1000'],
      ['words-meant', 'Collectivité locale → Collectivité (1)'],
    ]);
    expect(draft.actors[0]?.record).toMatchObject({
      name: 'Ferme',
      kind: 'collectivite',
      ess: 'yes',
      commune: { name: 'Clairval', postcode: '01000' },
      jobs: 3.5,
      budget: 12000,
      joinedOn: '2023-04',
    });
    expect(draft.actors[0]?.record.sectors).toMatchObject([
      { sector: 'alimentation', stages: ['production'] },
      { sector: 'numerique' },
    ]);
  });

  it('is understood under English headers', () => {
    const { draft, problems } = reading(
      'Name,Kind of actor,Municipality,Sectors\nFarm,Association,Clairval,Digital',
    );
    expect(problems).toEqual([]);
    expect(draft.actors[0]?.record).toMatchObject({ kind: 'association', commune: { name: 'Clairval' } });
  });

  it('reports what it could not use, by row, column and reason', () => {
    const result = reading(
      'id;Nom;SIREN;Latitude;Arrivée;ESS;Type\n1;A;123456789;200;hier;peut-être;Zorglub\n1;B;;;;;\n2;;;;;;\n3;=1+1;;;;;\n4;<b>C</b>;;;;;',
    );
    expect(reported(result)).toEqual(
      expect.arrayContaining([
        ['word-unknown', 2, 'ESS', 'peut-être'],
        ['number-range', 2, 'Latitude', '200'],
        ['date-invalid', 2, 'Arrivée', 'hier'],
        ['siren-invalid', 2, 'SIREN', '123456789'],
        ['new-term', 2, 'Type', 'Zorglub'],
        ['duplicate-id', 3, 'id', '1'],
        ['name-missing', 4, 'Nom', ''],
        ['formula-text', 5, 'Nom', '=1+1'],
        ['html-text', 6, 'Nom', '<b>C</b>'],
      ]),
    );
    expect(result.problems).toHaveLength(9);
    expect(result.draft.actors.map(({ record }) => record.name)).toEqual(['A', '=1+1', '<b>C</b>']);
    expect(result.draft.actors[0]?.record.siren).toBe('123456789');
  });

  it('distinguishes a strength beyond its scale from a word that is none', () => {
    const { draft, problems } = reading('De;Vers;Intensité\nA;B;9\nB;C;immense\nC;D;4');
    expect(reported({ problems })).toEqual([
      ['number-range', 2, 'Intensité', '9'],
      ['word-unknown', 3, 'Intensité', 'immense'],
    ]);
    expect(draft.cooperations.map(({ record }) => record.strength)).toEqual([undefined, undefined, 4]);
  });

  it('keeps columns that it does not know as fields of the network', () => {
    const { draft, problems } = reading('Nom;Couleur du logo\nFerme;vert');
    expect(reported({ problems })).toEqual([['column-custom', null, 'Couleur du logo', 'Couleur du logo']]);
    expect(draft.newFields).toMatchObject([{ label: { fr: 'Couleur du logo' }, of: 'actor' }]);
    expect(Object.values(draft.actors[0]?.record.custom ?? {})).toEqual(['vert']);
  });

  it('is refused when no header is known, or the name is not there', () => {
    expect(reported(reading('foo;bar\n1;2'))).toEqual([['headers-unknown', 1, '', '']]);
    expect(reported(reading('SIREN;Commune\n552100554;Paris'))).toEqual([['column-missing', 1, '', 'name']]);
  });
});

describe('an import', () => {
  const actors = 'Nom;Commune;SIREN\nFerme;Pont;\nMairie;Pont;552100554';
  const ties =
    'De;Vers;Type;Début\nFerme;Mairie;commande publique;2023\nMairie;Ferme;financement;\nMairie;Banque;prêt;\nFerme;Ferme;autre;';

  it('joins ties to actors by name and refuses the rest', () => {
    const plan = planImport(
      empty(),
      joinReadings([reading(actors), reading(ties)]).draft,
      OPTIONS,
      freshIds(),
    );
    expect(plan.counts).toEqual({ create: 4, update: 0, skip: 0, error: 2 });
    expect(plan.problems.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['kind-derived', null, ''],
      ['unknown-actor', 4, 'Banque'],
      ['self-tie', 5, 'Ferme'],
    ]);
    const after = applyPatch(empty(), plan.patch);
    expect([...after.cooperations.values()].map(({ type }) => type)).toEqual([
      'commande-publique',
      'financement',
    ]);
  });

  it('lists the rows that its reader refused, first of all', () => {
    const broken = reading('Id;Nom\n1;Ferme\n1;Mairie\n2;');
    const halfTie = reading('De;Vers\nFerme;\nFerme;Ferme');
    const plan = planImport(empty(), joinReadings([broken, halfTie]).draft, OPTIONS, freshIds());
    expect(plan.counts).toEqual({ create: 1, update: 0, skip: 0, error: 4 });
    expect(
      plan.rows.map(({ row, name, action, reason, value }) => [row, name, action, reason, value]),
    ).toEqual([
      [3, 'Mairie', 'error', 'duplicate-id', '1'],
      [4, '', 'error', 'name-missing', ''],
      [2, 'Ferme → ', 'error', 'end-missing', ''],
      [3, 'Ferme — Ferme', 'error', 'self-tie', 'Ferme'],
      [2, 'Ferme', 'create', null, 'Ferme'],
    ]);
  });

  it('creates the actors that only ties name when asked to', () => {
    const options = { ...OPTIONS, createMissingActors: true };
    const plan = planImport(empty(), reading(ties).draft, options, freshIds());
    const after = applyPatch(empty(), plan.patch);
    expect([...after.actors.values()].map(({ name, confidence }) => [name, confidence])).toEqual([
      ['Ferme', 'to-check'],
      ['Mairie', 'to-check'],
      ['Banque', 'to-check'],
    ]);
  });

  it('does nothing the second time', () => {
    const { draft } = joinReadings([reading(actors), reading(ties)]);
    const first = applyPatch(empty(), planImport(empty(), draft, OPTIONS, freshIds()).patch);
    const again = planImport(first, draft, OPTIONS, freshIds());
    expect(again.patch).toEqual([]);
    expect(again.counts).toMatchObject({ create: 0, update: 0, skip: 4 });
  });

  it('completes what is there by number or by name and place, and erases nothing', () => {
    const first = applyPatch(empty(), planImport(empty(), reading(actors).draft, OPTIONS, freshIds()).patch);
    const more = reading(
      'Nom;SIREN;Site internet;Commune\nVille de Pont;552 100 554;https://pont.example;\nferme;;;Pont',
    ).draft;
    const plan = planImport(first, more, OPTIONS, freshIds());
    expect(
      plan.rows.map(({ name, action, changes }) => [name, action, changes.map(({ field }) => field)]),
    ).toEqual([
      ['Ville de Pont', 'update', ['name', 'siren', 'website']],
      ['ferme', 'update', ['name']],
    ]);
    const mairie = [...applyPatch(first, plan.patch).actors.values()].find(({ siren }) => siren !== '');
    expect(mairie).toMatchObject({ name: 'Ville de Pont', commune: { name: 'Pont' } });
    const skipped = planImport(first, more, { ...OPTIONS, onMatch: 'skip' }, freshIds());
    expect(skipped.patch).toEqual([]);
  });

  it('is one change that is undone whole, on the network that it was planned on or one with the same lists', () => {
    const { draft } = joinReadings([reading(actors), reading(ties)]);
    const command = importPlanned(
      planImport(empty(), draft, OPTIONS, freshIds()),
      { name: 'file.csv', count: 6 },
      new Map(),
    );
    const start = emptyState(newNetwork('other', 'Autre', '2026-01-01T00:00:00.000Z', 'fr'));
    const after = applyPatch(start, command.patch(start));
    expect(after.network).toMatchObject({ id: 'other', name: 'Autre' });
    expect(after.actors.size).toBe(2);
    expect(toData(applyPatch(after, invertPatch(command.patch(start))))).toEqual(toData(start));
  });

  it('overwrites nothing that was changed since it was planned', () => {
    const first = applyPatch(empty(), planImport(empty(), reading(actors).draft, OPTIONS, freshIds()).patch);
    const [ferme, mairie] = [...first.actors.values()];
    if (!ferme || !mairie) throw new Error('two actors');
    const { patch } = planImport(
      first,
      reading('Nom;Commune;Site internet\nFerme;Pont;https://f.example').draft,
      OPTIONS,
      freshIds(),
    );
    const tie = planImport(first, reading('De;Vers\nFerme;Mairie').draft, OPTIONS, freshIds()).patch;
    const word = planImport(first, reading('Nom;Type\nGare;Gare').draft, OPTIONS, freshIds()).patch;
    const edited = { ...first, actors: new Map(first.actors).set(ferme.id, { ...ferme, budget: 5 }) };
    const without = { ...first, actors: new Map([[ferme.id, ferme]]) };
    const kinds = first.network.vocabularies.kinds.slice(1);
    const relisted = {
      ...first,
      network: { ...first.network, vocabularies: { ...first.network.vocabularies, kinds } },
    };
    const renamed = { ...first, network: { ...first.network, name: 'Autre nom' } };
    expect(fittingPatch(first, patch)).toEqual(patch);
    expect(fittingPatch(edited, patch)).toBeNull();
    expect(fittingPatch(without, tie)).toBeNull();
    expect(fittingPatch(relisted, word)).toBeNull();
    const kept = fittingPatch(renamed, word);
    expect(kept && applyPatch(renamed, kept).network.name).toBe('Autre nom');
    expect(kept && applyPatch(renamed, kept).network.vocabularies.kinds.length).toBe(kinds.length + 2);
  });
});

describe('the CSV pair', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`reads back equal in ${language}`, () => {
      const sample = sampleNetwork(language, '2026-11-24T08:00:00.000Z');
      const pair = writeCsvPair(toState(sample), language);
      const read = joinReadings([reading(pair.actors), reading(pair.cooperations)]);
      expect(read.problems.filter(({ code }) => code !== 'siret-invalid')).toEqual([]);
      const again = planImport(toState(sample), read.draft, OPTIONS, freshIds());
      expect(again.rows.filter(({ action }) => action !== 'skip')).toEqual([]);
      const anew = applyPatch(
        empty(),
        planImport(empty(), read.draft, OPTIONS, (id) => id.replace(/^tie /, '')).patch,
      );
      expect(byId(anew.actors)).toEqual(byId(toState(sample).actors));
      expect(byId(anew.cooperations)).toEqual(byId(toState(sample).cooperations));
    });
  }

  it('lets no cell begin as a formula', () => {
    const sample = sampleNetwork('fr', '2026-11-24T08:00:00.000Z');
    const [first, ...rest] = sample.actors;
    if (!first) throw new Error('no actor');
    const hostile = { ...first, name: '=cmd|A1', description: '@SUM(1)', acronym: '+x', tags: ['-y'] };
    const state = toState({ ...sample, actors: [hostile, ...rest] });
    const text = new TextDecoder().decode(writeCsvPair(state, 'fr').actors);
    const cells = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data.flat();
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell))).toEqual([]);
    const read = reading(writeCsvPair(state, 'fr').actors);
    expect(read.draft.actors[0]?.record).toMatchObject({ name: '=cmd|A1', description: '@SUM(1)' });
  });
});

function byId<R extends { id: string }>(records: ReadonlyMap<string, R>) {
  return [...records.values()].sort((one, other) => one.id.localeCompare(other.id));
}

describe('the templates', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`are read without a remark in ${language}`, () => {
      const read = (['actors', 'cooperations'] as const).map((kind) =>
        reading(csvTemplate(kind, language).bytes),
      );
      const { draft, problems } = joinReadings(read);
      expect(problems).toEqual([]);
      expect(planImport(empty(), draft, OPTIONS, freshIds()).counts).toMatchObject({ create: 3, error: 0 });
    });
  }
});

describe('a file of very many rows', () => {
  const rows = (count: number) =>
    `Nom\n${Array.from({ length: count }, (_, index) => `A${index}`).join('\n')}`;

  it('is refused above what can be shown', () => {
    const { table, problems } = readCsv(utf8(rows(100_001)), 'gros.csv');
    expect(table).toBeNull();
    expect(problems).toMatchObject([
      { severity: 'error', code: 'rows-too-many', details: { size: 100_001, most: 100_000 } },
    ]);
  });

  it('is joined whole, and reported as large before anything is stored', () => {
    const half = reading(rows(90_000));
    const { draft } = joinReadings([half, half]);
    expect(draft.actors).toHaveLength(180_000);
    const small = { ...draft, actors: draft.actors.slice(0, 10_001) };
    expect(planImport(empty(), small, OPTIONS, freshIds()).problems).toMatchObject([
      { severity: 'warning', code: 'network-large', details: { actors: 10_001, cooperations: 0 } },
    ]);
  });
});

describe('bytes that are no text', () => {
  it('are refused, also without a NUL among them', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => 1 + ((index * 7919) % 255));
    const { table, problems } = readCsv(noise, 'image.csv');
    expect(table).toBeNull();
    expect(reported({ problems })).toEqual([['file-binary', null, '', '']]);
  });

  it('a stray control character does not make a binary of a table', () => {
    expect(reading('Nom\nFerme\u000b des Aulnes\nMairie\u0002\nBanque').draft.actors).toHaveLength(3);
  });
});

describe('any text at all', () => {
  it('is read without an exception, and planned without one', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('=1', '2023', 'oui', 'Ferme', ''),
    );
    const header = fc.constantFrom(
      'Nom',
      'De',
      'Vers',
      'Secteurs',
      'SIREN',
      'Début',
      'Budget',
      'Latitude',
      'x',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(header, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { maxLength: 7 })),
        (headers, rows) => {
          const { draft } = reading(Papa.unparse([headers, ...rows]));
          planImport(empty(), draft, { ...OPTIONS, createMissingActors: true }, freshIds());
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('weights of graph programs', () => {
  const weights = async (...cells: string[]) => {
    const rows = cells.map((cell, place) => `a,b${place},${cell}`).join('\n');
    const { tieList, codes } = await importFiles(
      [textFile('liens.csv', `Source,Target,Weight\n${rows}\n`)],
      undefined,
      {
        createMissingActors: true,
      },
    );
    return { tieList, codes };
  };

  it('are strengths where all are whole and from 1 to 5', async () => {
    const { tieList, codes } = await weights('1.0', '5', '3.00');
    expect(tieList.map(({ strength }) => strength)).toEqual([1, 5, 3]);
    expect(codes).not.toContain('number-range');
  });

  it('are a field of their own where any is another number', async () => {
    const { tieList, codes } = await weights('1.0', '12', '3.5');
    expect(tieList.map(({ strength, custom }) => [strength, ...Object.values(custom)])).toEqual([
      [null, 1],
      [null, 12],
      [null, 3.5],
    ]);
    expect(codes).not.toContain('number-range');
  });
});
