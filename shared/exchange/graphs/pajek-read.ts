import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { decodeText } from '../reading/text-decode.ts';
import { type GraphEdge, type GraphNode, pointOf, readGraphFile } from './graph-file.ts';

export function isPajek(start: string): boolean {
  return /^(?:\s|%[^\n]*\n)*\*(?:network\b[^\n]*\n\s*\*)?vertices\b/i.test(start);
}

/** Words of a line: quoted ones keep their spaces. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/**
 * Reads Pajek's .net (Batagelj and Mrvar 1998): vertices with labels and places, arcs (directed), edges, their
 * list forms and matrices. A vertex that no line describes is an actor by its number.
 */
export function readPajek(
  bytes: Uint8Array,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const decoded = decodeText(bytes);
  if (!decoded) return { draft: emptyDraft(), problems: [problem('error', 'file-binary')] };
  const problems: Problem[] = [];
  const described = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  let section = '';
  let name = '';
  let count = 0;
  let matrixRow = 0;
  const tie = (row: number, from: string, to: string, weight: string, directed: boolean) => {
    const known = [from, to].every((id) => Number(id) >= 1 && Number(id) <= count);
    if (known) edges.push({ row, id: '', from, to, directed, label: '', weight, values: new Map() });
    else
      problems.push(
        problem('error', 'unknown-actor', {
          row,
          value: Number(from) >= 1 && Number(from) <= count ? to : from,
        }),
      );
  };
  for (const [index, line] of decoded.text.split(/\r\n?|\n/).entries()) {
    const row = index + 1;
    if (line.trim() === '' || line.trim().startsWith('%')) continue;
    const words = wordsOf(line.trim());
    const [first = ''] = words;
    if (first.startsWith('*')) {
      section = first.slice(1).toLowerCase();
      if (section === 'network') name = words.slice(1).join(' ');
      if (section === 'vertices') count = Math.min(Number(words[1]) || 0, MOST_VERTICES);
      matrixRow = 0;
      continue;
    }
    if (section === 'vertices') {
      const [id = '', label = '', x, y] = words;
      // Pajek's places go from 0 to 1, downwards.
      described.set(id, { row, id, label, values: new Map(), position: pointOf(x, y) });
    } else if (section === 'arcs' || section === 'edges') {
      const [from = '', to = '', weight = ''] = words;
      tie(row, from, to, weight === '1' ? '' : weight, section === 'arcs');
    } else if (section === 'arcslist' || section === 'edgeslist') {
      for (const to of words.slice(1)) tie(row, first, to, '', section === 'arcslist');
    } else if (section === 'matrix') {
      matrixRow++;
      words.forEach((value, column) => {
        if (Number(value) !== 0)
          tie(row, String(matrixRow), String(column + 1), value === '1' ? '' : value, true);
      });
    } else problems.push(problem('warning', 'line-ignored', { row, value: line }));
  }
  const nodes = Array.from({ length: count }, (_, index): GraphNode | null => {
    const id = String(index + 1);
    const unnamed = { row: index + 2, id, label: '', values: new Map(), position: null };
    return described.get(id) ?? (index < MOST_UNNAMED ? unnamed : null);
  }).filter((node) => node !== null);
  if (nodes.length < count) {
    problems.push(problem('warning', 'vertices-unnamed', { details: { count, most: MOST_UNNAMED } }));
  }
  if (nodes.length === 0) problems.push(problem('error', 'no-rows'));
  return readGraphFile({ name, nodes, edges }, network, problems, report);
}

/** A count written by mistake, or by malice, must not fill the memory. */
const MOST_VERTICES = 200_000;
/** Vertices that are only counted: a file of one line must not make a network that takes minutes to plan. */
const MOST_UNNAMED = 10_000;
