import type { palette as french } from '../fr/palette.ts';

export const palette: typeof french = {
  title: 'Commands',
};
