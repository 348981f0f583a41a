/** The colours of a drawing under one theme; the screen, the SVG and the PNG share them. */
export interface Palette {
  canvas: string;
  ink: string;
  muted: string;
  line: string;
  panel: string;
  accent: string;
  highlight: string;
  /** Around nodes, so that touching ones stay apart. */
  nodeBorder: string;
  /** How strongly hulls tint the canvas, 0 to 1. */
  hullOpacity: number;
  /** Points added to the size of labels. */
  largerLabels: number;
}

export type PaletteName = 'light' | 'dark' | 'projector';

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: {
    canvas: '#FBFAF7',
    ink: '#1D2433',
    muted: '#6B7280',
    line: '#E4E0D6',
    panel: '#FFFFFF',
    accent: '#0F6B5C',
    highlight: '#F2C14E',
    nodeBorder: '#FFFFFF',
    hullOpacity: 0.08,
    largerLabels: 0,
  },
  dark: {
    canvas: '#161B26',
    ink: '#EDEAE2',
    muted: '#A3A9B6',
    line: '#343C4D',
    panel: '#1D2433',
    accent: '#4FC3AE',
    highlight: '#F2C14E',
    nodeBorder: '#161B26',
    hullOpacity: 0.14,
    largerLabels: 0,
  },
  projector: {
    canvas: '#FFFFFF',
    ink: '#000000',
    muted: '#3A3F4B',
    line: '#B9B3A4',
    panel: '#FFFFFF',
    accent: '#0A5347',
    highlight: '#E0A800',
    nodeBorder: '#FFFFFF',
    hullOpacity: 0.12,
    largerLabels: 6,
  },
};

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
