import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { decodeText } from '../reading/text-decode.ts';
import {
  type GraphEdge,
  type GraphFile,
  type GraphNode,
  joinGraphs,
  pointOf,
  readGraphFile,
  setApart,
} from './graph-file.ts';

export function isPajek(start: string): boolean {
  return /^(?:\s|%[^\r\n]*[\r\n])*\*(?:network\b[^\r\n]*(?:\s|%[^\r\n]*[\r\n])*\*)?vertices\b/i.test(start);
}

interface Word {
  text: string;
  quoted: boolean;
}

/** Words of a line: quoted ones keep their spaces, and a doubled quotation mark is one. */
function wordsOf(line: string): Word[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"|(\S+)/g)].map(([, quoted, plain = '']) =>
    quoted === undefined
      ? { text: plain, quoted: false }
      : { text: quoted.replaceAll('""', '"'), quoted: true },
  );
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && !word.quoted && NUMBER.test(word.text);
}

/** One network while its lines are read. */
interface OneNetwork {
  name: string;
  count: number;
  /** How many vertices come first where there are two modes; 0 where there is one. */
  firstMode: number;
  described: Map<string, GraphNode>;
  edges: GraphEdge[];
}

/**
 * Reads Pajek's .net and .paj (Batagelj and Mrvar 1998): vertices with labels and places, arcs (directed), edges,
 * their list forms and matrices, relations, partitions, two modes, and several networks of one file. A vertex that
 * no line describes is an actor by its number.
 */
export function readPajek(
  bytes: Uint8Array,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const decoded = decodeText(bytes);
  if (!decoded) return { draft: emptyDraft(), problems: [problem('error', 'file-binary')] };
  const problems: Problem[] = [];
  const networks = readLines(decoded.text, problems);
  const graphs = networks.map((one) => graphOf(one, networks.length > 1, problems));
  if (graphs.every(({ nodes }) => nodes.length === 0)) problems.push(problem('error', 'no-rows'));
  return readGraphFile(joinGraphs(graphs, problems), network, problems, report);
}

function readLines(text: string, problems: Problem[]): OneNetwork[] {
  const networks: OneNetwork[] = [];
  let current: OneNetwork = { name: '', count: 0, firstMode: 0, described: new Map(), edges: [] };
  let section = '';
  /** The relation of the section, by its number. */
  let relation = '';
  const relations = new Map<string, string>();
  /** What a partition or a vector says of each vertex, when one is being read. */
  let list: { name: string; title: string; at: number } | null = null;
  let matrixRow = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const row = index + 1;
    if (line.trim() === '' || line.trim().startsWith('%')) continue;
    const [first = { text: '', quoted: false }, ...words] = wordsOf(line.trim());
    if (!first.quoted && first.text.startsWith('*')) {
      // "*Arcs :2" and "*Arcs:2" say the same.
      const [, name = '', number] = /^\*\s*([a-z]+)(?::(\d+))?/i.exec(first.text) ?? [];
      const heading = name.toLowerCase();
      matrixRow = 0;
      if (heading === 'network') {
        if (networks.includes(current)) current = newNetwork();
        current.name = words.map(({ text }) => text).join(' ');
        list = null;
      } else if (LISTS.includes(heading)) {
        list = { name: heading, title: words.map(({ text }) => text).join(' ') || name, at: 0 };
      } else if (heading === 'vertices' && !list) {
        if (networks.includes(current)) current = newNetwork();
        networks.push(current);
        current.count = Math.min(Number(words[0]?.text) || 0, MOST_VERTICES);
        current.firstMode = Math.min(Number(words[1]?.text) || 0, current.count);
        relations.clear();
      } else list = heading === 'vertices' ? list : null;
      section = heading;
      const numbered = number ?? /^:(\d+)$/.exec(words[0]?.text ?? '')?.[1] ?? '';
      relation = numbered;
      const named = words.filter(({ text }) => !/^:\d+$/.test(text)).map(({ text }) => text);
      if (TIES.includes(heading) && numbered !== '' && named.length > 0)
        relations.set(numbered, named.join(' '));
      continue;
    }
    const all = [first, ...words];
    const tie = (from: string, to: string, more: Partial<GraphEdge> = {}, of = relation) => {
      const unknown = [from, to].find((id) => !(Number(id) >= 1 && Number(id) <= current.count));
      if (unknown !== undefined) problems.push(problem('error', 'unknown-actor', { row, value: unknown }));
      else
        current.edges.push({
          row,
          id: '',
          from: String(Number(from)),
          to: String(Number(to)),
          directed: section.startsWith('arcs'),
          label: '',
          weight: '',
          kind: relations.get(of) ?? (of === '' ? '' : `relation ${of}`),
          values: new Map(),
          ...more,
        });
    };
    if (list && section === 'vertices') {
      // A cluster names the vertices that it has; the others give each vertex its value.
      const isCluster = list.name === 'cluster';
      list.at = isCluster ? Number(first.text) : list.at + 1;
      if (!(list.at >= 1 && list.at <= current.count))
        problems.push(problem('warning', 'line-ignored', { row, value: line }));
      else
        setApart(described(current, String(list.at), row).values, list.title, isCluster ? '1' : first.text);
    } else if (list) {
      problems.push(problem('warning', 'line-ignored', { row, value: line }));
    } else if (section === 'vertices') {
      const node = vertexOf(row, first.text, words, line);
      if (!/^\d+$/.test(first.text)) problems.push(problem('warning', 'line-ignored', { row, value: line }));
      else if (current.described.has(node.id))
        problems.push(problem('error', 'duplicate-id', { row, value: node.id }));
      else current.described.set(node.id, node);
    } else if (section === 'arcs' || section === 'edges') {
      // "3: 10 11": the tie is of relation 3, whatever the section says.
      const [, of] = /^(\d+):$/.exec(first.text) ?? [];
      const [from, to, ...rest] = of === undefined ? all : words;
      tie(from?.text ?? '', to?.text ?? '', tieOf(row, rest, line, problems), of);
    } else if (section === 'arcslist' || section === 'edgeslist') {
      for (const { text: to } of words) tie(first.text, to);
    } else if (section === 'matrix') {
      matrixRow++;
      all.forEach(({ text: value }, column) => {
        if (Number(value) === 0) return;
        const to = String(current.firstMode + column + 1);
        const directed = current.firstMode === 0;
        tie(String(matrixRow), to, { weight: value === '1' ? '' : value, directed });
      });
    } else problems.push(problem('warning', 'line-ignored', { row, value: line }));
  }
  return networks;
}

