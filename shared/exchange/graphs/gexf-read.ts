import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { decodeText } from '../reading/text-decode.ts';
import {
  type GraphEdge,
  type GraphFile,
  type GraphNode,
  pointOf,
  readGraphFile,
  setApart,
} from './graph-file.ts';
import { readXml } from './xml-events.ts';

type Attributes = Record<string, string>;

interface DatedValue {
  value: string;
  from: string;
  /** '' when it goes on. */
  to: string;
}

interface Item {
  row: number;
  attributes: Attributes;
  /** All values of an attribute: several when they are dated. */
  values: Map<string, DatedValue[]>;
  spells: { from: string; to: string }[];
  parents: string[];
  position: { x: number; y: number } | null;
}

interface Gexf {
  title: string;
  defaultType: string;
  /** Titles of the declared attributes, by class ("node", "edge") and id. */
  titles: Map<string, string>;
  defaults: Map<string, string>;
  /** Declared attributes that are lists. */
  lists: Set<string>;
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
  report: ReportProgress = ignoreProgress,
): Reading {
  const decoded = decodeText(bytes);
  if (!decoded) return { draft: emptyDraft(), problems: [problem('error', 'file-binary')] };
  const problems: Problem[] = [];
  const gexf = parse(decoded.text, problems, report);
  if (!gexf) return { draft: emptyDraft(), problems };
  return readGraphFile(graphOf(gexf, problems), network, problems, report);
}

/** Whether a text begins as GEXF does. */
export function isGexf(start: string): boolean {
  return /<(?:\w+:)?gexf[\s>]/i.test(start);
}

function parse(text: string, problems: Problem[], report: ReportProgress): Gexf | null {
  const gexf: Gexf = {
    title: '',
    defaultType: 'undirected',
    titles: new Map(),
    defaults: new Map(),
    lists: new Set(),
    nodes: [],
    edges: [],
  };
  let block = '';
  let attribute = '';
  // A group holds its nodes: what an attribute belongs to is on a stack.
  const stack: Item[] = [];
  let words: string | null = null;
  const readable = readXml(
    text,
    {
      open(name, attributes, row) {
        const item = stack.at(-1);
        if (name === 'graph') gexf.defaultType = attributes.defaultedgetype ?? gexf.defaultType;
        if (name === 'title' || name === 'default') words = '';
        if (name === 'attributes') block = attributes.class ?? 'node';
        if (name === 'attribute') {
          attribute = `${block}:${attributes.id}`;
          gexf.titles.set(attribute, attributes.title ?? attributes.id ?? '');
          if (/^list/i.test(attributes.type ?? '')) gexf.lists.add(attribute);
        }
        if (name === 'node' || name === 'edge') {
          const around = name === 'node' ? [item?.attributes.id, attributes.pid] : [];
          const parents = around.filter((id) => id !== undefined);
          const added = { row, attributes, values: new Map(), spells: [], parents, position: null };
          stack.push(added);
          (name === 'node' ? gexf.nodes : gexf.edges).push(added);
        }
        if (name === 'parent' && attributes.for !== undefined) item?.parents.push(attributes.for);
        if (name === 'spell' || name === 'slice') item?.spells.push(spellOf(attributes));
        if (name === 'attvalue' && item) {
          const key = attributes.for ?? attributes.id ?? '';
          const value = { value: attributes.value ?? '', ...spellOf(attributes) };
          item.values.set(key, [...(item.values.get(key) ?? []), value]);
        }
        if (name === 'position' && item) item.position = pointOf(attributes.x, attributes.y);
      },
      text(piece) {
        if (words !== null) words += piece;
      },
      close(name) {
        if (name === 'title') gexf.title = (words ?? '').trim().replace(/\.gexf$/i, '');
        if (name === 'default') gexf.defaults.set(attribute, words ?? '');
        if (name === 'title' || name === 'default') words = null;
        if (name === 'node' || name === 'edge') stack.pop();
      },
    },
    problems,
    report,
  );
  if (!readable) return null;
  if (gexf.nodes.length === 0) {
    problems.push(problem('error', problems.length > 0 ? 'file-unreadable' : 'no-rows'));
    return null;
  }
  return gexf;
}

/** A time as our dates are read: without the fraction of a year, and nothing where it has no bound. */
function timeOf(text = ''): string {
  return text
    .trim()
    .replace(/^(\d{4})\.0+$/, '$1')
    .replace(/^[+-]?inf(?:inity)?$/i, '');
}

function spellOf({ start, startopen, end, endopen, timestamp }: Attributes): { from: string; to: string } {
  const at = timeOf(timestamp);
  return { from: timeOf(start ?? startopen) || at, to: timeOf(end ?? endopen) || at };
}

