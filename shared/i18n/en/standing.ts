import type { standing as french } from '../fr/standing.ts';

export const standing: typeof french = {
  ess: 'Social economy',
  public: 'Public body',
  said: {
    yes: 'Yes, {{why}}',
    no: 'No, {{why}}',
    unknown: 'Not known: neither the record, nor the legal form, nor the kind says',
  },
  why: {
    record: 'by its record',
    esus: 'by its ESUS approval',
    statuses: 'by an approval as of right (SIAE, EA)',
    legalForm: 'by its legal form ({{name}})',
    kind: 'by the kind of actor ({{name}})',
  },
};
