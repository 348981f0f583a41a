import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles, textFile } from './import-files.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');

/** A graph as a program may write it: several ties of a pair, loops, ends that are nowhere, ids that repeat. */
interface Graph {
  names: string[];
  edges: { from: number; to: number; id: string; directed: boolean }[];
  /** All on one line. */
  minified: boolean;
}

const oddName = fc.oneof(
  fc.constantFrom(
    'Ferme & Fils <bio>',
    '"Le" Moulin',
    '!!!',
    '42',
    'L’Atelier',
    '😀',
    '*Vertices 3',
    'a\\b',
    '=1+1',
    '__proto__',
  ),
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .map((text) => text.replace(/[\p{C}\s]/gu, ' ').trim() || 'x'),
);

const aGraph: fc.Arbitrary<Graph> = fc.array(oddName, { minLength: 1, maxLength: 6 }).chain((names) =>
  fc.record({
    names: fc.constant(names),
    // One further than there are nodes: an end that is nowhere.
    edges: fc.array(
      fc.record({
        from: fc.nat(names.length),
        to: fc.nat(names.length),
        id: fc.constantFrom('', '0', '1', 'e', 'tie 0'),
        directed: fc.boolean(),
      }),
      { maxLength: 10 },
    ),
    minified: fc.boolean(),
  }),
);

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const attributes = (values: Record<string, string>) =>
  Object.entries(values)
    .filter(([name, value]) => name !== 'id' || value !== '')
    .map(([name, value]) => ` ${name}="${xml(value)}"`)
    .join('');
const lines = (parts: string[], minified: boolean) => parts.join(minified ? '' : '\n');

/** Each format in the plainest way it can be written, by no code of the program. */
const WRITERS: Record<string, { name: string; write(graph: Graph): string }> = {
  gexf: {
    name: 'g.gexf',
    write: ({ names, edges, minified }) =>
      lines(
        [
          '<gexf version="1.3"><graph defaultedgetype="directed"><nodes>',
          ...names.map((label, id) => `<node${attributes({ id: `${id}`, label })}/>`),
          '</nodes><edges>',
          ...edges.map(
            ({ id, from, to, directed }) =>
              `<edge${attributes({ id, source: `${from}`, target: `${to}`, type: directed ? 'directed' : 'undirected' })}/>`,
          ),
          '</edges></graph></gexf>',
        ],
        minified,
      ),
  },
  graphml: {
    name: 'g.graphml',
    write: ({ names, edges, minified }) =>
      lines(
        [
          '<graphml><key id="l" for="node" attr.name="label"/><graph edgedefault="undirected">',
          ...names.map((label, id) => `<node id="${id}"><data key="l">${xml(label)}</data></node>`),
          ...edges.map(
            ({ id, from, to, directed }) =>
              `<edge${attributes({ id, source: `${from}`, target: `${to}`, directed: `${directed}` })}/>`,
          ),
          '</graph></graphml>',
        ],
        minified,
      ),
  },
  cyjs: {
    name: 'g.cyjs',
    write: ({ names, edges, minified }) =>
      JSON.stringify(
        {
          elements: {
            nodes: names.map((name, id) => ({ data: { id: `${id}`, name } })),
            edges: edges.map(({ id, from, to }) => ({
              data: { ...(id && { id }), source: `${from}`, target: `${to}` },
            })),
          },
        },
        null,
        minified ? 0 : 1,
      ),
  },
  cx2: {
    name: 'g.cx2',
    write: ({ names, edges, minified }) =>
      JSON.stringify(
        [
          { CXVersion: '2.0' },
          { nodes: names.map((name, id) => ({ id, v: { name } })) },
          { edges: edges.map(({ id, from, to }) => ({ ...(id && { id }), s: from, t: to })) },
          { status: [{ success: true }] },
        ],
        null,
        minified ? 0 : 1,
      ),
  },
  kumu: {
    name: 'g.json',
    write: ({ names, edges, minified }) =>
      JSON.stringify(
        {
          elements: names.map((label, id) => ({ _id: `n${id}`, attributes: { label } })),
          connections: edges.map(({ id, from, to, directed }) => ({
            ...(id && { _id: id }),
            from: `n${from}`,
            to: `n${to}`,
            direction: directed ? 'directed' : 'undirected',
          })),
        },
        null,
        minified ? 0 : 1,
      ),
  },
  nodeLink: {
    name: 'g.json',
    write: ({ names, edges, minified }) =>
      JSON.stringify(
        {
          nodes: names.map((label, id) => ({ id: `n${id}`, label })),
          links: edges.map(({ id, from, to, directed }) => ({
            ...(id && { id }),
            source: `n${from}`,
            target: `n${to}`,
            directed,
          })),
        },
        null,
        minified ? 0 : 1,
      ),
  },
  pajek: {
    name: 'g.net',
    write: ({ names, edges }) =>
      [
        `*Vertices ${names.length}`,
        ...names.map((label, id) => `${id + 1} "${label.replaceAll('"', '""')}"`),
        ...edges.flatMap(({ from, to, directed }) => [
          directed ? '*Arcs' : '*Edges',
          `${from + 1} ${to + 1}`,
        ]),
      ].join('\n'),
  },
};

