import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#shared/exchange/reading/draft.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { PlanError } from '#shared/exchange/reading/plan-fault.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES, textFile } from './import-files.ts';

const OPTIONS = { onMatch: 'update', createMissingActors: false } as const;

const gexf = (nodes: [string, string][], edges: [string, string, string][]) =>
  `<?xml version="1.0"?>\n<gexf version="1.3"><graph defaultedgetype="directed"><nodes>${nodes
    .map(([id, label]) => `<node id="${id}" label="${label}"/>`)
    .join('')}</nodes><edges>${edges
    .map(([id, from, to]) => `<edge id="${id}" source="${from}" target="${to}"/>`)
    .join('')}</edges></graph></gexf>`;

describe('a plan', () => {
  it('refuses two records of one id rather than store one over the other', () => {
    const draft = {
      ...emptyDraft(),
      actors: [
        { row: 1, record: { id: 'x', name: 'Verger' } },
        { row: 2, record: { id: 'x', name: 'Moulin' } },
      ],
    };
    let number = 0;
    expect(() => planImport(EMPTY, draft, OPTIONS, () => `${number++}`)).toThrow(PlanError);
    const apart = {
      ...draft,
      actors: draft.actors.map((one, i) => ({ ...one, record: { ...one.record, id: `x${i}` } })),
    };
    const refused = () => planImport(EMPTY, apart, OPTIONS, () => 'the same');
    expect(refused).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ of: 'plan', why: 'repeated-id' }) }),
    );
  });

  it('makes one actor of a name that both ends of a tie give, and two of two names of signs', async () => {
    const files = [textFile('t.csv', 'De;Vers\nMoulin;Moulin\n!!!;???\n')];
    const { names, codes, ties } = await importFiles(files, EMPTY, { createMissingActors: true });
    expect(names).toEqual(['Moulin', '!!!', '???']);
    expect(codes).toContain('self-tie');
    expect(ties).toEqual(['!!! - ???']);
  });
});

describe('ties of one id, or of none on one line', () => {
  it('are all kept', async () => {
    const { ties } = await importFiles([
      textFile(
        't.gexf',
        gexf(
          [
            ['a', 'A'],
            ['b', 'B'],
            ['c', 'C'],
          ],
          [
            ['0', 'a', 'b'],
            ['0', 'b', 'c'],
            ['0', 'a', 'b'],
            ['', 'c', 'a'],
            ['', 'c', 'b'],
          ],
        ),
      ),
    ]);
    expect(ties).toEqual(['A > B', 'B > C', 'A > B', 'C > A', 'C > B']);
  });

  it('are found again on a second import, none twice', async () => {
    const file = textFile(
      't.gexf',
      gexf(
        [
          ['a', 'A'],
          ['b', 'B'],
          ['c', 'B'],
        ],
        [
          ['0', 'a', 'b'],
          ['0', 'a', 'b'],
          ['1', 'a', 'c'],
        ],
      ),
    );
    const first = await importFiles([file]);
    const again = await importFiles([file], first.after);
    expect(first.plan.counts).toEqual({ create: 6, update: 0, skip: 0, error: 0 });
    expect(again.plan.counts).toEqual({ create: 0, update: 0, skip: 6, error: 0 });
  });
});

