import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcel, { type SheetData } from 'write-excel-file/universal';
import { freshIds } from '#shared/changes/commands/import.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { tableOf } from '#shared/exchange/tables/table-of.ts';
import { readWorkbook } from '#shared/exchange/tables/workbook-read.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const NETWORK = { vocabularies: defaultVocabularies(), customFields: [] };

async function workbook(sheets: Record<string, SheetData>): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcel(
    Object.entries(sheets).map(([sheet, data]) => ({ sheet, data, dateFormat: 'dd/mm/yyyy' })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const ACTORS: SheetData = [
  ['Nom', 'Code postal', 'Emplois', 'Budget', 'ESS', 'Arrivée', 'Site internet'],
  ['Ferme des Aulnes', 1000, 3.5, 120000, true, new Date(Date.UTC(2023, 3, 17)), null],
  [null, null, null],
  ['Mairie de Châtel', '38460', null, -12.25, false, null, 'https://chatel.example'],
];
const COOPERATIONS: SheetData = [
  ['De', 'Vers', 'Type', 'Intensité', 'Début'],
  ['Mairie de Châtel', 'Ferme des Aulnes', 'Commande publique', 4, new Date(Date.UTC(2024, 1, 29))],
];

/** The tables of a workbook, their first rows being headers. */
async function readXlsx(bytes: Uint8Array<ArrayBuffer>) {
  const { grids, problems } = await readWorkbook(bytes);
  return { tables: grids.flatMap(({ rows, name }) => tableOf(rows, name, problems) ?? []), problems };
}

async function draftOf(bytes: Uint8Array<ArrayBuffer>) {
  const sources = await openFiles([{ name: 'reseau.xlsx', bytes }], NETWORK);
  return joinReadings(
    sources.map((source) => {
      if (source.kind !== 'table') throw new Error(`opened as ${source.kind}`);
      return interpret(source.table, source.mapping, NETWORK);
    }),
  );
}

describe('a workbook', () => {
  it('has a table for each sheet, with the rows that the spreadsheet shows', async () => {
    const { tables, problems } = await readXlsx(
      await workbook({ Acteurs: ACTORS, Vide: [], Liens: COOPERATIONS }),
    );
    expect(problems).toEqual([]);
    expect(
      tables.map(({ name, headers, rows }) => [name, headers.length, rows.map(({ row }) => row)]),
    ).toEqual([
      ['Acteurs', 7, [2, 4]],
      ['Liens', 5, [2]],
    ]);
  });

  it('has dates, numbers, booleans and empty cells that become fields', async () => {
    const { draft, problems } = await draftOf(await workbook({ Acteurs: ACTORS, Liens: COOPERATIONS }));
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['code-zero', '1000']]);
    expect(draft.actors.map(({ row, record: { id: _, ...record } }) => [row, record])).toEqual([
      [
        2,
        {
          name: 'Ferme des Aulnes',
          commune: { postcode: '01000' },
          jobs: 3.5,
          budget: 120000,
          ess: 'yes',
          joinedOn: '2023-04-17',
        },
      ],
      [
        4,
        {
          name: 'Mairie de Châtel',
          commune: { postcode: '38460' },
          budget: -12.25,
          ess: 'no',
          website: 'https://chatel.example',
        },
      ],
    ]);
    expect(draft.cooperations.map(({ record }) => record)).toMatchObject([
      {
        from: 'Mairie de Châtel',
        to: 'Ferme des Aulnes',
        type: 'commande-publique',
        strength: 4,
        startedOn: '2024-02-29',
      },
    ]);
    const before = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));
    const options = { onMatch: 'update', createMissingActors: false } as const;
    expect(planImport(before, draft, options, freshIds()).counts).toEqual({
      create: 3,
      update: 0,
      skip: 0,
      error: 0,
    });
  });

  it('is known by its content under any name', async () => {
    const bytes = await workbook({ Acteurs: ACTORS });
    const [source] = await openFiles([{ name: 'sans-extension', bytes }], NETWORK);
    expect(source).toMatchObject({ kind: 'table', csv: null, table: { name: 'Acteurs' } });
  });

  it('keeps numbers as they are shown, not as they are computed', async () => {
    const { tables } = await readXlsx(
      await workbook({
        Acteurs: [
          ['Nom', 'SIREN', 'Budget'],
          ['Ferme', 552100554, 0.1 + 0.2],
        ],
      }),
    );
    expect(tables[0]?.rows[0]?.cells.slice(0, 2)).toEqual(['Ferme', '552100554']);
    const { draft } = await draftOf(
      await workbook({
        Acteurs: [
          ['Nom', 'SIREN', 'Budget'],
          ['Ferme', 552100554, 0.1 + 0.2],
        ],
      }),
    );
    expect(draft.actors[0]?.record).toMatchObject({ siren: '552100554', budget: 0.3 });
  });

  it('with nothing in it is reported as empty', async () => {
    const { tables, problems } = await readXlsx(await workbook({ Feuille: [] }));
    expect(tables).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['file-empty']);
  });
});

const WORKBOOKS = existsSync(DATA) ? readdirSync(DATA).filter((name) => name.endsWith('.xlsx')) : [];

describe.skipIf(WORKBOOKS.length === 0)('real workbooks (skipped when the folder holds none)', () => {
  it.each(WORKBOOKS)('%s is read as tables', async (name) => {
    const { tables, problems } = await readXlsx(new Uint8Array(readFileSync(resolve(DATA, name))));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tables.length).toBeGreaterThan(0);
  });
});
