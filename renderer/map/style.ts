import type { StylesheetJson } from 'cytoscape';
import type { Palette } from '#shared/map/drawing/palette.ts';
import { type SceneShape, SHAPE_CORNERS } from '#shared/map/drawing/shapes.ts';

/** Nodes and lines only: labels, outlines and highlights are drawn on canvases of our own. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(fill)',
        'border-width': 2,
        'border-color': palette.nodeBorder,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node[border]',
      style: { 'border-color': 'data(border)', 'border-width': 'data(borderWidth)' },
    },
    { selector: 'node[?dashed]', style: { 'border-style': 'dashed' as const } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-opacity': 'data(opacity)' as unknown as number,
        'curve-style': 'unbundled-bezier',
        'overlay-opacity': 0,
        'edge-distances': 'node-position',
        'control-point-distances': 'data(control)' as unknown as number[],
        'control-point-weights': [0.5],
        'arrow-scale': 0.6,
      },
    },
    ...(Object.keys(SHAPES) as SceneShape[]).map((shape) => ({
      selector: `node[shape = "${shape}"]`,
      style: SHAPES[shape],
    })),
    { selector: 'edge[line = "dashed"]', style: { 'line-style': 'dashed' as const } },
    { selector: 'edge[line = "dotted"]', style: { 'line-style': 'dotted' as const } },
    {
      selector: 'edge[line = "dash-dotted"]',
      style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [9, 4, 2, 4] },
    },
    {
      selector: 'edge[?arrow]',
      style: { 'target-arrow-shape': 'triangle' as const, 'target-arrow-color': 'data(colour)' },
    },
    { selector: '[?faded]', style: { opacity: 0.15, events: 'no' as const } },
    { selector: ':active', style: { 'overlay-opacity': 0 } },
  ];
}

function corners(shape: keyof typeof SHAPE_CORNERS) {
  return { shape: 'polygon' as const, 'shape-polygon-points': SHAPE_CORNERS[shape].flat().join(' ') };
}

const SHAPES = {
  circle: { shape: 'ellipse' as const },
  square: { shape: 'round-rectangle' as const },
  hexagon: corners('hexagon'),
  diamond: corners('diamond'),
  triangle: corners('triangle'),
  star: corners('star'),
  pentagon: corners('pentagon'),
  octagon: corners('octagon'),
  hub: corners('hub'),
};
