/** The user guide and the guided tour; the chapters themselves are in shared/documents/guide. */
export const guide = {
  title: 'Guide',
  contents: 'Chapitres',
  search: 'Chercher dans le guide',
  found_one: '{{count}} chapitre',
  found_many: '{{count}} chapitres',
  found_other: '{{count}} chapitres',
  before: 'Chapitre précédent : {{title}}',
  after: 'Chapitre suivant : {{title}}',
  help: 'Aide',
  empty: {
    enter: 'Saisir une ligne',
    import: 'Importer un tableau',
    guide: 'Lire le guide',
    levers: {
      title: 'Les leviers attendent des acteurs',
      text: 'Dix chiffres diront où en est la coopération, ce qui manque et ce que l’on ignore. Quelques acteurs et leurs liens suffisent pour commencer.',
    },
    questions: {
      title: 'Les questions attendent des liens',
      text: 'Qui relie les groupes, qu’est-ce qui dépend d’un seul acteur, qui est isolé : la carte répond dès qu’elle compte quelques acteurs liés.',
    },
    matrices: {
      title: 'Les matrices attendent des acteurs',
      text: 'Elles croiseront secteurs, types et échelons : qui coopère avec qui, et qui finance qui. Une case vide sera une rencontre à organiser.',
    },
    wishes: {
      title: 'Rien n’est encore souhaité',
      text: 'Un lien souhaité se saisit par une ligne, « A > B : filière, souhaité », ou entre deux étapes d’une filière. Il paraîtra ici avec ce qui existe déjà entre les mêmes acteurs.',
    },
    chains: {
      title: 'Les filières attendent des acteurs',
      text: 'Donnez à un acteur un secteur et une étape, par exemple « Ferme des Aulnes : alimentation (production) » : chaque étape tenue, fragile ou manquante paraîtra ici.',
    },
    quality: {
      title: 'Rien à relire pour l’instant',
      text: 'Dès les premiers acteurs, cet écran dira quelles fiches sont à vérifier, anciennes, incomplètes ou avec un numéro faux.',
    },
  },
  tour: {
    title: 'Visite guidée',
    place: 'Étape {{step}} sur {{count}}',
    next: 'Suivant',
    back: 'Précédent',
    leave: 'Quitter la visite',
    finish: 'Terminer',
    keys: 'Échap pour quitter',
    left: 'La visite attend dans l’aide : F6 la reprend où vous en étiez.',
    offer: {
      label: 'Visite guidée',
      text: 'Première fois ? Huit étapes, trois minutes, sur ce réseau d’exemple.',
      start: 'Suivre la visite',
      decline: 'Non merci',
      later: 'La visite reste dans l’aide, touche F6.',
    },
    step: {
      map: {
        title: 'La carte',
        text: 'Chaque forme est un acteur, chaque trait une coopération. La couleur dit le secteur, la forme le type, la taille le nombre de liens. Cliquez sur un acteur : sa fiche s’ouvre à droite.',
      },
      find: {
        title: 'Trouver un acteur',
        text: 'Ctrl+K, puis trois lettres : « rec » trouve La Recyclerie. Le même champ ajoute un acteur et lance toutes les actions.',
      },
      enter: {
        title: 'Ajouter un lien par une ligne',
        text: 'Cette ligne ajoute un lien : Entrée l’enregistre, Ctrl+Z l’annule. Les noms se complètent, les acteurs inconnus sont créés. La touche E rouvre cette barre.',
        line: 'La Recyclerie > Ville de Clairval : formation, prévu',
      },
      filters: {
        title: 'Légende et filtres',
        text: 'La légende dit ce que montre la carte. Décochez un secteur pour le masquer : la barre du bas dit toujours ce qui est affiché, et ramène tout d’un clic.',
      },
      levers: {
        title: 'Les dix leviers',
        text: 'Des chiffres avec leur formule, les acteurs qui comptent, ce qui manque encore, et une question pour l’atelier. Ouvrez une carte pour voir.',
      },
      snapshot: {
        title: 'Prendre un instantané',
        text: 'Une copie datée, avant une réunion. Elle ne change plus : vous la comparerez avec la suite, ou vous y reviendrez.',
      },
      present: {
        title: 'Présenter',
        text: 'La carte seule, en grand, pour un vidéoprojecteur : un pointeur, des dessins sur l’écran, la saisie au fil de la parole. F5 y va, Échap en revient.',
      },
      help: {
        title: 'À vous',
        text: 'Le guide (F1) et cette visite (F6) sont ici. Tout ce que vous avez fait s’annule. Pour votre territoire, créez un réseau depuis le nom en haut à gauche.',
      },
    },
  },
};
