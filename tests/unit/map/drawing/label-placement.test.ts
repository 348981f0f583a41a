import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestFitting } from '#shared/map/drawing/fit.ts';
import { labelLines, textWidth } from '#shared/map/drawing/label-lines.ts';
import {
  type Box,
  labelBox,
  labelledExtent,
  overlaps,
  placeLabels,
} from '#shared/map/drawing/label-placement.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const FONT = 12.5;

function boxes(nodes: Parameters<typeof placeLabels>[0], zoom: number): Box[] {
  const anchors = placeLabels(nodes, zoom, FONT);
  return nodes.flatMap((node) => {
    const anchor = anchors.get(node.id);
    return anchor ? [labelBox(node, zoom, FONT, anchor)] : [];
  });
}

function expectApart(found: readonly Box[]): void {
  found.forEach((box, place) => {
    for (const other of found.slice(place + 1)) expect(overlaps(box, other)).toBe(false);
  });
}

it('no two labels overlap, at any zoom', () => {
  const node = fc.record({
    x: fc.integer({ min: -400, max: 400 }),
    y: fc.integer({ min: -400, max: 400 }),
    size: fc.integer({ min: 24, max: 58 }),
    lines: fc.constantFrom(['Court'], ['Un nom plus long'], ['Communauté de', 'communes']),
    priority: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.array(node, { maxLength: 40 }),
      fc.double({ min: 0.2, max: 2, noNaN: true }),
      (nodes, zoom) => {
        expectApart(
          boxes(
            nodes.map((fields, place) => ({ ...fields, id: String(place) })),
            zoom,
          ),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it('a lone label stands below, and one whose place is taken by a node beside', () => {
  const lone = { id: 'a', x: 0, y: 0, size: 40, lines: ['Ville'], priority: 1 };
  expect(placeLabels([lone], 1, FONT).get('a')).toBe('below');
  const under = { id: 'b', x: 0, y: 40, size: 30, lines: [], priority: 0 };
  const above = { id: 'c', x: 0, y: -400, size: 30, lines: [], priority: 0 };
  expect(placeLabels([lone, under, above], 1, FONT).get('a')).toBe('above');
});

it('keeps off labels that stand already', () => {
  const lone = { id: 'a', x: 0, y: 0, size: 40, lines: ['Ville'], priority: 1 };
  const taken = [labelBox(lone, 1, FONT, 'below')];
  expect(placeLabels([lone], 1, FONT, { taken, within: null }).get('a')).toBe('above');
});

it('leaves nodes free that have no label here, and keeps inside what it is given', () => {
  const lone = { id: 'a', x: 0, y: 0, size: 40, lines: ['Ville'], priority: 1 };
  const others = [{ id: 'b', x: 0, y: 40, size: 30, lines: [], priority: 0 }];
  expect(placeLabels([lone], 1, FONT, { others, within: null }).get('a')).toBe('above');
  const within = { left: -20, right: 90, top: -20, bottom: 20 };
  expect(placeLabels([lone], 1, FONT, { within }).get('a')).toBe('right');
  expect(placeLabels([lone], 1, FONT, { within: { ...within, right: 20 } }).has('a')).toBe(false);
});

describe.each([
  { window: '1440 by 900', room: { width: 1360, height: 740 } },
  { window: '1024 by 768', room: { width: 940, height: 600 } },
])('the sample fitted to $window', ({ room }) => {
  const state = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));
  const settings = defaultViewSettings();
  const { nodes } = buildScene(state, settings, visible(state, settings), 'light', 'fr');
  const zoom = largestFitting(nodes, FONT, room, 0.02, 1.6);
  const extent = labelledExtent(nodes, zoom, FONT);

  it('keeps every label inside, apart from the others, and names nearly all', () => {
    expect(extent.right - extent.left).toBeLessThanOrEqual(room.width);
    expect(extent.bottom - extent.top).toBeLessThanOrEqual(room.height);
    const found = boxes(nodes, zoom);
    expectApart(found);
    for (const box of found) {
      expect(box.left).toBeGreaterThanOrEqual(extent.left);
      expect(box.right).toBeLessThanOrEqual(extent.right);
      expect(box.bottom).toBeLessThanOrEqual(extent.bottom);
    }
    expect(found.length).toBeGreaterThanOrEqual(nodes.length - 3);
  });
});

it('breaks long names in two about equal lines and shortens what is still too long', () => {
  expect(labelLines('Ville de Clairval')).toEqual(['Ville de Clairval']);
  expect(labelLines('Autorité de gestion FEDER')).toEqual(['Autorité', 'de gestion FEDER']);
  const [line, more] = labelLines('Anticonstitutionnellementindéchiffrable');
  expect(line).toMatch(/^Anticonstitutionnel.*…$/);
  expect(more).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (name) => {
      const lines = labelLines(name);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const each of lines) expect(textWidth(each, 1)).toBeLessThanOrEqual(15);
    }),
  );
});
