import { describe, expect, it } from 'vitest';
import { caseFile, HAS_CASES, importFiles, NO_CASES } from './import-files.ts';

/** What must come of a case: how many records, what they say, and what is said beside them. */
interface Must {
  actors: number;
  ties?: number;
  collectives?: number;
  /** Problems that must be among those that are said. */
  said?: readonly string[];
  /** Names that must be there, or ties. */
  holds?: readonly string[];
}

/**
 * One row a case of other programs' files: graphs, workbooks and CSV that are opened together. What tables of the
 * field must give is asserted beside their readers.
 */
const CASES: readonly [string, readonly string[], Must][] = [
  ['an edge id that repeats', ['01-networkx-multigraph-ids/multi.gexf'], { actors: 4, ties: 5 }],
  [
    'an edge id that repeats in GraphML',
    ['01-networkx-multigraph-ids/multi.graphml'],
    { actors: 4, ties: 5 },
  ],
  ['an edge id that repeats in a table', ['34-other-tools/same-edge-id.csv'], { actors: 3, ties: 3 }],
  ['ties on one line of GraphML', ['41-ties-on-one-line/minified.graphml'], { actors: 4, ties: 5 }],
  ['ties on one line of GEXF', ['41-ties-on-one-line/minified.gexf'], { actors: 4, ties: 5 }],
  ['a matrix of Pajek', ['41-ties-on-one-line/matrix.net'], { actors: 4, ties: 8 }],
  ['a list of arcs', ['41-ties-on-one-line/arcslist.net'], { actors: 4, ties: 7 }],
  ['ties of Kumu on one line', ['41-ties-on-one-line/kumu.json'], { actors: 3, ties: 3 }],
  ['a mutual edge without id', ['41-ties-on-one-line/mutual.gexf'], { actors: 2, ties: 2 }],
  ['a table of ties without ids', ['41-ties-on-one-line/edges.csv'], { actors: 3, ties: 2 }],
  ['two workbooks', ['44-two-files/ateliers.xlsx', '44-two-files/producteurs.xlsx'], { actors: 4 }],
  ['two tables', ['44-two-files/a.csv', '44-two-files/b.csv'], { actors: 4 }],
  ['groups of yEd', ['03-groups/yed-groups.graphml'], { actors: 4, ties: 2, collectives: 1 }],
  ['compounds of Cytoscape', ['03-groups/compound.cyjs'], { actors: 4, ties: 2, collectives: 1 }],
  ['a hierarchy of GEXF', ['03-groups/hierarchy.gexf'], { actors: 4, ties: 1, collectives: 1 }],
  [
    'dated values',
    ['04-gexf-spells/spells.gexf'],
    { actors: 2, ties: 1, said: ['dated-values', 'spells-joined'] },
  ],
  [
    'a separator on its own line',
    ['05-csv-sep-line/acteurs.csv', '05-csv-sep-line/liens.csv'],
    { actors: 2, ties: 1 },
  ],
  ['a quotation mark inside', ['06-csv-quotes/inner.csv'], { actors: 12, said: ['quote-stray'] }],
  ['a quotation mark that never ends', ['06-csv-quotes/unclosed.csv'], { actors: 12, said: ['quote-stray'] }],
  ['merged cells of ties', ['07-xlsx-merged/merged-ties.xlsx'], { actors: 4, ties: 3 }],
  ['formulas', ['08-xlsx-formulas/formulas.xlsx'], { actors: 3, said: ['cell-error', 'cell-uncalculated'] }],
  ['relations of Pajek', ['17-pajek/relations.net'], { actors: 4, ties: 4, holds: ['Cantine "centrale"'] }],
  ['a relation given line by line', ['35-pajek-line-relation/line.net'], { actors: 12, ties: 3 }],
  ['two modes', ['42-two-mode/bip.net'], { actors: 5, ties: 4 }],
  [
    'two networks of one file',
    ['17-pajek/two-networks.paj'],
    { actors: 5, ties: 2, said: ['graphs-joined'] },
  ],
  [
    'two graphs of one file',
    ['43-two-graphs/relations.graphml'],
    { actors: 3, ties: 4, said: ['graphs-joined'] },
  ],
  ['kinds and lists', ['20-gexf-kinds/kinds.gexf'], { actors: 3, ties: 5 }],
  [
    'one bad byte',
    ['27-encoding/mixed.csv'],
    { actors: 2, holds: ['Épicerie', 'Café'], said: ['encoding-mixed'] },
  ],
  ['letters of old Macs', ['27-encoding/mac.csv'], { actors: 1, holds: ['Épicerie'] }],
  ['names of yEd Live', ['28-yed-live/live.graphml'], { actors: 2, ties: 1 }],
  [
    'a hyperedge',
    ['29-graphml-hyper/hyper.graphml'],
    { actors: 3, ties: 2, collectives: 1, said: ['hyperedges', 'port-ignored', 'graph-value'] },
  ],
  ['ties both ways', ['30-two-ways/edges.csv'], { actors: 3, ties: 5, said: ['self-tie'] }],
  [
    'several ends in a cell',
    ['31-kumu-workbook/kumu.xlsx'],
    { actors: 4, ties: 4, holds: ['Ferme > Cantine', 'Ferme > Atelier'], said: ['sheet-left-out'] },
  ],
  ['a sign that XML forbids', ['32-xml-characters/control.gexf'], { actors: 3, ties: 1, said: ['xml-sign'] }],
  ['halves of signs', ['32-xml-characters/surrogates.gexf'], { actors: 4, ties: 2 }],
  ['weights of Gephi', ['34-other-tools/gephi-weights.csv'], { actors: 3, ties: 3 }],
  [
    'edges of Graph Commons',
    ['34-other-tools/graphcommons-edges.csv'],
    { actors: 2, ties: 1, holds: ['Ferme', 'Cantine'] },
  ],
  ['entities in names', ['34-other-tools/html-names.csv'], { actors: 2, holds: ['Café & Co', "L'Atelier"] }],
  ['titles of NodeXL', ['34-other-tools/nodexl.xlsx'], { actors: 3, ties: 2, said: ['row-above'] }],
  ['a drawing', ['34-other-tools/plan.drawio'], { actors: 0, said: ['file-other-program'] }],
  ['an actor far away', ['36-outlier/outlier.gexf'], { actors: 21, ties: 19 }],
  ['a password', ['45-other-spreadsheets/motdepasse.xlsx'], { actors: 0, said: ['file-password'] }],
];

