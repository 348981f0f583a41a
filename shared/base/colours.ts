/**
 * Every colour of what we draw and write, but for those that users choose and the pointer of a stage. The drawing,
 * reports and minutes take theirs from here; the style sheets of the screens and of the page repeat them, and a test
 * holds both together.
 */
export type ThemeName = 'light' | 'dark' | 'projector';

const light = {
  paper: '#f6f4ef',
  canvas: '#fbfaf7',
  panel: '#ffffff',
  ink: '#1d2433',
  muted: '#5d6573',
  line: '#e4e0d6',
  lineSoft: '#efece4',
  lineStrong: '#d9d4c7',
  accent: '#0f6b5c',
  accentText: '#0f6b5c',
  /** Letters and signs on the accent, or on the rail. */
  onAccent: '#ffffff',
  accentSoft: '#e3f0ed',
  chip: '#f2eee4',
  highlight: '#f2c14e',
  insight: '#f7f3e7',
  rail: '#1d2433',
  railInk: '#c9cfdb',
  danger: '#b3261e',
  dangerSoft: '#fbeae8',
  ok: '#2e8b57',
  /** Around nodes, so that touching ones stay apart. */
  nodeBorder: '#ffffff',
  /** Under logos, which are made for white paper, whatever the theme. */
  logoGround: '#ffffff',
};

export type Colours = Readonly<Record<keyof typeof light, string>>;

export const COLOURS: Readonly<Record<ThemeName, Colours>> = {
  light,
  dark: {
    paper: '#10151d',
    canvas: '#141a23',
    panel: '#1a212d',
    ink: '#e6e9ee',
    muted: '#a9b2c0',
    line: '#2e3848',
    lineSoft: '#263040',
    lineStrong: '#3a4556',
    accent: '#0f6b5c',
    accentText: '#6cc7b4',
    onAccent: '#ffffff',
    accentSoft: '#17352f',
    chip: '#2a3341',
    highlight: '#f2c14e',
    insight: '#2b2a20',
    rail: '#0e131a',
    railInk: '#c9cfdb',
    danger: '#ff9d94',
    dangerSoft: '#3a2322',
    ok: '#58b983',
    nodeBorder: '#141a23',
    logoGround: '#ffffff',
  },
  /** For a bright room seen from the back row: black on white. */
  projector: {
    ...light,
    paper: '#ffffff',
    canvas: '#ffffff',
    ink: '#000000',
    muted: '#33383f',
    line: '#8a8f98',
    lineSoft: '#b9bdc4',
    lineStrong: '#5d6573',
    accentText: '#074a3f',
  },
};
