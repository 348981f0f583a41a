import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshIds, importPlanned } from '#shared/changes/commands/import.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { kindsOf, legalFormsOf } from '#shared/exchange/french-data/legal-categories.ts';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { type FileBytes, openFiles } from '#shared/exchange/reading/open-files.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { emptyState, type NetworkState, newNetwork, toData } from '#shared/model/network-state.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const OPTIONS = { onMatch: 'update', createMissingActors: true } as const;
const empty = () => emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));

async function readingOf(files: readonly FileBytes[]): Promise<Reading> {
  const { network } = empty();
  return joinReadings(
    (await openFiles(files, network)).map((source) => {
      if (source.kind === 'reading') return source.reading;
      if (source.kind === 'table') return interpret(source.table, source.mapping, network);
      throw new Error(`${source.file}: ${source.kind}`);
    }),
  );
}

const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });

describe('the register of companies', () => {
  const HEAD =
    'siren;nic;siret;denominationUniteLegale;sigleUniteLegale;activitePrincipaleUniteLegale;categorieJuridiqueUniteLegale;economieSocialeSolidaireUniteLegale;identifiantAssociationUniteLegale;codePostalEtablissement;codeCommuneEtablissement;libelleCommuneEtablissement';
  const ROWS = [
    '552100554;00013;55210055400013;LA RECYCLERIE;LR;38.11Z;9220;O;W123456789;01000;01053;BOURG-EN-BRESSE',
    '732829320;00074;73282932000074;COOP DES HALLES;;47.11C;5458;O;;17340;17094;CHATELAILLON-PLAGE',
    '404833048;00022;40483304800022;MENUISERIE DUPONT;;43.32A;5710;N;;2A004;2A004;AJACCIO',
  ];

  it.each([';', ','])('lands in the right fields, parted by %s', async (delimiter) => {
    const content = [HEAD, ...ROWS].join('\n').replaceAll(';', delimiter);
    const { draft, problems } = await readingOf([text('StockEtablissement.csv', content)]);
    expect(draft.actors.map(({ record }) => record)).toMatchObject([
      {
        name: 'LA RECYCLERIE',
        acronym: 'LR',
        siren: '552100554',
        siret: '55210055400013',
        ape: '38.11Z',
        legalForm: 'association-1901',
        ess: 'yes',
        rna: 'W123456789',
        commune: { name: 'BOURG-EN-BRESSE', insee: '01053', postcode: '01000' },
      },
      { legalForm: 'scop', ess: 'yes', commune: { insee: '17094', postcode: '17340' } },
      { legalForm: 'sas', ess: 'no', commune: { name: 'AJACCIO', insee: '2A004' } },
    ]);
    expect(problems.filter(({ column }) => /siret|siren|Commune|economie|categorie/.test(column))).toEqual(
      [],
    );
    expect(draft.newTerms).toEqual([]);
  });

  it('gives the forms and kinds of the default lists, the narrowest first', () => {
    const { legalForms, kinds } = defaultVocabularies();
    const codes = Array.from({ length: 9000 }, (_, index) => String(1000 + index));
    const listed = (list: readonly { id: string }[], ids: readonly string[]) =>
      ids.filter((one) => !list.some(({ id }) => id === one));
    expect(listed(legalForms, codes.flatMap(legalFormsOf))).toEqual([]);
    expect(listed(kinds, codes.flatMap(kindsOf))).toEqual([]);
    const known = {
      4120: ['epic', 'etablissement-public'],
      5460: ['coop-autre'],
      5498: ['eurl', 'sarl'],
      5615: ['sem', 'sa'],
      5658: ['scop'],
      5710: ['sas'],
      5720: ['sasu', 'sas'],
      6316: ['cuma', 'coop-agricole'],
      6317: ['coop-agricole'],
      7210: ['commune'],
      7344: ['metropole', 'epci'],
      7346: ['communaute-communes', 'epci'],
      7353: ['epci'],
      7357: ['syndicat-mixte', 'etablissement-public'],
      7367: ['ccas', 'etablissement-public'],
      7383: ['etablissement-public'],
      9210: ['collectif-informel'],
      9220: ['association-1901'],
      9230: ['association-rup', 'association-1901'],
      9260: ['association-droit-local', 'association-1901'],
      9300: ['fondation'],
    };
    for (const [code, forms] of Object.entries(known)) expect(legalFormsOf(code)).toEqual(forms);
    expect(['9240', '6540', '2110', 'SARL'].flatMap(legalFormsOf)).toEqual([]);
  });

  it('is read from the answers of its API as well', async () => {
    const company = {
      siren: '552100554',
      nom_complet: 'LA RECYCLERIE',
      nature_juridique: '9220',
      activite_principale: '38.11Z',
      complements: { est_ess: true, est_association: true },
      siege: {
        siret: '55210055400013',
        libelle_commune: 'BOURG-EN-BRESSE',
        commune: '01053',
        code_postal: '01000',
      },
    };
    const other = { ...company, siren: '732829320', nom_complet: 'SCI', nature_juridique: '6540' };
    const { draft, problems } = await readingOf([
      text('a.json', JSON.stringify({ results: [company, other] })),
    ]);
    expect(draft.actors.map(({ record }) => record)).toMatchObject([
      {
        siret: '55210055400013',
        ape: '38.11Z',
        legalForm: 'association-1901',
        ess: 'yes',
        kind: 'association',
        commune: { name: 'BOURG-EN-BRESSE', insee: '01053', postcode: '01000' },
      },
      { name: 'SCI' },
    ]);
    expect(draft.actors[1]?.record).not.toHaveProperty('legalForm');
    expect(problems).toMatchObject([
      { code: 'word-unknown', row: 2, column: 'nature_juridique', value: '6540' },
    ]);
  });
});

