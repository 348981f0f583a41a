import { areaNames } from '#shared/map/drawing/areas.ts';
import {
  type Anchor,
  type Box,
  labelBox,
  labelledExtent,
  MOST_LABELS,
  placeLabels,
} from '#shared/map/drawing/label-placement.ts';
import type { Scene, SceneNode } from '#shared/map/drawing/scene.ts';
import type { Room } from './camera.ts';
import { labelSize } from './layers.ts';
import type { GraphPoint, Viewport } from './types.ts';

/** Names are chosen for so much more than the window, in pixels: moving the map by less needs no new ones. */
const BESIDE = 160;
const MOVED = 120;

export interface Labels {
  nodes: readonly SceneNode[];
  anchors: ReadonlyMap<string, Anchor>;
}

export interface LabelChoice {
  /** The names for a view: the same as before, where they can stay. */
  for(scene: Scene, view: Viewport, room: Room): Labels;
  /** Nodes lie elsewhere, or are others: all look for a side anew. */
  forget(): void;
}

/**
 * Chooses the names on a map. A map of many has names for those in sight only, so that coming nearer brings
 * more of them; moving it by hand leaves those that stand.
 */
export function labelChoice(placeOf: (id: string) => GraphPoint | undefined): LabelChoice {
  let chosen: Labels = { nodes: [], anchors: new Map() };
  let chosenFor: Viewport | null = null;

  const placed = (node: SceneNode) => ({ ...node, ...placeOf(node.id) });

  function choose(scene: Scene, view: Viewport, room: Room): Labels {
    if (!scene.showLabels) return { nodes: [], anchors: new Map() };
    const { zoom } = view;
    const size = labelSize(scene);
    const all = scene.nodes.map(placed);
    const many = all.length > MOST_LABELS;
    const candidates = many ? all.filter(inSight(view, room)) : all;
    // Names that stand beside a map of many would be more than fits its window.
    const extents = labelledExtent(
      [...(many ? all.map((node) => ({ ...node, lines: [] })) : all), ...scene.captions],
      zoom,
      size,
    );
    const kept = many && chosenFor?.zoom === zoom ? chosen.anchors : new Map<string, Anchor>();
    const anchors = new Map<string, Anchor>();
    const taken: Box[] = [
      ...scene.captions.map((caption) => labelBox(caption, zoom, size, caption.anchor)),
      ...areaNames(scene.areas, zoom, scene.palette).map(({ box }) => box),
    ];
    for (const candidate of candidates) {
      const anchor = kept.get(candidate.id);
      if (!anchor) continue;
      anchors.set(candidate.id, anchor);
      taken.push(labelBox(candidate, zoom, size, anchor));
    }
    const [others, unnamed] = [
      candidates.filter(({ id }) => anchors.has(id)),
      candidates.filter(({ id }) => !anchors.has(id)),
    ];
    const most = MOST_LABELS - anchors.size;
    const found = placeLabels(unnamed, zoom, size, { most, taken, others, within: extents });
    for (const [id, anchor] of found) anchors.set(id, anchor);
    return { nodes: scene.nodes.filter(({ id }) => anchors.has(id)), anchors };
  }

  return {
    for(scene, view, room) {
      if (!chosenFor || !isNear(chosenFor, view, scene)) {
        chosen = choose(scene, view, room);
        chosenFor = view;
      }
      return chosen;
    },
    forget() {
      chosenFor = null;
    },
  };
}

/** Whether the names of one view do for another. */
function isNear(one: Viewport, other: Viewport, { nodes }: Scene): boolean {
  if (one.zoom !== other.zoom) return false;
  const moved = Math.hypot(one.pan.x - other.pan.x, one.pan.y - other.pan.y);
  return nodes.length <= MOST_LABELS || moved <= MOVED;
}

function inSight({ zoom, pan }: Viewport, { width, height }: Room): (place: GraphPoint) => boolean {
  return ({ x, y }) => {
    const [across, down] = [x * zoom + pan.x, y * zoom + pan.y];
    return across > -BESIDE && across < width + BESIDE && down > -BESIDE && down < height + BESIDE;
  };
}
