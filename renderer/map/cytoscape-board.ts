import cytoscape, { type CytoscapeOptions, type NodeSingular } from 'cytoscape';
import { applyScene } from './apply-scene.ts';
import { type Board, type Gestures, LEAST_ZOOM, MOST_ZOOM } from './board.ts';
import { connectByDragging } from './connecting.ts';
import { RENDERER, STALE } from './cytoscape-renderer.ts';
import { boxSelect, moveTogether } from './dragging.ts';
import { type Elements, sceneFading } from './fading-scene.ts';
import { lassoSelect } from './lasso.ts';
import { STYLESHEET } from './style.ts';
import { reportTaps } from './tapping.ts';
import { onSecondFinger } from './touch.ts';
import type { GraphPoint, Viewport } from './types.ts';
import { zoomByWheel } from './wheel.ts';

/** A map that Cytoscape holds, and that it handles: it finds what lies under a pointer, and understands gestures. */
export function cytoscapeBoard(container: HTMLElement, gestures: Gestures): Board {
  const view = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const setView = ({ zoom, pan }: Viewport) => {
    cy.viewport({ zoom, pan: { ...pan } });
  };
  // Before Cytoscape listens: it does not notice the wheel then, which it would measure otherwise.
  const stopWheel = zoomByWheel(container, { view, setView });
  // Its types leave the renderer out.
  const options: CytoscapeOptions & { renderer: { name: string } } = {
    container,
    renderer: { name: RENDERER },
    style: STYLESHEET,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    autounselectify: true,
    boxSelectionEnabled: true,
  };
  const cy = cytoscape(options);
  const fades = sceneFading(gestures.onChange);
  let held: Elements = { nodes: [], edges: [] };
  /** Where nodes lay that are no longer held and fade out. */
  let left: ReadonlyMap<string, GraphPoint> = new Map();
  cy.on(STALE, gestures.onChange);
  reportTaps(cy, container, gestures);
  const stopDrag = moveTogether(cy, gestures);
  boxSelect(cy, gestures);
  const stopLasso = lassoSelect(cy, {
    wanted: gestures.lassoes,
    onMove: gestures.onLasso,
    onCaught: gestures.onCaught,
  });
  const stopTie = connectByDragging(cy, {
    wanted: (event) =>
      gestures.connects() || Boolean((event.originalEvent as MouseEvent | undefined)?.altKey),
    onMove: gestures.onRubber,
    onConnect: gestures.onConnect,
  });
  const stopListening = onSecondFinger(container, () => {
    stopDrag();
    stopLasso();
    stopTie();
  });
  const nodeOf = (id: string): NodeSingular | undefined => {
    const node = cy.getElementById(id);
    return node.empty() ? undefined : (node as NodeSingular);
  };
  const placeOf = (id: string) => nodeOf(id)?.position() ?? left.get(id);
  return {
    size: () => ({ width: cy.width(), height: cy.height() }),
    resize: () => cy.resize(),
    view,
    setView,
    hold(scene, fadingFor) {
      fades.start(held, scene, fadingFor);
      held = scene;
      left = new Map(
        fades.leaving().nodes.map(({ id, x, y }) => [id, { ...(nodeOf(id)?.position() ?? { x, y }) }]),
      );
      applyScene(cy, scene);
    },
    shareOf: fades.shareOf,
    leaving: fades.leaving,
    placeOf,
    isGrabbed: (id) => nodeOf(id)?.grabbed() ?? false,
    put(places) {
      cy.batch(() => {
        for (const [id, place] of places) nodeOf(id)?.position({ ...place });
      });
    },
    destroy() {
      fades.finish();
      stopListening();
      stopWheel();
      cy.destroy();
    },
  };
}