describe.skipIf(!existsSync(DATA))('every real file, by the way of an import', () => {
  const names = existsSync(DATA)
    ? readdirSync(DATA).filter((name) => /\.(?:json|gexf|graphml|cx2)$/.test(name))
    : [];
  const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(DATA, name))) });
  /** The categories of a GoGoCarto map come with its elements. */
  const sets = names
    .filter((name) => !name.includes('taxonomy'))
    .map((name) => [
      name,
      ...names.filter((other) => other === name.replace('elements', 'taxonomy') && other !== name),
    ]);

  /** Files that hold fewer actors than six: how many there are. */
  const PARTIES: Readonly<Record<string, number>> = { 'decp-2019.json': 3 };

  it.each(sets.map((set) => [set.join(' + '), set] as const))('%s', async (_, set) => {
    const { draft, problems } = await readingOf(set.map(file));
    expect(draft.actors.length).toBeGreaterThanOrEqual(PARTIES[set[0] ?? ''] ?? 6);
    const start = empty();
    const plan = planImport(start, draft, OPTIONS, freshIds());
    // Every record of the file is in the dry run: created, or refused with a reason.
    expect(plan.rows.length).toBeGreaterThanOrEqual(draft.actors.length + draft.cooperations.length);
    expect(plan.rows.filter(({ action, reason }) => action === 'error' && reason === null)).toEqual([]);
    expect([...problems, ...plan.problems].filter(({ code }) => code === 'file-unreadable')).toEqual([]);
    const change = importPlanned(plan, { name: set[0] ?? '', count: plan.rows.length }, new Map()).patch(
      start,
    );
    const after = applyPatch(start, change);
    expect(after.actors.size).toBe(count(plan.rows, 'actors'));
    expect(after.cooperations.size).toBe(count(plan.rows, 'cooperations'));
    expect(toVocabularies(after).filter((id) => id !== '')).toEqual([]);
    expect(toData(applyPatch(after, invertPatch(change)))).toEqual(toData(start));
  });

  const count = (rows: ReturnType<typeof planImport>['rows'], table: string) =>
    rows.filter((row) => row.table === table && row.action === 'create').length;

  /** Terms that records use and no list of the network holds. */
  function toVocabularies({ network, actors, cooperations }: NetworkState): string[] {
    const { kinds, sectors, cooperationTypes } = network.vocabularies;
    const known = new Set([...kinds, ...sectors, ...cooperationTypes].map(({ id }) => id));
    return [
      ...[...actors.values()].flatMap(({ kind, sectors }) => [kind, ...sectors.map(({ sector }) => sector)]),
      ...[...cooperations.values()].map(({ type }) => type),
    ].filter((id) => !known.has(id));
  }
});
