import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { decodeText } from '../reading/text-decode.ts';
import {
  type GraphEdge,
  type GraphFile,
  type GraphNode,
  type Hyperedge,
  joinGraphs,
  pointOf,
  readGraphFile,
  setApart,
} from './graph-file.ts';
import { readXml } from './xml-events.ts';

interface Key {
  /** node, edge, graph or all. */
  of: string;
  title: string;
  fallback: string | null;
}

interface Item {
  row: number;
  attributes: Record<string, string>;
  data: Map<string, string>;
  /** Words and place that yEd draws a node with; further words are kept under a title of their own. */
  drawnLabels: string[];
  drawnAt: { x: number; y: number } | null;
  /** Whether yEd draws a head at each end of an edge. */
  arrows: { source: boolean; target: boolean } | null;
  /** The node that it lies in. */
  parent: string | undefined;
  /** The endpoints of a hyperedge. */
  ends: Record<string, string>[];
}

/** One of the networks of a file. */
interface OneGraph {
  id: string;
  directed: boolean;
  nodes: Item[];
  edges: Item[];
}

interface GraphMl {
  keys: Map<string, Key>;
  graphs: OneGraph[];
  hyperedges: Item[];
  /** What is said of a whole graph. */
  about: { key: string; value: string }[];
}

/** Attributes that name a node when a program gives it no label, the likeliest first. */
const LABEL_TITLES = ['label', 'name', 'shared name', 'title', 'tooltip'];
const PLACE_TITLES = ['x', 'y', 'z'];

/**
 * Reads GraphML (Brandes et al. 2002) as Gephi, yEd, Cytoscape and networkx write it: keys for nodes, edges or
 * all, their defaults, directions of single edges, yEd's labels and places. A hyperedge is a collective of its ends.
 */
export function readGraphml(
  bytes: Uint8Array,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const decoded = decodeText(bytes);
  if (!decoded) return { draft: emptyDraft(), problems: [problem('error', 'file-binary')] };
  const problems: Problem[] = [];
  const found = parse(decoded.text, problems, report);
  if (!found) return { draft: emptyDraft(), problems };
  const ported = found.graphs
    .flatMap(({ edges }) => edges)
    .filter(({ attributes }) => attributes.sourceport !== undefined || attributes.targetport !== undefined);
  if (ported.length > 0) {
    problems.push(problem('info', 'port-ignored', { details: { count: ported.length } }));
  }
  const graphs = found.graphs.map((graph) => graphOf(graph, found));
  const graph = joinGraphs(graphs, problems);
  const { edges, hyperedges } = endsOf(found);
  return readGraphFile(
    { ...graph, edges: [...graph.edges, ...edges], hyperedges, name: nameOf(found, problems) },
    network,
    problems,
    report,
  );
}

export function isGraphml(start: string): boolean {
  return /<(?:\w+:)?graphml[\s>]/i.test(start);
}

