import type { Network } from '../../model/network.ts';
import { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import {
  cellsOf,
  cellText,
  type GraphEdge,
  type GraphNode,
  listTitles,
  pointOf,
  readGraphFile,
} from './graph-file.ts';

const values = z.record(z.string(), z.unknown());
const idSchema = z.union([z.number(), z.string()]);
const declarationSchema = z.record(
  z.string(),
  z.object({ a: z.string().nullish(), v: z.unknown().optional(), d: z.string().nullish() }),
);
const nodeSchema = z.object({
  id: idSchema,
  x: z.unknown().optional(),
  y: z.unknown().optional(),
  v: values.nullish(),
});
const edgeSchema = z.object({ id: idSchema.nullish(), s: idSchema, t: idSchema, v: values.nullish() });

type Declarations = z.infer<typeof declarationSchema>;

export function isCx2(json: unknown): boolean {
  return Array.isArray(json) && typeof json[0] === 'object' && json[0] !== null && 'CXVersion' in json[0];
}

/**
 * Reads CX2, the format of Cytoscape Web and NDEx: aspects in any number of parts, short names of attributes
 * (aliases) and their defaults.
 */
export function readCx2(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const problems: Problem[] = [];
  const aspects = aspectsOf(json);
  const version = cellText(
    Array.isArray(json) && (json[0] as { CXVersion?: unknown } | undefined)?.CXVersion,
  );
  if (!version.startsWith('2')) {
    return { draft: emptyDraft(), problems: [problem('error', 'file-unknown')] };
  }
  const [declared] = aspects.get('attributeDeclarations') ?? [];
  const declarations = z
    .object({ nodes: declarationSchema.nullish(), edges: declarationSchema.nullish() })
    .catch({})
    .parse(declared ?? {});
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const lists = new Set<string>();
  for (const [index, candidate] of (aspects.get('nodes') ?? []).entries()) {
    const { data: node } = nodeSchema.safeParse(candidate);
    if (!node) {
      problems.push(problem('error', 'record-invalid', { row: index + 1, value: 'nodes' }));
      continue;
    }
    const own = expanded(node.v ?? {}, declarations.nodes ?? {});
    for (const title of listTitles(own)) lists.add(title);
    nodes.push({
      row: index + 1,
      id: String(node.id),
      label: ['name', 'label', 'shared name', 'n'].map((key) => cellText(own[key])).find(Boolean) ?? '',
      values: cellsOf(own, ['name', 'label', 'shared name', 'n', 'represents']),
      position: pointOf(node.x, node.y),
    });
  }
  for (const [index, candidate] of (aspects.get('edges') ?? []).entries()) {
    const { data: edge } = edgeSchema.safeParse(candidate);
    if (!edge) {
      problems.push(problem('error', 'record-invalid', { row: index + 1, value: 'edges' }));
      continue;
    }
    const own = expanded(edge.v ?? {}, declarations.edges ?? {});
    for (const title of listTitles(own)) lists.add(title);
    edges.push({
      row: index + 1,
      id: edge.id === null || edge.id === undefined ? '' : `e${edge.id}`,
      from: String(edge.s),
      to: String(edge.t),
      directed: own.directed === undefined ? null : own.directed === true || own.directed === 'true',
      label: ['name', 'label'].map((key) => cellText(own[key])).find(Boolean) ?? '',
      weight: cellText(own.weight),
      values: cellsOf(own, ['name', 'label', 'shared name', 'weight', 'directed']),
    });
  }
  const [attributes] = aspects.get('networkAttributes') ?? [];
  const name = cellText((attributes as { name?: unknown } | undefined)?.name);
  if (nodes.length === 0) problems.push(problem('error', 'no-rows'));
  return readGraphFile({ name, nodes, edges, lists }, network, problems, report);
}

/** Every part of every aspect, joined. */
function aspectsOf(json: unknown): Map<string, unknown[]> {
  const aspects = new Map<string, unknown[]>();
  for (const fragment of Array.isArray(json) ? json : []) {
    if (typeof fragment !== 'object' || fragment === null) continue;
    for (const [name, parts] of Object.entries(fragment)) {
      if (Array.isArray(parts)) aspects.set(name, [...(aspects.get(name) ?? []), ...parts]);
    }
  }
  return aspects;
}

/** Short names written out, and defaults filled in. */
function expanded(own: Readonly<Record<string, unknown>>, declarations: Declarations) {
  const full: Record<string, unknown> = {};
  const names = new Map(Object.entries(declarations).flatMap(([name, { a }]) => (a ? [[a, name]] : [])));
  for (const [name, { v }] of Object.entries(declarations)) if (v !== undefined) full[name] = v;
  for (const [key, value] of Object.entries(own)) full[names.get(key) ?? key] = value;
  return full;
}
