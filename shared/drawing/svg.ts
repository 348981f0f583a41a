import { DASHES, edgePath } from './edge-path.ts';
import { round, smoothPath } from './hull.ts';
import { LABEL_GAP, labelWidth, placeLabels } from './label-placement.ts';
import type { Legend } from './legend.ts';
import type { Palette } from './palette.ts';
import type { Scene, SceneNode } from './scene.ts';
import { shapePath } from './shapes.ts';

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

const FONT = "'Atkinson Hyperlegible Next Variable','Atkinson Hyperlegible Next',Arial,sans-serif";
const LABEL = 12.5;
const MARGIN = 60;
const HEADER = 84;
const LEAST_WIDTH = 760;
const LEGEND_ROW = 24;

/** Draws a scene with its title and legend. Sizes are in pixels at scale 1; all text is escaped. */
export function sceneToSvg(scene: Scene, options: SvgOptions): SvgDrawing {
  const frame = options.frame ?? frameOf(scene.nodes);
  const width = Math.ceil(Math.max(LEAST_WIDTH, frame.width));
  const rows = legendRows(scene.legend, width - 2 * 32);
  const footer = rows.length * LEGEND_ROW + 36;
  const height = Math.ceil(HEADER + frame.height + footer);
  const { palette } = scene;
  const left = (width - frame.width) / 2 - frame.left;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}" role="img" aria-label="${escapeXml(options.title)}">`,
    `<title>${escapeXml(options.title)}</title>`,
    options.font
      ? `<style>@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-weight:200 800;src:url(${options.font})}</style>`
      : '',
    `<rect width="${width}" height="${height}" fill="${palette.canvas}"/>`,
    `<text x="32" y="44" font-size="24" font-weight="700" fill="${palette.ink}">${escapeXml(options.title)}</text>`,
    `<text x="32" y="68" font-size="13.5" fill="${palette.muted}">${escapeXml(options.caption)}</text>`,
    `<clipPath id="map"><rect x="0" y="${HEADER}" width="${width}" height="${round(frame.height)}"/></clipPath>`,
    `<g clip-path="url(#map)"><g transform="translate(${round(left)} ${round(HEADER - frame.top)})">`,
    ...graph(scene),
    '</g></g>',
    ...legendSvg(rows, palette, HEADER + frame.height),
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function frameOf(nodes: readonly SceneNode[]): Frame {
  if (nodes.length === 0) return { left: 0, top: 0, width: LEAST_WIDTH, height: 240 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, size, label } of nodes) {
    const half = Math.max(size / 2, labelWidth(label, LABEL) / 2);
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    top = Math.min(top, y - size / 2);
    bottom = Math.max(bottom, y + size / 2 + 24);
  }
  return {
    left: left - MARGIN,
    top: top - MARGIN / 2,
    width: right - left + 2 * MARGIN,
    height: bottom - top + MARGIN,
  };
}

function graph(scene: Scene): string[] {
  const places = new Map(scene.nodes.map((node) => [node.id, node]));
  const { palette } = scene;
  const size = LABEL + palette.largerLabels;
  const shown = scene.showLabels ? placeLabels(scene.nodes, 1, size) : new Set<string>();
  return [
    ...scene.hulls.map(
      ({ colour, corners }) =>
        `<path d="${smoothPath(corners)}" fill="${colour}" fill-opacity="${palette.hullOpacity}"/>`,
    ),
    ...scene.edges.flatMap((edge) => {
      const from = places.get(edge.source);
      const to = places.get(edge.target);
      if (!from || !to) return [];
      const { path, arrow } = edgePath(from, to, edge.bend, edge.width, edge.arrow);
      const dashes = DASHES[edge.line].map((length) => round(length * edge.width)).join(' ');
      const opacity = edge.faded ? 0.15 : edge.opacity;
      const line = `<path d="${path}" fill="none" stroke="${edge.colour}" stroke-width="${round(edge.width)}"${dashes ? ` stroke-dasharray="${dashes}"` : ''} opacity="${opacity}"/>`;
      const head = arrow
        ? `<path d="M${arrow.map(({ x, y }) => `${round(x)},${round(y)}`).join(' L')} Z" fill="${edge.colour}" opacity="${opacity}"/>`
        : '';
      return [line + head];
    }),
    ...scene.nodes.map(
      ({ x, y, size: diameter, shape, fill, faded }) =>
        `<path transform="translate(${round(x)} ${round(y)})" d="${shapePath(shape, diameter)}" fill="${fill}" stroke="${palette.nodeBorder}" stroke-width="2"${faded ? ' opacity="0.15"' : ''}/>`,
    ),
    ...scene.nodes
      .filter(({ id }) => shown.has(id))
      .map(
        ({ x, y, size: diameter, label, faded }) =>
          `<text x="${round(x)}" y="${round(y + diameter / 2 + LABEL_GAP + size * 0.85)}" font-size="${size}" font-weight="600" text-anchor="middle" fill="${palette.ink}" stroke="${palette.canvas}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"${faded ? ' opacity="0.4"' : ''}>${escapeXml(label)}</text>`,
      ),
  ];
}

interface LegendEntry {
  label: string;
  /** The sign, in a box of 20 by 12 around the origin. */
  sign: string;
}

function legendEntries({ colours, shapes, types, statuses }: Legend): LegendEntry[][] {
  const line = (colour: string, dash: string, opacity = 1) =>
    `<path d="M-9,0 H9" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}" opacity="${opacity}"/>`;
  return [
    colours.map(({ label, colour }) => ({ label, sign: `<circle r="6" fill="${colour}"/>` })),
    shapes.map(({ label, shape }) => ({ label, sign: `<path d="${shapePath(shape, 13)}" fill="INK"/>` })),
    types.map(({ label, colour }) => ({ label, sign: line(colour, '') })),
    statuses.map(({ value, label, line: style }) => ({
      label,
      sign: line('INK', DASHES[style].map((length) => length * 2).join(' '), value === 'termine' ? 0.4 : 1),
    })),
  ];
}

type PlacedEntry = LegendEntry & { x: number };

/** Breaks each line of the legend where it would leave the page. */
function legendRows(legend: Legend, width: number): PlacedEntry[][] {
  return legendEntries(legend).flatMap((entries) => {
    const rows: PlacedEntry[][] = [];
    let x = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const needed = labelWidth(entry.label, LABEL) + 48;
      if (x + needed > width) {
        rows.push([]);
        x = 0;
      }
      rows.at(-1)?.push({ ...entry, x });
      x += needed;
    }
    return rows;
  });
}

function legendSvg(rows: readonly PlacedEntry[][], palette: Palette, top: number): string[] {
  return rows.flatMap((row, index) =>
    row.map(({ x, label, sign }) => {
      const y = top + 24 + index * LEGEND_ROW;
      return `<g transform="translate(${round(42 + x)} ${round(y)})">${sign.replaceAll('INK', palette.ink)}<text x="16" y="4.5" font-size="${LABEL}" fill="${palette.ink}">${escapeXml(label)}</text></g>`;
    }),
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML: escaped, and without the control characters that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}
