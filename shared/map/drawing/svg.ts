import { escapeXml } from '../../base/escape.ts';
import { areaNames, areaZoom } from './areas.ts';
import { drawHead, drawTie, edgeCurve } from './edge-path.ts';
import { round, smoothPath } from './hull.ts';
import {
  type Box,
  LABEL,
  type LabelCandidate,
  LINE_HEIGHT,
  labelBox,
  labelledExtent,
  lettersOf,
} from './label-placement.ts';
import { legendRows, type PlacedEntry, signSvg } from './legend-rows.ts';
import { COUNT, FADED_NAME, HALO, LEADER, nodeLook, tieLook } from './looks.ts';
import { ICON, iconInk, iconPlace } from './node-icon.ts';
import { logoDefs, logoSvg } from './node-logo.ts';
import type { Palette } from './palette.ts';
import { pathOf } from './pen.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { ZONE_OPACITY, ZONE_RADIUS } from './scene-captions.ts';
import { shapePath } from './shapes.ts';
import { type WrittenName, writtenNames } from './written-names.ts';

export interface SvgOptions {
  title: string;
  /** A line under the title: territory, date, what is shown. */
  caption: string;
  /** The part of the map to draw; all of it when it is not given. */
  frame?: Frame;
  /** A font as a data URL, to stand in the file itself. */
  font?: string;
}

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface SvgDrawing {
  svg: string;
  width: number;
  height: number;
}

export const PICTURE_FONT =
  "'Atkinson Hyperlegible Next Variable','Atkinson Hyperlegible Next',Arial,sans-serif";
const MARGIN = 60;
const HEADER = 84;
const LEAST_WIDTH = 760;
const LEGEND_ROW = 24;

/** Draws a scene with its title and legend. Sizes are in pixels at scale 1; all text is escaped. */
export function sceneToSvg(scene: Scene, options: SvgOptions): SvgDrawing {
  const frame =
    options.frame ?? frameOf([...scene.nodes, ...scene.captions], LABEL + scene.palette.largerLabels);
  const width = Math.ceil(Math.max(LEAST_WIDTH, frame.width));
  const rows = legendRows(scene.legend, width - 2 * 32, LABEL);
  const footer = rows.length * LEGEND_ROW + 36;
  const height = Math.ceil(HEADER + frame.height + footer);
  const { palette } = scene;
  const left = (width - frame.width) / 2 - frame.left;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(PICTURE_FONT)}" role="img" aria-label="${escapeXml(options.title)}">`,
    `<title>${escapeXml(options.title)}</title>`,
    writtenFont(options.font),
    `<rect width="${width}" height="${height}" fill="${palette.canvas}"/>`,
    `<text x="32" y="44" font-size="24" font-weight="700" fill="${palette.ink}">${escapeXml(options.title)}</text>`,
    `<text x="32" y="68" font-size="13.5" fill="${palette.muted}">${escapeXml(options.caption)}</text>`,
    `<clipPath id="map"><rect x="0" y="${HEADER}" width="${width}" height="${round(frame.height)}"/></clipPath>`,
    `<g clip-path="url(#map)"><g transform="translate(${round(left)} ${round(HEADER - frame.top)})">`,
    ...mapSvg(scene),
    '</g></g>',
    ...legendSvg(rows, palette, { left: 42, top: HEADER + frame.height + LEGEND_ROW, line: LEGEND_ROW }),
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

/** The typeface that a drawing brings along. */
export function writtenFont(font: string | undefined): string {
  return font
    ? `<style>@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-weight:200 800;src:url(${font})}</style>`
    : '';
}

/** The part of the map that holds these nodes with their names, and some air. */
export function frameOf(nodes: readonly LabelCandidate[], fontSize: number): Frame {
  if (nodes.length === 0) return { left: 0, top: 0, width: LEAST_WIDTH, height: 240 };
  const { left, right, top, bottom } = labelledExtent(nodes, 1, fontSize);
  return {
    left: left - MARGIN,
    top: top - MARGIN / 2,
    width: right - left + 2 * MARGIN,
    height: bottom - top + MARGIN,
  };
}

