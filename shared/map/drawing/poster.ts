import { COLOURS } from '../../base/colours.ts';
import { escapeXml } from '../../base/escape.ts';
import { largestFitting } from './fit.ts';
import { round } from './hull.ts';
import { textWidth } from './label-lines.ts';
import { LABEL, type LabelCandidate, labelledExtent } from './label-placement.ts';
import { LEGEND_SIGN, type PosterPlan } from './poster-plan.ts';
import { scaledScene } from './scaled-scene.ts';
import type { Scene } from './scene.ts';
import { sheetSize } from './sheet.ts';
import { legendSvg, mapSvg, PICTURE_FONT, writtenFont } from './svg.ts';
import { writtenNames } from './written-names.ts';

export interface PosterWords {
  title: string;
  /** A line under the title: territory, numbers, date. */
  caption: string;
  /** The typeface as a data URL, to stand in the file itself. */
  font?: string | undefined;
}

export interface Poster {
  svg: string;
  /** How many names stand on it. */
  names: number;
}

/** Paper is white, whatever the screen is. */
const PAPER = COLOURS.light.panel;
const CLOSEST = 3;

/** A map drawn for a sheet of paper: title and legend beside it, letters for who stands before it. */
export function posterSvg(scene: Scene, plan: PosterPlan, { title, caption, font }: PosterWords): Poster {
  const { width, height } = sheetSize(plan.sheet);
  const palette = { ...scene.palette, canvas: PAPER };
  const { margin, map, frame, legend } = plan;
  const pixel = plan.letters / LABEL;
  const all = [...scene.nodes, ...scene.captions, ...rimOf(scene)];
  const zoom = largestFitting(all, LABEL, frame, 0.01, CLOSEST);
  // Where actors have their names, those of whole parts would lie over them: the legend says what colours mean.
  const drawn = scaledScene({ ...scene, palette, areas: [] }, zoom);
  const extent = labelledExtent([...drawn.nodes, ...drawn.captions, ...rimOf(drawn)], 1, LABEL);
  const empty = all.length === 0;
  const left = empty ? 0 : (extent.left + extent.right - frame.width) / 2;
  const top = empty ? 0 : (extent.top + extent.bottom - frame.height) / 2;
  const within = { left, top, right: left + frame.width, bottom: top + frame.height };
  // A title that is longer than its line is written smaller.
  const fitted = (text: string, letters: number) =>
    Math.min(letters, ((width - 2 * margin) / Math.max(1, textWidth(text, 1))) * 0.95);
  const [titleSize, captionSize] = [fitted(title, plan.title), fitted(caption, plan.caption)];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(PICTURE_FONT)}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    writtenFont(font),
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<text x="${round(margin)}" y="${round(margin + plan.title * 0.8)}" font-size="${round(titleSize)}" font-weight="750" fill="${palette.ink}">${escapeXml(title)}</text>`,
    `<text x="${round(margin)}" y="${round(margin + plan.title * 1.15 + plan.caption)}" font-size="${round(captionSize)}" fill="${palette.muted}">${escapeXml(caption)}</text>`,
    `<g transform="translate(${round(map.left)} ${round(map.top)}) scale(${fine(pixel)})"><g transform="translate(${round(-left)} ${round(-top)})">`,
    ...mapSvg(drawn, within),
    '</g></g>',
    `<g transform="translate(${round(legend.part.left)} ${round(legend.part.top)}) scale(${fine(legend.scale)})">`,
    ...legendSvg(legend.rows, palette, { left: LEGEND_SIGN, top: legend.line / 2, line: legend.line }),
    '</g>',
    '</svg>',
  ].join('\n');
  return { svg, names: scene.showLabels ? writtenNames(drawn, LABEL, within).size : 0 };
}

/** What outlines reach to lies on the sheet too. */
function rimOf({ hulls }: Scene): LabelCandidate[] {
  return hulls.flatMap(({ corners }) =>
    corners.map((corner) => ({ id: '', ...corner, size: 0, lines: [], priority: 0 })),
  );
}

/** A scale is written to more digits than a place: it is multiplied by thousands. */
function fine(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
