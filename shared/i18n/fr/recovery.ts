export const recovery = {
  rawExport: 'Exporter les données brutes',
  rawType: 'Données brutes (JSON)',
  rawName: 'maillage-donnees-brutes-{{date}}',
  rawFailed: 'Les données brutes n’ont pas pu être lues',
  blocked: {
    title: 'Une autre fenêtre de Maillage est ouverte',
    text: 'Maillage doit mettre à jour ses données et attend que l’autre fenêtre soit fermée. Fermez-la : celle-ci continuera d’elle-même. Rien n’est perdu.',
  },
  outdated: {
    title: 'Maillage a été mis à jour dans une autre fenêtre',
    text: 'Cette fenêtre est d’une version antérieure et n’enregistre plus rien. Vos modifications sont enregistrées : rechargez pour continuer.',
  },
  newer: {
    label: 'Lecture seule',
    text: 'Ces données ont été enregistrées par une version plus récente de Maillage : vous pouvez tout regarder, mais rien modifier. Installez la dernière version pour continuer.',
    notCopied:
      'Ces données viennent d’une version plus récente de Maillage, qui seule peut en faire une copie complète. Installez-la, ou exportez les données brutes.',
    refused: 'Ces données viennent d’une version plus récente de Maillage : elles sont en lecture seule.',
  },
  vanished: {
    label: 'Réseaux disparus',
    text: 'Un réseau était ouvert ici, et la base de cet ordinateur est vide : un arrêt brutal pendant un enregistrement, ou un nettoyage, a pu l’effacer. Vos sauvegardes et vos fichiers .maillage le contiennent.',
    backups: 'Voir les sauvegardes',
    dismiss: 'Repartir de zéro',
  },
  repaired: {
    label: 'Réparation à l’ouverture',
    text_one: 'À l’ouverture, {{count, number}} anomalie a été trouvée dans ce réseau.',
    text_many: 'À l’ouverture, {{count, number}} anomalies ont été trouvées dans ce réseau.',
    text_other: 'À l’ouverture, {{count, number}} anomalies ont été trouvées dans ce réseau.',
    details: 'Voir',
    dismiss: 'Compris',
    title: 'Ce qui a été trouvé à l’ouverture',
    intro:
      'Ce qui pouvait être réparé l’est, et l’historique du réseau le montre. Rien n’est effacé : les données brutes contiennent aussi ce qui n’a pas pu être lu.',
    completed: '{{what}} : des valeurs illisibles ont été mises de côté ({{fields}})',
    missing: 'Un acteur manquait : « {{name}} » le remplace, pour que ses liens restent',
    unreadable: '{{what}} : illisible, mis de côté',
    header: 'Les réglages du réseau étaient en partie illisibles ({{fields}})',
    past: 'Historique et instantanés : {{entries, number}} modifications et {{snapshots, number}} instantanés illisibles, mis de côté',
  },
  placeholder: 'Acteur manquant {{number}}',
  placeholderNote:
    'Ajouté à l’ouverture, parce que des liens le citaient et qu’il manquait. À compléter ou à fusionner.',
  unnamed: 'Sans nom',
  what: {
    actors: 'Acteur',
    cooperations: 'Coopération',
    collectives: 'Collectif',
    contacts: 'Contact',
    positions: 'Place sur la carte',
    logos: 'Logo',
    views: 'Vue',
    stories: 'Récit',
    sessions: 'Séance',
  },
  notOpened: {
    title: '« {{name}} » ne s’est pas ouvert la dernière fois',
    text: 'Il n’a donc pas été rouvert de lui-même, et rien n’y a été changé. Ouvrez-le quand même, exportez les données brutes pour les faire examiner, ou choisissez un autre réseau ci-dessous.',
    anyway: 'Ouvrir quand même',
  },
  damagedRow: 'ligne endommagée',
};
