import { SERIES } from '#shared/map/drawing/colour-series.ts';
import { mainSector } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

export interface PlainNode {
  id: string;
  label: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  kind: string;
}

/** The same actors for every library: name, place, colour by sector, size by number of ties. */
export function plainNodes(state: NetworkState): PlainNode[] {
  const degree = new Map<string, number>();
  for (const { from, to } of state.cooperations.values()) {
    degree.set(from, (degree.get(from) ?? 0) + 1);
    degree.set(to, (degree.get(to) ?? 0) + 1);
  }
  const most = Math.max(1, ...degree.values());
  const series = SERIES['okabe-ito'];
  const sectors = state.network.vocabularies.sectors.map(({ id }) => id);
  return [...state.actors.values()].map((actor) => {
    const place = state.positions.get(actor.id);
    const sector = sectors.indexOf(mainSector(actor) ?? '');
    return {
      id: actor.id,
      label: actor.name,
      x: place?.x ?? 0,
      y: place?.y ?? 0,
      size: 24 + 34 * Math.sqrt((degree.get(actor.id) ?? 0) / most),
      colour: series[Math.max(0, sector) % series.length] ?? '#5F6B7E',
      kind: actor.kind,
    };
  });
}
