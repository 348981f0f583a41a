import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { decodeText } from '../reading/text-decode.ts';
import { type GraphEdge, type GraphFile, pointOf, readGraphFile } from './graph-file.ts';
import { readXml } from './xml-events.ts';

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
  report: ReportProgress = ignoreProgress,
): Reading {
  const decoded = decodeText(bytes);
  if (!decoded) return { draft: emptyDraft(), problems: [problem('error', 'file-binary')] };
  const problems: Problem[] = [];
  const gexf = parse(decoded.text, problems, report);
  if (!gexf) return { draft: emptyDraft(), problems };
  return readGraphFile(graphOf(gexf), network, problems, report);
}

/** Whether a text begins as GEXF does. */
export function isGexf(start: string): boolean {
  return /<(?:\w+:)?gexf[\s>]/i.test(start);
}

function parse(text: string, problems: Problem[], report: ReportProgress): Gexf | null {
  const gexf: Gexf = {
    title: '',
    directed: false,
    titles: new Map(),
    defaults: new Map(),
    nodes: [],
    edges: [],
  };
  let block = '';
  let attribute = '';
  let item: Item | null = null;
  let words: string | null = null;
  const readable = readXml(
    text,
    {
      open(name, attributes, row) {
        if (name === 'graph') gexf.directed = attributes.defaultedgetype === 'directed';
        if (name === 'title' || name === 'default') words = '';
        if (name === 'attributes') block = attributes.class ?? 'node';
        if (name === 'attribute') {
          attribute = `${block}:${attributes.id}`;
          gexf.titles.set(attribute, attributes.title ?? attributes.id ?? '');
        }
        if (name === 'node' || name === 'edge') {
          item = { row, attributes, values: new Map(), position: null };
          if (name === 'node') gexf.nodes.push(item);
          else gexf.edges.push(item);
        }
        if (name === 'attvalue')
          item?.values.set(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
        if (name === 'position' && item) item.position = pointOf(attributes.x, attributes.y);
      },
      text(piece) {
        if (words !== null) words += piece;
      },
      close(name) {
        if (name === 'title') gexf.title = (words ?? '').trim().replace(/\.gexf$/i, '');
        if (name === 'default') gexf.defaults.set(attribute, words ?? '');
        if (name === 'title' || name === 'default') words = null;
        if (name === 'edge') item = null;
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

/** Attributes by their title, with the defaults that the file declares. */
function valuesOf({ titles, defaults }: Gexf, block: string, { values }: Item): Map<string, string> {
  const named = new Map<string, string>();
  for (const [key, title] of titles) {
    if (!key.startsWith(`${block}:`)) continue;
    named.set(title, values.get(key.slice(block.length + 1)) ?? defaults.get(key) ?? '');
  }
  return named;
}

function graphOf(gexf: Gexf): GraphFile {
  return {
    name: gexf.title,
    nodes: gexf.nodes.map((item) => {
      const { id = '', label = '', start = '', end = '' } = item.attributes;
      const { row, position } = item;
      const values = valuesOf(gexf, 'node', item);
      // Gephi's vertical axis points up, the screen's down.
      return { row, id, label, start, end, values, position: position && { x: position.x, y: -position.y } };
    }),
    edges: gexf.edges.flatMap((item) => {
      const {
        id = '',
        source = '',
        target = '',
        label = '',
        start = '',
        end = '',
        weight = '',
      } = item.attributes;
      const type = item.attributes.type ?? (gexf.directed ? 'directed' : 'undirected');
      const directed = type === 'directed' || type === 'mutual';
      const values = valuesOf(gexf, 'edge', item);
      const edge: GraphEdge = {
        row: item.row,
        id,
        from: source,
        to: target,
        directed,
        label,
        start,
        end,
        weight,
        values,
      };
      // A mutual tie is one each way.
      const back: GraphEdge = { ...edge, id: id === '' ? '' : `${id}-back`, from: target, to: source };
      return type === 'mutual' ? [edge, back] : [edge];
    }),
  };
}
