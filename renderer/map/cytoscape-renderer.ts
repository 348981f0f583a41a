import cytoscape, { type Core } from 'cytoscape';

/**
 * The picture of a map that Cytoscape holds. Cytoscape has a door for renderers: who comes in by it inherits all
 * that finds elements under a pointer and understands gestures, and is notified when something is to be drawn. Ours
 * draws nothing by Cytoscape's own canvas code, which knows other arrow heads, dashes and corners: it passes on that
 * the picture is stale, and the painter of all our maps draws it.
 */
export const RENDERER = 'maillage';

/** Emitted by a map that has to be drawn anew, once however much has changed. */
export const STALE = 'stale';

/** What a renderer inherits; Cytoscape's types leave renderers out. */
interface Inherited {
  readonly cy: Core;
  readonly container: HTMLElement;
  readonly destroyed?: boolean;
  /** Where gestures remember what they are about. */
  data: object;
  /**
   * Whether frames are being asked for. Cytoscape would ask for every one for as long as the map is there, which
   * keeps a processor busy and empties the battery of a laptop on a stage (cytoscape.js, issues 2656 and 2657). We
   * ask for ours when there is something to draw. A version that no longer reads this would only not rest.
   */
  renderLoopStarted: boolean;
  /** Reckons anew where lines run and what lies where, as a pointer finds it. */
  flushRenderedStyleQueue(): void;
}

interface MapRenderer extends Inherited {
  stale: boolean;
}

function MapRenderer(this: MapRenderer): void {
  this.data = {};
  this.renderLoopStarted = true;
  this.stale = false;
  // Gestures begin on something that lies in the map, not on the map itself.
  const ground = document.createElement('div');
  ground.style.cssText = 'position:absolute;inset:0;-webkit-tap-highlight-color:transparent';
  this.container.append(ground);
}

/** The functions that every renderer has to have: Cytoscape calls them. */
Object.assign(MapRenderer.prototype, {
  redrawHint(this: MapRenderer, what: string): void {
    // A frame drawn by a drag is reported by its own events.
    if (this.stale || what === 'select') return;
    this.stale = true;
    queueMicrotask(() => {
      this.stale = false;
      if (this.destroyed) return;
      this.flushRenderedStyleQueue();
      this.cy.emit(STALE);
    });
  },
  matchCanvasSize() {},
  render() {},
  renderTo() {},
  nodeShapeImpl() {},
  arrowShapeImpl() {},
});

cytoscape('renderer', RENDERER, MapRenderer);

/** What a renderer inherits and ours builds upon. */
const NEEDED = ['notify', 'load', 'findNearestElements', 'registerCalculationListeners'];

/** Whether this version of Cytoscape takes a renderer such as ours; if not, our own board holds every map. */
export function cytoscapeFits(): boolean {
  const base = cytoscape('renderer', 'base') as unknown as { prototype: object } | undefined;
  const ours: unknown = cytoscape('renderer', RENDERER);
  return ours !== undefined && base !== undefined && NEEDED.every((name) => name in base.prototype);
}