function compareTimes(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  if (Number.isFinite(a) && Number.isFinite(b)) return a - b;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The life of a node or an edge: from the start of its first spell to the end of its last. */
function lifeOf({ row, attributes, spells }: Item, problems: Problem[]): { start: string; end: string } {
  const own = spellOf(attributes);
  const listed = [...(attributes.timestamps ?? '').matchAll(/[^\s<>[\],;]+/g)].map(([at]) => ({
    from: timeOf(at),
    to: timeOf(at),
  }));
  const all = [...spells, ...listed];
  if (all.length === 0) all.push(own);
  const [first] = all.map(({ from }) => from).sort(compareOpen(-1));
  const last = all
    .map(({ to }) => to)
    .sort(compareOpen(1))
    .at(-1);
  if (all.length > 1) {
    const value = all.map(({ from, to }) => (from === to ? from : `${from} - ${to}`)).join(', ');
    problems.push(problem('info', 'spells-joined', { row, value }));
  }
  return { start: first ?? '', end: last ?? '' };
}

/** Compares times of which '' is before all others, or after them. */
function compareOpen(side: 1 | -1): (one: string, other: string) => number {
  return (one, other) => {
    if (one === '' || other === '') return one === other ? 0 : one === '' ? side : -side;
    return compareTimes(one, other);
  };
}

/** The latest of several dated values: the one that goes on longest, then the one that began last. */
function latest(values: readonly DatedValue[]): string {
  const compare = compareOpen(1);
  const byTime = (one: DatedValue, other: DatedValue) =>
    compare(one.to, other.to) || compareOpen(-1)(one.from, other.from);
  return values.toSorted(byTime).at(-1)?.value ?? '';
}

/** "[a, b]", "a|b": a list as our own cells part it. */
function listText(text: string): string {
  const inner = text.trim().replace(/^\[([\s\S]*)\]$/, '$1');
  const sign = /[|;]/.exec(inner)?.[0] ?? ',';
  return inner
    .split(sign)
    .map((part) => part.trim().replace(/^(["'])([\s\S]*)\1$/, '$2'))
    .filter(Boolean)
    .join(' ; ');
}

/** Attributes by their title, with the defaults that the file declares; one that it does not declare by its id. */
function valuesOf(
  { titles, defaults, lists }: Gexf,
  block: string,
  { values }: Item,
  dated: Map<string, number>,
): Map<string, string> {
  const named = new Map<string, string>();
  const ids = [...titles.keys()].flatMap((key) =>
    key.startsWith(`${block}:`) ? [key.slice(block.length + 1)] : [],
  );
  for (const id of new Set([...ids, ...values.keys()])) {
    const key = `${block}:${id}`;
    const title = titles.get(key) ?? id;
    const given = values.get(id) ?? [];
    if (given.length > 1) dated.set(title, (dated.get(title) ?? 0) + 1);
    const value = given.length > 0 ? latest(given) : (defaults.get(key) ?? '');
    setApart(named, title, lists.has(key) ? listText(value) : value);
  }
  return named;
}

function graphOf(gexf: Gexf, problems: Problem[]): GraphFile {
  const dated = new Map<string, number>();
  const nodes = gexf.nodes.map((item): GraphNode => {
    const { id = '', label = '' } = item.attributes;
    const { row, position, parents } = item;
    const values = valuesOf(gexf, 'node', item, dated);
    // Gephi's vertical axis points up, the screen's down.
    const place = position && { x: position.x, y: -position.y };
    return { row, id, label, ...lifeOf(item, problems), values, position: place, parents };
  });
  const edges = gexf.edges.flatMap((item) => {
    const { id = '', source = '', target = '', label = '', kind = '', weight = '' } = item.attributes;
    const type = item.attributes.type ?? gexf.defaultType;
    const edge: GraphEdge = {
      row: item.row,
      id,
      from: source,
      to: target,
      directed: type === 'directed' || type === 'mutual',
      label,
      kind,
      ...lifeOf(item, problems),
      weight,
      values: valuesOf(gexf, 'edge', item, dated),
    };
    // A mutual tie is one each way.
    const back: GraphEdge = { ...edge, id: id === '' ? '' : `${id}-back`, from: target, to: source };
    return type === 'mutual' ? [edge, back] : [edge];
  });
  for (const [value, count] of dated) {
    problems.push(problem('info', 'dated-values', { value, details: { count } }));
  }
  const lists = new Set([...gexf.lists].map((key) => gexf.titles.get(key) ?? ''));
  return { name: gexf.title, nodes, edges, lists };
}
