import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { spreadPositions } from '../reading/spread-positions.ts';
import { proposeMapping, type TableKind } from '../tables/column-mapping.ts';
import type { ColumnTarget } from '../tables/column-target.ts';
import { graphCells } from '../tables/column-types.ts';
import { interpret } from '../tables/interpret.ts';
import type { Table } from '../tables/table.ts';
import { joinedPairs } from './mutual-pairs.ts';

/** A node of a graph file, whatever the format: its own columns, then attributes by their title. */
export interface GraphNode {
  /** Line of the file, or number of the node in it. */
  row: number;
  id: string;
  /** '' when the file gives none: the id stands in. */
  label: string;
  start?: string;
  end?: string;
  values: ReadonlyMap<string, string>;
  /** With the vertical axis pointing down, as on a screen. */
  position: { x: number; y: number } | null;
  /** Nodes that it lies in. */
  parents?: readonly string[];
}

export interface GraphEdge {
  row: number;
  id: string;
  from: string;
  to: string;
  /** null: the file does not say. */
  directed: boolean | null;
  label: string;
  /** The type of the tie, for formats that have a place for it. */
  kind?: string;
  start?: string;
  end?: string;
  weight: string;
  values: ReadonlyMap<string, string>;
}

/** What the readers of graph formats have in common, before it is read as actors and cooperations. */
export interface GraphFile {
  /** The name the file gives itself; '' when it gives none. */
  name: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** Titles of attributes that the file declares as lists. */
  lists?: ReadonlySet<string>;
  /** Edges of more than two ends, which are collectives. */
  hyperedges?: readonly Hyperedge[];
}

export interface Hyperedge {
  row: number;
  id: string;
  label: string;
  /** What else the file says of it. */
  description: string;
  ends: readonly { node: string; role: string }[];
}

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

/**
 * The columns that graphs have of their own, and what they mean to us. One that nothing fills is left out: an
 * attribute may then say the same, as dates do where a format knows none.
 */
const NODE_COLUMNS: readonly [string, ColumnTarget][] = [
  ['id', 'id'],
  ['label', 'name'],
  ['start', 'joinedOn'],
  ['end', 'leftOn'],
];
const EDGE_COLUMNS: readonly [string, ColumnTarget][] = [
  ['id', 'id'],
  ['source', 'from'],
  ['target', 'to'],
  ['directed', 'directed'],
  ['label', 'description'],
  ['kind', 'type'],
  ['start', 'startedOn'],
  ['end', 'endedOn'],
  ['weight', 'strength'],
];

/** Reads a graph as a draft: known titles of attributes fill fields, others become fields of the network. */
export function readGraphFile(
  { name, nodes, edges: found, lists = new Set(), hyperedges = [] }: GraphFile,
  network: NetworkLists,
  problems: readonly Problem[],
  report: ReportProgress = ignoreProgress,
): Reading {
  const edges = joinedPairs(found);
  const actors = readItems(nodeTable(nodes), NODE_COLUMNS, 'actors', lists, network, report);
  const cooperations = readItems(edgeTable(edges), EDGE_COLUMNS, 'cooperations', lists, network, report);
  const groups = collectivesOf(nodes);
  const placed = nodes.flatMap(({ id, position }) => (position ? [[id, position] as const] : []));
  return {
    draft: {
      ...emptyDraft(name),
      actors: actors.draft.actors,
      cooperations: cooperations.draft.cooperations,
      collectives: [
        ...groups.map(({ row, record }) => ({ row, record })),
        ...hyperedges.map(hyperCollective),
      ],
      refused: [...actors.draft.refused, ...cooperations.draft.refused],
      positions: spreadPositions(new Map(placed)),
      newTerms: [...actors.draft.newTerms, ...cooperations.draft.newTerms],
      newFields: [...actors.draft.newFields, ...cooperations.draft.newFields],
      newOptions: [...actors.draft.newOptions, ...cooperations.draft.newOptions],
    },
    // A graph without edges is not warned about the columns that edges would have.
    problems: [
      ...problems,
      ...groups.map(({ row, record: { name, members } }) =>
        problem('info', 'group-collective', { row, value: name, details: { count: members.length } }),
      ),
      ...hyperedges.map(({ row, id, label, ends }) =>
        problem('info', 'hyperedges', { row, value: label || id, details: { count: ends.length } }),
      ),
      ...actors.problems,
      ...(edges.length > 0 ? cooperations.problems : []),
    ],
  };
}

