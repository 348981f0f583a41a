import type { Network } from '../../model/network.ts';
import { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { proposeMapping } from '../tables/column-mapping.ts';
import { interpret } from '../tables/interpret.ts';
import type { Table } from '../tables/table.ts';
import { cellsOf, cellText } from './graph-file.ts';

const fileSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const featureSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
const NAMES = ['name', 'nom', 'label', 'title', 'titre', 'denomination', 'raison_sociale'];

export function isGeojson(json: unknown): boolean {
  return fileSchema.safeParse(json).success;
}

/** Reads the points of a GeoJSON file (RFC 7946) as actors; lines and areas are reported and left out. */
export function readGeojson(
  json: unknown,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
  report: ReportProgress = ignoreProgress,
): Reading {
  const problems: Problem[] = [];
  const rows: { row: number; cells: Map<string, string> }[] = [];
  fileSchema.parse(json).features.forEach((candidate, index) => {
    const row = index + 1;
    const { data: feature } = featureSchema.safeParse(candidate);
    const properties = feature?.properties ?? {};
    const [longitude, latitude] = Array.isArray(feature?.geometry?.coordinates)
      ? feature.geometry.coordinates
      : [];
    if (!feature || (feature.geometry && feature.geometry.type !== 'Point')) {
      problems.push(problem('warning', 'not-a-point', { row, value: feature?.geometry?.type ?? '' }));
      return;
    }
    const cells = cellsOf(properties, []);
    const name = NAMES.flatMap((wanted) => [...cells].filter(([key]) => key.toLowerCase() === wanted))[0];
    if (name) cells.delete(name[0]);
    if (feature.id !== null && feature.id !== undefined) cells.set('id', String(feature.id));
    cells.set('name', name?.[1] ?? cells.get('id') ?? '');
    cells.set('latitude', cellText(latitude));
    cells.set('longitude', cellText(longitude));
    rows.push({ row, cells });
  });
  if (rows.length === 0) return { draft: emptyDraft(), problems: [...problems, problem('error', 'no-rows')] };
  const headers = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const table: Table = {
    name: 'features',
    headers,
    rows: rows.map(({ row, cells }) => ({ row, cells: headers.map((header) => cells.get(header) ?? '') })),
  };
  const reading = interpret(table, proposeMapping(table, 'actors', network.customFields), network, report);
  return { draft: reading.draft, problems: [...problems, ...reading.problems] };
}
