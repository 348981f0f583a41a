import { describe, expect, it } from 'vitest';
import { finish } from '#shared/base/steps.ts';
import { largestFitting } from '#shared/map/drawing/fit.ts';
import {
  type Box,
  LABEL,
  labelBox,
  labelledExtent,
  overlaps,
  placeLabels,
} from '#shared/map/drawing/label-placement.ts';
import { buildScene, type Scene } from '#shared/map/drawing/scene.ts';
import { arrangedNow, arrangementRequest } from '#shared/map/layout/arrangement-request.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout } from '#shared/map/layout/network-layout.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ARRANGEMENTS, type Arrangement, defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { HAS_CASES, NO_CASES } from '../../exchange/import-files.ts';
import { generated, ofSize, sample, southGironde } from './networks.ts';

interface Room {
  width: number;
  height: number;
}

/** What windows of these sizes leave to the map. */
const SMALL: Room = { width: 1200, height: 560 };
const LARGE: Room = { width: 1840, height: 900 };
const HIGH: Room = { width: 700, height: 900 };
const MOST = 120;

function drawn(state: NetworkState, room: Room, arrangement: Arrangement = 'network') {
  const centre = [...state.collectives.keys()][0] ?? '';
  const settings = { ...defaultViewSettings(), arrangement, centre };
  const request = arrangementRequest(state, settings, room);
  const arranged = request
    ? arrangedNow(request)
    : { places: finish(networkLayout(layoutInput(state, settings.sizeBy, room))), captions: [] };
  const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr', arranged);
  return { scene, ...named(scene, room) };
}

function named(scene: Scene, room: Room) {
  const all = [...scene.nodes, ...scene.captions];
  const zoom = largestFitting(all, LABEL, room, 0.01, 1.6);
  const anchors = placeLabels(scene.nodes, zoom, LABEL, {
    most: MOST,
    taken: scene.captions.map((caption) => labelBox(caption, zoom, LABEL, caption.anchor)),
    within: labelledExtent(all, zoom, LABEL),
  });
  const names = scene.nodes.flatMap((node): Box[] => {
    const anchor = anchors.get(node.id);
    return anchor ? [labelBox(node, zoom, LABEL, anchor)] : [];
  });
  const nodes = scene.nodes.map(({ x, y, size }): Box => {
    const half = size / 2;
    return {
      left: (x - half) * zoom,
      right: (x + half) * zoom,
      top: (y - half) * zoom,
      bottom: (y + half) * zoom,
    };
  });
  const extent = labelledExtent(all, zoom, LABEL);
  return {
    names,
    nodes,
    across: (extent.right - extent.left) / room.width,
    down: (extent.bottom - extent.top) / room.height,
  };
}

function expectFree({ names, nodes }: { names: readonly Box[]; nodes: readonly Box[] }): void {
  names.forEach((name, place) => {
    for (const other of names.slice(place + 1)) expect(overlaps(name, other)).toBe(false);
    for (const node of nodes) expect(overlaps(name, node)).toBe(false);
  });
}

const NETWORKS = [
  { what: 'the sample', of: sample, needs: false, least: 40 },
  { what: 'sixty with long names', of: southGironde, needs: true, least: 61 },
  { what: 'a directory of 60', of: () => ofSize(60), needs: true, least: 60 },
  { what: 'a directory of 150', of: () => ofSize(150), needs: true, least: 80 },
  { what: 'a made-up network of 500', of: () => generated(500), needs: false, least: 60 },
];

describe.each(NETWORKS)('$what', ({ of, needs, least }) => {
  const skipped = needs && !HAS_CASES;
  it.skipIf(skipped)(
    `has its names in a small window, none over a node${skipped ? NO_CASES : ''}`,
    async () => {
      const found = drawn(await of(), SMALL);
      expect(found.names.length).toBeGreaterThanOrEqual(least);
      expectFree(found);
    },
  );

  it.skipIf(skipped)('takes the shape of the room', async () => {
    const state = await of();
    for (const room of [SMALL, LARGE, HIGH]) {
      const { across, down } = drawn(state, room);
      expect(Math.max(across, down)).toBeGreaterThanOrEqual(0.8);
      expect(Math.min(across, down)).toBeGreaterThanOrEqual(0.65);
    }
  });

  it.skipIf(skipped)('has no name over a node or another in any arrangement', async () => {
    const state = await of();
    for (const arrangement of ARRANGEMENTS) expectFree(drawn(state, SMALL, arrangement));
  });
});
