import type { Network } from '../../model/network.ts';
import { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import type { Reading } from '../reading/draft.ts';
import { cellsOf, cellText, type GraphEdge, type GraphNode, pointOf, readGraphFile } from './graph-file.ts';

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
  return data !== undefined && elementsOf(data).some((element) => elementSchema.safeParse(element).success);
}

type CyjsFile = z.infer<typeof fileSchema>;

function elementsOf({ elements }: CyjsFile): unknown[] {
  return Array.isArray(elements) ? elements : [...(elements.nodes ?? []), ...(elements.edges ?? [])];
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
  const file = fileSchema.parse(json);
  elementsOf(file).forEach((candidate, index) => {
    const row = index + 1;
    const { data: element } = elementSchema.safeParse(candidate);
    if (!element) {
      problems.push(problem('error', 'record-invalid', { row, value: 'data' }));
      return;
    }
    const { data, position } = element;
    const text = (...keys: string[]) => keys.map((key) => cellText(data[key])).find(Boolean) ?? '';
    if (data.source !== undefined && data.target !== undefined) {
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
      });
    }
  });
  if (nodes.length === 0) problems.push(problem('error', 'no-rows'));
  return readGraphFile({ name: cellText(file.data?.name), nodes, edges }, network, problems, report);
}
