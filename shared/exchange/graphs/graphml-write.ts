import { escapeXml } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type CellValue, type ColumnType, isEmpty, textOf } from '../tables/record-columns.ts';
import { textBytes, type WrittenColumn, writtenGraph } from './graph-write.ts';
import { xmlAttributes } from './xml-text.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  number: 'double',
  'yes-no': 'boolean',
  list: 'string',
};

/** Writes GraphML, as Gephi, yEd, Cytoscape, networkx and igraph read it: names, places and all fields as keys. */
export function writeGraphml(state: NetworkState, language: Language): Uint8Array<ArrayBuffer> {
  const graph = writtenGraph(state, language, {
    actors: ['id', 'name'],
    cooperations: ['id', 'from', 'to', 'directed', 'strength', 'description'],
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    key('label', 'node', 'label', 'string'),
    key('x', 'node', 'x', 'double'),
    key('y', 'node', 'y', 'double'),
    ...keys('n', 'node', graph.nodeColumns),
    key('edgelabel', 'edge', 'label', 'string'),
    key('weight', 'edge', 'weight', 'double'),
    ...keys('e', 'edge', graph.edgeColumns),
    '<graph id="G" edgedefault="directed">',
    ...graph.nodes.flatMap((node) => [
      `<node${xmlAttributes({ id: node.id })}>`,
      data('label', node.label),
      ...(node.place ? [data('x', node.place.x), data('y', node.place.y)] : []),
      ...cells('n', node.values),
      '</node>',
    ]),
    ...graph.edges.flatMap((edge) => [
      `<edge${xmlAttributes({ id: edge.id, source: edge.from, target: edge.to, directed: String(edge.directed) })}>`,
      ...(edge.label === '' ? [] : [data('edgelabel', edge.label)]),
      ...(edge.weight === null ? [] : [data('weight', edge.weight)]),
      ...cells('e', edge.values),
      '</edge>',
    ]),
    '</graph>',
    '</graphml>',
  ];
  return textBytes(`${lines.join('\n')}\n`);
}

function key(id: string, of: string, name: string, type: string): string {
  return `<key${xmlAttributes({ id, for: of, 'attr.name': name, 'attr.type': type })}/>`;
}

function keys(prefix: string, of: string, columns: readonly WrittenColumn[]): string[] {
  return columns.map(({ title, type }, index) => key(`${prefix}${index}`, of, title, TYPES[type]));
}

function data(id: string, value: CellValue): string {
  return `<data key="${id}">${escapeXml(textOf(value))}</data>`;
}

function cells(prefix: string, values: readonly CellValue[]): string[] {
  return values.flatMap((value, index) => (isEmpty(value) ? [] : [data(`${prefix}${index}`, value)]));
}
