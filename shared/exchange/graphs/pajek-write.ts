import type { NetworkState } from '../../model/network-state.ts';
import { textBytes, type WrittenEdge, writtenGraph } from './graph-write.ts';

/** Writes Pajek's .net: names, places from 0 to 1, arcs for ties that go one way, edges for the others. */
export function writePajek(state: NetworkState): Uint8Array<ArrayBuffer> {
  const { name, nodes, edges } = writtenGraph(state, 'fr', { actors: [], cooperations: [] });
  const numbers = new Map(nodes.map(({ id }, index) => [id, index + 1]));
  const place = unitSquare(nodes.flatMap((node) => node.place ?? []));
  const line = ({ from, to, weight }: WrittenEdge) =>
    `${numbers.get(from)} ${numbers.get(to)}${weight === null ? '' : ` ${weight}.0`}`;
  const lines = [
    `*Network ${oneLine(name)}`,
    `*Vertices ${nodes.length}`,
    ...nodes.map((node, index) => {
      const at = node.place ? ` ${place(node.place).join(' ')}` : '';
      return `${index + 1} "${oneLine(node.label) || node.id}"${at}`;
    }),
    '*Arcs',
    ...edges.filter(({ directed }) => directed).map(line),
    '*Edges',
    ...edges.filter(({ directed }) => !directed).map(line),
  ];
  // Pajek takes a file for UTF-8 only when it begins with the mark.
  return textBytes(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Pajek knows no sign that keeps a quote or a line break inside a name. */
function oneLine(text: string): string {
  return text
    .replaceAll('"', '’’')
    .replace(/\p{C}|\s/gu, ' ')
    .trim();
}

/** The same picture inside the unit square, its proportions kept. */
function unitSquare(places: readonly { x: number; y: number }[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const side = Math.max(right - left, bottom - top) || 1;
  return ({ x, y }: { x: number; y: number }) => [
    (0.05 + (0.9 * (x - left)) / side).toFixed(4),
    (0.05 + (0.9 * (y - top)) / side).toFixed(4),
  ];
}
