import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { fold } from '#shared/base/fold.ts';
import type { Draft } from '#shared/exchange/reading/draft.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { type FileBytes, openFiles } from '#shared/exchange/reading/open-files.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema, isDirected } from '#shared/model/cooperation.ts';
import { firstDay } from '#shared/model/dates.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aNetwork } from '../arbitraries.ts';

const NOW = '2026-11-24T00:00:00.000Z';
type Written = Parameters<typeof writeFile>[1];

const write = (data: NetworkData, format: Written) =>
  writeFile(toState(data), format, { language: 'fr', now: NOW });

/** The files of a format as a user would choose them: a pair comes as an archive. */
async function filesOf(data: NetworkData, format: Written): Promise<FileBytes[]> {
  const bytes = await write(data, format);
  if (format !== 'csv' && format !== 'gephi')
    return [{ name: `reseau.${format.replace(/^kumu/, '')}`, bytes }];
  return Object.entries(unzipSync(bytes)).map(([name, part]) => ({ name, bytes: new Uint8Array(part) }));
}

async function readBack(data: NetworkData, format: Written, into = data.network): Promise<Draft> {
  const sources = await openFiles(await filesOf(data, format), into);
  return joinReadings(
    sources.map((source) => {
      if (source.kind === 'table') return interpret(source.table, source.mapping, into);
      if (source.kind === 'reading') return source.reading;
      throw new Error(
        `opened as ${source.kind}: ${source.kind === 'failed' ? JSON.stringify(source.problems) : ''}`,
      );
    }),
  ).draft;
}

/** Names as a file keeps them: readers trim, and one apostrophe before a formula is the writers' own. */
const kept = (text: string) => text.trim();

const GRAPHS = ['gexf', 'graphml', 'cyjs', 'cx2', 'kumuJson', 'pajek', 'gephi'] as const;
const ALL = ['csv', 'xlsx', 'kumuXlsx', ...GRAPHS] as const;

