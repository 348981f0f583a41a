import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { type FileBytes, formatOf, openFiles } from '#shared/exchange/reading/open-files.ts';
import type { Source } from '#shared/exchange/reading/source.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const NETWORK = { vocabularies: defaultVocabularies(), customFields: [] };
const NOW = '2026-11-24T08:00:00.000Z';

const real = (name: string): FileBytes => ({
  name,
  bytes: new Uint8Array(readFileSync(resolve(DATA, name))),
});
const made = (name: string, text: string): FileBytes => ({ name, bytes: new TextEncoder().encode(text) });

async function readingOf(...files: FileBytes[]): Promise<Reading> {
  const [source, ...rest] = await openFiles(files, NETWORK);
  expect(rest).toEqual([]);
  if (source?.kind !== 'reading') throw new Error(`opened as ${source?.kind}`);
  return source.reading;
}

function reported(sources: readonly Source[]) {
  return sources.map((source) => [
    source.file,
    source.kind,
    source.kind === 'failed' ? source.problems.map(({ code }) => code) : [],
  ]);
}

/** What an empty network holds once a reading is imported into it. */
function imported({ draft }: Reading) {
  const before = emptyState(newNetwork('n', 'N', NOW, 'fr'));
  const plan = planImport(before, draft, { onMatch: 'update', createMissingActors: false }, freshIds());
  return { plan, after: applyPatch(before, plan.patch) };
}

