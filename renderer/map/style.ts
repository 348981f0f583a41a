import type { StylesheetJson } from 'cytoscape';
import { WIDER } from '#shared/map/drawing/shapes.ts';

/** What a pointer finds where. How it looks is no matter of Cytoscape's: the painter draws it. */
export const STYLESHEET: StylesheetJson = [
  { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'overlay-opacity': 0 } },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'curve-style': 'unbundled-bezier',
      'overlay-opacity': 0,
      'edge-distances': 'node-position',
      'control-point-distances': 'data(control)' as unknown as number[],
      'control-point-weights': [0.5],
    },
  },
  ...Object.entries(WIDER).map(([shape, corners]) => ({
    selector: `node[shape = "${shape}"]`,
    style: { shape: 'polygon' as const, 'shape-polygon-points': corners.flat().join(' ') },
  })),
  { selector: '[?faded]', style: { events: 'no' } },
];
