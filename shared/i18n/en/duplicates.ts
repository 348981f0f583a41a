import type { duplicates as french } from '../fr/duplicates.ts';

export const duplicates: typeof french = {
  title: 'Duplicates',
};
