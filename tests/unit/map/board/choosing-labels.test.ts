import { describe, expect, it } from 'vitest';
import { labelChoice } from '#renderer/map/choosing-labels.ts';
import { type Box, labelBox, MOST_LABELS, overlaps } from '#shared/map/drawing/label-placement.ts';
import { PALETTES } from '#shared/map/drawing/palette.ts';
import type { Scene, SceneNode } from '#shared/map/drawing/scene.ts';

const ROOM = { width: 800, height: 600 };
const SIDE = 30;
const STEP = 120;

/** A square of so many actors a side. */
function square(side: number): Scene {
  const nodes = Array.from({ length: side * side }, (_, index): SceneNode => {
    const name = `Structure ${index}`;
    return {
      id: name,
      what: 'actor',
      x: (index % side) * STEP,
      y: Math.floor(index / side) * STEP,
      size: 30,
      shape: 'circle',
      fill: '#0072B2',
      border: null,
      icon: null,
      logo: null,
      label: name,
      letters: 1,
      lines: [name],
      priority: index,
      faded: false,
    };
  });
  const empty = { edges: [], hulls: [], areas: [], captions: [], legend: { sections: [], notes: [] } };
  return { ...empty, nodes, palette: PALETTES.light, showLabels: true };
}

function choosing(scene: Scene) {
  const places = new Map(scene.nodes.map(({ id, x, y }) => [id, { x, y }]));
  return labelChoice((id) => places.get(id));
}

/** A view with a place of the map at the upper left corner of the window. */
const at = (zoom: number, x = 0, y = 0) => ({ zoom, pan: { x: -x * zoom, y: -y * zoom } });

describe('names on a map of many', () => {
  const scene = square(SIDE);

  it('are for those in sight when one comes nearer, whoever is more important elsewhere', () => {
    const names = choosing(scene).for(scene, at(1), ROOM);
    const inWindow = scene.nodes.filter(({ x, y }) => x < ROOM.width && y < ROOM.height);
    for (const { id } of inWindow) expect(names.anchors.has(id), id).toBe(true);
    expect(names.nodes.length).toBeLessThanOrEqual(MOST_LABELS);
  });

  it('stay where they are when the map is moved, and others join them without covering any', () => {
    const choice = choosing(scene);
    const before = choice.for(scene, at(0.8, 600, 600), ROOM);
    const after = choice.for(scene, at(0.8, 900, 700), ROOM);
    const stayed = [...before.anchors].filter(([id]) => after.anchors.has(id));
    expect(stayed.length).toBeGreaterThan(10);
    for (const [id, anchor] of stayed) expect(after.anchors.get(id)).toBe(anchor);
    expect([...after.anchors.keys()].some((id) => !before.anchors.has(id))).toBe(true);
    const boxes = after.nodes.map(
      (node): Box => labelBox(node, 0.8, 12.5, after.anchors.get(node.id) ?? 'below'),
    );
    boxes.forEach((box, place) => {
      for (const other of boxes.slice(place + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  it('do not stand out beyond a map that fits its window', () => {
    const side = 12;
    const scene = square(side);
    const zoom = 0.7;
    const { nodes, anchors } = choosing(scene).for(scene, at(zoom), { width: 1000, height: 1000 });
    expect(nodes.length).toBeGreaterThan(20);
    const most = (side - 1) * STEP + 15;
    const gap = 5;
    for (const node of nodes) {
      const { left, right, top, bottom } = labelBox(node, zoom, 12.5, anchors.get(node.id) ?? 'below');
      for (const low of [left, top]) expect(low).toBeGreaterThanOrEqual(-15 * zoom);
      for (const high of [right, bottom]) expect(high).toBeLessThanOrEqual(most * zoom + gap);
    }
  });

  it('are none where nodes leave no room: no name lies over a node', () => {
    expect(choosing(scene).for(scene, at(0.2), ROOM).nodes).toEqual([]);
  });
});

it('names of a small map are the same wherever it is looked at', () => {
  const scene = square(5);
  const choice = choosing(scene);
  const names = choice.for(scene, at(1), ROOM);
  expect(choice.for(scene, at(1, 5000, 5000), ROOM)).toBe(names);
});
