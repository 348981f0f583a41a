import type { Network } from '../../model/network.ts';
import { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { isSwapped } from '../reading/in-france.ts';
import { proposeMapping } from '../tables/column-mapping.ts';
import { graphCells } from '../tables/column-types.ts';
import { interpret } from '../tables/interpret.ts';
import type { Table } from '../tables/table.ts';
import { cellsOf, cellText, listTitles, setApart } from './graph-file.ts';

const layerName = z.object({ name: z.string().nullish() }).nullish().catch(null);
/** One layer of uMap says its name beside its features. */
const fileSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  _umap_options: layerName,
});
/** What uMap saves: several collections, each a layer with a name. */
const umapSchema = z.object({
  type: z.literal('umap'),
  properties: z.object({ name: z.string().nullish() }).nullish().catch(null),
  layers: z.array(z.unknown()),
});
const layerSchema = z.object({
  features: z.array(z.unknown()),
  _umap_options: layerName,
});
const featureSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
const NAMES = ['name', 'nom', 'label', 'title', 'titre', 'denomination', 'raison_sociale'];

export function isGeojson(json: unknown): boolean {
  return fileSchema.safeParse(json).success;
}

export function isUmap(json: unknown): boolean {
  return umapSchema.safeParse(json).success;
}

/** A feature of any layer; `layer` is '' outside uMap. */
interface Found {
  candidate: unknown;
  layer: string;
}

/** Reads a map that uMap saved: the features of all its layers, the name of the layer as a field. */
export function readUmap(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const { properties, layers } = umapSchema.parse(json);
  const problems: Problem[] = [];
  const found = layers.flatMap((candidate, index): Found[] => {
    const { data: layer } = layerSchema.safeParse(candidate);
    // A layer whose features lie elsewhere is only an address.
    if (!layer) problems.push(problem('warning', 'record-invalid', { row: index + 1, value: 'layers' }));
    const name = layer?._umap_options?.name?.trim() || `${index + 1}`;
    return (layer?.features ?? []).map((candidate) => ({ candidate, layer: name }));
  });
  const reading = readFeatures(found, problems, network, report);
  return { ...reading, draft: { ...reading.draft, name: properties?.name?.trim() ?? '' } };
}

/** Reads the points of a GeoJSON file (RFC 7946) as actors; lines and areas are reported and left out. */
export function readGeojson(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const { features, _umap_options: options } = fileSchema.parse(json);
  const layer = options?.name?.trim() ?? '';
  const found = features.map((candidate) => ({ candidate, layer }));
  return readFeatures(found, [], network, report);
}

function readFeatures(
  found: readonly Found[],
  problems: Problem[],
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress,
): Reading {
  const rows: { row: number; cells: Map<string, string> }[] = [];
  const lists = new Set<string>();
  const ids = new Map<string, number>();
  found.forEach(({ candidate, layer }, index) => {
    const row = index + 1;
    const { data: feature } = featureSchema.safeParse(candidate);
    const properties = feature?.properties ?? {};
    const point = feature?.geometry ? pointOfGeometry(feature.geometry) : [];
    if (!feature || !point) {
      problems.push(problem('warning', 'not-a-point', { row, value: feature?.geometry?.type ?? '' }));
      return;
    }
    const [longitude, latitude] = point;
    if (isSwapped(Number(longitude), Number(latitude))) {
      const value = `${cellText(latitude)}, ${cellText(longitude)}`;
      problems.push(problem('warning', 'coordinates-swapped', { row, value }));
    }
    for (const title of listTitles(properties)) lists.add(title);
    // How uMap draws a point says nothing of it.
    const cells = cellsOf(properties, ['_umap_options']);
    const name = NAMES.flatMap((wanted) => [...cells].filter(([key]) => key.toLowerCase() === wanted))[0];
    if (name) cells.delete(name[0]);
    const id = cellText(feature.id);
    const times = ids.get(id) ?? 0;
    ids.set(id, times + 1);
    // Copied features keep their id: the first has it, the others are known by what they are.
    if (id !== '' && times === 0) cells.set('id', id);
    cells.set('name', name?.[1] ?? id);
    cells.set('latitude', cellText(latitude));
    cells.set('longitude', cellText(longitude));
    if (layer !== '') setApart(cells, 'layer', layer);
    rows.push({ row, cells });
  });
  if (rows.length === 0) return { draft: emptyDraft(), problems: [...problems, problem('error', 'no-rows')] };
  const headers = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const table: Table = {
    name: 'features',
    headers,
    rows: rows.map(({ row, cells }) => ({ row, cells: headers.map((header) => cells.get(header) ?? '') })),
  };
  const { kind, targets } = proposeMapping(table, 'actors', network.customFields);
  const meant = targets.map((target, column) =>
    target === 'custom' && lists.has(headers[column] ?? '') ? 'new choices' : target,
  );
  const reading = interpret(table, { kind, targets: meant, cells: graphCells(table) }, network, report);
  return { draft: reading.draft, problems: [...problems, ...reading.problems] };
}

/** The coordinates of a point, or of several points that are one; null for lines and areas. */
function pointOfGeometry({ type, coordinates }: { type: string; coordinates: unknown }): unknown[] | null {
  if (!Array.isArray(coordinates)) return null;
  if (type === 'Point') return coordinates;
  const [only, ...others] = coordinates;
  return type === 'MultiPoint' && Array.isArray(only) && others.length === 0 ? only : null;
}
