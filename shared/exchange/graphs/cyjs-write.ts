import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { attributesOf, jsonBytes, writtenGraph } from './graph-write.ts';

/** Writes Cytoscape's JSON (.cyjs), as Cytoscape and Cytoscape.js read it. */
export function writeCyjs(state: NetworkState, language: Language): Uint8Array<ArrayBuffer> {
  const graph = writtenGraph(state, language, {
    actors: ['id', 'name'],
    cooperations: ['id', 'from', 'to', 'strength', 'description'],
  });
  return jsonBytes({
    format_version: '1.0',
    generated_by: 'Maillage',
    target_cytoscapejs_version: '~3.0',
    data: { name: graph.name, shared_name: graph.name },
    elements: {
      nodes: graph.nodes.map(({ id, label, place, values }) => ({
        data: Object.fromEntries([['id', id], ['name', label], ...attributesOf(graph.nodeColumns, values)]),
        ...(place ? { position: place } : {}),
      })),
      edges: graph.edges.map(({ id, from, to, label, weight, values }) => ({
        data: Object.fromEntries([
          ['id', id],
          ['source', from],
          ['target', to],
          ...(label === '' ? [] : [['label', label] as const]),
          ...(weight === null ? [] : [['weight', weight] as const]),
          ...attributesOf(graph.edgeColumns, values),
        ]),
      })),
    },
  });
}
