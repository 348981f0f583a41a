/** Of the page that stands where the app has stopped; apart from the catalogue, which that page must do without. */
export const trouble = {
  title: {
    gone: 'Maillage s’est arrêté',
    load: 'Maillage n’a pas pu se charger',
    memory: 'Maillage a manqué de mémoire',
  },
  text: 'L’affichage de la fenêtre s’est arrêté, pas vos données.',
  again:
    'C’est arrivé {{times}} fois en peu de temps : ouvrez l’écran d’accueil, qui n’ouvre aucun réseau de lui-même, et choisissez-en un autre.',
  kept: 'Chaque modification faite est déjà enregistrée sur cet ordinateur. Seul manque ce qui était en train d’être tapé.',
  reload: 'Recharger',
  start: 'Ouvrir un autre réseau',
  raw: 'Enregistrer les données brutes',
  rawName: 'maillage-donnees-brutes-{{date}}',
  rawType: 'Données brutes',
  saved: 'Enregistré : {{name}}',
  notSaved: 'Non enregistré : {{detail}}',
  backups: 'Ouvrir le dossier des sauvegardes',
  details: 'Détail technique',
};
