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
    example: {
      caption: 'Par exemple',
      label: 'Exemple de ce que cet écran contiendra : {{words}}',
      // Lines end at a stroke, cells at a bar.
      of: {
        actors:
          'Nom | Type | Secteur | Commune / Ferme des Aulnes | Entreprise | Alimentation | Châtel / Ville de Clairval | Collectivité | Aucun | Clairval',
        cooperations:
          'De | Vers | Coopération / Ferme des Aulnes | Épicerie du Pont | Filière, forte / Ville de Clairval | La Recyclerie | Commande publique, 48 000 €',
        collectives:
          'Nom | Nature | Membres / Comité de pilotage | Instance | Ville de Clairval, La Recyclerie, FabLab Le Préau / Plateforme d’achats | Groupement | 6 acteurs',
        chains:
          'Production | Transformation | Distribution / Ferme des Aulnes, Verger de la Côte | étape manquante | Épicerie du Pont, AMAP du Vallon',
        levers:
          'Levier | Où en est-on / Mutualisation | 12 liens, 3 filières sur 4 / Financement | un seul financeur pour 9 acteurs',
        questions:
          'Question | Réponse / Qui relie les groupes ? | Pôle Clairval, Métropole Rives / Qui est isolé ? | Clinique des Rives',
        matrices:
          'De | vers Alimentation | vers Numérique / Alimentation | 14 liens | 2 liens / Numérique | aucun | 6 liens',
        pooled:
          'Ressource | Apporté par | Utilisé par | Volume / Local | Le Préau | Radio Clairval | 300 h/an / Véhicule | en commun | La Recyclerie, Compost des Rives | 12 000 km/an',
        wishes: 'Souhait | Déjà entre eux / La Recyclerie > Éco-BTP SAS : filière | un prêt de locaux',
        quality:
          'Fiche | À vérifier / Épicerie du Pont | SIREN faux / La Recyclerie | rien de neuf depuis 2024',
        history:
          'Heure | Changement / 14:32 | Lien ajouté : La Recyclerie > Ville de Clairval / 14:35 | Ferme des Aulnes modifiée : commune',
        snapshots:
          'Instantané | Pris le | Ce qu’il contient / Avant le comité de pilotage | 12 mars | 38 acteurs, 81 liens / Fin de l’atelier | 2 avril | 40 acteurs, 92 liens',
        story:
          'Étape | Ce qu’elle montre / 1. Qui nous sommes | la carte entière / 2. L’alimentation | la vue « Filière alimentation » / 3. Ce qui manque | une page de texte',
      },
    },
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
    pooled: {
      title: 'L’inventaire attend des acteurs',
      text: 'Il dira ce qui est mis en commun : locaux, véhicules, emplois partagés, achats groupés, avec qui l’apporte, qui s’en sert, combien, et l’économie.',
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
    skip: 'Passer',
    done: 'C’est fait.',
    create: 'Créer mon réseau',
    import: 'Importer mon annuaire',
    back: 'Précédent',
    leave: 'Quitter la visite',
    finish: 'Terminer',
    keys: 'Échap pour quitter',
    left: 'La visite attend dans l’aide : F6 la reprend où vous en étiez.',
    offer: {
      label: 'Visite guidée',
      text: 'Première fois ? Dix étapes, cinq minutes, sur ce réseau d’exemple.',
      start: 'Suivre la visite',
      decline: 'Non merci',
      later: 'La visite reste dans l’aide, touche F6.',
    },
    step: {
      map: {
        title: 'La carte',
        text: 'Chaque forme est un acteur, chaque trait une coopération. La couleur dit le secteur, la forme le type, la taille le nombre de liens. À vous : cliquez sur un acteur, sa fiche s’ouvre.',
      },
      find: {
        title: 'Trouver un acteur',
        text: 'Ctrl+K, trois lettres, puis Entrée : « rec » trouve La Recyclerie. Cherchez-la, ou un autre acteur. Le même champ ajoute un acteur et lance toutes les actions.',
      },
      actor: {
        title: 'Ajouter un acteur',
        text: 'La touche N, le bouton « Ajouter un acteur » ou un double-clic sur le fond : donnez-lui un nom, puis Entrée. Il rejoint la carte, et rien d’autre ne bouge.',
      },
      enter: {
        title: 'Ajouter un lien par une ligne',
        text: 'Cette ligne ajoute un lien : cliquez dans la barre, puis Entrée. Les noms se complètent, les acteurs inconnus sont créés. La touche E rouvre cette barre.',
        line: 'La Recyclerie > Ville de Clairval : formation, prévu',
      },
      filters: {
        title: 'Légende et filtres',
        text: 'La légende dit ce que montre la carte. Décochez un secteur pour le masquer : la barre du bas dit toujours ce qui est affiché, et ramène tout d’un clic.',
      },
      view: {
        title: 'Garder une vue',
        text: 'Filtres, couleurs et place du regard se gardent sous un nom. Ouvrez « Vues » et enregistrez celle-ci : vous la retrouverez d’un clic, et dans vos récits.',
      },
      levers: {
        title: 'Les dix leviers',
        text: 'Ouvrez les leviers : des chiffres avec leur formule, les acteurs qui comptent, ce qui manque encore, et une question pour l’atelier.',
      },
      snapshot: {
        title: 'Prendre un instantané',
        text: 'Une copie datée, avant une réunion. Prenez-en une : elle ne change plus, vous la comparerez avec la suite ou vous y reviendrez.',
      },
      present: {
        title: 'Présenter',
        text: 'La carte seule, en grand, pour un vidéoprojecteur : un pointeur, des dessins sur l’écran, la saisie au fil de la parole. Appuyez sur F5, puis Échap pour revenir ici.',
      },
      help: {
        title: 'À vous',
        text: 'Le guide (F1) et cette visite (F6) sont ici. Vos essais sur l’exemple s’annulent par Ctrl+Z. Et maintenant, votre territoire :',
      },
    },
  },
};
