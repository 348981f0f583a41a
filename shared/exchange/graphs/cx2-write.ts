import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ColumnType } from '../tables/record-columns.ts';
import { attributesOf, jsonBytes, type WrittenColumn, writtenGraph } from './graph-write.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  number: 'double',
  'yes-no': 'boolean',
  list: 'list_of_string',
};

/** Writes CX2, as Cytoscape Web and NDEx read it. It numbers nodes and edges itself: ids become numbers. */
export function writeCx2(state: NetworkState, language: Language): Uint8Array<ArrayBuffer> {
  const graph = writtenGraph(state, language, {
    actors: ['id', 'name'],
    cooperations: ['id', 'from', 'to', 'directed', 'strength', 'description'],
  });
  const numbers = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const declared = (columns: readonly WrittenColumn[], own: Record<string, string>) =>
    Object.fromEntries([
      ...Object.entries(own).map(([name, d]) => [name, { d }] as const),
      ...columns.map(({ title, type }) => [title, { d: TYPES[type] }] as const),
    ]);
  const aspects: Record<string, object[]> = {
    attributeDeclarations: [
      {
        networkAttributes: { name: { d: 'string' }, description: { d: 'string' } },
        nodes: declared(graph.nodeColumns, { name: 'string' }),
        edges: declared(graph.edgeColumns, { name: 'string', weight: 'double', directed: 'boolean' }),
      },
    ],
    networkAttributes: [{ name: graph.name, description: graph.description }],
    nodes: graph.nodes.map(({ label, place, values }, id) => ({
      id,
      ...(place ? { x: place.x, y: place.y } : {}),
      v: Object.fromEntries([['name', label], ...attributesOf(graph.nodeColumns, values)]),
    })),
    edges: graph.edges.map(({ from, to, label, weight, directed, values }, id) => ({
      id,
      s: numbers.get(from),
      t: numbers.get(to),
      v: Object.fromEntries([
        ['directed', directed],
        ...(label === '' ? [] : [['name', label] as const]),
        ...(weight === null ? [] : [['weight', weight] as const]),
        ...attributesOf(graph.edgeColumns, values),
      ]),
    })),
  };
  return jsonBytes([
    { CXVersion: '2.0', hasFragments: false },
    {
      metaData: Object.entries(aspects).map(([name, parts]) => ({ name, elementCount: parts.length })),
    },
    ...Object.entries(aspects).map(([name, parts]) => ({ [name]: parts })),
    { status: [{ error: '', success: true }] },
  ]);
}
