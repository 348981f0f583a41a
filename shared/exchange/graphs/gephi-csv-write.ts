import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { csvBytes } from '../tables/csv-write.ts';
import { textOf } from '../tables/record-columns.ts';
import { writtenGraph } from './graph-write.ts';

export interface GephiPair {
  nodes: Uint8Array<ArrayBuffer>;
  edges: Uint8Array<ArrayBuffer>;
}

/** Writes the pair of CSV files that Gephi's spreadsheet import takes: commas, its own column names, ids as ends. */
export function writeGephiCsv(state: NetworkState, language: Language): GephiPair {
  const graph = writtenGraph(state, language, {
    actors: ['id', 'name'],
    cooperations: ['id', 'from', 'to', 'directed', 'strength', 'description'],
  });
  return {
    nodes: csvBytes(
      [
        ['Id', 'Label', ...graph.nodeColumns.map(({ title }) => title)],
        ...graph.nodes.map(({ id, label, values }) => [id, label, ...values.map(textOf)]),
      ],
      ',',
    ),
    edges: csvBytes(
      [
        ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...graph.edgeColumns.map(({ title }) => title)],
        ...graph.edges.map(({ id, from, to, directed, label, weight, values }) => [
          from,
          to,
          directed ? 'Directed' : 'Undirected',
          id,
          label,
          weight === null ? '' : String(weight),
          ...values.map(textOf),
        ]),
      ],
      ',',
    ),
  };
}