function parse(text: string, problems: Problem[], report: ReportProgress): GraphMl | null {
  const found: GraphMl = { keys: new Map(), graphs: [], hyperedges: [], about: [] };
  // Groups hold graphs, and so nodes inside nodes: what a tag belongs to is on a stack.
  const stack: Item[] = [];
  let key = '';
  let data: string | null = null;
  let words = '';
  let listening = false;
  /** Of the pictures of a yEd group, open or closed, one is shown. */
  let pictures: { shown: number; count: number } | null = null;
  const listen = () => {
    words = '';
    listening = true;
  };
  const isHidden = () => pictures !== null && pictures.count - 1 !== pictures.shown;
  const readable = readXml(
    text,
    {
      open(name, attributes, row) {
        const item = stack.at(-1);
        if (name === 'key') {
          key = attributes.id ?? '';
          const title = attributes['attr.name'] ?? attributes['yfiles.type'] ?? key;
          found.keys.set(key, { of: attributes.for ?? 'all', title, fallback: null });
        }
        if (name === 'graph' && stack.length === 0) {
          const directed = attributes.edgedefault !== 'undirected';
          found.graphs.push({ id: attributes.id ?? '', directed, nodes: [], edges: [] });
        }
        if (ITEMS.includes(name)) {
          const parent = item?.attributes.id;
          const added: Item = {
            row,
            attributes,
            data: new Map(),
            drawnLabels: [],
            drawnAt: null,
            arrows: null,
            parent,
            ends: [],
          };
          stack.push(added);
          const graph = found.graphs.at(-1);
          if (name === 'node') graph?.nodes.push(added);
          if (name === 'edge') graph?.edges.push(added);
          if (name === 'hyperedge') found.hyperedges.push(added);
          if (name === 'endpoint' && item) item.ends.push(attributes);
        }
        if (name === 'data') data = attributes.key ?? '';
        if (name === 'data' || name === 'default') listen();
        if (data === null || !item) return;
        if (name === 'realizers') pictures = { shown: Number(attributes.active) || 0, count: 0 };
        if (name === 'groupnode' && pictures) pictures.count++;
        if (LABELS.includes(name)) listen();
        if (name === 'label' && attributes.Text) item.drawnLabels.push(attributes.Text.trim());
        if (name === 'geometry' && !isHidden()) item.drawnAt ??= middleOf(attributes);
        if (name === 'rectd') item.drawnAt ??= pointOf(attributes.X, attributes.Y);
        if (name === 'arrows') {
          const { source = 'none', target = 'none' } = attributes;
          item.arrows = { source: source !== 'none', target: target !== 'none' };
        }
      },
      text(piece) {
        if (listening) words += piece;
      },
      close(name) {
        const item = stack.at(-1);
        const declared = found.keys.get(key);
        if (name === 'default' && declared) declared.fallback = words;
        if (data !== null && item && LABELS.includes(name)) {
          if (!isHidden() && words.trim() !== '') item.drawnLabels.push(words.trim());
          words = '';
        }
        if (name === 'realizers') pictures = null;
        if (name === 'data') {
          const value = words.trim();
          if (data !== null && value !== '') {
            if (item) item.data.set(data, value);
            else found.about.push({ key: data, value });
          }
          data = null;
          listening = false;
        }
        if (name === 'default') listening = false;
        if (ITEMS.includes(name)) stack.pop();
      },
    },
    problems,
    report,
  );
  if (!readable) return null;
  if (found.graphs.some(({ nodes }) => nodes.length > 0)) return found;
  problems.push(problem('error', problems.length > 0 ? 'file-unreadable' : 'no-rows'));
  return null;
}

/** yEd gives the upper left corner of what it draws. */
function middleOf({ x, y, width, height }: Record<string, string>): { x: number; y: number } | null {
  const corner = pointOf(x, y);
  const size = pointOf(width, height) ?? { x: 0, y: 0 };
  return corner && { x: corner.x + size.x / 2, y: corner.y + size.y / 2 };
}

/** What carries data of its own. */
const ITEMS = ['node', 'edge', 'hyperedge', 'port', 'endpoint'];
/** Tags with the words that yEd, and yEd Live, draw beside a node or an edge. */
const LABELS = ['nodelabel', 'edgelabel', 'label.text'];

/** Attributes by title, defaults filled in; data of no declared key by the name of that key. */
function valuesOf(item: Item, of: string, keys: GraphMl['keys']): Map<string, string> {
  const values = new Map<string, string>();
  for (const [id, key] of keys) {
    const value = item.data.get(id) ?? (key.of === of ? key.fallback : null);
    if (value) setApart(values, key.title, value);
  }
  for (const [id, value] of item.data) if (!keys.has(id)) setApart(values, id, value);
  const further = item.drawnLabels.slice(1).join(' ; ');
  if (further !== '') setApart(values, 'label 2', further);
  return values;
}

/** Takes the first of some titles out of the values. */
function taken(values: Map<string, string>, titles: readonly string[]): string {
  for (const wanted of titles) {
    for (const [title, value] of values) {
      if (title.toLowerCase() !== wanted) continue;
      values.delete(title);
      return value;
    }
  }
  return '';
}

