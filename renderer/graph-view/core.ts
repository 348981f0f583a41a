import cytoscape, { type Core } from 'cytoscape';

/** Beyond this size the canvas trades sharpness for speed (measured, see the bench). */
const PLAIN_PIXELS_ABOVE = 2000;

export interface SizeClass {
  name: string;
  large: boolean;
  options: cytoscape.CytoscapeOptions;
}

export function sizeClass(nodes: number): SizeClass {
  const plain = nodes > PLAIN_PIXELS_ABOVE;
  return {
    name: String(plain),
    large: plain,
    options: { textureOnViewport: plain, ...(plain ? { pixelRatio: 1 } : {}) },
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