/** A scene from the ground up; each actor is a group of its shape and its name, known by `data-actor`. */
export function mapSvg(scene: Scene, within: Box | null = null): string[] {
  const { captions, hulls, edges, nodes, labels } = svgLayers(scene, within);
  const groups = scene.nodes.map(({ id, what, label }, place) => {
    const attribute = what === 'actor' ? 'data-actor' : 'data-collective';
    const drawn = `${nodes[place] ?? ''}${labels[place] ?? ''}`;
    return `<g ${attribute}="${escapeXml(id)}"><title>${escapeXml(label)}</title>${drawn}</g>`;
  });
  // What is in the middle of an arrangement is written over the ties; the names of parts lie under those of actors.
  const [middle, beside] = [true, false].map((over) =>
    captions.filter((_, place) => (scene.captions[place]?.anchor === 'middle') === over),
  );
  const defs = logoDefs(scene.nodes);
  return [
    ...(defs ? [defs] : []),
    ...(beside ?? []),
    ...hulls,
    ...edges,
    ...(middle ?? []),
    ...areasSvg(scene),
    ...groups,
  ];
}

/** What the parts of a large map stand for. */
function areasSvg({ areas, palette }: Scene): string[] {
  return areaNames(areas, areaZoom(areas), palette).map(({ lines, colour, box, size, opacity }) => {
    const scale = 1 / areaZoom(areas);
    const middle = round(((box.left + box.right) / 2) * scale);
    const words = lines.map(
      (line, place) =>
        `<tspan x="${middle}" y="${round((box.top + (place * LINE_HEIGHT + 0.85) * size) * scale)}">${escapeXml(line)}</tspan>`,
    );
    return `<text font-size="${round(size * scale)}" font-weight="750" text-anchor="middle" fill="${colour}" stroke="${palette.canvas}" stroke-width="${round((size * scale) / 4)}" stroke-linejoin="round" paint-order="stroke" opacity="${opacity}">${words.join('')}</text>`;
  });
}

/** A scene piece by piece, from the ground up; lines and nodes in the order of the scene. */
export interface SvgLayers {
  captions: string[];
  hulls: string[];
  /** '' for a line one of whose ends has no place. */
  edges: string[];
  nodes: string[];
  /** In the order of the nodes; '' for a name that finds no room. */
  labels: string[];
}

/** `within`: what no name goes beyond; by itself, what the map needs with every name below. */
export function svgLayers(scene: Scene, within: Box | null = null): SvgLayers {
  const places = new Map(scene.nodes.map((node) => [node.id, node]));
  const { palette } = scene;
  return {
    captions: captions(scene),
    hulls: scene.hulls.map(
      ({ colour, corners }) =>
        `<path d="${smoothPath(corners)}" fill="${colour}" fill-opacity="${palette.hullOpacity}"/>`,
    ),
    edges: scene.edges.map((edge) => {
      const from = places.get(edge.source);
      const to = places.get(edge.target);
      return from && to ? edgeSvg(edge, from, to, palette) : '';
    }),
    nodes: scene.nodes.map((node) => nodeSvg(node, palette)),
    labels: labels(scene, within),
  };
}

/** The bands or columns of an arrangement with their names. */
function captions({ captions, palette }: Scene): string[] {
  const size = LABEL + palette.largerLabels;
  return captions.map((caption) => {
    const { left, right, top } = labelBox(caption, 1, size, caption.anchor);
    const { zone } = caption;
    const halo =
      caption.anchor === 'middle'
        ? ` stroke="${palette.canvas}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`
        : '';
    const words = caption.lines
      .map(
        (line, place) =>
          `<text x="${round((left + right) / 2)}" y="${round(top + (place * LINE_HEIGHT + 0.85) * size)}" font-size="${size}" font-weight="700" text-anchor="middle" fill="${palette.muted}"${halo}>${escapeXml(line)}</text>`,
      )
      .join('');
    if (!zone) return words;
    const [width, height] = [zone.right - zone.left, zone.bottom - zone.top];
    return (
      `<rect x="${round(zone.left)}" y="${round(zone.top)}" width="${round(width)}" height="${round(height)}" rx="${ZONE_RADIUS}" fill="${palette.line}" fill-opacity="${ZONE_OPACITY}"/>` +
      words
    );
  });
}

function edgeSvg(edge: SceneEdge, from: SceneNode, to: SceneNode, palette: Palette): string {
  const { colour, width, dashes, opacity } = tieLook(edge);
  const curve = edgeCurve(from, to, edge.bend, width, edge.arrow);
  const { arrow } = curve;
  const seen = opacity === 1 ? '' : ` opacity="${Math.round(opacity * 100) / 100}"`;
  const line = `<path d="${pathOf((pen) => drawTie(pen, from, curve, edge.bend))}" fill="none" stroke="${colour}" stroke-width="${round(width)}"${dashed(dashes)}${seen}/>`;
  const head = arrow ? `<path d="${pathOf((pen) => drawHead(pen, arrow))}" fill="${colour}"${seen}/>` : '';
  return line + head + (edge.ties.length > 1 && !edge.faded ? countSvg(edge, from, to, palette) : '');
}