const TIES = ['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'];
const LISTS = ['partition', 'vector', 'cluster', 'permutation'];

function newNetwork(): OneNetwork {
  return { name: '', count: 0, firstMode: 0, described: new Map(), edges: [] };
}

interface OpenNode extends GraphNode {
  values: Map<string, string>;
}

/** The vertex of a number, made when no line describes it. */
function described({ described }: OneNetwork, id: string, row: number): OpenNode {
  const known = described.get(id);
  const node = { row, id, label: '', position: null, ...known, values: new Map(known?.values) };
  described.set(id, node);
  return node;
}

/** "2 La Recyclerie 0.1 0.2 0.5 box [2019-2021]": a name without quotation marks goes up to its place. */
function vertexOf(row: number, id: string, words: readonly Word[], line: string): GraphNode {
  const times = periodOf(line);
  const rest = words.filter(({ text, quoted }) => quoted || !/^\[.*\]$/.test(text));
  const place = rest.findIndex((word, index) => index > 0 && isNumber(word) && isNumber(rest[index + 1]));
  const end = rest[0]?.quoted ? 1 : place === -1 ? rest.length : place;
  const label = rest
    .slice(0, end)
    .map(({ text }) => text)
    .join(' ');
  // Pajek's places go from 0 to 1, downwards.
  const at = isNumber(rest[end]) ? pointOf(rest[end]?.text, rest[end + 1]?.text) : null;
  return { row, id: String(Number(id)), label, position: at, ...times };
}

/** What follows the ends of a tie: its value, its label, when it was. */
function tieOf(row: number, rest: readonly Word[], line: string, problems: Problem[]): Partial<GraphEdge> {
  const value = isNumber(rest[0]) ? (rest[0]?.text ?? '') : '';
  const label = rest.findIndex(({ text, quoted }) => text === 'l' && !quoted);
  const { values, start, end } = periodOf(line);
  const periods = /\[([^\]]*,[^\]]*)\]/.exec(line)?.[1];
  if (periods !== undefined) problems.push(problem('info', 'spells-joined', { row, value: periods }));
  return {
    weight: value === '1' ? '' : value,
    label: label === -1 ? '' : (rest[label + 1]?.text ?? ''),
    ...(start || end ? { start, end } : {}),
    ...(values.size > 0 ? { values } : {}),
  };
}

/** "[2019-2021]", "[5-*]": years are dates, other numbers of periods a field. */
function periodOf(line: string): { start: string; end: string; values: Map<string, string> } {
  const text = /\[([\d\s,*-]+)\]\s*$/.exec(line.replaceAll(/"(?:[^"]|"")*"/g, '""'))?.[1]?.trim() ?? '';
  const bounds = text.split(/[\s,-]+/).filter(Boolean);
  const [first = '', last = ''] = [bounds[0], bounds.at(-1)];
  const years = bounds.length > 0 && bounds.every((bound) => bound === '*' || /^[12]\d{3}$/.test(bound));
  if (!years) return { start: '', end: '', values: new Map(text === '' ? [] : [['period', text]]) };
  return { start: first.replace('*', ''), end: last.replace('*', ''), values: new Map() };
}

function graphOf(one: OneNetwork, several: boolean, problems: Problem[]): GraphFile {
  const { name, count, described, edges } = one;
  const nodes = Array.from({ length: count }, (_, index): GraphNode | null => {
    const id = String(index + 1);
    const unnamed = { row: index + 2, id, label: '', values: new Map(), position: null };
    return described.get(id) ?? (index < MOST_UNNAMED ? unnamed : null);
  }).filter((node) => node !== null);
  if (nodes.length < count) {
    problems.push(problem('warning', 'vertices-unnamed', { details: { count, most: MOST_UNNAMED } }));
  }
  for (const { row, id, label } of described.values()) {
    const beyond = !(Number(id) >= 1 && Number(id) <= count);
    if (beyond)
      problems.push(problem('error', 'vertex-beyond', { row, value: label || id, details: { count } }));
  }
  if (!several || name === '') return { name, nodes, edges };
  // Which of the networks a tie is of would be lost.
  const marked = edges.map((edge) => ({ ...edge, values: new Map([...edge.values, ['network', name]]) }));
  return { name, nodes, edges: marked };
}

/** A count written by mistake, or by malice, must not fill the memory. */
const MOST_VERTICES = 200_000;
/** Vertices that are only counted: a file of one line must not make a network that takes minutes to plan. */
const MOST_UNNAMED = 10_000;
