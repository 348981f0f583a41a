export const views = {
  arrangement: {
    chip: 'Disposition : {{rule}}',
    network: 'réseau',
    sectors: 'par secteur',
    levels: 'par échelon',
    circle: 'en cercle, par type',
    timeline: 'par année',
    undated: 'Sans date',
    collective: 'autour de {{name}}',
    keep: 'Garder ces places',
    keepHint: 'Elles remplacent les places de la disposition « réseau ». Annuler les rend.',
    kept: 'Ces places sont maintenant celles du réseau.',
    noCollective: 'Ce réseau n’a pas encore de collectif autour duquel disposer les acteurs.',
  },
};