describe.each(ALL)('a network written as %s and read again', (format) => {
  it('has the same actors, ties, ends and directions', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aNetwork, async (data) => {
        const draft = await readBack(data, format);
        expect(draft.actors.map(({ record }) => fold(record.name))).toEqual(
          data.actors.map(({ name }) =>
            fold(format === 'pajek' ? name.replace(/\p{C}|\s/gu, ' ').replaceAll('"', '’’') : name),
          ),
        );
        const name = namer(data, draft);
        const types = data.network.vocabularies.cooperationTypes;
        expect(
          draft.cooperations
            .map(({ record }) => tie(record.from, record.to, directed(record, types), name.read))
            .sort(),
        ).toEqual(
          data.cooperations
            .map((record) => tie(record.from, record.to, isDirected(record, types), name.written))
            .sort(),
        );
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

const tie = (from: string, to: string, goesOneWay: boolean, name: (end: string) => string) =>
  `${name(from)} ${goesOneWay ? '>' : '-'} ${name(to)}`;

function directed(
  record: Draft['cooperations'][number]['record'],
  types: NetworkData['network']['vocabularies']['cooperationTypes'],
) {
  return isDirected(cooperationSchema.parse(record), types);
}

/** Ends by the place of the actor in the list: files name them by id, number or name. */
function namer(data: NetworkData, draft: Draft) {
  const ids = new Map(data.actors.map(({ id }, index) => [id, String(index)]));
  const read = new Map<string, string>();
  data.actors.forEach(({ id, name }, index) => {
    read.set(id, String(index));
    if (!read.has(name.trim())) read.set(name.trim(), String(index));
  });
  draft.actors.forEach(({ record }, index) => {
    read.set(record.id, String(index));
    // A name without what the format may not hold.
    if (!read.has(record.name)) read.set(record.name, String(index));
  });
  return { written: (id: string) => ids.get(id) ?? id, read: (end: string) => read.get(end) ?? end };
}

describe.each(['csv', 'xlsx', 'gexf', 'graphml', 'cyjs', 'cx2', 'kumuJson', 'kumuXlsx', 'gephi'] as const)(
  'the fields of actors and ties in %s',
  (format) => {
    it('come back with their types, words of lists as the entries they are', {
      timeout: 60_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(aNetwork, async (data) => {
          const draft = await readBack(data, format);
          const rounded = (date: string) => (format === 'gexf' && date ? firstDay(date) : date);
          const facts = (record: object) => {
            const {
              kind,
              legalForm,
              ess,
              level,
              jobs,
              budget,
              joinedOn,
              sectors,
              roles,
              latitude,
              confidence,
              siren,
            } = actorSchema.parse(record);
            return {
              kind,
              legalForm,
              ess,
              level,
              jobs,
              budget,
              joinedOn: rounded(joinedOn),
              sectors,
              roles,
              latitude,
              confidence,
              siren,
            };
          };
          expect(draft.actors.map(({ record }) => facts(record))).toEqual(data.actors.map(facts));
          const tieFacts = (record: object) => {
            const { type, status, strength, startedOn, amount, amountKind, programme } =
              cooperationSchema.parse(record);
            return { type, status, strength, startedOn: rounded(startedOn), amount, amountKind, programme };
          };
          expect(draft.cooperations.map(({ record }) => tieFacts(record))).toEqual(
            data.cooperations.map(tieFacts),
          );
          expect(draft.cooperations.map(({ record }) => kept(record.description ?? ''))).toEqual(
            data.cooperations.map(({ description }) => kept(description)),
          );
        }),
        { numRuns: 12, endOnFailure: true },
      );
    });
  },
);

describe.each(['gexf', 'graphml', 'cyjs', 'cx2', 'pajek'] as const)('places in %s', (format) => {
  it('keep the picture: who is left, right, above and below', async () => {
    const data = sampleNetwork('fr', NOW);
    const draft = await readBack(data, format);
    const ids = data.actors.map(({ id }) => id);
    const read = ids.map((_, index) => draft.positions.get(draft.actors[index]?.record.id ?? ''));
    const places = new Map(data.positions.map((place) => [place.id, place]));
    for (const axis of ['x', 'y'] as const) {
      const pairs = ids.flatMap((id, index) => {
        const [before, after] = [places.get(id)?.[axis], read[index]?.[axis]];
        return before === undefined || after === undefined ? [] : [[before, after] as const];
      });
      expect(pairs.length).toBe(data.actors.length);
      expect(correlation(pairs)).toBeGreaterThan(0.95);
    }
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [one, two] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - one, b - two), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}

const SAMPLE = sampleNetwork('fr', NOW);
const textOf = async (format: Written) => new TextDecoder().decode(await write(SAMPLE, format));

describe('other programs read the sample', () => {
  const types = SAMPLE.network.vocabularies.cooperationTypes;
  const arrows = SAMPLE.cooperations.filter((record) => isDirected(record, types)).length;
  const lines = SAMPLE.cooperations.length - arrows;

  it('graphology its GEXF and its GraphML, every tie there, those that go no way as two arrows', async () => {
    const fromGexf = gexf.parse(MultiGraph, await textOf('gexf'));
    const fromGraphml = graphml.parse(MultiGraph, await textOf('graphml'));
    for (const graph of [fromGexf, fromGraphml]) {
      expect([graph.order, graph.size]).toEqual([SAMPLE.actors.length, arrows + 2 * lines]);
      expect(graph.getNodeAttribute('recyclerie', 'label')).toBe('La Recyclerie');
    }
    expect(fromGexf.undirectedSize).toBe(0);
  });

  it.each(['gexf', 'graphml'] as const)(
    'each kind of tie in a %s of its own, with all actors',
    async (format) => {
      const options = { language: 'fr', now: NOW, directions: 'apart' } as const;
      const files = unzipSync(await writeFile(toState(SAMPLE), format, options));
      expect(Object.keys(files)).toEqual([`liens-orientes.${format}`, `liens-reciproques.${format}`]);
      const texts = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
      expect(texts.map((text) => text.match(/<edge /g)?.length)).toEqual([arrows, lines]);
      expect(texts.map((text) => text.match(/<node /g)?.length)).toEqual([
        SAMPLE.actors.length,
        SAMPLE.actors.length,
      ]);
      expect(texts.map((text) => /(?:edgedefault|defaultedgetype)="(\w+)"/.exec(text)?.[1])).toEqual([
        'directed',
        'undirected',
      ]);
      for (const text of texts) expect(text).not.toMatch(/<edge [^>]*(?:type|directed)=/);
    },
  );

  it.each(['gexf', 'graphml'] as const)('the direction of every tie in one %s', async (format) => {
    const text = new TextDecoder().decode(
      await writeFile(toState(SAMPLE), format, { language: 'fr', now: NOW, directions: 'mixed' }),
    );
    expect(text.match(/<edge [^>]*(?:type="undirected"|directed="false")/g)).toHaveLength(lines);
    expect(text).not.toMatch(/["=]mutual"/);
  });

  it('yEd its GraphML: names, places and heads of ties', async () => {
    const text = await textOf('graphml');
    expect(text.match(/<y:ShapeNode>/g)).toHaveLength(SAMPLE.actors.length);
    expect(text).toContain('>La Recyclerie</y:NodeLabel>');
    expect(text.match(/<y:Geometry [^>]*x="/g)).toHaveLength(SAMPLE.positions.length);
    expect(text.match(/<y:Arrows source="none" target="standard"\/>/g)).toHaveLength(arrows + 2 * lines);
  });

  it('Cytoscape.js its .cyjs, at the places of the map', async () => {
    const { elements } = JSON.parse(await textOf('cyjs'));
    const cy = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
    expect([cy.nodes().length, cy.edges().length]).toEqual([
      SAMPLE.actors.length,
      SAMPLE.cooperations.length,
    ]);
    const { x, y } = SAMPLE.positions.find(({ id }) => id === 'recyclerie') ?? {};
    expect(cy.getElementById('recyclerie').position()).toEqual({ x, y });
  });

  it('Papa Parse the pair for Gephi, with the columns that Gephi asks for', async () => {
    const [nodes, edges] = Object.values(unzipSync(await write(SAMPLE, 'gephi'))).map((bytes) =>
      Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
        header: true,
        skipEmptyLines: true,
      }),
    );
    expect(nodes?.errors).toEqual([]);
    expect(nodes?.meta.fields?.slice(0, 2)).toEqual(['Id', 'Label']);
    expect(edges?.meta.fields?.slice(0, 6)).toEqual(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight']);
    const ids = new Set(nodes?.data.map(({ Id }) => Id));
    expect(edges?.data.every(({ Source, Target }) => ids.has(Source) && ids.has(Target))).toBe(true);
  });

  it('read-excel-file the workbook: five sheets, numbers as numbers', async () => {
    const sheets = await readWorkbook((await write(SAMPLE, 'xlsx')).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Acteurs',
      'Coopérations',
      'Collectifs',
      'Membres',
      'Listes',
    ]);
    const [titles = [], ...rows] = sheets[0]?.data ?? [];
    const jobs = titles.indexOf('Emplois (ETP)');
    expect(rows.map((row) => row[jobs])).toEqual(SAMPLE.actors.map(({ jobs: value }) => value));
  });
});

describe('a workbook', () => {
  it('brings the collectives back with their members, and no list as actors', async () => {
    for (const language of ['fr', 'en'] as const) {
      const bytes = await writeFile(toState(SAMPLE), 'xlsx', { language, now: NOW });
      const sources = await openFiles([{ name: 'reseau.xlsx', bytes }], SAMPLE.network);
      expect(sources.map(({ kind }) => kind)).toEqual(['table', 'table', 'reading']);
      const [, , collectives] = sources;
      const read = collectives?.kind === 'reading' ? collectives.reading : null;
      expect(read?.problems).toEqual([]);
      expect(
        read?.draft.collectives.map(({ record }) => [record.id, record.kind, record.members?.length]),
      ).toEqual(SAMPLE.collectives.map(({ id, kind, members }) => [id, kind, members.length]));
    }
  });

  it('keeps words that the library or Excel would take for something else', async () => {
    const words = ['constructor', '__proto__', '_x000D_', "'=1"];
    const data = {
      ...SAMPLE,
      cooperations: [],
      actors: words.map((name, index) => actorSchema.parse({ id: `a${index}`, name })),
    };
    const { actors } = await readBack(data, 'xlsx');
    expect(actors.map(({ record }) => record.name)).toEqual(words);
  });

  it('holds no formula, whatever is written in it', async () => {
    const data = { ...SAMPLE, actors: SAMPLE.actors.map((actor) => ({ ...actor, description: '=1+1' })) };
    for (const format of ['xlsx', 'kumuXlsx'] as const) {
      const sheets = Object.entries(unzipSync(await write(data, format))).filter(([name]) =>
        /worksheets\//.test(name),
      );
      expect(sheets.length).toBeGreaterThan(1);
      for (const [, bytes] of sheets) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f[ >]/);
    }
  });
});

describe('GeoJSON', () => {
  it('has the located actors as points, longitude first', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aNetwork, async (data) => {
        const located = data.actors.filter(
          ({ latitude, longitude }) => latitude !== null && longitude !== null,
        );
        fc.pre(located.length > 0);
        const { actors } = await readBack(data, 'geojson');
        expect(actors.map(({ record }) => [record.id, record.latitude, record.longitude])).toEqual(
          located.map(({ id, latitude, longitude }) => [id, latitude, longitude]),
        );
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe('fields of the network', () => {
  it('never take the place of what a format means by a name', async () => {
    const titles = ['id', 'Label', 'target', 'weight', 'x', '__proto__', 'Nom', 'Type'];
    const network = {
      ...SAMPLE.network,
      customFields: titles.map((fr, index) => ({
        id: `own${index}`,
        of: 'actor' as const,
        label: { fr, en: fr },
        type: 'text' as const,
        options: [],
      })),
    };
    const custom = Object.fromEntries(titles.map((_, index) => [`own${index}`, `valeur ${index}`]));
    const data = { ...SAMPLE, network, actors: SAMPLE.actors.map((actor) => ({ ...actor, custom })) };
    for (const format of ['gexf', 'graphml', 'cyjs', 'kumuJson', 'geojson'] as const) {
      const draft = await readBack(data, format, SAMPLE.network);
      const names = draft.actors.map(({ record }) => record.name);
      expect(data.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
      expect(names.length).toBeGreaterThan(0);
      for (const { record } of draft.actors) {
        expect(Object.values(record.custom ?? {}).sort()).toEqual(Object.values(custom).sort());
      }
    }
  });
});

it('a table of ties is still known as one', async () => {
  const bytes = new Uint8Array(Object.values(unzipSync(await write(SAMPLE, 'gephi')))[1] ?? []);
  const [source] = await openFiles([{ name: 'liens.csv', bytes }], SAMPLE.network);
  expect(source?.kind === 'table' && proposeMapping(source.table).kind).toBe('cooperations');
});
