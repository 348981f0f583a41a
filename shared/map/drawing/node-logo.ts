import { COLOURS } from '../../base/colours.ts';
import { shortHash } from '../../base/hash.ts';
import { logoUrl } from '../../model/logo.ts';
import { round } from './hull.ts';
import { type Pen, pathOf } from './pen.ts';
import type { SceneNode } from './scene-node.ts';
import { drawShape, type SceneShape } from './shapes.ts';

/** What lies under a logo, which is mostly made for white paper. */
export const LOGO_GROUND = COLOURS.light.logoGround;

/** The ground of a logo beside its node, whose colour stays as a ring around it. */
const GROUND = 0.8;

/**
 * The side of a logo in each shape, and how far below its middle, in parts of the radius: a little of its corners goes,
 * so that what is in it is as large as can be.
 */
const ROOM: Readonly<Record<SceneShape, { side: number; down: number }>> = {
  circle: { side: 1.45, down: 0 },
  square: { side: 1.45, down: 0 },
  hexagon: { side: 1.35, down: 0 },
  octagon: { side: 1.45, down: 0 },
  diamond: { side: 1.1, down: 0 },
  pentagon: { side: 1.25, down: 0.04 },
  triangle: { side: 0.95, down: 0.27 },
  star: { side: 0.85, down: 0 },
  hub: { side: 1.2, down: 0 },
};

/** Where a logo begins, from the middle of its node, and its side. */
export function logoPlace(shape: SceneShape, size: number): { x: number; y: number; side: number } {
  const { side, down } = ROOM[shape];
  const radius = size / 2;
  return { x: -(side / 2) * radius, y: (down - side / 2) * radius, side: side * radius };
}

/**
 * The outline of the ground of a logo, which is also that of the logo: the shape of its node; in a star, whose points
 * would be all ring, a disc.
 */
export function drawGround(pen: Pen, shape: SceneShape, place: { x: number; y: number }, size: number): void {
  if (shape === 'star') drawShape(pen, 'circle', place, size / 2);
  else drawShape(pen, shape, place, size * GROUND);
}

const pictureId = (png: string): string => `logo-${shortHash(png, 8)}`;
const clipId = (shape: SceneShape): string => `logo-${shape}`;

/** What the logos of these nodes refer to, each picture once; '' without any. */
export function logoDefs(nodes: readonly SceneNode[]): string {
  const shown = nodes.filter(({ logo }) => logo !== null);
  if (shown.length === 0) return '';
  const clips = [...new Set(shown.map(({ shape }) => shape))].map((shape) => {
    // In parts of the picture: the same for nodes of every size.
    const { x, y, side } = logoPlace(shape, 2);
    const path = pathOf((pen) => drawGround(pen, shape, { x: -x / side, y: -y / side }, 2 / side), 3);
    return `<clipPath id="${clipId(shape)}"><path d="${path}"/></clipPath>`;
  });
  const pictures = [...new Set(shown.flatMap(({ logo }) => logo ?? []))].map(
    (png) => `<image id="${pictureId(png)}" width="1" height="1" href="${logoUrl(png)}"/>`,
  );
  return `<defs>${[...clips, ...pictures].join('')}</defs>`;
}

/** The logo of a node on its ground; `seen`: how faintly, as an attribute. */
export function logoSvg({ logo, shape, size, x, y }: SceneNode, seen: string): string {
  if (logo === null) return '';
  const place = logoPlace(shape, size);
  const ground = pathOf((pen) => drawGround(pen, shape, { x: 0, y: 0 }, size), 2);
  const at = `translate(${round(x + place.x)} ${round(y + place.y)}) scale(${round(place.side)})`;
  return `<g class="icon"${seen}><path transform="translate(${round(x)} ${round(y)})" d="${ground}" fill="${LOGO_GROUND}"/><g transform="${at}"><use clip-path="url(#${clipId(shape)})" href="#${pictureId(logo)}"/></g></g>`;
}