describe.skipIf(!HAS_CASES)(`every case of other programs (${NO_CASES} where they are missing)`, () => {
  it.each(CASES)('%s: %j', async (_, paths, { actors, ties = 0, collectives = 0, said = [], holds = [] }) => {
    const read = await importFiles(paths.map(caseFile), undefined, { createMissingActors: true });
    expect([read.names.length, read.ties.length, read.collectives.length]).toEqual([
      actors,
      ties,
      collectives,
    ]);
    expect(read.codes).toEqual(expect.arrayContaining([...said]));
    expect([...read.names, ...read.ties]).toEqual(expect.arrayContaining([...holds]));
    if (paths.some((path) => path.includes('weights'))) expect(read.codes).not.toContain('number-range');
  });

  it('two graphs that name some of the same actors', async () => {
    const { names, ties } = await importFiles(
      ['44-two-files/nord.gexf', '44-two-files/sud.gexf'].map(caseFile),
    );
    expect(ties).toHaveLength(4);
    expect(new Set(names).size).toBe(names.length);
  });

  it('two tables of one name, of two years', async () => {
    const { names, codes } = await importFiles(
      ['44-two-files/2024/acteurs.csv', '44-two-files/2025/acteurs.csv'].map(caseFile),
    );
    expect(names.length + codes.filter((code) => code === 'duplicate-in-file').length).toBe(4);
  });
});
