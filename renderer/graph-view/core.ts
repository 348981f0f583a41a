import cytoscape, { type Core } from 'cytoscape';

/** Beyond these sizes the canvas trades sharpness and lines in motion for speed (measured, see the bench). */
const PLAIN_PIXELS_ABOVE = 2000;
const NO_EDGES_IN_MOTION_ABOVE = 3000;

export interface SizeClass {
  name: string;
  large: boolean;
  options: cytoscape.CytoscapeOptions;
}

export function sizeClass(nodes: number): SizeClass {
  const plain = nodes > PLAIN_PIXELS_ABOVE;
  const bare = nodes > NO_EDGES_IN_MOTION_ABOVE;
  return {
    name: `${plain}${bare}`,
    large: plain,
    options: { textureOnViewport: plain, hideEdgesOnViewport: bare, ...(plain ? { pixelRatio: 1 } : {}) },
  };
}

export function newCore(container: HTMLElement, { options }: SizeClass): Core {
  return cytoscape({
    container,
    minZoom: 0.02,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: true,
    ...options,
  });
}
