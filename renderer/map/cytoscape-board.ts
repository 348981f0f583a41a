import cytoscape, { type CollectionReturnValue, type NodeSingular } from 'cytoscape';
import { applyScene } from './apply-scene.ts';
import { type Board, type Hand, LEAST_ZOOM, MOST_ZOOM } from './board.ts';
import { connectByDragging } from './connecting.ts';
import { boxSelect, moveTogether } from './dragging.ts';
import { fading } from './fading.ts';
import { lassoSelect } from './lasso.ts';
import { letMapsRest } from './resting.ts';
import { stylesheet } from './style.ts';
import { tellTaps } from './tapping.ts';
import { onSecondFinger } from './touch.ts';
import type { Viewport } from './types.ts';
import { zoomByWheel } from './wheel.ts';

letMapsRest();

/** A map that Cytoscape holds and draws: nodes and lines; the rest is drawn on the layers. */
export function cytoscapeBoard(container: HTMLElement, hand: Hand): Board {
  const view = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const setView = ({ zoom, pan }: Viewport) => {
    cy.viewport({ zoom, pan: { ...pan } });
  };
  // Before Cytoscape listens: it does not hear of the wheel then, which it would measure otherwise.
  const stopWheel = zoomByWheel(container, { view, setView });
  const cy = cytoscape({
    container,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    autounselectify: true,
    boxSelectionEnabled: true,
  });
  const fades = fading();
  let styledFor = '';
  cy.on('render viewport', hand.onChange);
  tellTaps(cy, container, hand);
  moveTogether(cy, hand);
  boxSelect(cy, hand.onBox);
  const stopLasso = lassoSelect(cy, { wanted: hand.lassoes, onMove: hand.onLasso, onCaught: hand.onCaught });
  const stopTie = connectByDragging(cy, {
    wanted: (event) => hand.connects() || Boolean((event.originalEvent as MouseEvent | undefined)?.altKey),
    onMove: hand.onRubber,
    onConnect: hand.onConnect,
  });
  const stopListening = onSecondFinger(container, () => {
    stopLasso();
    stopTie();
  });
  const nodeOf = (id: string): NodeSingular | undefined => {
    const node = cy.getElementById(id);
    return node.empty() ? undefined : (node as NodeSingular);
  };
  return {
    bare: false,
    size: () => ({ width: cy.width(), height: cy.height() }),
    resize: () => cy.resize(),
    view,
    setView,
    hold(scene, fadingFor) {
      fades.finish();
      const { canvas, nodeBorder } = scene.palette;
      // Every element is styled anew for another stylesheet, even for an equal one.
      const styling = `${canvas} ${nodeBorder}`;
      if (styling !== styledFor) cy.style(stylesheet(scene.palette));
      styledFor = styling;
      const before = cy.elements();
      let gone: CollectionReturnValue = cy.collection();
      applyScene(cy, scene, (elements) => {
        if (fadingFor > 0) gone = elements;
        else elements.remove();
      });
      if (fadingFor > 0) fades.start(cy.elements().difference(before), gone, fadingFor);
    },
    shareOf: fades.shareOf,
    // It draws what leaves itself.
    leaving: () => ({ nodes: [], edges: [] }),
    placeOf: (id) => nodeOf(id)?.position(),
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
