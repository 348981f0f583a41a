import type { communes as french } from '../fr/communes.ts';

export const communes: typeof french = {
  title: 'Commune',
};
