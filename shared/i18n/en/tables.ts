import type { tables as french } from '../fr/tables.ts';

export const tables: typeof french = {
  title: 'Tables',
};