/** A node that others lie in is a collective of them, and stays an actor that ties may end at. */
function collectivesOf(nodes: readonly GraphNode[]) {
  const members = new Map<string, Set<string>>();
  for (const { id, parents = [] } of nodes) {
    for (const parent of parents) {
      if (parent === '' || parent === id || id === '') continue;
      members.set(parent, (members.get(parent) ?? new Set()).add(id));
    }
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [...members].map(([parent, ids]) => ({
    row: byId.get(parent)?.row ?? null,
    record: {
      id: `group ${parent}`,
      name: byId.get(parent)?.label.trim() || parent,
      members: [...ids].map((actorId) => ({ actorId, role: '', seat: '', from: '', until: '' })),
    },
  }));
}

function hyperCollective({ row, id, label, description, ends }: Hyperedge, place: number) {
  const roles = new Map(ends.map(({ node, role }) => [node, role]));
  return {
    row,
    record: {
      id: `hyperedge ${place} ${id}`,
      name: label || id || String(place + 1),
      description,
      members: [...roles].map(([actorId, role]) => ({ actorId, role, seat: '', from: '', until: '' })),
    },
  };
}

/** The titles that any of the items has a value for, in the order in which they are met. */
function titlesOf(items: readonly { values: ReadonlyMap<string, string> }[]): string[] {
  const titles = new Set<string>();
  for (const { values } of items) for (const title of values.keys()) titles.add(title);
  return [...titles];
}

function nodeTable(nodes: readonly GraphNode[]): Table {
  const titles = titlesOf(nodes);
  return withoutUnfilled(NODE_COLUMNS.length, {
    name: 'nodes',
    headers: [...NODE_COLUMNS.map(([header]) => header), ...titles],
    rows: nodes.map(({ row, id, label, start = '', end = '', values }) => ({
      row,
      cells: [id, label.trim() || id, start, end, ...titles.map((title) => values.get(title) ?? '')],
    })),
  });
}

function edgeTable(edges: readonly GraphEdge[]): Table {
  const titles = titlesOf(edges);
  // A weight is a strength only when all are whole numbers from 1 to 5; else it is a field of its own.
  const strengths = edges.every(({ weight }) => /^(?:[1-5](?:\.0+)?)?$/.test(weight));
  const kinds = kindColumn(edges, titles);
  const named: Readonly<Record<string, string>> = {
    ...(strengths ? {} : { weight: 'Weight' }),
    ...(kinds === 'field' ? { kind: 'Kind' } : {}),
  };
  const headers = EDGE_COLUMNS.map(([header]) => named[header] ?? header);
  return withoutUnfilled(EDGE_COLUMNS.length, {
    name: 'edges',
    headers: [...headers, ...titles],
    rows: edges.map(
      ({ row, id, from, to, directed, label, kind = '', start = '', end = '', weight, values }) => ({
        row,
        cells: [
          id,
          from,
          to,
          directed === null ? '' : directed ? 'yes' : 'no',
          label,
          kinds === 'none' ? '' : kind,
          start,
          end,
          weight.replace(/\.0+$/, ''),
          ...titles.map((title) => values.get(title) ?? ''),
        ],
      }),
    ),
  });
}

/**
 * What becomes of the kinds of edges: types of ties; nothing where an attribute says the same, as in our own
 * files; a field of its own beside an attribute that says another type.
 */
function kindColumn(edges: readonly GraphEdge[], titles: readonly string[]): 'type' | 'field' | 'none' {
  const rows = edges.map(({ row, values }) => ({
    row,
    cells: titles.map((title) => values.get(title) ?? ''),
  }));
  const { targets } = proposeMapping({ name: '', headers: [...titles], rows }, 'cooperations');
  const title = titles[targets.indexOf('type')];
  if (title === undefined) return 'type';
  return edges.every(({ kind = '', values }) => kind === '' || kind === values.get(title)) ? 'none' : 'field';
}

/** Columns without which a table of nodes or of edges is none. */
const NEEDED = ['id', 'label', 'source', 'target'];

/** The table without those of its first columns that no row fills. */
function withoutUnfilled(own: number, { name, headers, rows }: Table): Table {
  const kept = headers.map(
    (header, column) =>
      column >= own || NEEDED.includes(header) || rows.some(({ cells }) => (cells[column] ?? '') !== ''),
  );
  const of = (cells: readonly string[]) => cells.filter((_, column) => kept[column]);
  return { name, headers: of(headers), rows: rows.map(({ row, cells }) => ({ row, cells: of(cells) })) };
}

function readItems(
  table: Table,
  own: readonly [string, ColumnTarget][],
  kind: TableKind,
  lists: ReadonlySet<string>,
  network: NetworkLists,
  report: ReportProgress,
): Reading {
  const fixed = new Map<number, ColumnTarget>();
  for (const [header, target] of own) {
    const column = table.headers.findIndex((other) => other.toLowerCase() === header);
    if (column < 0 || column >= own.length) continue;
    fixed.set(column, table.headers[column] === header ? target : 'custom');
  }
  const used = new Set(fixed.values());
  // The columns that graphs have of their own take no field away from the attributes.
  const headers = table.headers.map((header, column) => (fixed.has(column) ? '' : header));
  const mapping = proposeMapping({ ...table, headers }, kind, network.customFields);
  const targets = mapping.targets.map((proposed, column): ColumnTarget => {
    const target = fixed.get(column);
    if (target !== undefined) return target;
    const meant = proposed !== null && used.has(proposed) ? 'custom' : proposed;
    return meant === 'custom' && lists.has(table.headers[column] ?? '') ? 'new choices' : meant;
  });
  return interpret(table, { kind, targets, cells: graphCells(table) }, network, report);
}

/**
 * The networks that one file holds, as one: a node of the same label, or without one of the same id, is the same
 * actor in all of them, unless a network has two of that name.
 */
export function joinGraphs(graphs: readonly GraphFile[], problems: Problem[]): GraphFile {
  const [first = { name: '', nodes: [], edges: [] }] = graphs;
  if (graphs.length <= 1) return first;
  problems.push(problem('info', 'graphs-joined', { details: { count: graphs.length } }));
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const placeOf = new Map<string, number>();
  graphs.forEach((graph, number) => {
    const keys = graph.nodes.map(({ id, label }) => label.trim() || id);
    const repeated = repeatedOf(keys);
    const placed = graph.nodes.map((node, place) => {
      const key = keys[place] ?? '';
      return { node, key, known: repeated.has(key) ? undefined : placeOf.get(key) };
    });
    const ids = new Map(
      placed.map(({ node: { id }, known }) => {
        const before = known === undefined ? undefined : nodes[known]?.id;
        return [id, before ?? (number === 0 ? id : `${number + 1}:${id}`)];
      }),
    );
    const end = (id: string) => ids.get(id) ?? id;
    for (const { node, key, known } of placed) {
      const before = known === undefined ? undefined : nodes[known];
      const parents = (node.parents ?? []).map(end);
      if (known !== undefined && before) {
        nodes[known] = {
          ...before,
          parents: [...(before.parents ?? []), ...parents],
          position: before.position ?? node.position,
          values: bothValues(before, node),
        };
        continue;
      }
      if (!repeated.has(key)) placeOf.set(key, nodes.length);
      nodes.push({ ...node, id: end(node.id), parents });
    }
    for (const edge of graph.edges) edges.push({ ...edge, from: end(edge.from), to: end(edge.to) });
  });
  return {
    name: graphs.map(({ name }) => name).find(Boolean) ?? '',
    nodes,
    edges,
    lists: new Set(graphs.flatMap(({ lists }) => [...(lists ?? [])])),
  };
}

function repeatedOf(keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}

function bothValues({ values }: GraphNode, other: GraphNode): Map<string, string> {
  const all = new Map(values);
  for (const [title, value] of other.values) setApart(all, title, value);
  return all;
}

/** Sets a value under its title, or under a numbered one when another value has that title. */
export function setApart(values: Map<string, string>, title: string, value: string): void {
  let free = title;
  for (let number = 2; values.has(free) && values.get(free) !== value; number++) free = `${title} ${number}`;
  values.set(free, value);
}

/** A value of a JSON file as the text of a cell; lists are parted as our own exports part them. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).filter(Boolean).join(' ; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** Attributes of a JSON object as cells, without some keys that are read otherwise. */
export function cellsOf(
  values: Readonly<Record<string, unknown>>,
  without: readonly string[],
): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(values)) {
    const text = without.includes(key) ? '' : cellText(value);
    if (text !== '') cells.set(key, text);
  }
  return cells;
}

/** Keys of a JSON object that hold several values. */
export function listTitles(values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(values).filter((key) => {
    const value = values[key];
    return Array.isArray(value) && value.length > 1 && value.every((part) => typeof part !== 'object');
  });
}

/** A point when both numbers are finite. */
export function pointOf(x: unknown, y: unknown): { x: number; y: number } | null {
  if (x === undefined || y === undefined || x === null || y === null || x === '' || y === '') return null;
  const point = { x: Number(x), y: Number(y) };
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : null;
}
