import { createGraph, type GraphAdapter } from '#renderer/map/adapter.ts';
import { labelChoice } from '#renderer/map/choosing-labels.ts';
import { labelSize } from '#renderer/map/layers.ts';
import type { GraphEvents, GraphSelection } from '#renderer/map/types.ts';
import { labelBox, nodeBox } from '#shared/map/drawing/label-placement.ts';
import { buildScene, type Scene } from '#shared/map/drawing/scene.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings, type ViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import type { NamingContender } from './contender.ts';
import { nextFrame } from './frames.ts';

const IGNORED = () => {};
const EVENTS: GraphEvents = {
  onSelect: IGNORED,
  onMove: IGNORED,
  onOpen: IGNORED,
  onCreateAt: IGNORED,
  onConnect: IGNORED,
  onContextMenu: IGNORED,
  onLeave: IGNORED,
};
const NOTHING: GraphSelection = { actors: new Set(), cooperations: new Set(), collective: null };

/** Our own view: the adapter of the app with scenes made as the app makes them. */
export function ours(): NamingContender {
  let network: NetworkState;
  let graph: GraphAdapter;
  let settings = defaultViewSettings();
  let scene: Scene;
  let room = { width: 0, height: 0 };
  const draw = (change: Partial<ViewSettings> = {}) => {
    settings = { ...settings, ...change };
    scene = buildScene(network, settings, visible(network, settings), 'light', 'fr');
    graph.setScene(scene);
  };
  return {
    async show(container, state) {
      network = state;
      room = { width: container.clientWidth, height: container.clientHeight };
      const [under, box, over] = ['canvas', 'div', 'canvas'].map((name) => {
        const element = container.appendChild(document.createElement(name));
        element.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
        if (name === 'canvas') element.style.pointerEvents = 'none';
        return element;
      }) as [HTMLCanvasElement, HTMLElement, HTMLCanvasElement];
      graph = createGraph({ container: box, under, over }, () => EVENTS);
      draw();
      // It was asked to draw in the next frame before this waits for the same one.
      await nextFrame();
    },
    onScreen: (id) => graph.onScreen(id) ?? { x: 0, y: 0 },
    view: () => JSON.stringify(graph.view()),
    fit: () => graph.fit(),
    jumpTo: (id) => graph.reveal([id]),
    highlight: (id) => graph.setSelection(id === null ? NOTHING : { ...NOTHING, actors: new Set([id]) }),
    recolour: () => draw({ colourBy: 'kind' }),
    hideKind: (kind) =>
      draw({ filters: { ...settings.filters, hiddenKinds: kind === null ? [] : [kind] }, leftOut: 'hide' }),
    names() {
      const places = new Map(scene.nodes.map((node) => [node.id, node]));
      const view = graph.view();
      const started = performance.now();
      const { nodes, anchors } = labelChoice((id) => places.get(id)).for(scene, view, room);
      const placing = performance.now() - started;
      const names = nodes.map((node) =>
        labelBox(node, view.zoom, labelSize(scene), anchors.get(node.id) ?? 'below'),
      );
      return { placing, names, nodes: scene.nodes.map((node) => nodeBox(node, view.zoom)) };
    },
    destroy: () => graph.destroy(),
  };
}
