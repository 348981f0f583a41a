export const drawing = {
  essKinds: 'Structures ESS',
  noValue: 'Non renseigné',
  legend: 'Légende',
  sectors: 'Secteurs',
  actors: 'Acteurs',
  cooperations: 'Coopérations',
  count_one: '{{count}} acteur',
  count_many: '{{count}} acteurs',
  count_other: '{{count}} acteurs',
  tieCount_one: '{{count}} coopération',
  tieCount_many: '{{count}} coopérations',
  tieCount_other: '{{count}} coopérations',
};
