import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { endNames, type isEmpty, textOf } from '../tables/record-columns.ts';
import { type Sheet, writeSheets } from '../tables/sheets.ts';
import { attributesOf, jsonBytes, type OwnPlaces, writtenGraph } from './graph-write.ts';

const OWN: OwnPlaces = {
  actors: ['id', 'name'],
  cooperations: ['id', 'from', 'to', 'directed', 'type', 'strength', 'description'],
};

/** Writes Kumu's JSON blueprint: elements and connections, ends by label. */
export function writeKumuJson(state: NetworkState, language: Language): Uint8Array<ArrayBuffer> {
  const graph = writtenGraph(state, language, OWN);
  const end = endNames(state.actors);
  return jsonBytes({
    name: graph.name,
    elements: graph.nodes.map(({ id, label, values }) =>
      Object.fromEntries([['id', id], ['label', label], ...attributesOf(graph.nodeColumns, values)]),
    ),
    connections: graph.edges.map(({ id, from, to, directed, kind, label, weight, values }) =>
      Object.fromEntries([
        ['id', id],
        ['from', end(from)],
        ['to', end(to)],
        ['direction', directed ? 'directed' : 'undirected'],
        ['type', kind],
        ...(label === '' ? [] : [['label', label] as const]),
        ...(weight === null ? [] : [['strength', weight] as const]),
        ...attributesOf(graph.edgeColumns, values),
      ]),
    ),
  });
}

/** Writes the workbook that Kumu imports: a sheet Elements, a sheet Connections, lists parted by bars. */
export function writeKumuXlsx(state: NetworkState, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const graph = writtenGraph(state, language, OWN);
  const end = endNames(state.actors);
  const cell = (value: Parameters<typeof isEmpty>[0]) =>
    value === null || typeof value === 'number'
      ? value
      : typeof value === 'object'
        ? value.join(' | ')
        : textOf(value);
  const titled = (...titles: string[]) => titles.map((title) => ({ title }));
  const sheets: Sheet[] = [
    {
      name: 'Elements',
      columns: titled('Label', 'ID', ...graph.nodeColumns.map(({ title }) => title)),
      rows: graph.nodes.map(({ id, label, values }) => [label, id, ...values.map(cell)]),
    },
    {
      name: 'Connections',
      columns: titled(
        'From',
        'To',
        'Direction',
        'Type',
        'Label',
        'Strength',
        'ID',
        ...graph.edgeColumns.map(({ title }) => title),
      ),
      rows: graph.edges.map(({ id, from, to, directed, kind, label, weight, values }) => [
        end(from),
        end(to),
        directed ? 'directed' : 'undirected',
        kind,
        label,
        weight,
        id,
        ...values.map(cell),
      ]),
    },
  ];
  return writeSheets(sheets);
}
