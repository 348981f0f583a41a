import { COLOURS, type ThemeName } from '../../base/colours.ts';

/** The colours of a drawing under one theme; the screen, the SVG and the PNG share them. */
export interface Palette {
  canvas: string;
  ink: string;
  muted: string;
  line: string;
  panel: string;
  accent: string;
  /** Around nodes, so that touching ones stay apart. */
  nodeBorder: string;
  /** How strongly hulls tint the canvas, 0 to 1. */
  hullOpacity: number;
  /** Points added to the size of labels. */
  largerLabels: number;
}

export type PaletteName = ThemeName;

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: { ...ofTheme('light'), hullOpacity: 0.08, largerLabels: 0 },
  dark: { ...ofTheme('dark'), hullOpacity: 0.14, largerLabels: 0 },
  projector: { ...ofTheme('projector'), hullOpacity: 0.12, largerLabels: 6 },
};

function ofTheme(name: ThemeName): Omit<Palette, 'hullOpacity' | 'largerLabels'> {
  const { canvas, ink, muted, line, panel, accentText, nodeBorder } = COLOURS[name];
  return { canvas, ink, muted, line, panel, accent: accentText, nodeBorder };
}

/** Mixes two #RRGGBB colours; `share` of the second, 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const channel = (start: number) => {
    const a = Number.parseInt(one.slice(start, start + 2), 16);
    const b = Number.parseInt(other.slice(start, start + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
