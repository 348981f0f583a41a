import { escapeXml } from '../../base/escape.ts';
import { textWidth } from './label-lines.ts';
import type { Legend, Sign } from './legend.ts';
import { signShapes } from './sign-shape.ts';

/** An entry of the legend at its place in a row; titles and notes have no sign. */
export interface PlacedEntry {
  label: string;
  sign: Sign | null;
  title: boolean;
  x: number;
}

const SIGN_AND_GAPS = 46;

/** Breaks each section of the legend, its title first, where it would leave the page. */
export function legendRows({ sections, notes }: Legend, width: number, fontSize: number): PlacedEntry[][] {
  const lines = [
    ...sections.map(({ title, entries }) => [
      { label: title, sign: null, title: true },
      ...entries.map(({ label, sign }) => ({ label, sign, title: false })),
    ]),
    ...notes.map((label) => [{ label, sign: null, title: false }]),
  ];
  return lines.flatMap((entries) => {
    const rows: PlacedEntry[][] = [];
    let x = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const needed = textWidth(entry.label, fontSize) + SIGN_AND_GAPS;
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

/** The sign of an entry as SVG, its attributes already free of marks that would need escaping. */
export function signSvg(sign: Sign, ink: string): string {
  return signShapes(sign, ink)
    .map(({ element, attributes, text = '' }) => {
      const written = Object.entries(attributes).map(
        ([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`,
      );
      return `<${element} ${written.join(' ')}>${escapeXml(text)}</${element}>`;
    })
    .join('');
}