describe('files that are chosen together', () => {
  it('keep their own ids apart, each tie with the ends of its own file', async () => {
    const { names, ties } = await importFiles([
      textFile(
        'un.gexf',
        gexf(
          [
            ['1', 'Moulin'],
            ['2', 'Verger'],
          ],
          [['1', '1', '2']],
        ),
      ),
      textFile(
        'deux.gexf',
        gexf(
          [
            ['1', 'Forge'],
            ['2', 'Lavoir'],
          ],
          [['1', '2', '1']],
        ),
      ),
    ]);
    expect(names).toEqual(['Moulin', 'Verger', 'Forge', 'Lavoir']);
    expect(ties).toEqual(['Moulin > Verger', 'Lavoir > Forge']);
  });

  it('join where they speak of the same actor, by number or by name and commune, and say so', async () => {
    const { after, problems, names } = await importFiles([
      textFile('un.csv', 'Id;Nom;Commune;SIREN;ETP\n1;Moulin;Dole;552100554;4\n2;Verger;Gray;;\n'),
      textFile(
        'deux.csv',
        'Id;Nom;Commune;SIREN;ETP;Site\n9;Le Moulin;;552100554;7;https://m.example\n1;Verger;Gray;;3;\n2;Verger;Dole;;;\n',
      ),
    ]);
    expect(names).toEqual(['Moulin', 'Verger', 'Verger']);
    const [moulin, verger] = [...after.actors.values()];
    expect([moulin?.jobs, moulin?.website, verger?.jobs]).toEqual([4, 'https://m.example', 3]);
    const said = problems.flatMap(({ code, value, details }) =>
      code.startsWith('joined') ? [[code, details.field ?? '', value]] : [],
    );
    expect(said).toEqual([
      ['joined-files', '', 'Le Moulin'],
      ['joined-differs', 'name', 'Le Moulin'],
      ['joined-differs', 'jobs', '7'],
      ['joined-files', '', 'Verger'],
    ]);
  });

  it('leave out a tie whose end is another actor in each of them, and say so', async () => {
    const { codes, ties } = await importFiles([
      textFile('un.csv', 'Id;Nom\n1;Moulin\n2;Verger\n'),
      textFile('deux.csv', 'Id;Nom\n1;Forge\n2;Verger\n'),
      textFile('liens.csv', 'De;Vers\n1;2\nMoulin;2\n'),
    ]);
    expect(codes.filter((code) => code === 'end-ambiguous')).toHaveLength(1);
    expect(ties).toEqual(['Moulin - Verger']);
  });

  it('know the actors of their own sheets, whatever ids the other workbook gives', async () => {
    const workbook = (name: string, one: string, other: string) => {
      const book = utils.book_new();
      const sheet = (title: string, rows: (string | number)[][]) =>
        utils.book_append_sheet(book, utils.aoa_to_sheet(rows), title);
      sheet('Acteurs', [
        ['Id', 'Nom'],
        [1, one],
        [2, other],
      ]);
      sheet('Liens', [
        ['De', 'Vers', 'Type'],
        [1, 2, 'Projet'],
      ]);
      return { name, bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })) };
    };
    const { ties, codes } = await importFiles([
      workbook('un.xlsx', 'Moulin', 'Verger'),
      workbook('deux.xlsx', 'Forge', 'Lavoir'),
    ]);
    expect(ties).toEqual(['Moulin - Verger', 'Forge - Lavoir']);
    expect(codes).not.toContain('end-ambiguous');
  });

  it('lie beside each other on the map', async () => {
    const placed = (name: string) =>
      `<gexf><graph><nodes>${[0, 1, 2].map((n) => `<node id="${n}" label="${name} ${n}"><viz:position x="${n * 200}" y="0"/></node>`).join('')}</nodes></graph></gexf>`;
    const { after } = await importFiles([
      textFile('un.gexf', placed('U')),
      textFile('deux.gexf', placed('D')),
    ]);
    const xs = [...after.positions.values()].map(({ x }) => x);
    expect(Math.max(...xs.slice(0, 3))).toBeLessThan(Math.min(...xs.slice(3)));
  });

  it('never replace a name by a number that stood in for it', async () => {
    const named = 'Nom;SIRET\nVille de Dole;55210055400013\n';
    const number = 'Nom;SIRET\n55210055400013;55210055400013\n';
    for (const texts of [
      [named, number],
      [number, named],
    ]) {
      const { names } = await importFiles(texts.map((text, i) => textFile(`${i}.csv`, text)));
      expect(names).toEqual(['Ville de Dole']);
      const [first = '', second = ''] = texts;
      const before = await importFiles([textFile('a.csv', first)]);
      expect((await importFiles([textFile('b.csv', second)], before.after)).names).toEqual(['Ville de Dole']);
    }
  });

  it('store every actor and tie of graphs whose ids are the same, whatever they hold', async () => {
    const graph = fc
      .integer({ min: 1, max: 5 })
      .chain((size) =>
        fc
          .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 8 })
          .map((edges) => ({ size, edges })),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(graph, { minLength: 1, maxLength: 3 }), async (graphs) => {
        const { after, plan } = await importFiles(
          graphs.map(({ size, edges }, file) =>
            textFile(
              `${file}.gexf`,
              gexf(
                Array.from({ length: size }, (_, id) => [`${id}`, `Acteur ${file} ${id}`]),
                edges.map(([from, to]) => ['0', `${from}`, `${to}`]),
              ),
            ),
          ),
        );
        const loops = graphs.flatMap(({ edges }) => edges.filter(([from, to]) => from === to)).length;
        expect(after.actors.size).toBe(graphs.reduce((sum, { size }) => sum + size, 0));
        expect(after.cooperations.size + loops).toBe(
          graphs.reduce((sum, { edges }) => sum + edges.length, 0),
        );
        expect(plan.counts.error).toBe(loops);
      }),
      { numRuns: 30 },
    );
  });
});

describe.skipIf(!HAS_CASES)(`the cases of identity (${NO_CASES} where they are missing)`, () => {
  const open = (...paths: string[]) => importFiles(paths.map(caseFile), EMPTY, { createMissingActors: true });

  it.each([
    ['minified.graphml', 4, 5],
    ['minified.gexf', 4, 5],
    ['matrix.net', 4, 8],
    ['arcslist.net', 4, 7],
    ['edges.csv', 3, 2],
    ['mutual.gexf', 2, 2],
    ['kumu.json', 3, 3],
  ])('41-ties-on-one-line/%s', async (name, actors, ties) => {
    const { after } = await open(`41-ties-on-one-line/${name}`);
    expect([after.actors.size, after.cooperations.size]).toEqual([actors, ties]);
  });

  it.each([
    ['01-networkx-multigraph-ids/multi.gexf', 5],
    ['01-networkx-multigraph-ids/multi.graphml', 5],
    ['34-other-tools/same-edge-id.csv', 3],
  ])('%s', async (path, ties) => {
    expect((await open(path)).after.cooperations.size).toBe(ties);
  });

  it('44-two-files', async () => {
    const of = (path: string) => `44-two-files/${path}`;
    const graphs = await open(of('nord.gexf'), of('sud.gexf'));
    expect(graphs.names).toEqual(['Ferme', 'Cantine', 'Mairie', 'Atelier', 'Lycée']);
    expect(graphs.ties).toEqual(['Ferme > Cantine', 'Cantine > Mairie', 'Atelier > Lycée', 'Lycée > Mairie']);
    expect(graphs.codes).toContain('joined-files');
    for (const pair of [
      ['a.csv', 'b.csv'],
      ['ateliers.xlsx', 'producteurs.xlsx'],
      ['2024/acteurs.csv', '2025/acteurs.csv'],
    ]) {
      expect((await open(...pair.map(of))).after.actors.size).toBe(4);
    }
  });
});
