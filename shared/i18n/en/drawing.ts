import type { drawing as french } from '../fr/drawing.ts';

export const drawing: typeof french = {
  essKinds: 'Social economy',
  noValue: 'Not stated',
  legend: 'Legend',
  sectors: 'Sectors',
  actors: 'Actors',
  cooperations: 'Cooperations',
  count_one: '{{count}} actor',
  count_many: '{{count}} actors',
  count_other: '{{count}} actors',
  tieCount_one: '{{count}} cooperation',
  tieCount_many: '{{count}} cooperations',
  tieCount_other: '{{count}} cooperations',
};
