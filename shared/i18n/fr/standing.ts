/** Whether an actor is of the social economy, or public, and why. */
export const standing = {
  ess: 'ESS',
  public: 'Acteur public',
  said: {
    yes: 'Oui, {{why}}',
    no: 'Non, {{why}}',
    unknown: 'Inconnu : ni la fiche, ni la forme juridique, ni le type ne le disent',
  },
  why: {
    record: 'selon sa fiche',
    esus: 'par l’agrément ESUS',
    statuses: 'par l’agrément de droit (SIAE, EA)',
    legalForm: 'par la forme juridique ({{name}})',
    kind: 'par le type d’acteur ({{name}})',
  },
};
