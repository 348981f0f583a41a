import { sameValue } from '#shared/base/same-value.ts';
import type { Scene, SceneEdge, SceneNode } from '#shared/map/drawing/scene.ts';

/** Whether two scenes are the same but for their names and legend: nodes, ties, outlines and captions. */
export function sameGround(one: Scene, other: Scene): boolean {
  return (
    one.palette === other.palette &&
    sameList(one.nodes, other.nodes, sameNode) &&
    sameList(one.edges, other.edges, sameEdge) &&
    sameValue(one.hulls, other.hulls) &&
    sameValue(one.areas, other.areas) &&
    sameValue(one.captions, other.captions)
  );
}

function sameList<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((item, place) => same(item, other[place] as T));
}

function sameNode(a: SceneNode, b: SceneNode): boolean {
  return (
    a.id === b.id &&
    a.x === b.x &&
    a.y === b.y &&
    a.size === b.size &&
    a.shape === b.shape &&
    a.fill === b.fill &&
    a.faded === b.faded &&
    sameValue(a.border, b.border) &&
    sameValue(a.icon, b.icon) &&
    a.logo === b.logo
  );
}

function sameEdge(a: SceneEdge, b: SceneEdge): boolean {
  return (
    a.id === b.id &&
    a.source === b.source &&
    a.target === b.target &&
    a.colour === b.colour &&
    a.width === b.width &&
    a.line === b.line &&
    a.arrow === b.arrow &&
    a.bend === b.bend &&
    a.opacity === b.opacity &&
    a.faded === b.faded &&
    sameList(a.ties, b.ties, Object.is)
  );
}
