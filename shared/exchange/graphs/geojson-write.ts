import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { attributesOf, jsonBytes, writtenGraph } from './graph-write.ts';

/** Writes the actors whose coordinates are known as points of a GeoJSON file (RFC 7946), for any map. */
export function writeGeojson(state: NetworkState, language: Language): Uint8Array<ArrayBuffer> {
  const graph = writtenGraph(state, language, {
    actors: ['id', 'name', 'latitude', 'longitude'],
    cooperations: [],
  });
  return jsonBytes({
    type: 'FeatureCollection',
    features: graph.nodes.flatMap(({ id, label, values }) => {
      const { latitude = null, longitude = null } = state.actors.get(id) ?? {};
      if (latitude === null || longitude === null) return [];
      return [
        {
          type: 'Feature',
          id,
          geometry: { type: 'Point', coordinates: [longitude, latitude] },
          properties: Object.fromEntries([['name', label], ...attributesOf(graph.nodeColumns, values)]),
        },
      ];
    }),
  });
}
