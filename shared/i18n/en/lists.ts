import type { lists as french } from '../fr/lists.ts';

export const lists: typeof french = {
  title: 'Lists',
};
