import { escapeXml } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type CellValue, type ColumnType, isEmpty, textOf } from '../tables/record-columns.ts';
import { defaultDirection, type Held, heldAs, isMixed, MUTUAL } from './directions.ts';
import { type Look, textBytes, type WrittenColumn, writtenGraph } from './graph-write.ts';
import { xmlAttributes } from './xml-text.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  number: 'double',
  'yes-no': 'boolean',
  list: 'string',
};

/**
 * Writes GEXF 1.3, as Gephi, sigma.js and networkx read it: attributes with their types, dates as the life of nodes
 * and edges, places, colours and sizes. A date known by its year or month is written as its first or last day. A
 * graph of one direction says it once: networkx refuses an edge that says another.
 */
export function writeGexf(
  state: NetworkState,
  language: Language,
  looks: ReadonlyMap<string, Look> = new Map(),
  held: Held = 'pairs',
): Uint8Array<ArrayBuffer> {
  const whole = writtenGraph(
    state,
    language,
    {
      actors: ['id', 'name', 'joinedOn', 'leftOn'],
      cooperations: ['id', 'from', 'to', 'directed', 'strength', 'startedOn', 'endedOn', 'description'],
    },
    looks,
  );
  const graph = heldAs(whole, held);
  const mixed = isMixed(graph);
  const pairs = graph.edges.some(({ mutual }) => mutual);
  const dated = [...graph.nodes, ...graph.edges].some(({ start, end }) => start !== '' || end !== '');
  const life = ({ start, end }: { start: string; end: string }) => ({
    start: start && firstDay(start),
    end: end && lastDay(end),
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<meta>',
    '<creator>Maillage</creator>',
    `<title>${escapeXml(graph.name)}</title>`,
    `<description>${escapeXml(graph.description)}</description>`,
    '</meta>',
    `<graph defaultedgetype="${defaultDirection(graph)}" mode="${dated ? 'dynamic' : 'static'}"${dated ? ' timeformat="date"' : ''}>`,
    ...declarations('node', graph.nodeColumns),
    ...declarations('edge', graph.edgeColumns, pairs),
    '<nodes>',
    ...graph.nodes.flatMap((node) => [
      `<node${xmlAttributes({ id: node.id, label: node.label, ...life(node) })}>`,
      ...attvalues(node.values),
      ...(node.look
        ? [`<viz:color${xmlAttributes({ hex: node.look.colour, ...rgb(node.look.colour) })}/>`]
        : []),
      // Gephi's vertical axis points up, the screen's down.
      ...(node.place ? [`<viz:position x="${node.place.x}" y="${-node.place.y}" z="0"/>`] : []),
      ...(node.look ? [`<viz:size value="${node.look.size}"/>`] : []),
      '</node>',
    ]),
    '</nodes>',
    '<edges>',
    ...graph.edges.flatMap((edge) => [
      `<edge${xmlAttributes({ id: edge.id, source: edge.from, target: edge.to, type: mixed ? (edge.directed ? 'directed' : 'undirected') : null, kind: edge.kind, label: edge.label, weight: edge.weight, ...life(edge) })}>`,
      ...attvalues(edge.values, edge.mutual),
      '</edge>',
    ]),
    '</edges>',
    '</graph>',
    '</gexf>',
  ];
  return textBytes(`${lines.join('\n')}\n`);
}

function declarations(of: string, columns: readonly WrittenColumn[], pairs = false): string[] {
  if (columns.length === 0 && !pairs) return [];
  return [
    `<attributes class="${of}" mode="static">`,
    ...columns.map(
      ({ title, type }, index) => `<attribute${xmlAttributes({ id: index, title, type: TYPES[type] })}/>`,
    ),
    ...(pairs ? [`<attribute${xmlAttributes({ id: MUTUAL, title: MUTUAL, type: 'boolean' })}/>`] : []),
    '</attributes>',
  ];
}

function attvalues(values: readonly CellValue[], mutual = false): string[] {
  const lines = values.flatMap((value, index) =>
    isEmpty(value) ? [] : [`<attvalue${xmlAttributes({ for: index, value: textOf(value) })}/>`],
  );
  if (mutual) lines.push(`<attvalue${xmlAttributes({ for: MUTUAL, value: 'true' })}/>`);
  return lines.length > 0 ? ['<attvalues>', ...lines, '</attvalues>'] : [];
}

function rgb(hex: string): { r: number; g: number; b: number } {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) || 0;
  return { r: part(1), g: part(3), b: part(5) };
}
