import { MultiGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Contender, KIND_COLOURS, partnersOf } from './contender.ts';
import { plainNodes } from './plain.ts';

/** Sigma, in WebGL; dragging a node is written as its own example does it. */
export function sigma(): Contender {
  const graph = new MultiGraph();
  let renderer: Sigma;
  let network: NetworkState | null = null;
  let near: Set<string> | null = null;
  let hidden: string | null = null;
  let grabbed: string | null = null;
  return {
    show(container, state) {
      for (const { id, label, x, y, size, colour, kind } of plainNodes(state)) {
        graph.addNode(id, { label, x, y: -y, size: size / 8, color: colour, kind });
      }
      for (const { id, from, to } of state.cooperations.values()) {
        graph.addEdgeWithKey(id, from, to, { size: 1, color: '#bbb' });
      }
      renderer = new Sigma(graph, container, {
        allowInvalidContainer: true,
        nodeReducer: (id, data) => ({
          ...data,
          ...(near && !near.has(id) ? { color: '#eee', label: '' } : {}),
          hidden: data.kind === hidden,
        }),
        edgeReducer: (id, data) => ({
          ...data,
          ...(near && !graph.extremities(id).every((end) => near?.has(end)) ? { hidden: true } : {}),
        }),
      });
      renderer.on('downNode', ({ node }) => {
        grabbed = node;
      });
      renderer.on('moveBody', ({ event }) => {
        if (grabbed === null) return;
        const place = renderer.viewportToGraph(event);
        graph.mergeNodeAttributes(grabbed, { x: place.x, y: place.y });
        event.preventSigmaDefault();
      });
      renderer.on('upNode', () => {
        grabbed = null;
      });
      renderer.on('upStage', () => {
        grabbed = null;
      });
      network = state;
      // It draws while it is made; the next drawing is awaited so that nothing is left out.
      return new Promise((done) => {
        renderer.once('afterRender', () => done());
        renderer.scheduleRender();
      });
    },
    onScreen: (id) => {
      const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number };
      return renderer.graphToViewport({ x, y });
    },
    view: () => JSON.stringify(renderer.getCamera().getState()),
    fit: (duration) => renderer.getCamera().animatedReset({ duration }),
    jumpTo: (id, duration) => {
      const { x, y } = renderer.getNodeDisplayData(id) ?? { x: 0.5, y: 0.5 };
      return renderer.getCamera().animate({ x, y, ratio: 0.5 }, { duration });
    },
    highlight(id) {
      near = id === null || !network ? null : partnersOf(network, id);
      renderer.refresh();
    },
    recolour() {
      graph.updateEachNodeAttributes((_, data) => ({ ...data, color: KIND_COLOURS[data.kind] ?? '#5F6B7E' }));
    },
    hideKind(kind) {
      hidden = kind;
      renderer.refresh();
    },
    destroy: () => renderer.kill(),
  };
}