function dashed(dashes: readonly number[]): string {
  return dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.map(round).join(' ')}"`;
}

/** The number of ties that one line stands for, in its middle. */
function countSvg(edge: SceneEdge, from: SceneNode, to: SceneNode, palette: Palette): string {
  const [x, y] = [round((from.x + to.x) / 2), round((from.y + to.y) / 2)];
  return `<circle cx="${x}" cy="${y}" r="${COUNT.radius}" fill="${palette.panel}" stroke="${edge.colour}" stroke-width="${COUNT.rim}"/><text x="${x}" y="${y + 4}" font-size="${COUNT.letters}" font-weight="700" text-anchor="middle" fill="${palette.ink}">${edge.ties.length}</text>`;
}

function nodeSvg(node: SceneNode, palette: Palette): string {
  const { fill, rim, opacity } = nodeLook(node, palette);
  const seen = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<path transform="translate(${round(node.x)} ${round(node.y)})" d="${shapePath(node.shape, node.size)}" fill="${fill}" stroke="${rim.colour}" stroke-width="${rim.width}"${dashed(rim.dashes)}${seen}/>${iconSvg(node, seen)}`;
}

/** What stands in a node; one of the map in its own size is always large enough. */
function iconSvg(node: SceneNode, seen: string): string {
  const { icon, shape, size, fill, x, y } = node;
  if (node.logo) return logoSvg(node, seen);
  if (!icon) return '';
  const place = iconPlace(shape, size);
  const ink = iconInk(fill);
  const drawn =
    'path' in icon
      ? `<path d="${icon.path}" fill="none" stroke="${ink}" stroke-width="${ICON.line}" stroke-linecap="round" stroke-linejoin="round"/>`
      : `<text x="${ICON.frame / 2}" y="${ICON.baseline}" font-size="${ICON.letters}" font-weight="700" text-anchor="middle" fill="${ink}">${escapeXml(icon.letter)}</text>`;
  return `<g class="icon" transform="translate(${round(x + place.x)} ${round(y + place.y)}) scale(${Math.round(place.scale * 1000) / 1000})"${seen}>${drawn}</g>`;
}

function labels(scene: Scene, within: Box | null): string[] {
  if (!scene.showLabels) return scene.nodes.map(() => '');
  const { palette } = scene;
  const size = LABEL + palette.largerLabels;
  const names = writtenNames(scene, size, within);
  return scene.nodes.map((node) => {
    const name = names.get(node.id);
    if (!name) return '';
    const { left, right, top } = name.box;
    const letters = lettersOf(node, size);
    const middle = round((left + right) / 2);
    const lines = node.lines.map(
      (line, place) =>
        `<tspan x="${middle}" y="${round(top + (place * LINE_HEIGHT + 0.85) * letters)}">${escapeXml(line)}</tspan>`,
    );
    const slant = node.what === 'collective' ? ' font-style="italic"' : '';
    const seen = node.faded ? ` opacity="${FADED_NAME}"` : '';
    const text = `<text font-size="${round(letters)}" font-weight="600"${slant} text-anchor="middle" fill="${palette.ink}" stroke="${palette.canvas}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"${seen}>${lines.join('')}</text>`;
    return leaderSvg(name.leader, palette.muted, seen) + text;
  });
}

function leaderSvg(leader: WrittenName['leader'], colour: string, seen: string): string {
  if (!leader) return '';
  const { from, to } = leader;
  return `<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}" fill="none" stroke="${colour}" stroke-width="${LEADER}"${seen}/>`;
}

/** The rows of a legend; the middle of the first sign of the first row stands at a point. */
export function legendSvg(
  rows: readonly PlacedEntry[][],
  palette: Palette,
  { left, top, line }: { left: number; top: number; line: number },
): string[] {
  return rows.flatMap((row, index) =>
    row.map(({ x, label, sign, title }) => {
      const y = top + index * line;
      const words = `<text x="${sign ? 16 : -10}" y="4.5" font-size="${LABEL}"${title ? ' font-weight="700"' : ''} fill="${title ? palette.muted : palette.ink}">${escapeXml(label)}</text>`;
      return `<g transform="translate(${round(left + x)} ${round(y)})">${sign ? signSvg(sign, palette.ink) : ''}${words}</g>`;
    }),
  );
}
