import { escapeXml } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type CellValue, type ColumnType, isEmpty, textOf } from '../tables/record-columns.ts';
import { defaultDirection, type Held, heldAs, isMixed, MUTUAL } from './directions.ts';
import {
  type Look,
  textBytes,
  type WrittenColumn,
  type WrittenEdge,
  type WrittenNode,
  writtenGraph,
} from './graph-write.ts';
import { xmlAttributes } from './xml-text.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  number: 'double',
  'yes-no': 'boolean',
  list: 'string',
};

/**
 * Writes GraphML, as Gephi, yEd, Cytoscape, networkx and igraph read it: names, places and all fields as keys, and
 * what yEd draws nodes and edges by. A graph of one direction says it once: networkx refuses an edge that says another.
 */
export function writeGraphml(
  state: NetworkState,
  language: Language,
  looks: ReadonlyMap<string, Look> = new Map(),
  held: Held = 'pairs',
): Uint8Array<ArrayBuffer> {
  const whole = writtenGraph(
    state,
    language,
    {
      actors: ['id', 'name'],
      cooperations: ['id', 'from', 'to', 'directed', 'strength', 'description'],
    },
    looks,
  );
  const graph = heldAs(whole, held);
  const mixed = isMixed(graph);
  const pairs = graph.edges.some(({ mutual }) => mutual);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `<key${xmlAttributes({ id: NODE_DRAWING, for: 'node', 'yfiles.type': 'nodegraphics' })}/>`,
    key('label', 'node', 'label', 'string'),
    key('x', 'node', 'x', 'double'),
    key('y', 'node', 'y', 'double'),
    ...keys('n', 'node', graph.nodeColumns),
    `<key${xmlAttributes({ id: EDGE_DRAWING, for: 'edge', 'yfiles.type': 'edgegraphics' })}/>`,
    key('edgelabel', 'edge', 'label', 'string'),
    key('weight', 'edge', 'weight', 'double'),
    ...(pairs ? [key(MUTUAL, 'edge', MUTUAL, 'boolean')] : []),
    ...keys('e', 'edge', graph.edgeColumns),
    `<graph id="G" edgedefault="${defaultDirection(graph)}">`,
    ...graph.nodes.flatMap((node) => [
      `<node${xmlAttributes({ id: node.id })}>`,
      nodeDrawing(node),
      data('label', node.label),
      ...(node.place ? [data('x', node.place.x), data('y', node.place.y)] : []),
      ...cells('n', node.values),
      '</node>',
    ]),
    ...graph.edges.flatMap((edge) => [
      `<edge${xmlAttributes({ id: edge.id, source: edge.from, target: edge.to, directed: mixed ? String(edge.directed) : null })}>`,
      edgeDrawing(edge),
      ...(edge.label === '' ? [] : [data('edgelabel', edge.label)]),
      ...(edge.weight === null ? [] : [data('weight', edge.weight)]),
      ...(edge.mutual ? [data(MUTUAL, true)] : []),
      ...cells('e', edge.values),
      '</edge>',
    ]),
    '</graph>',
    '</graphml>',
  ];
  return textBytes(`${lines.join('\n')}\n`);
}

const NODE_DRAWING = 'nodegraphics';
const EDGE_DRAWING = 'edgegraphics';
/** How large a node is drawn of which the map says nothing. */
const USUAL_SIZE = 30;

/** What yEd draws a node by: a circle with the name under it. Its places are those of the upper left corner. */
function nodeDrawing({ label, place, look }: WrittenNode): string {
  const size = look?.size ?? USUAL_SIZE;
  const at = place ? { x: place.x - size / 2, y: place.y - size / 2 } : {};
  return [
    `<data key="${NODE_DRAWING}"><y:ShapeNode>`,
    `<y:Geometry${xmlAttributes({ height: size, width: size, ...at })}/>`,
    look ? `<y:Fill${xmlAttributes({ color: look.colour, transparent: 'false' })}/>` : '',
    `<y:NodeLabel modelName="sides" modelPosition="s">${escapeXml(label)}</y:NodeLabel>`,
    '<y:Shape type="ellipse"/></y:ShapeNode></data>',
  ].join('');
}

function edgeDrawing({ directed }: WrittenEdge): string {
  return `<data key="${EDGE_DRAWING}"><y:PolyLineEdge><y:Arrows source="none" target="${directed ? 'standard' : 'none'}"/></y:PolyLineEdge></data>`;
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
