import cytoscape, { type Core, type NodeSingular } from 'cytoscape';
import type { Box } from '#shared/map/drawing/box-grid.ts';
import { KIND_COLOURS, type NamingContender } from './contender.ts';
import { plainNodes } from './plain.ts';

/** Cytoscape as its introduction shows it: names, colours and curved lines, no options for speed. */
export function plainCytoscape({ hovers = false } = {}): NamingContender {
  let cy: Core;
  const highlight = (id: string | null) => {
    cy.batch(() => {
      cy.elements().removeClass('faded');
      if (id !== null) cy.elements().not(cy.getElementById(id).closedNeighborhood()).addClass('faded');
    });
  };
  return {
    show(container, state) {
      return new Promise((done) => {
        cy = cytoscape({
          container,
          elements: {
            nodes: plainNodes(state).map(({ x, y, ...data }) => ({ data, position: { x, y } })),
            edges: [...state.cooperations.values()].map(({ id, from, to }) => ({
              data: { id, source: from, target: to },
            })),
          },
          layout: { name: 'preset', fit: true, padding: 20 },
          style: [
            {
              selector: 'node',
              style: {
                label: 'data(label)',
                width: 'data(size)',
                height: 'data(size)',
                'background-color': 'data(colour)',
              },
            },
            { selector: 'edge', style: { width: 2, 'curve-style': 'bezier' } },
            { selector: '.faded', style: { opacity: 0.15 } },
            { selector: '.hidden', style: { display: 'none' } },
          ],
        });
        if (hovers) cy.on('mouseover', 'node', ({ target }) => highlight(target.id()));
        cy.one('render', () => done());
      });
    },
    onScreen: (id) => ({ ...cy.getElementById(id).renderedPosition() }),
    view: () => JSON.stringify([cy.zoom(), cy.pan()]),
    fit: (duration) =>
      cy
        .animation({ fit: { eles: cy.elements(), padding: 20 }, duration })
        .play()
        .promise('completed')
        .then(),
    jumpTo: (id, duration) =>
      cy
        .animation({ center: { eles: cy.getElementById(id) }, duration })
        .play()
        .promise('completed')
        .then(),
    highlight,
    recolour() {
      cy.batch(() => {
        cy.nodes().forEach((node) => {
          node.data('colour', KIND_COLOURS[node.data('kind')] ?? '#5F6B7E');
        });
      });
    },
    hideKind(kind) {
      cy.batch(() => {
        cy.nodes().forEach((node) => {
          node.toggleClass('hidden', node.data('kind') === kind);
        });
      });
    },
    names() {
      const only = { includeEdges: false, includeOverlays: false };
      const box = (node: NodeSingular, what: object): Box => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox({ ...only, ...what });
        return { left: x1, right: x2, top: y1, bottom: y2 };
      };
      const nodes = cy.nodes().toArray();
      return {
        placing: null,
        names: nodes.map((node) => box(node, { includeNodes: false, includeLabels: true })),
        nodes: nodes.map((node) => box(node, { includeNodes: true, includeLabels: false })),
      };
    },
    destroy: () => cy.destroy(),
  };
}
