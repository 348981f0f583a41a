import type { composition as french } from '../fr/composition.ts';

export const composition: typeof french = {
  title: 'Composition of the cluster (PTCE)',
  lead: 'What law 2014-856 (art. 9) and decree 2015-431 ask for, for an application file.',
  of: 'Cluster whose composition is looked at',
  all: 'All actors that are shown',
  criteria: 'Criteria',
  colleges: 'By college',
  levels: 'By level',
  noCollege: 'No college',
  noLevel: 'Level not given',
  criterion: {
    legalPersons: 'Three legal persons at least',
    essEnterprise: 'An enterprise of the social economy',
    otherEnterprise: 'An enterprise outside the social economy',
    otherPartner: 'Another partner: authority, research or training',
  },
  state: { met: 'Met', notMet: 'Not met', notKnown: 'Not known' },
  possible: 'To be checked:',
  column: {
    part: 'Part',
    asked: 'Criterion or group',
    state: 'Situation',
    count: 'Number',
    who: 'Who',
    possible: 'To be checked',
  },
  export: 'Export (CSV)',
  file: 'ptce-composition',
  fileType: 'Table (CSV)',
  saved: 'The composition is saved: {{name}}',
};
