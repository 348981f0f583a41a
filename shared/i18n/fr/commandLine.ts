/** What the command line says; the help is written out whole, as it is read. */
export const commandLine = {
  help: `Maillage en ligne de commande : lit, vérifie, convertit, compare et fusionne des réseaux, sans fenêtre.

Usage
  maillage convert FICHIER… SORTIE     convertit ; plusieurs fichiers font un seul réseau
  maillage validate FICHIER…           dit ce qui ne va pas : fichier, feuille, ligne, colonne, texte
  maillage merge [BASE] ICI LEUR -o SORTIE
                                       fusionne deux réseaux, à partir de leur dernier état commun
  maillage diff AVANT APRÈS            dit en phrases ce qui a changé
  maillage levers FICHIER…             donne les chiffres des dix leviers
  maillage composition FICHIER…        dit si le PTCE réunit ce que demande le décret 2015-431, et qui
  maillage report FICHIER… -o SORTIE.html
                                       écrit le rapport, à lire ou à imprimer

Options communes
  -o, --out SORTIE         fichier à écrire
      --force              remplace la sortie si elle existe
      --json               résultat en JSON sur la sortie standard
      --language fr|en     langue des messages et des fichiers (sinon celle du système)
  -h, --help               cette aide
      --version            version de Maillage

Ce qui part (convert, merge ; report : sans contacts ou avec des codes)
      --without-contacts   sans les contacts de personnes (par défaut)
      --with-contacts      avec les contacts de personnes
      --pseudonyms         des codes à la place des noms
      --salt TEXTE         clé des codes : la même clé redonne les mêmes codes
      --keep-communes      garde les codes Insee des communes
      --fields LISTE       seulement ces champs, par exemple kind,commune,type,collectives

convert, validate, levers, composition, report
      --profile FICHIER    lit les tableaux avec ces réglages d’import (fichier .json de l’application)

convert
      --from FORMAT        lit comme ce format : {{readable}}
      --to FORMAT          écrit dans ce format : {{writable}}
      --table actors|cooperations
                           le tableau à écrire dans un fichier .csv
      --directions pairs|apart|mixed
                           liens orientés et réciproques en GEXF et GraphML : deux flèches,
                           deux fichiers (archive .zip, avec --to), ou le sens lien par lien

merge
      --prefer mine|theirs tranche tous les conflits d’un côté

diff, levers, composition
      --csv                résultat en CSV sur la sortie standard

diff
      --exit-code          rend 1 s’il y a une différence

levers, composition, report
      --date AAAA-MM-JJ    le jour dont il est question (sinon aujourd’hui)

composition
      --collective NOM     le collectif à examiner (sinon le premier PTCE, ou tous les acteurs)

Codes de retour
  0  fait
  1  fait, mais des lignes ou des valeurs sont en erreur ; ou une différence, avec --exit-code
  2  commande mal écrite
  3  conflits à trancher : rien n’est écrit
  4  fichier illisible, inconnu, déjà présent ou impossible à écrire : rien n’est écrit
`,
  tryHelp: 'Tapez « maillage --help » pour l’aide.',
  commandUnknown: 'Commande inconnue : {{name}}.',
  commandMissing: 'Il manque une commande.',
  optionUnknown: 'Option inconnue pour {{command}} : {{name}}.',
  optionValue: 'L’option {{name}} attend une valeur.',
  optionNoValue: 'L’option {{name}} n’attend pas de valeur.',
  optionChoice: 'L’option {{name}} attend l’une de ces valeurs : {{values}}.',
  optionsApart: 'Ces options ne vont pas ensemble : {{names}}.',
  optionNeeds: 'Cette option ne va qu’avec une autre : {{names}}.',
  date: 'L’option --date attend un jour écrit AAAA-MM-JJ.',
  inputMissing: 'Il manque le fichier à lire.',
  outputMissing: 'Il manque le fichier à écrire (-o SORTIE).',
  collectiveUnknown: 'Aucun collectif ne s’appelle {{name}}. Collectifs de ce réseau : {{names}}.',
  compositionAll: '{{name}}, tous les acteurs',
  compositionOf: 'Composition du PTCE : {{name}}',
  filesTwo: 'Cette commande attend deux fichiers.',
  filesMerge: 'Cette commande attend deux fichiers, ou trois avec leur dernier état commun.',
  endingUnknown: 'Le format {{name, de}} n’est pas connu par son nom. Dites-le par --to : {{formats}}.',
  pngNeedsScreen: 'Une image PNG ou un PDF demande la fenêtre de Maillage. Écrivez un dessin .svg.',
  csvOneTable:
    'Un réseau fait deux tableaux CSV. Donnez un nom en .zip pour les deux, ou --table actors ou --table cooperations pour un seul.',
  fieldsUnknown: 'Champs inconnus : {{names}}. Champs possibles : {{fields}}.',
  exists: '{{path}} existe déjà. Ajoutez --force pour le remplacer.',
  notFound: '{{path}} : ce fichier n’existe pas.',
  fileFault: '{{path}} : {{reason}}',
  unusable: 'Rien de ces fichiers ne peut être repris.',
  unexpected: 'Une erreur inattendue a tout arrêté : {{reason}}',
  written: '{{path}} est écrit : {{records}}.',
  reportEnding: 'Le rapport est une page ou un document : donnez un nom en .html ou .docx.',
  reportWritten: '{{path}} est écrit.',
  losses: 'N’est pas dans ce fichier :',
  line: 'ligne {{row}}',
  remark: '{{where}} : {{remark}}',
  more_one: '… et {{count, number}} autre remarque. --json les donne toutes.',
  more_many: '… et {{count, number}} autres remarques. --json les donne toutes.',
  more_other: '… et {{count, number}} autres remarques. --json les donne toutes.',
  valid: '{{actors}}, {{cooperations}} : rien à signaler.',
  summary: '{{actors}}, {{cooperations}} ; {{errors}}, {{warnings}}, {{infos}}.',
  errors_one: '{{count, number}} erreur',
  errors_many: '{{count, number}} erreurs',
  errors_other: '{{count, number}} erreurs',
  warnings_one: '{{count, number}} avertissement',
  warnings_many: '{{count, number}} avertissements',
  warnings_other: '{{count, number}} avertissements',
  infos_one: '{{count, number}} information',
  infos_many: '{{count, number}} informations',
  infos_other: '{{count, number}} informations',
  period: 'De {{before}} à {{after}}',
  mine: 'ici',
  theirs: 'leur',
  kept: 'gardé',
  conflicts_one:
    '{{count, number}} point est à trancher : rien n’est écrit. Relancez avec --prefer mine ou --prefer theirs, ou fusionnez dans Maillage.',
  conflicts_many:
    '{{count, number}} points sont à trancher : rien n’est écrit. Relancez avec --prefer mine ou --prefer theirs, ou fusionnez dans Maillage.',
  conflicts_other:
    '{{count, number}} points sont à trancher : rien n’est écrit. Relancez avec --prefer mine ou --prefer theirs, ou fusionnez dans Maillage.',
  decided_one: '{{count, number}} point tranché :',
  decided_many: '{{count, number}} points tranchés :',
  decided_other: '{{count, number}} points tranchés :',
  effects: 'Par rapport à {{path}} :',
  effectsNone: 'Par rapport à {{path}} : rien de nouveau.',
  baseUnknown: 'Aucun dernier état commun : rien n’est supprimé, ce qu’un seul côté connaît est gardé.',
  alike: 'Peut-être les mêmes acteurs, gardés tous deux : « {{theirs}} » et « {{mine}} ».',
  column: { lever: 'Levier', indicator: 'Indicateur', figure: 'Chiffre', of: 'Sur' },
};
