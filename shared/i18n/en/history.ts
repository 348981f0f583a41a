import type { history as french } from '../fr/history.ts';

export const history: typeof french = {
  title: 'History',
};
