import type { FrameSize } from '../layout/fill-frame.ts';
import { zoomFor } from '../layout/fill-frame.ts';
import { textWidth } from './label-lines.ts';
import { LABEL, labelSpan } from './label-placement.ts';
import type { Legend } from './legend.ts';
import { legendRows, type PlacedEntry } from './legend-rows.ts';
import type { Scene } from './scene.ts';
import { type Sheet, sheetSize, wantedLetters } from './sheet.ts';

/** A part of a sheet, in millimetres. */
export interface SheetPart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How a sheet is parted before the map on it is arranged: its shape and its letters decide where actors stand. */
export interface PosterPlan {
  sheet: Sheet;
  margin: number;
  /** Sizes of letters in millimetres. */
  title: number;
  caption: number;
  letters: number;
  map: SheetPart;
  /** The map in the pixels of a window whose letters have the usual size. */
  frame: FrameSize;
  /** Entries of the legend with places in pixels, and how many millimetres one of them is. */
  legend: { part: SheetPart; rows: PlacedEntry[][]; line: number; scale: number };
}

/** From line to line of the legend, in its pixels: a column is dense, lines of several entries are apart. */
const COLUMN_LINE = 18.5;
const ROW_LINE = 24;
/** Between the middle of the sign of an entry and the edge of the legend. */
export const LEGEND_SIGN = 14;

/** Margins, as a part of the shorter side; printers at home leave nine millimetres bare. */
const MARGIN = 0.032;
const LEAST_MARGIN = 9;
/** Sizes of letters beside those that the sheet is read by. */
const TITLE = 2;
const CAPTION = 0.95;
const LEGEND = 0.85;
/** No smaller letters are printed, in millimetres: six points. */
const LEAST_LETTERS = 2.1;
const SMALLER = 0.96;
/** The part of the map that names and nodes may take and still find room. */
const NAMED = 0.6;
const LEGEND_MOST = { across: 0.26, down: 0.24 };

export function posterPlan(scene: Scene, sheet: Sheet): PosterPlan {
  const { width, height } = sheetSize(sheet);
  const wanted = wantedLetters(sheet);
  const margin = Math.max(LEAST_MARGIN, MARGIN * Math.min(width, height));
  const [title, caption] = [TITLE * wanted, CAPTION * wanted];
  const top = margin + title * 1.15 + caption * 1.6 + wanted * 1.2;
  const room = { left: margin, top, width: width - 2 * margin, height: height - top - margin };
  const { map, legend } = sheet.lying
    ? besideMap(scene.legend, room, wanted)
    : underMap(scene.legend, room, wanted);
  const letters = lettersFor(scene, map, wanted);
  const pixel = letters / LABEL;
  const frame = { width: map.width / pixel, height: map.height / pixel };
  return { sheet, margin, title, caption, letters, map, frame, legend };
}

type Parted = Pick<PosterPlan, 'map' | 'legend'>;

/** A lying sheet has its legend in a column on the right, one entry a line. */
function besideMap(legend: Legend, room: SheetPart, wanted: number): Parted {
  const rows = legendColumn(legend);
  const line = COLUMN_LINE;
  if (rows.length === 0) return { map: room, legend: { part: room, rows, line, scale: 1 } };
  const wide = Math.max(
    ...rows.flat().map(({ x, label }) => x + textWidth(label, LABEL) * 1.05 + LEGEND_SIGN + 18),
  );
  const scale = Math.min(
    (LEGEND * wanted) / LABEL,
    (LEGEND_MOST.across * room.width) / wide,
    room.height / (rows.length * line),
  );
  const width = wide * scale;
  const gap = wanted;
  return {
    map: { ...room, width: room.width - width - gap },
    legend: { part: { ...room, left: room.left + room.width - width, width }, rows, line, scale },
  };
}

/** A standing sheet has its legend at the foot, a section a line. */
function underMap(legend: Legend, room: SheetPart, wanted: number): Parted {
  let scale = (LEGEND * wanted) / LABEL;
  let rows = legendRows(legend, room.width / scale, LABEL);
  const line = ROW_LINE;
  if (rows.length === 0) return { map: room, legend: { part: room, rows, line, scale } };
  while (rows.length * line * scale > LEGEND_MOST.down * room.height) {
    scale *= SMALLER;
    rows = legendRows(legend, room.width / scale, LABEL);
  }
  const height = rows.length * line * scale;
  const gap = wanted;
  return {
    map: { ...room, height: room.height - height - gap },
    legend: { part: { ...room, top: room.top + room.height - height, height }, rows, line, scale },
  };
}

function legendColumn({ sections, notes }: Legend): PlacedEntry[][] {
  return [
    ...sections.flatMap(({ title, entries }, place): PlacedEntry[][] => [
      ...(place > 0 ? [[]] : []),
      [{ label: title, sign: null, title: true, x: 0 }],
      ...entries.map(({ label, sign }) => [{ label, sign, title: false, x: 0 }]),
    ]),
    ...notes.map((label): PlacedEntry[] => [{ label, sign: null, title: false, x: 0 }]),
  ];
}

/** The largest letters, up to those that are wanted, with which all names find room on the map. */
function lettersFor({ nodes }: Pick<Scene, 'nodes'>, map: SheetPart, wanted: number): number {
  for (let letters = wanted; ; letters *= SMALLER) {
    if (letters <= LEAST_LETTERS) return LEAST_LETTERS;
    const pixel = letters / LABEL;
    const frame = { width: map.width / pixel, height: map.height / pixel };
    const zoom = zoomFor(Math.max(1, nodes.length), frame);
    let taken = 0;
    for (const node of nodes) {
      const { width, height } = labelSpan(node, LABEL);
      const across = node.size * zoom;
      taken += (Math.max(across, width) + 8) * (across + height + 13);
    }
    if (taken <= NAMED * frame.width * frame.height) return letters;
  }
}
