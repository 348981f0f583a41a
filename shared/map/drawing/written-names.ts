import type { Box } from './box-grid.ts';
import { labelBox, labelledExtent, placeLabels } from './label-placement.ts';
import { leaderLines } from './leader-lines.ts';
import type { Scene } from './scene.ts';

export interface WrittenName {
  box: Box;
  /** The line to its node, of a name away from it. */
  leader: { from: { x: number; y: number }; to: { x: number; y: number } } | null;
}

/** Leader lines of very many would be a net of their own. */
const LED_UP_TO = 1500;

/** Where the names of a drawing on paper stand, at scale 1: beside their nodes, or led to by a thin line. */
export function writtenNames(
  { nodes, captions }: Pick<Scene, 'nodes' | 'captions'>,
  fontSize: number,
  within: Box | null,
): Map<string, WrittenName> {
  const bounds = within ?? labelledExtent([...nodes, ...captions], 1, fontSize);
  const taken = captions.map((caption) => labelBox(caption, 1, fontSize, caption.anchor));
  const anchors = placeLabels(nodes, 1, fontSize, { taken, within: bounds });
  const names = new Map<string, WrittenName>();
  for (const node of nodes) {
    const anchor = anchors.get(node.id);
    if (anchor) names.set(node.id, { box: labelBox(node, 1, fontSize, anchor), leader: null });
  }
  const unnamed = nodes.filter(({ id, lines }) => !names.has(id) && lines.length > 0);
  if (unnamed.length === 0 || nodes.length > LED_UP_TO) return names;
  const labels = [...taken, ...[...names.values()].map(({ box }) => box)];
  for (const [id, { box, from, to }] of leaderLines(unnamed, { labels, nodes }, fontSize, bounds)) {
    names.set(id, { box, leader: { from, to } });
  }
  return names;
}
