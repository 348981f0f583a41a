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
const fileSchema = z.object({
  name: z.unknown().optional(),
  elements: z.array(z.unknown()),
  connections: z.array(z.unknown()).nullish(),
  maps: z.array(z.unknown()).nullish(),
  loops: z.array(z.unknown()).nullish(),
});
const mapSchema = z.object({
  elements: z.array(
    z.object({ element: z.unknown(), position: z.object({ x: z.unknown(), y: z.unknown() }).nullish() }),
  ),
});

/** Keys of Kumu's own beside an item's attributes. */
const OWN_KEYS = ['_id', 'id', 'created_at', 'updated_at', 'creator', 'updater', 'element', 'attributes'];
const ELEMENT_KEYS = ['label', 'name', 'image'];
const CONNECTION_KEYS = ['from', 'to', 'direction', 'reversed', 'label', 'strength', 'weight'];

export function isKumu(json: unknown): boolean {
  const { data } = fileSchema.safeParse(json);
  return (
    data !== undefined &&
    data.elements.length > 0 &&
    data.elements.every((item) => record.safeParse(item).success)
  );
}

/** The attributes of an item, which one of Kumu's two forms nests and the other does not. */
function attributesOf(item: Record<string, unknown>): Record<string, unknown> {
  const nested = record.safeParse(item.attributes);
  const flat = Object.fromEntries(Object.entries(item).filter(([key]) => !OWN_KEYS.includes(key)));
  return nested.success ? { ...flat, ...nested.data } : flat;
}

/** Lists that Kumu writes with bars between their values. */
function piped(values: Map<string, string>): Map<string, string> {
  return new Map(
    [...values].map(([key, value]) => [
      key,
      value
        .split('|')
        .map((part) => part.trim())
        .join(' ; '),
    ]),
  );
}

function pipedTitles(attributes: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(attributes).filter((key) => /\S\s*\|\s*\S/.test(cellText(attributes[key])));
}

/**
 * Reads Kumu's JSON in both of its forms: the blueprint, whose connections name their ends by label, and the
 * full export, which has ids, nested attributes and places. A reversed connection is turned round.
 */
export function readKumu(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const problems: Problem[] = [];
  const file = fileSchema.parse(json);
  const places = placesOf(file.maps ?? []);
  const loops = file.loops?.length ?? 0;
  if (loops > 0) problems.push(problem('info', 'loops-left-out', { details: { count: loops } }));
  const idOf = new Map<string, string>();
  const lists = new Set<string>();
  const nodes = file.elements.flatMap((candidate, index): GraphNode[] => {
    const { data: item } = record.safeParse(candidate);
    if (!item) {
      problems.push(problem('error', 'record-invalid', { row: index + 1, value: 'elements' }));
      return [];
    }
    const attributes = attributesOf(item);
    const label = cellText(attributes.label) || cellText(attributes.name);
    const id = cellText(item._id) || cellText(item.id) || label;
    if (!idOf.has(label)) idOf.set(label, id);
    for (const title of [...listTitles(attributes), ...pipedTitles(attributes)]) lists.add(title);
    const values = piped(cellsOf(attributes, ELEMENT_KEYS));
    const kind = values.get('element type');
    if (kind !== undefined && !values.has('type')) {
      values.delete('element type');
      values.set('type', kind);
    }
    return [{ row: index + 1, id, label, values, position: places.get(id) ?? null }];
  });
  const known = new Set(nodes.map(({ id }) => id));
  const end = (value: unknown) => {
    const text = cellText(value);
    return known.has(text) ? text : (idOf.get(text) ?? text);
  };
  const edges = (file.connections ?? []).flatMap((candidate, index): GraphEdge[] => {
    const { data: item } = record.safeParse(candidate);
    if (!item) {
      problems.push(problem('error', 'record-invalid', { row: index + 1, value: 'connections' }));
      return [];
    }
    const attributes = attributesOf(item);
    const direction = (cellText(item.direction) || cellText(attributes.direction)).toLowerCase();
    const reversed = (item.reversed ?? attributes.reversed) === true;
    const [from, to] = reversed ? [item.to, item.from] : [item.from, item.to];
    for (const title of [...listTitles(attributes), ...pipedTitles(attributes)]) lists.add(title);
    const values = piped(cellsOf(attributes, CONNECTION_KEYS));
    const kind = values.get('connection type');
    if (kind !== undefined && !values.has('type')) {
      values.delete('connection type');
      values.set('type', kind);
    }
    const edge: GraphEdge = {
      row: index + 1,
      id: cellText(item._id) || cellText(item.id),
      from: end(from),
      to: end(to),
      directed: direction === '' ? null : direction === 'directed' || direction === 'mutual',
      label: cellText(attributes.label),
      weight: cellText(attributes.strength) || cellText(attributes.weight),
      values,
    };
    const back: GraphEdge = {
      ...edge,
      id: edge.id === '' ? '' : `${edge.id}-back`,
      from: edge.to,
      to: edge.from,
    };
    return direction === 'mutual' ? [edge, back] : [edge];
  });
  return readGraphFile({ name: cellText(file.name), nodes, edges, lists }, network, problems, report);
}

/** Places by the id of the element, from the first map that has any. */
function placesOf(maps: readonly unknown[]): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  for (const candidate of maps) {
    const { data: map } = mapSchema.safeParse(candidate);
    for (const { element, position } of map?.elements ?? []) {
      const point = position && pointOf(position.x, position.y);
      if (point && !places.has(cellText(element))) places.set(cellText(element), point);
    }
  }
  return places;
}