/** The value that `taken` would take. */
function first(values: ReadonlyMap<string, string>, titles: readonly string[]): string {
  return taken(new Map(values), titles);
}

/** The name that the file gives itself; what else it says of the whole graph is reported. */
function nameOf({ about, keys }: GraphMl, problems: Problem[]): string {
  let name = '';
  for (const { key, value } of about) {
    const title = keys.get(key)?.title ?? key;
    if (name === '' && ['name', 'label', 'title'].includes(title.toLowerCase())) name = value;
    else problems.push(problem('info', 'graph-value', { column: title, value }));
  }
  return name;
}

function nodeOf(item: Item, { keys }: GraphMl): GraphNode {
  const values = valuesOf(item, 'node', keys);
  const drawn = item.drawnLabels[0] ?? '';
  // What the drawing says once more is nothing new.
  const label = drawn === '' || drawn === first(values, LABEL_TITLES) ? taken(values, LABEL_TITLES) : drawn;
  const [x = '', y = ''] = PLACE_TITLES.map((title) => taken(values, [title]));
  return {
    row: item.row,
    id: item.attributes.id ?? '',
    label,
    values,
    position: item.drawnAt ?? pointOf(x, y),
    parents: item.parent === undefined ? [] : [item.parent],
  };
}

/** Both ways is one edge each way, as other formats have it. */
function edgesOf(item: Item, { id: graph, directed }: OneGraph, { keys, graphs }: GraphMl): GraphEdge[] {
  const values = valuesOf(item, 'edge', keys);
  const { id = '', source = '', target = '' } = item.attributes;
  const own = item.attributes.directed;
  const { arrows } = item;
  const edge: GraphEdge = {
    row: item.row,
    id,
    from: source,
    to: target,
    directed: arrows
      ? arrows.source || arrows.target
      : own === undefined
        ? directed
        : own === 'true' || own === '1',
    label: item.drawnLabels[0] || taken(values, ['label', 'edge label']),
    // Where a file has several networks of the same actors, each is a kind of tie.
    kind: graphs.length > 1 ? graph : '',
    weight: taken(values, ['weight']),
    values,
  };
  const back: GraphEdge = { ...edge, from: target, to: source };
  if (!arrows?.source) return [edge];
  return arrows.target ? [edge, { ...back, id: id === '' ? '' : `${id}-back` }] : [back];
}

/** A hyperedge of two ends is an edge, any other a collective of its ends. */
function endsOf({ hyperedges, keys }: GraphMl): { edges: GraphEdge[]; hyperedges: Hyperedge[] } {
  const read = hyperedges.map((item): { edge: GraphEdge | null; hyperedge: Hyperedge } => {
    const values = valuesOf(item, 'hyperedge', keys);
    const label = item.drawnLabels[0] || taken(values, LABEL_TITLES);
    const { row, attributes } = item;
    const ends = item.ends.map(({ node = '', type = '' }) => ({ node, role: type === 'undir' ? '' : type }));
    const [one, other, ...more] = ends;
    const id = attributes.id ?? '';
    const description = [...values].map(([title, value]) => `${title}: ${value}`).join('\n');
    const edge =
      one?.role === '' && other?.role === '' && more.length === 0
        ? { row, id, from: one.node, to: other.node, directed: false, label, weight: '', values }
        : null;
    return { edge, hyperedge: { row, id, label, description, ends } };
  });
  return {
    edges: read.flatMap(({ edge }) => edge ?? []),
    hyperedges: read.flatMap(({ edge, hyperedge }) => (edge ? [] : [hyperedge])),
  };
}

function graphOf(graph: OneGraph, found: GraphMl): GraphFile {
  return {
    name: '',
    nodes: graph.nodes.map((item) => nodeOf(item, found)),
    edges: graph.edges.flatMap((item) => edgesOf(item, graph, found)),
  };
}
