import type { fieldFiles as french } from '../fr/fieldFiles.ts';

export const fieldFiles: typeof french = {
  formats: {
    scdl: 'Public grants (SCDL)',
    decp: 'Public procurement (DECP)',
    essFrance: 'List of social economy companies (ESS France)',
    rna: 'National register of associations (RNA)',
    sirene: 'Sirene register',
    rechercheEntreprises: 'Recherche d’entreprises API',
    marcheInclusion: 'Le Marché de l’inclusion',
    lesEmplois: 'Les emplois de l’inclusion',
    finess: 'Health and social establishments (FINESS)',
    ban: 'Geocoded addresses (Base Adresse Nationale)',
    helloasso: 'HelloAsso',
    europe: 'Beneficiaries of European funds',
    gogocarto: 'GoGoCarto map',
    umap: 'uMap map',
  },
  recognised: '{{file}}: format recognised, {{format}}',
  ordinary: 'Read as an ordinary table',
  columns: {
    size: 'Size class',
    sign: 'Trade sign',
    ceiling: 'Framework agreement ceiling',
    social: 'Social considerations of the contract',
    environmental: 'Environmental considerations of the contract',
  },
};
