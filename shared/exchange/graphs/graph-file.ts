import type { Network } from '../../model/network.ts';
import type { Problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { spreadPositions } from '../reading/spread-positions.ts';
import { type ColumnTarget, proposeMapping, type TableKind } from '../tables/column-mapping.ts';
import { interpret } from '../tables/interpret.ts';
import type { Table } from '../tables/table.ts';

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
}

export interface GraphEdge {
  row: number;
  id: string;
  from: string;
  to: string;
  /** null: the file does not say. */
  directed: boolean | null;
  label: string;
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
  ['start', 'startedOn'],
  ['end', 'endedOn'],
  ['weight', 'strength'],
];

/** Reads a graph as a draft: known titles of attributes fill fields, others become fields of the network. */
export function readGraphFile(
  { name, nodes, edges }: GraphFile,
  network: NetworkLists,
  problems: readonly Problem[],
  report: ReportProgress = ignoreProgress,
): Reading {
  const actors = readItems(nodeTable(nodes), NODE_COLUMNS, 'actors', network, report);
  const ties = readItems(edgeTable(edges), EDGE_COLUMNS, 'cooperations', network, report);
  const placed = nodes.flatMap(({ id, position }) => (position ? [[id, position] as const] : []));
  return {
    draft: {
      ...emptyDraft(name),
      actors: actors.draft.actors,
      cooperations: ties.draft.cooperations,
      refused: [...actors.draft.refused, ...ties.draft.refused],
      positions: spreadPositions(new Map(placed)),
      newTerms: [...actors.draft.newTerms, ...ties.draft.newTerms],
      newFields: [...actors.draft.newFields, ...ties.draft.newFields],
      newOptions: [...actors.draft.newOptions, ...ties.draft.newOptions],
    },
    // A graph without edges is not warned about the columns that edges would have.
    problems: [...problems, ...actors.problems, ...(edges.length > 0 ? ties.problems : [])],
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
  const headers = EDGE_COLUMNS.map(([header]) => (header === 'weight' && !strengths ? 'Weight' : header));
  return withoutUnfilled(EDGE_COLUMNS.length, {
    name: 'edges',
    headers: [...headers, ...titles],
    rows: edges.map(({ row, id, from, to, directed, label, start = '', end = '', weight, values }) => ({
      row,
      cells: [
        id,
        from,
        to,
        directed === null ? '' : directed ? 'yes' : 'no',
        label,
        start,
        end,
        weight.replace(/\.0+$/, ''),
        ...titles.map((title) => values.get(title) ?? ''),
      ],
    })),
  });
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
  network: NetworkLists,
  report: ReportProgress,
): Reading {
  const mapping = proposeMapping(table, kind, network.customFields);
  const fixed = new Map<number, ColumnTarget>();
  for (const [header, target] of own) {
    const column = table.headers.findIndex((other) => other.toLowerCase() === header);
    if (column < 0 || column >= own.length) continue;
    fixed.set(column, table.headers[column] === header ? target : 'custom');
  }
  const used = new Set(fixed.values());
  const targets = mapping.targets.map((proposed, column): ColumnTarget => {
    const target = fixed.get(column);
    if (target !== undefined) return target;
    return proposed !== null && used.has(proposed) ? 'custom' : proposed;
  });
  return interpret(table, { kind, targets }, network, report);
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

/** A point when both numbers are finite. */
export function pointOf(x: unknown, y: unknown): { x: number; y: number } | null {
  if (x === undefined || y === undefined || x === null || y === null || x === '' || y === '') return null;
  const point = { x: Number(x), y: Number(y) };
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : null;
}
