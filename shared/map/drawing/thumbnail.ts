import { round, smoothPath } from './hull.ts';
import { pathOf } from './pen.ts';
import type { Scene } from './scene.ts';
import { drawShape } from './shapes.ts';
import type { Frame } from './svg.ts';

const WIDTH = 160;
const HEIGHT = 100;
const MARGIN = 6;
/** More than these would be a blot, and a large one to store. */
const MOST_NODES = 300;
const MOST_EDGES = 500;
/** A smaller node would not be seen. */
const LEAST = 2.4;

/**
 * A small picture of a scene without words: of all of it, or of what a frame shows. Nodes and lines of one colour
 * share a path, so that it takes little room.
 */
export function thumbnailSvg(scene: Scene, frame: Frame | null): string {
  const { palette } = scene;
  const nodes = [...scene.nodes].sort((one, other) => other.priority - one.priority).slice(0, MOST_NODES);
  const { left, top, width, height } = frame ?? frameOf(scene);
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height);
  const x = (value: number) => round((value - left - width / 2) * scale + WIDTH / 2);
  const y = (value: number) => round((value - top - height / 2) * scale + HEIGHT / 2);
  const places = new Map(nodes.map((node) => [node.id, `${x(node.x)} ${y(node.y)}`]));
  const edges = scene.edges.flatMap(({ source, target, faded }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from && to && !faded ? [`M${from}L${to}`] : [];
  });
  const dots = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.faded) continue;
    const size = Math.max(LEAST, node.size * scale);
    const dot = pathOf((pen) => drawShape(pen, node.shape, { x: x(node.x), y: y(node.y) }, size));
    const same = dots.get(node.fill);
    if (same) same.push(dot);
    else dots.set(node.fill, [dot]);
  }
  const hulls = scene.hulls.map(({ colour, corners }) => {
    const moved = corners.map((corner) => ({ x: x(corner.x), y: y(corner.y) }));
    return `<path d="${smoothPath(moved)}" fill="${colour}" fill-opacity="${2 * palette.hullOpacity}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${palette.canvas}"/>`,
    ...hulls,
    `<path d="${edges.slice(0, MOST_EDGES).join('')}" fill="none" stroke="${palette.muted}" stroke-opacity="0.45" stroke-width="0.6"/>`,
    ...[...dots].map(([fill, paths]) => `<path d="${paths.join('')}" fill="${fill}"/>`),
    '</svg>',
  ].join('');
}

function frameOf({ nodes }: Scene): Frame {
  if (nodes.length === 0) return { left: 0, top: 0, width: WIDTH, height: HEIGHT };
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, size } of nodes) {
    frame.left = Math.min(frame.left, x - size / 2);
    frame.right = Math.max(frame.right, x + size / 2);
    frame.top = Math.min(frame.top, y - size / 2);
    frame.bottom = Math.max(frame.bottom, y + size / 2);
  }
  return {
    left: frame.left,
    top: frame.top,
    width: frame.right - frame.left,
    height: frame.bottom - frame.top,
  };
}
