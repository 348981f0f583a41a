import type { Core, ElementDefinition } from 'cytoscape';
import type { Scene, SceneEdge, SceneNode } from '#shared/map/drawing/scene.ts';

/**
 * Makes the graph hold exactly some nodes and ties, touching only what differs: one new actor is one new node.
 */
export function applyScene(cy: Core, scene: Pick<Scene, 'nodes' | 'edges'>): void {
  cy.batch(() => {
    const wanted = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id));
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const added: ElementDefinition[] = [];
    for (const node of scene.nodes) {
      const known = cy.getElementById(node.id);
      if (known.empty()) {
        added.push({ group: 'nodes', data: nodeData(node), position: { x: node.x, y: node.y } });
        continue;
      }
      update(known, nodeData(node));
      const place = known.position();
      if (!known.grabbed() && (place.x !== node.x || place.y !== node.y))
        known.position({ x: node.x, y: node.y });
    }
    cy.add(added);
    const ties: ElementDefinition[] = [];
    for (const edge of scene.edges) {
      const known = cy.getElementById(edge.id);
      if (known.empty()) ties.push({ group: 'edges', data: edgeData(edge) });
      else if (known.data('source') !== edge.source || known.data('target') !== edge.target) {
        known.remove();
        ties.push({ group: 'edges', data: edgeData(edge) });
      } else update(known, edgeData(edge));
    }
    cy.add(ties);
  });
}

function nodeData({ id, what, size, shape, faded }: SceneNode) {
  return { id, what, size, shape, faded };
}

function edgeData({ id, source, target, width, bend, faded, ties }: SceneEdge) {
  return { id, source, target, width, control: 2 * bend, faded, ties };
}

/** Setting a value restyles the element even when it is the same one: so only what differs is set. */
function update(
  element: { data(): Record<string, unknown>; data(values: object): unknown },
  next: object,
): void {
  const now = element.data();
  const changed = Object.entries(next).filter(([name, value]) => !same(now[name], value));
  if (changed.length > 0) element.data(Object.fromEntries(changed));
}

function same(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, place) => item === other[place]);
}
