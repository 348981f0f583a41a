import { DataSet, Network } from 'vis-network/standalone';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Contender, KIND_COLOURS, partnersOf } from './contender.ts';
import { type PlainNode, plainNodes } from './plain.ts';

/** vis-network with its default drawing, its physics off and straight lines, since places are given. */
export function vis(): Contender {
  let state: NetworkState;
  let nodes: PlainNode[];
  let set: DataSet<{ id: string } & Record<string, unknown>, 'id'>;
  let network: Network;
  const moved = (move: () => void) =>
    new Promise<void>((done) => {
      network.once('animationFinished', () => done());
      move();
    });
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
          { physics: false, layout: { improvedLayout: false }, edges: { smooth: false } },
        );
        network.fit();
        network.once('afterDrawing', () => done());
      });
    },
    onScreen: (id) => network.canvasToDOM(network.getPosition(id)),
    view: () => JSON.stringify([network.getScale(), network.getViewPosition()]),
    fit: (duration) => moved(() => network.fit({ animation: animation(duration) })),
    jumpTo: (id, duration) =>
      moved(() => network.focus(id, { scale: network.getScale(), animation: animation(duration) })),
    highlight(id) {
      const near = id === null ? null : partnersOf(state, id);
      set.update(nodes.map((node) => ({ id: node.id, opacity: !near || near.has(node.id) ? 1 : 0.2 })));
    },
    recolour: () => set.update(nodes.map(({ id, kind }) => ({ id, color: KIND_COLOURS[kind] ?? '#5F6B7E' }))),
    hideKind: (hidden) => set.update(nodes.map(({ id, kind }) => ({ id, hidden: kind === hidden }))),
    destroy: () => network.destroy(),
  };
}