describe.skipIf(!existsSync(DATA))('real files (skipped when their folder is not there)', () => {
  describe('a GoGoCarto map with its categories', () => {
    let reading: Reading;
    beforeAll(async () => {
      // Whichever is chosen first.
      reading = await readingOf(real('gogocarto-taxonomy.json'), real('gogocarto-elements.json'));
    });

    it('has every actor, with its words and its place', () => {
      expect(reading.draft.actors.map(({ row, record }) => [row, record.name])).toEqual([
        [1, 'La Ruche de Chenay'],
        [2, 'Cuisines du monde'],
        [3, "Graine d'écolo"],
        [4, "Bio C'bon Angoulême"],
        [5, 'Kuné'],
        [6, 'Le marché de Léopold Angoulême'],
        [7, "Association la ferme d'yvonne"],
        [8, 'Des Racines pour Grandir'],
        [9, 'Biocoop de Cognac Chateaubernard'],
        [10, 'Les Jardins Respectueux'],
        [11, 'ANLP (Antenne Nature Loisirs Patrimoine'],
        [12, 'Les délices du potager'],
      ]);
      expect(reading.draft.actors[0]?.record).toMatchObject({
        id: '10kw',
        commune: { name: 'Chenay', postcode: '79120' },
        latitude: 46.3252,
        longitude: -0.0339,
        website: 'https://laruchequiditoui.fr/fr/assemblies/8148/collections',
        source: 'Colibris',
      });
    });

    it('has its categories as tags and, where they are known, as sectors', () => {
      const [ruche, cuisines] = reading.draft.actors.map(({ record }) => record);
      expect(ruche?.tags).toEqual(['Epicerie & Supérette', 'Agriculture & Alimentation']);
      expect(ruche?.sectors).toEqual([{ sector: 'alimentation' }]);
      expect(cuisines?.tags).toEqual([
        'Lieu pour sortir',
        'Restaurant',
        'Sortie & Culture',
        'Restauration',
        'Agriculture & Alimentation',
      ]);
      const sectors = new Set(
        reading.draft.actors.flatMap(({ record }) => record.sectors?.map(({ sector }) => sector)),
      );
      expect(sectors).toContain('habitat');
    });

    it('has no markup left in its descriptions', () => {
      expect(reading.draft.actors[0]?.record.description).toBe('Tous produits alimentaires locaux');
      for (const { record } of reading.draft.actors) expect(record.description).not.toMatch(/<[a-z/]/i);
    });

    it('says which of its columns are left aside, and nothing else', () => {
      expect(new Set(reading.problems.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
        new Set(['info column-ignored']),
      );
      const left = reading.problems.map(({ value }) => value);
      expect(left).toContain('telephone');
      expect(left).toContain('openHoursMoreInfos');
      expect(left).not.toContain('name');
    });

    it('is imported whole, and waits for its layout', () => {
      const { plan, after } = imported(reading);
      expect(plan.counts).toEqual({ create: 12, update: 0, skip: 0, error: 0 });
      expect(plan.unplaced).toHaveLength(12);
      expect(after.actors.size).toBe(12);
    });
  });

  it('a GoGoCarto map without its categories keeps their numbers, and says so', async () => {
    const { draft, problems } = await readingOf(real('gogocarto-elements.json'));
    expect(draft.actors).toHaveLength(12);
    expect(draft.actors[0]?.record.tags).toEqual(['10429', '10427']);
    expect(problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([
      'taxonomy-missing',
    ]);
  });

  it('GoGoCarto’s categories alone are nothing to import', async () => {
    expect(reported(await openFiles([real('gogocarto-taxonomy.json')], NETWORK))).toEqual([
      ['gogocarto-taxonomy.json', 'failed', ['taxonomy-alone']],
    ]);
  });

  it('Les Misérables have their names, ties, weights and places', async () => {
    const reading = await readingOf(real('les-miserables.gexf'));
    const { draft, problems } = reading;
    expect(draft.name).toBe('Les Miserables');
    expect([draft.actors.length, draft.cooperations.length, draft.positions.size]).toEqual([77, 254, 77]);
    expect(draft.actors.slice(0, 3).map(({ row, record }) => [row, record.name])).toEqual([
      [15, 'Valjean'],
      [23, 'Gavroche'],
      [31, 'Marius'],
    ]);
    // Its weights go up to 31, so they are no strengths from 1 to 5: they are kept as a field.
    expect(draft.cooperations[1]?.record.custom).toEqual({
      'cooperation-weight': 8,
      'cooperation-cooccurrence': 8,
    });
    expect(draft.cooperations.every(({ record }) => record.strength === undefined)).toBe(true);
    expect(problems.map(({ severity, code, value }) => [severity, code, value])).toEqual([
      ['info', 'column-custom', 'modularity_class'],
      ['info', 'column-custom', 'Weight'],
      ['info', 'column-custom', 'cooccurrence'],
    ]);
    const { plan, after } = imported(reading);
    expect(plan.counts).toEqual({ create: 331, update: 0, skip: 0, error: 0 });
    expect(plan.unplaced).toEqual([]);
    const { positions } = draft;
    const [valjean, gavroche] = ['11', '48'].map((id) => positions.get(id));
    // Gavroche is right of Valjean and, the vertical axis being turned, below.
    expect(gavroche?.x).toBeGreaterThan(valjean?.x ?? Number.NaN);
    expect(gavroche?.y).toBeGreaterThan(valjean?.y ?? Number.NaN);
    expect(after.positions.size).toBe(77);
  });

  it('the power grid is read whole', async () => {
    const reading = await readingOf(real('power-grid.gexf'));
    const { draft, problems } = reading;
    expect(problems).toEqual([]);
    expect([draft.actors.length, draft.cooperations.length, draft.positions.size]).toEqual([
      4941, 6594, 4941,
    ]);
    expect(draft.cooperations[0]?.record).toMatchObject({ from: '8', to: '6', directed: false });
    const { plan, after } = imported(reading);
    expect(plan.counts).toEqual({ create: 11535, update: 0, skip: 0, error: 0 });
    // Its places are drawn by lot: the map is laid out instead.
    expect(plan.problems).toEqual([expect.objectContaining({ severity: 'info', code: 'places-scattered' })]);
    expect(plan.unplaced).toHaveLength(4941);
    expect([after.actors.size, after.cooperations.size, after.positions.size]).toEqual([4941, 6594, 0]);
  });
});

describe('what a file is', () => {
  const bytes = (text: string) => made('', text).bytes;
  const maillage = writeMaillage(sampleNetwork('fr', NOW), { contacts: false, now: NOW });

  it('is recognised by its content where its name says nothing', () => {
    expect(formatOf('export', maillage)).toBe('maillage');
    expect(formatOf('export', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('xlsx');
    expect(formatOf('export.txt', bytes('  {"data": []}'))).toBe('json');
    expect(formatOf('export.xml', bytes('<?xml version="1.0"?>\n<gexf version="1.3">'))).toBe('gexf');
    expect(formatOf('export', bytes('Nom;Commune\nFerme;Pont'))).toBe('csv');
    expect(formatOf('page.csv', bytes('<!DOCTYPE html><table></table>'))).toBe('unknown');
    expect(formatOf('graph.graphml', bytes('\uFEFF<?xml version="1.0"?><graphml/>'))).toBe('graphml');
    expect(formatOf('reseau.txt', bytes('*Vertices 2\n1 A\n2 B\n'))).toBe('pajek');
  });

  it('is its name where the content fits it', () => {
    expect(formatOf('reseau.MAILLAGE', maillage)).toBe('maillage');
    expect(formatOf('ÉLÉMENTS.JSON', bytes('[]'))).toBe('json');
    expect(formatOf('a.csv', bytes('<b>Nom</b>;Commune'))).toBe('csv');
    expect(formatOf('a.csv', bytes(''))).toBe('empty');
  });
});

describe('files that were chosen together', () => {
  it('are each opened as what they are, a broken one beside the good ones', async () => {
    const sources = await openFiles(
      [
        made('acteurs.csv', 'Nom\nFerme'),
        made('liens.csv', 'De;Vers\nFerme;Mairie'),
        made('cassé.json', '{"data": ['),
        made('vide.csv', ''),
        {
          name: 'reseau.maillage',
          bytes: writeMaillage(sampleNetwork('fr', NOW), { contacts: true, now: NOW }),
        },
      ],
      NETWORK,
    );
    expect(reported(sources)).toEqual([
      ['acteurs.csv', 'table', []],
      ['liens.csv', 'table', []],
      ['vide.csv', 'failed', ['file-empty']],
      ['reseau.maillage', 'network', []],
      ['cassé.json', 'failed', ['json-broken']],
    ]);
    const read = joinReadings(
      sources.flatMap((source) =>
        source.kind === 'table' ? [interpret(source.table, source.mapping, NETWORK)] : [],
      ),
    );
    expect([read.draft.actors.length, read.draft.cooperations.length]).toEqual([1, 1]);
  });

  it('are read with the encoding and separator that the user asks for', async () => {
    const file = made('a.csv', 'Nom,Commune;Note\nÉcole,Pont;x');
    const [source] = await openFiles([file], NETWORK, {
      'a.csv': { encoding: 'windows-1252', delimiter: ',' },
    });
    expect(source).toMatchObject({ kind: 'table', csv: { encoding: 'windows-1252', delimiter: ',' } });
    expect(source?.kind === 'table' && source.table.rows[0]?.cells).toEqual(['Ã‰cole', 'Pont;x']);
  });
});