/** What is said of records that are not stored. */
const LOST = [
  'unknown-actor',
  'self-tie',
  'end-missing',
  'name-missing',
  'duplicate-id',
  'duplicate-in-file',
  'record-invalid',
  'vertex-beyond',
  'end-ambiguous',
];

describe.each(Object.entries(WRITERS))('any graph written as %s', (_, { name, write }) => {
  it('is stored whole, or what is not stored is said', async () => {
    await fc.assert(
      fc.asyncProperty(aGraph, async (graph) => {
        const { after, codes, plan, names, ties } = await importFiles([textFile(name, write(graph))]);
        const lost = codes.filter((code) => LOST.includes(code)).length;
        expect(after.actors.size + after.cooperations.size + lost).toBe(
          graph.names.length + graph.edges.length,
        );
        expect(plan.counts.create).toBe(after.actors.size + after.cooperations.size);
        expect(names).toEqual(graph.names);
        const kept = graph.edges.filter(
          ({ from, to }) => from !== to && Math.max(from, to) < graph.names.length,
        );
        expect(ties.map((tie) => tie.replace(' > ', ' - '))).toEqual(
          kept.map(({ from, to }) => `${graph.names[from]} - ${graph.names[to]}`),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('adds nothing when it is read once more', async () => {
    await fc.assert(
      fc.asyncProperty(aGraph, async (graph) => {
        const file = textFile(name, write(graph));
        const first = await importFiles([file]);
        const again = await importFiles([file], first.after);
        expect(again.after.actors.size).toBe(first.after.actors.size);
        expect(again.after.cooperations.size).toBe(first.after.cooperations.size);
      }),
      { numRuns: 20 },
    );
  });
});

describe.skipIf(!existsSync(DATA))(
  'every record of the real graphs (skipped: ../shared/data is not there)',
  () => {
    const text = (file: string) => readFileSync(resolve(DATA, file), 'utf8');
    const tags = (file: string, tag: string) => text(file).match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
    const aspect = (file: string, name: string): number =>
      (JSON.parse(text(file)) as Record<string, unknown[]>[]).reduce(
        (sum, part) => sum + (part[name]?.length ?? 0),
        0,
      );

    it.each([
      ...['java.gexf', 'power-grid.gexf', 'les-miserables.gexf', 'airlines.graphml'].map(
        (file) => [file, tags(file, 'node'), tags(file, 'edge')] as const,
      ),
      ...['ndex.cx2', 'medium-network.cx2', 'large-network.cx2'].map(
        (file) => [file, aspect(file, 'nodes'), aspect(file, 'edges')] as const,
      ),
      ['gogocarto-elements.json', 12, 0] as const,
    ])('%s: %i nodes, %i edges', async (file, nodes, edges) => {
      const { after, codes, plan } = await importFiles([textFile(file, text(file))]);
      const lost = codes.filter((code) => LOST.includes(code)).length;
      expect(after.actors.size).toBe(nodes);
      expect(after.cooperations.size + lost).toBe(edges);
      expect(plan.counts.error).toBe(lost);
    });
  },
);
