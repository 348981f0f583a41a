import type { Zone } from '../layout/arrangement.ts';
import type { Scene } from './scene.ts';

/** A scene whose places and sizes are so many times larger, while letters keep theirs: as a map at that zoom. */
export function scaledScene(scene: Scene, zoom: number): Scene {
  const at = <T extends { x: number; y: number }>(point: T): T => ({
    ...point,
    x: point.x * zoom,
    y: point.y * zoom,
  });
  const zoneAt = ({ left, top, right, bottom }: Zone): Zone => ({
    left: left * zoom,
    top: top * zoom,
    right: right * zoom,
    bottom: bottom * zoom,
  });
  // Lines that grew thin with the drawing would not be told apart.
  const lines = Math.sqrt(zoom);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => ({ ...at(node), size: node.size * zoom })),
    edges: scene.edges.map((edge) => ({ ...edge, bend: edge.bend * zoom, width: edge.width * lines })),
    hulls: scene.hulls.map((hull) => ({ ...hull, corners: hull.corners.map(at) })),
    areas: scene.areas.map((area) => ({ ...at(area), spread: area.spread * zoom })),
    captions: scene.captions.map((caption) => ({
      ...at(caption),
      zone: caption.zone && zoneAt(caption.zone),
    })),
  };
}
