/** Spread in lightness as well as in hue, so that they stay apart for colour-blind readers (after Okabe, Ito and Tol). */
export const SAFE_COLOURS = [
  '#2E7D4F',
  '#C4701A',
  '#3B6FB6',
  '#B0861E',
  '#7A4CA5',
  '#2A93B5',
  '#C2577E',
  '#8E3B46',
  '#6E8B3D',
  '#5F6B7E',
  '#8A6D5B',
  '#D55E00',
];

/** The colour of an entry that comes after so many others. */
export function nextColour(count: number): string {
  return SAFE_COLOURS[count % SAFE_COLOURS.length] ?? '#5F6B7E';
}
