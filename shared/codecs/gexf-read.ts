import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Network } from '../model/network.ts';
import { proposeMapping } from './column-mapping.ts';
import { emptyDraft, type Reading } from './draft.ts';
import type { ColumnTarget } from './fields.ts';
import { interpret } from './interpret.ts';
import { type Problem, problem } from './problem.ts';
import { spreadPositions } from './spread-positions.ts';
import type { Table } from './table.ts';
import { decodeText } from './text-decode.ts';

type Attributes = Record<string, string>;

interface Item {
  row: number;
  attributes: Attributes;
  values: Map<string, string>;
  position: { x: number; y: number } | null;
}

interface Gexf {
  title: string;
  directed: boolean;
  /** Titles of the declared attributes, by class ("node", "edge") and id. */
  titles: Map<string, string>;
  defaults: Map<string, string>;
  nodes: Item[];
  edges: Item[];
}

/**
 * Reads GEXF 1.2 and 1.3 (Heymann et al. 2009): labels, attributes of every block by their title, weights,
 * directions, dates and places. Declared entities are refused.
 */
export function readGexf(
  bytes: Uint8Array,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
): Reading {
  const decoded = decodeText(bytes);
  if (!decoded) return { draft: emptyDraft(), problems: [problem('error', 'file-binary')] };
  const problems: Problem[] = [];
  const gexf = parse(decoded.text, problems);
  if (!gexf) return { draft: emptyDraft(), problems };
  const actors = readItems(nodeTable(gexf), NODE_TARGETS, network);
  const ties = readItems(edgeTable(gexf), EDGE_TARGETS, network);
  const draft = { ...actors.draft, cooperations: ties.draft.cooperations, name: gexf.title };
  draft.newTerms = [...actors.draft.newTerms, ...ties.draft.newTerms];
  draft.newFields = [...actors.draft.newFields, ...ties.draft.newFields];
  draft.newOptions = [...actors.draft.newOptions, ...ties.draft.newOptions];
  draft.positions = spreadPositions(
    // Gephi's vertical axis points up, the screen's down.
    new Map(
      gexf.nodes.flatMap(({ attributes, position }) =>
        position ? [[attributes.id ?? '', { x: position.x, y: -position.y }] as const] : [],
      ),
    ),
  );
  // Attributes of a graph are its own: that each becomes a field is no news, row by row problems are.
  const told = [...actors.problems, ...(gexf.edges.length > 0 ? ties.problems : [])];
  return { draft, problems: [...problems, ...told] };
}

/** Whether a text begins as GEXF does. */
export function isGexf(start: string): boolean {
  return /<(?:\w+:)?gexf[\s>]/i.test(start);
}

function parse(text: string, problems: Problem[]): Gexf | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    problems.push(problem('error', 'xml-doctype'));
    return null;
  }
  const gexf: Gexf = {
    title: '',
    directed: false,
    titles: new Map(),
    defaults: new Map(),
    nodes: [],
    edges: [],
  };
  const parser = new SaxesParser({ xmlns: false });
  let block = '';
  let attribute = '';
  let item: Item | null = null;
  let words: string | null = null;
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (broken) return;
    const name = localName(tag.name);
    const { attributes } = tag;
    if (name === 'graph') gexf.directed = attributes.defaultedgetype === 'directed';
    if (name === 'title' || name === 'default') words = '';
    if (name === 'attributes') block = attributes.class ?? 'node';
    if (name === 'attribute') {
      attribute = `${block}:${attributes.id}`;
      gexf.titles.set(attribute, attributes.title ?? attributes.id ?? '');
    }
    if (name === 'node' || name === 'edge') {
      item = { row: parser.line, attributes, values: new Map(), position: null };
      if (name === 'node') gexf.nodes.push(item);
      else gexf.edges.push(item);
    }
    if (name === 'attvalue') item?.values.set(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
    if (name === 'position' && item) {
      const [x, y] = [Number(attributes.x), Number(attributes.y)];
      if (Number.isFinite(x) && Number.isFinite(y)) item.position = { x, y };
    }
  });
  parser.on('text', (piece: string) => {
    if (words !== null) words += piece;
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (broken) return;
    const name = localName(tag.name);
    if (name === 'title') gexf.title = (words ?? '').trim().replace(/\.gexf$/i, '');
    if (name === 'default') gexf.defaults.set(attribute, words ?? '');
    if (name === 'title' || name === 'default') words = null;
    if (name === 'edge') item = null;
  });
  parser.write(text).close();
  if (broken) problems.push(problem('error', 'xml-broken', { row: parser.line }));
  if (gexf.nodes.length === 0) {
    problems.push(problem('error', broken ? 'file-unreadable' : 'no-rows'));
    return null;
  }
  return gexf;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The columns that a graph has besides its declared attributes, and what they mean to us. */
