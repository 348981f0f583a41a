/** What the app says of itself, and of the data in it. */
export const about = {
  title: 'À propos de Maillage',
  open: 'À propos',
  version: 'Maillage {{version}}, l’atlas hors ligne des coopérations d’un territoire.',
  releases: {
    title: 'Version',
    made: 'Version {{version}} du {{date}}.',
    old: 'Cette version a plus de six mois. Une plus récente a pu paraître, avec des corrections de sécurité : regardez.',
    see: 'Maillage ne cherche jamais de mise à jour par lui-même. Les versions publiées :',
    unpublished:
      'Maillage ne cherche jamais de mise à jour par lui-même, et aucune adresse de publication n’est connue de cette version : demandez à qui vous l’a remise.',
  },
  check: {
    text: 'Avant d’installer une version téléchargée, vérifiez qu’elle est bien celle qui a été publiée. Il faut l’installateur et son fichier de signature (.sig).',
    button: 'Vérifier un installateur téléchargé…',
    genuine: {
      title: 'Installateur authentique',
      text: '« {{name}} » est bien le fichier publié sous le nom « {{signed}} », signé avec la clé de Maillage.',
    },
    altered: {
      title: 'Ce n’est pas le fichier signé',
      text: '« {{name}} » diffère de « {{signed}} », que décrit la signature : téléchargement incomplet, autre version ou fichier modifié. Ne l’installez pas.',
    },
    forged: {
      title: 'Signature étrangère',
      text: 'La signature n’a pas été faite avec la clé de Maillage. N’installez pas « {{name}} ».',
    },
    'no-signature': {
      title: 'Signature illisible',
      text: 'Le fichier choisi n’est pas une signature de Maillage : rien ne peut être dit de « {{name}} ».',
    },
    'no-key': {
      title: 'Fichier intact, origine inconnue',
      text: '« {{name}} » a bien la somme de contrôle écrite dans la signature, mais cette version de Maillage ne contient pas de clé pour savoir qui l’a signée.',
    },
  },
  licence: {
    title: 'Licence',
    text: 'Maillage est un logiciel libre sous licence MIT : vous pouvez l’utiliser, l’étudier, le modifier et le redistribuer. Il est fourni sans garantie.',
  },
  data: {
    title: 'Données fournies',
    text: 'Communes, intercommunalités et codes postaux : Insee, DGCL et La Poste, réunis par Etalab, édition 2026, Licence Ouverte 2.0. Le Pôle Clairval de l’exemple est imaginaire.',
  },
  font: {
    title: 'Police de caractères',
    text: 'Atkinson Hyperlegible Next, du Braille Institute, sous SIL Open Font License 1.1 ; son zéro est ici dessiné sans barre.',
  },
  desktop: {
    title: 'Application de bureau',
    text: 'Elle contient aussi Electron et Chromium ; leurs licences sont dans son dossier : LICENSE.electron.txt et LICENSES.chromium.html.',
  },
  libraries_one: '{{count}} bibliothèque',
  libraries_many: '{{count}} bibliothèques',
  libraries_other: '{{count}} bibliothèques',
  search: 'Chercher une bibliothèque ou une licence',
  noneFound: 'Aucune bibliothèque ne correspond.',
  privacy: {
    title: 'Confidentialité',
    intro: 'Ce que Maillage garde, où, et ce que vous devez aux personnes dont vous notez le nom.',
    where: {
      title: 'Où sont vos données',
      text: 'Les réseaux, le journal des modifications, les instantanés et les réglages sont dans la base de Maillage, dans votre session, sur cet ordinateur. Maillage ne chiffre pas cette base : qui ouvre votre session peut la lire. Protégez la session par un mot de passe et chiffrez le disque.',
    },
    network: {
      title: 'Aucun usage d’internet',
      text: 'Ni compte, ni envoi, ni statistique, ni mise à jour automatique : les auteurs de Maillage ne reçoivent rien. Un lien vers un site ne s’ouvre que lorsque vous cliquez dessus, hors de Maillage.',
    },
    persons: {
      title: 'Les contacts de personnes',
      text: 'Nom, fonction, courriel, téléphone, accord et sa date sont des données personnelles, rangées à part des autres champs. Notez ce qui sert à la coopération, rien de plus, et demandez l’accord. Évitez les noms de personnes dans les descriptions et les étiquettes. Un accord de plus de trois ans est signalé : redemandez-le ou effacez la personne.',
    },
    responsible: {
      title: 'Qui est responsable',
      text: 'Au sens du RGPD, le responsable du traitement est la structure pour laquelle vous tenez la carte. C’est elle qui décide pourquoi et combien de temps elle garde ces contacts, qui en informe les personnes et qui l’inscrit à son registre. Maillage n’est qu’un outil sur votre ordinateur.',
    },
    rights: {
      title: 'Répondre à une personne',
      text: 'Le délai de réponse est en principe d’un mois.',
      access:
        'Accès : dans « Contacts du réseau », cherchez son nom, puis « Copier les données » pour lui remettre ce qui est noté d’elle. « Effacer partout » montre aussi les textes qui la nomment ; rien n’est effacé avant votre accord.',
      correction: 'Rectification : modifiez le contact. Le journal garde l’ancienne version.',
      erasure:
        'Effacement : « Effacer partout » retire la personne de tous les réseaux, instantanés et journaux de cet ordinateur, montre les textes qui la nomment et propose de les caviarder. Cela ne s’annule pas. Les fichiers de la base sont réécrits sans elle au prochain démarrage, quand aucune autre fenêtre n’est ouverte ; d’ici là ils en gardent des traces.',
      objection: 'Retrait de l’accord ou opposition : notez « Refusé », ou effacez la personne.',
    },
    exports: {
      title: 'Ce qui sort de cet ordinateur',
      text: 'Aucun export ne contient les fiches de contact, sauf un fichier .maillage ou une page si vous choisissez « Avec les contacts de personnes » ; sans elles restent aussi les notes d’orateur des récits et les séances d’atelier. Les textes libres partent comme ils sont, avec les noms qui y sont écrits. Pseudonymisé, un fichier ne contient aucun texte écrit par quelqu’un, mais qui connaît le réseau peut reconnaître un acteur à ses liens. Un fichier .maillage se souvient aussi de ses fusions : empreintes d’états passés, identifiants des fusions, des points décidés et de ce qui a été gardé, sans leurs valeurs. Après un effacement, il ne reste du contact que son identifiant, pour qu’une fusion demande avant de le ramener ; les empreintes qui couvraient des contacts disparaissent. Un fichier remis à quelqu’un échappe à Maillage : un effacement ne l’atteint plus.',
    },
    backups: {
      title: 'Sauvegardes et copies',
      text: 'Une sauvegarde ou une copie complète contient les contacts, les notes et le journal : gardez-la en lieu sûr. Les sauvegardes d’un mois passé restent dans le dossier tant que vous ne les supprimez pas. Effacer une personne propose de réécrire les sauvegardes du dossier qui la contiennent encore. Les copies téléchargées ou déplacées restent comme elles sont : supprimez-les, ou effacez de nouveau la personne après avoir restauré l’une d’elles. Maillage n’atteint ni les sauvegardes de l’ordinateur, ni un dossier synchronisé, ni ce qu’un disque garde des fichiers effacés : seul un disque chiffré en protège.',
    },
    limits: {
      title: 'Ce que Maillage ne fait pas à votre place',
      text: 'Il vous aide à tenir vos engagements ; il ne suffit pas à vous mettre en conformité, et cette page n’est pas un avis juridique. Votre délégué à la protection des données ou la CNIL vous renseigneront.',
    },
  },
};
