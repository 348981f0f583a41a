import { DataSet, Network } from 'vis-network/standalone';
import type { Box } from '#shared/map/drawing/box-grid.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { KIND_COLOURS, type NamingContender, partnersOf } from './contender.ts';
import { type PlainNode, plainNodes } from './plain.ts';

/** The size of its letters by itself, and the one on the screen below which it writes none. */
const LETTERS = 14;
const THRESHOLD = 5;

/** vis-network with its default drawing, its physics off and straight lines, since places are given. */
export function vis({ hovers = false } = {}): NamingContender {
  let state: NetworkState;
  let nodes: PlainNode[];
  let set: DataSet<{ id: string } & Record<string, unknown>, 'id'>;
  let network: Network;
  const moved = (move: () => void) =>
    new Promise<void>((done) => {
      network.once('animationFinished', () => done());
      move();
    });
  const highlight = (id: string | null) => {
    const near = id === null ? null : partnersOf(state, id);
    set.update(nodes.map((node) => ({ id: node.id, opacity: !near || near.has(node.id) ? 1 : 0.2 })));
  };
  const animation = (duration: number) => ({ duration, easingFunction: 'easeOutQuad' as const });
  return {
    show(container, given) {
      state = given;
      nodes = plainNodes(state);
      set = new DataSet<{ id: string } & Record<string, unknown>, 'id'>(
        nodes.map(({ id, label, x, y, size, colour }) => ({
          id,
          label,
          x,
          y,
          size: size / 2,
          color: colour,
          shape: 'dot',
        })),
      );
      const edges = new DataSet(
        [...state.cooperations.values()].map(({ id, from, to }) => ({ id, from, to })),
      );
      return new Promise((done) => {
        network = new Network(
          container,
          { nodes: set, edges },
          {
            physics: false,
            layout: { improvedLayout: false },
            edges: { smooth: false },
            ...(hovers && { interaction: { hover: true } }),
          },
        );
        if (hovers) network.on('hoverNode', ({ node }: { node: string }) => highlight(node));
        network.fit();
        network.once('afterDrawing', () => done());
      });
    },
    onScreen: (id) => network.canvasToDOM(network.getPosition(id)),
    view: () => JSON.stringify([network.getScale(), network.getViewPosition()]),
    async fit(duration) {
      if (duration === 0) network.fit();
      else await moved(() => network.fit({ animation: animation(duration) }));
    },
    jumpTo: (id, duration) =>
      moved(() => network.focus(id, { scale: network.getScale(), animation: animation(duration) })),
    highlight,
    recolour: () => set.update(nodes.map(({ id, kind }) => ({ id, color: KIND_COLOURS[kind] ?? '#5F6B7E' }))),
    hideKind: (hidden) => set.update(nodes.map(({ id, kind }) => ({ id, hidden: kind === hidden }))),
    names() {
      const scale = network.getScale();
      // Smaller letters it leaves out, as its documentation says of drawThreshold.
      const written = LETTERS * scale >= THRESHOLD - 1;
      const scaled = ({ left, right, top, bottom }: Box): Box => ({
        ...{ left: left * scale, right: right * scale },
        ...{ top: top * scale, bottom: bottom * scale },
      });
      const discs = nodes.map(({ id, size }) => {
        const { x, y } = network.getPosition(id);
        const radius = size / 2;
        return { id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
      });
      // What of the box of a node lies below its disc is its name.
      const names = discs.map(({ id, bottom }) => {
        const box = network.getBoundingBox(id);
        return scaled({ ...box, top: bottom });
      });
      return { placing: null, names: written ? names : [], nodes: discs.map(scaled) };
    },
    destroy: () => network.destroy(),
  };
}
