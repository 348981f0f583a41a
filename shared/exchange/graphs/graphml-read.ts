import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { decodeText } from '../reading/text-decode.ts';
import { type GraphEdge, type GraphFile, type GraphNode, pointOf, readGraphFile } from './graph-file.ts';
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
  /** Words and place that yEd draws a node with. */
  drawnLabel: string;
  drawnAt: { x: number; y: number } | null;
}

interface GraphMl {
  keys: Map<string, Key>;
  directed: boolean | null;
  nodes: Item[];
  edges: Item[];
  hyperedges: number;
}

/** Attributes that name a node when a program gives it no label, the likeliest first. */
const LABEL_TITLES = ['label', 'name', 'shared name', 'title', 'tooltip'];
const PLACE_TITLES = ['x', 'y', 'z'];

/**
 * Reads GraphML (Brandes et al. 2002) as Gephi, yEd, Cytoscape and networkx write it: keys for nodes, edges or
 * all, their defaults, directions of single edges, yEd's labels and places. Hyperedges are reported and left out.
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
  if (found.hyperedges > 0) {
    problems.push(problem('warning', 'hyperedges', { details: { count: found.hyperedges } }));
  }
  return readGraphFile(graphOf(found), network, problems, report);
}

export function isGraphml(start: string): boolean {
  return /<(?:\w+:)?graphml[\s>]/i.test(start);
}

function parse(text: string, problems: Problem[], report: ReportProgress): GraphMl | null {
  const found: GraphMl = { keys: new Map(), directed: null, nodes: [], edges: [], hyperedges: 0 };
  // Groups hold graphs, and so nodes inside nodes: what a tag belongs to is on a stack.
  const stack: Item[] = [];
  let key = '';
  let data: string | null = null;
  let words = '';
  let listening = false;
  const listen = () => {
    words = '';
    listening = true;
  };
  const readable = readXml(
    text,
    {
      open(name, attributes, row) {
        if (name === 'key') {
          key = attributes.id ?? '';
          const title = attributes['attr.name'] ?? attributes['yfiles.type'] ?? key;
          found.keys.set(key, { of: attributes.for ?? 'all', title, fallback: null });
        }
        if (name === 'graph' && found.directed === null)
          found.directed = attributes.edgedefault !== 'undirected';
        if (name === 'hyperedge') found.hyperedges++;
        if (name === 'node' || name === 'edge') {
          const item = { row, attributes, data: new Map<string, string>(), drawnLabel: '', drawnAt: null };
          stack.push(item);
          (name === 'node' ? found.nodes : found.edges).push(item);
        }
        if (name === 'data') data = attributes.key ?? '';
        if (name === 'data' || name === 'default' || name === 'nodelabel' || name === 'edgelabel') listen();
        const item = stack.at(-1);
        if (name === 'geometry' && item && data !== null)
          item.drawnAt ??= pointOf(attributes.x, attributes.y);
      },
      text(piece) {
        if (listening) words += piece;
      },
      close(name) {
        const item = stack.at(-1);
        const declared = found.keys.get(key);
        if (name === 'default' && declared) declared.fallback = words;
        if ((name === 'nodelabel' || name === 'edgelabel') && item && item.drawnLabel === '') {
          item.drawnLabel = words.trim();
          words = '';
        }
        if (name === 'data') {
          if (item && data !== null && words.trim() !== '') item.data.set(data, words.trim());
          data = null;
          listening = false;
        }
        if (name === 'default') listening = false;
        if (name === 'node' || name === 'edge') stack.pop();
      },
    },
    problems,
    report,
  );
  if (!readable) return null;
  if (found.nodes.length > 0) return found;
  problems.push(problem('error', problems.length > 0 ? 'file-unreadable' : 'no-rows'));
  return null;
}

/** Attributes by title, defaults filled in. */
function valuesOf(item: Item, of: string, keys: GraphMl['keys']): Map<string, string> {
  const values = new Map<string, string>();
  for (const [id, key] of keys) {
    if (key.of !== of && key.of !== 'all') continue;
    const value = item.data.get(id) ?? (key.of === of ? key.fallback : null);
    if (value) values.set(key.title, value);
  }
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

function nodeOf(item: Item, { keys }: GraphMl): GraphNode {
  const values = valuesOf(item, 'node', keys);
  const label = item.drawnLabel || taken(values, LABEL_TITLES);
  const [x = '', y = ''] = PLACE_TITLES.map((title) => taken(values, [title]));
  return {
    row: item.row,
    id: item.attributes.id ?? '',
    label,
    values,
    position: item.drawnAt ?? pointOf(x, y),
  };
}

function edgeOf(item: Item, { keys, directed }: GraphMl): GraphEdge {
  const values = valuesOf(item, 'edge', keys);
  const { id = '', source = '', target = '' } = item.attributes;
  const own = item.attributes.directed;
  return {
    row: item.row,
    id,
    from: source,
    to: target,
    directed: own === undefined ? directed : own === 'true' || own === '1',
    label: item.drawnLabel || taken(values, ['label', 'edge label']),
    weight: taken(values, ['weight']),
    values,
  };
}

function graphOf(found: GraphMl): GraphFile {
  return {
    name: '',
    nodes: found.nodes.map((item) => nodeOf(item, found)),
    edges: found.edges.map((item) => edgeOf(item, found)),
  };
}