const NODE_TARGETS: readonly [string, ColumnTarget][] = [
  ['id', 'id'],
  ['label', 'name'],
  ['start', 'joinedOn'],
  ['end', 'leftOn'],
];
const EDGE_TARGETS: readonly [string, ColumnTarget][] = [
  ['id', 'id'],
  ['source', 'from'],
  ['target', 'to'],
  ['type', 'directed'],
  ['label', 'description'],
  ['start', 'startedOn'],
  ['end', 'endedOn'],
  ['weight', 'strength'],
];

function titlesOf(
  { titles, defaults }: Gexf,
  block: string,
): { id: string; title: string; fallback: string }[] {
  return [...titles]
    .filter(([key]) => key.startsWith(`${block}:`))
    .map(([key, title]) => ({
      id: key.slice(block.length + 1),
      title,
      fallback: defaults.get(key) ?? '',
    }));
}

function nodeTable(gexf: Gexf): Table {
  const extra = titlesOf(gexf, 'node');
  return {
    name: 'nodes',
    headers: [...NODE_TARGETS.map(([name]) => name), ...extra.map(({ title }) => title)],
    rows: gexf.nodes.map(({ row, attributes, values }) => ({
      row,
      cells: [
        attributes.id ?? '',
        attributes.label?.trim() || attributes.id || '',
        attributes.start ?? '',
        attributes.end ?? '',
        ...extra.map(({ id, fallback }) => values.get(id) ?? fallback),
      ],
    })),
  };
}

function edgeTable(gexf: Gexf): Table {
  const extra = titlesOf(gexf, 'edge');
  // A weight is a strength only when all are whole numbers from 1 to 5; else it is a field of its own.
  const weights = gexf.edges.map(({ attributes }) => attributes.weight ?? '');
  const strengths = weights.every((weight) => /^(?:[1-5](?:\.0+)?)?$/.test(weight));
  const headers = EDGE_TARGETS.map(([name]) => (name === 'weight' && !strengths ? 'Weight' : name));
  return {
    name: 'edges',
    headers: [...headers, ...extra.map(({ title }) => title)],
    rows: gexf.edges.flatMap(({ row, attributes, values }, index) => {
      const type = attributes.type ?? (gexf.directed ? 'directed' : 'undirected');
      const tie = (id: string, from: string, to: string) => ({
        row,
        cells: [
          id,
          from,
          to,
          type === 'directed' || type === 'mutual' ? 'yes' : 'no',
          attributes.label ?? '',
          attributes.start ?? '',
          attributes.end ?? '',
          (weights[index] ?? '').replace(/\.0+$/, ''),
          ...extra.map((column) => values.get(column.id) ?? column.fallback),
        ],
      });
      const { id = '', source = '', target = '' } = attributes;
      // A mutual tie is one each way.
      return type === 'mutual'
        ? [tie(id, source, target), tie(id === '' ? '' : `${id}-back`, target, source)]
        : [tie(id, source, target)];
    }),
  };
}

function readItems(
  table: Table,
  own: readonly [string, ColumnTarget][],
  network: Pick<Network, 'vocabularies' | 'customFields'>,
): Reading {
  const kind = table.name === 'nodes' ? 'actors' : 'cooperations';
  const mapping = proposeMapping(table, kind);
  const used = new Set(own.map(([, target]) => target));
  const targets = mapping.targets.map((proposed, column): ColumnTarget => {
    const fixed = own[column];
    if (fixed) return table.headers[column] === fixed[0] ? fixed[1] : 'custom';
    return proposed !== null && used.has(proposed) ? 'custom' : proposed;
  });
  return interpret(table, { kind, targets }, network);
}
