import type { Network } from '../../model/network.ts';
import { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import type { Reading } from '../reading/draft.ts';
import {
  cellsOf,
  cellText,
  type GraphEdge,
  type GraphNode,
  listTitles,
  pointOf,
  readGraphFile,
} from './graph-file.ts';

const record = z.record(z.string(), z.unknown());
type Item = Record<string, unknown>;

const typesSchema = z.array(z.object({ id: z.unknown(), name: z.unknown() })).catch([]);

/**
 * The graph of a file of nodes and links: D3, networkx (node-link), graphology and sigma, vis.js, JSON Graph Format
 * and Graph Commons all write one, by the same words.
 */
function graphIn(
  json: unknown,
): { graph: Item; nodes: [string, unknown][]; links: readonly unknown[] } | null {
  const { data: root } = record.safeParse(json);
  for (const candidate of [root, root?.graph]) {
    const { data: graph } = record.safeParse(candidate);
    const links = graph?.links ?? graph?.edges;
    if (!graph || !Array.isArray(links)) continue;
    const { nodes } = graph;
    // JSON Graph Format keeps nodes under their ids.
    const named = record.safeParse(nodes).data;
    const list = Array.isArray(nodes)
      ? nodes.map((node, place): [string, unknown] => [String(place), node])
      : named && Object.entries(named);
    if (list && list.length > 0 && list.every(([, node]) => record.safeParse(node).success))
      return { graph, nodes: list, links };
  }
  return null;
}

export function isNodeLink(json: unknown): boolean {
  return graphIn(json) !== null;
}

const NESTED = ['attributes', 'properties', 'metadata'];
const NODE_KEYS = [
  ...NESTED,
  'id',
  'key',
  '_id',
  'label',
  'name',
  'title',
  'x',
  'y',
  'type_id',
  'index',
  'vx',
  'vy',
];
const LINK_KEYS = [
  ...NESTED,
  ...[
    'id',
    'key',
    '_id',
    'source',
    'target',
    'from',
    'to',
    'label',
    'name',
    'title',
    'weight',
    'directed',
    'undirected',
  ],
  ...['type', 'type_id', 'edge_type', 'edge_type_id', 'relation', 'kind', 'index'],
];

/** Reads a graph of nodes and links, whichever program wrote it. */
export function readNodeLink(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const problems: Problem[] = [];
  const found = graphIn(json);
  const { graph = {}, nodes: items = [], links = [] } = found ?? {};
  const nodeTypes = namesOf(graph.nodeTypes);
  const linkTypes = namesOf(graph.edgeTypes);
  const lists = new Set<string>();
  const ids: string[] = [];
  const nodes = items.map(([key, candidate], place): GraphNode => {
    const item = flat(candidate);
    const text = textsOf(item);
    const id =
      text('id', 'key', '_id') || (Array.isArray(graph.nodes) ? '' : key) || text('name', 'label') || key;
    ids.push(id);
    for (const title of listTitles(item)) lists.add(title);
    const values = cellsOf(item, NODE_KEYS);
    const type = nodeTypes.get(cellText(item.type_id));
    if (type !== undefined && !values.has('type')) values.set('type', type);
    const position = pointOf(item.x, item.y);
    return { row: place + 1, id, label: text('label', 'name', 'title'), values, position };
  });
  const known = new Set(ids);
  /** An end by id, by the node itself, or by its place in the list, as D3 has it. */
  const end = (value: unknown): string => {
    const { data: node } = record.safeParse(value);
    const id = node ? textsOf(node)('id', 'key', '_id', 'name') : cellText(value);
    return known.has(id) || typeof value !== 'number' ? id : (ids[value] ?? id);
  };
  const edges = links.flatMap((candidate, place): GraphEdge[] => {
    const { data } = record.safeParse(candidate);
    if (!data) {
      problems.push(problem('error', 'record-invalid', { row: place + 1, value: 'links' }));
      return [];
    }
    const item = flat(data);
    const text = textsOf(item);
    for (const title of listTitles(item)) lists.add(title);
    const type =
      linkTypes.get(text('type_id', 'edge_type_id')) ?? text('type', 'edge_type', 'relation', 'kind');
    const saysDirection = /^(?:un)?directed$/i.test(type);
    // Where a file has types of edges, an edge is named by its type.
    const kind = saysDirection ? '' : type || (linkTypes.size > 0 ? text('name') : '');
    const label = text('label', 'name', 'title');
    return [
      {
        row: place + 1,
        id: text('id', '_id'),
        from: end(item.source ?? item.from),
        to: end(item.target ?? item.to),
        directed: directionOf(item, graph, saysDirection ? type : ''),
        label: label === kind ? '' : label,
        kind,
        weight: text('weight'),
        values: cellsOf(item, LINK_KEYS),
      },
    ];
  });
  return readGraphFile(
    { name: textsOf(graph)('name', 'label', 'title'), nodes, edges, lists },
    network,
    problems,
    report,
  );
}

/** An item with the attributes that some programs nest. */
function flat(candidate: unknown): Item {
  const item = record.safeParse(candidate).data ?? {};
  const nested = NESTED.flatMap((key) => {
    const { data } = record.safeParse(item[key]);
    return data ? [data] : [];
  });
  // What is no object says something all the same.
  const kept = NESTED.filter((key) => item[key] !== undefined && !record.safeParse(item[key]).success);
  const { attributes: _a, properties: _p, metadata: _m, ...own } = item;
  const left = Object.fromEntries(kept.map((key) => [`${key} `, item[key]]));
  return Object.assign({}, ...nested, left, own);
}

function textsOf(item: Item): (...keys: string[]) => string {
  return (...keys) => keys.map((key) => cellText(item[key])).find(Boolean) ?? '';
}

function namesOf(types: unknown): Map<string, string> {
  return new Map(typesSchema.parse(types ?? []).map(({ id, name }) => [cellText(id), cellText(name)]));
}

/** Whether a link goes one way: as it says, else as the graph does; null where neither says. */
function directionOf(link: Item, graph: Item, type: string): boolean | null {
  if (type !== '') return type.toLowerCase() === 'directed';
  if (typeof link.directed === 'boolean') return link.directed;
  if (typeof link.undirected === 'boolean') return !link.undirected;
  const of = record.safeParse(graph.options).data?.type ?? graph.type;
  if (of === 'directed' || of === 'undirected') return of === 'directed';
  return typeof graph.directed === 'boolean' ? graph.directed : null;
}
