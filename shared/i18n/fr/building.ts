export const building = {
  skipToMap: 'Aller à la carte',
  chips: 'Affichage de la carte',
  choice: {
    add: 'Ajouter « {{words}} »',
    refused: '« {{words}} » n’est pas dans la liste : rien n’a changé.',
  },
  card: {
    partnerOf: 'Nouveau partenaire {{name, de}}',
    tieTo: 'Relier à {{name}}',
    from: 'De',
    type: 'Type de lien',
    usualTypes: 'Types courants',
    end: 'Terminer',
    actorHint: 'Tab : champ suivant. Entrée : ajouter, puis le suivant. Échap : terminer.',
    tieHint: 'Tab : champ suivant. Entrée : ajouter, puis le lien suivant. Échap : terminer.',
    drawnHint: 'Un clic sur un type ou Entrée ajoute le lien. Échap : abandonner.',
  },
};
