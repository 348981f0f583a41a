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
const elementSchema = z.object({
  group: z.string().nullish(),
  data: record,
  position: z.object({ x: z.unknown(), y: z.unknown() }).nullish(),
});
const fileSchema = z.object({
  data: record.nullish(),
  elements: z.union([
    z.array(z.unknown()),
    z.object({ nodes: z.array(z.unknown()).nullish(), edges: z.array(z.unknown()).nullish() }),
  ]),
});

/** Keys of Cytoscape's own that say nothing of the node. */
const NODE_KEYS = ['id', 'name', 'label', 'shared_name', 'SUID', 'selected', 'parent'];
const EDGE_KEYS = ['id', 'source', 'target', 'label', 'name', 'shared_name', 'SUID', 'selected', 'weight'];

export function isCyjs(json: unknown): boolean {
  const { data } = fileSchema.safeParse(json);
  return (
    data !== undefined && elementsOf(data).some(({ candidate }) => elementSchema.safeParse(candidate).success)
  );
}

type CyjsFile = z.infer<typeof fileSchema>;

/** The elements; what stands among the edges is one, whatever it lacks. */
function elementsOf({ elements }: CyjsFile): { candidate: unknown; isEdge: boolean }[] {
  const of = (list: readonly unknown[] | null | undefined, isEdge: boolean) =>
    (list ?? []).map((candidate) => ({ candidate, isEdge }));
  if (Array.isArray(elements)) return of(elements, false);
  return [...of(elements.nodes, false), ...of(elements.edges, true)];
}

/** Reads Cytoscape's JSON (.cyjs), the elements in one list or in two. */
export function readCyjs(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const problems: Problem[] = [];
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const lists = new Set<string>();
  const file = fileSchema.parse(json);
  elementsOf(file).forEach(({ candidate, isEdge }, index) => {
    const row = index + 1;
    const { data: element } = elementSchema.safeParse(candidate);
    if (!element) {
      problems.push(problem('error', 'record-invalid', { row, value: 'data' }));
      return;
    }
    const { data, position, group } = element;
    for (const title of listTitles(data)) lists.add(title);
    const text = (...keys: string[]) => keys.map((key) => cellText(data[key])).find(Boolean) ?? '';
    if (isEdge || group === 'edges' || (data.source !== undefined && data.target !== undefined)) {
      edges.push({
        row,
        id: text('id'),
        from: text('source'),
        to: text('target'),
        directed: null,
        label: text('label', 'name'),
        weight: text('weight'),
        values: cellsOf(data, EDGE_KEYS),
      });
    } else {
      nodes.push({
        row,
        id: text('id'),
        label: text('label', 'name', 'shared_name'),
        values: cellsOf(data, NODE_KEYS),
        position: position ? pointOf(position.x, position.y) : null,
        parents: [text('parent')],
      });
    }
  });
  if (nodes.length === 0) problems.push(problem('error', 'no-rows'));
  return readGraphFile({ name: cellText(file.data?.name), nodes, edges, lists }, network, problems, report);
}
