/** What a reader of files has to tell of a row; `{{value}}` is what the file says. */
export const problems = {
  'file-empty': 'Le fichier est vide.',
  'file-binary': 'Ce fichier n’est pas un tableau de texte : c’est un fichier binaire sous un autre nom.',
  'file-too-large': 'Le fichier est trop gros ({{size}} Mo ; {{most}} Mo au plus).',
  'quote-stray':
    'Cette ligne a un guillemet mal placé : elle a été lue comme si elle n’en avait pas. Vérifiez ses cellules.',
  'encoding-mixed':
    '{{count, number}} signes de ce fichier viennent d’un autre encodage ; ils ont été lus comme Windows les écrit.',
  'entities-read':
    '{{count, number}} signes étaient écrits à la manière des pages web (&eacute;) ; ils ont été rétablis.',
  'row-above': '« {{value}} » est au-dessus des en-têtes : cette ligne n’est pas importée.',
  'headers-joined':
    '« {{value}} » complète les en-têtes de la ligne du dessus : les deux lignes n’en font qu’une.',
  'row-left-out': '« {{value}} » : cette ligne est laissée de côté, comme demandé.',
  'rows-hidden': 'Lignes masquées dans le classeur, lues comme les autres : {{count, number}}.',
  'rows-hidden-out': 'Lignes masquées dans le classeur, laissées de côté comme demandé : {{count, number}}.',
  'column-hidden': 'La colonne « {{value}} » est masquée dans le classeur ; elle est lue comme les autres.',
  'column-unnamed': 'La colonne n° {{number}}, sans en-tête, n’est pas importée.',
  'contacts-read':
    'Contacts lus dans ces colonnes, sans que leur accord soit connu : {{count, number}} ({{value}}).',
  'contacts-unnamed': 'Contacts sans nom, désignés par leur adresse ou leur numéro : {{count, number}}.',
  'contact-homeless':
    'L’acteur de « {{value}} » n’est ni dans le fichier ni dans le réseau : ce contact n’est pas importé.',
  'matrix-directed':
    'Cette matrice donne {{count, number}} coopérations, chacune dans le sens de sa case : ses deux moitiés diffèrent.',
  'matrix-undirected':
    'Cette matrice donne {{count, number}} coopérations réciproques ; {{mirrored, number}} cases redisent un lien de l’autre moitié.',
  'matrix-diagonal': '{{count, number}} cases de la diagonale ne disent rien : elles ne sont pas reprises.',
  'matrix-differs':
    'Cette case dit « {{value}} », la case en face (ligne {{row}}) « {{other}} » ; ce que dit la première est gardé.',
  'tie-word-left':
    '« {{value}} » marque un lien, mais ce mot n’en dit rien de connu : le lien est repris sans lui.',
  'tie-number-left': '« {{value}} » n’est pas une intensité de 1 à 5 : le lien est repris sans intensité.',
  'ties-denied': '« {{value}} » : {{count, number}} cases disent qu’il n’y a pas de lien.',
  'tie-contradicted':
    '« {{value}} » dit qu’il n’y a pas de lien, mais une autre réponse de cette ligne en donne un : il est gardé.',
  'members-added': '« {{value}} » est déjà dans le réseau : ses membres y sont complétés.',
  'row-of-table': '« {{value}} » résume le tableau ou le commente : cette ligne n’est pas importée.',
  'words-meant': '{{list}} : des mots ont été compris par leur sens. {{value}}',
  'not-given':
    '« {{value}} », {{count, number}} fois dans le tableau, veut dire « non renseigné » : le champ est laissé vide.',
  'partner-itself': '« {{value}} » est cité comme son propre partenaire : ce lien n’est pas repris.',
  'partner-again':
    'Le lien avec « {{value}} » est déjà donné à la ligne {{row}} : il n’est repris qu’une fois.',
  'communes-found':
    'Communes complétées (nom, code postal ou code Insee) : {{count, number}} ; rien de ce que dit le fichier n’a été remplacé.',
  'communes-unsure':
    'Communes à préciser, plusieurs étant possibles ou les indications ne s’accordant pas : {{count, number}} ({{value}})',
  'communes-unknown': 'Communes qui ne sont pas dans la liste de France : {{count, number}} ({{value}})',
  'kind-derived':
    'Acteurs dont le type est tiré de la forme juridique ou du nom, à vérifier : {{count, number}}.',
  'rows-too-many':
    'Le tableau compte {{size, number}} lignes ; {{most, number}} au plus peuvent être importées. Découpez-le ou gardez-en une partie.',
  'network-large':
    'Ce fichier apporte {{actors, number}} acteurs et {{cooperations, number}} coopérations : au-delà de 10 000 acteurs ou de 30 000 coopérations, l’application devient lente.',
  'places-scattered':
    'Les places de ce fichier semblent tirées au sort, sans rapport avec les liens : la carte sera mise en place à l’import.',
  'file-unknown': 'Ce format de fichier n’est pas reconnu.',
  'file-unreadable': 'Le fichier est endommagé et n’a pas pu être lu.',
  'file-password':
    'Ce classeur est protégé par un mot de passe : ouvrez-le dans votre tableur et enregistrez-le sans mot de passe.',
  'sheet-left-out': 'Le tableau « {{value}} » ({{count, number}} lignes) est laissé de côté.',
  'ends-several':
    'Cette ligne cite plusieurs acteurs à une même extrémité : elle donne {{count, number}} coopérations.',
  'cell-error':
    'Feuille « {{sheet}} », cellule {{address}} : la formule donne l’erreur {{value}} ; la valeur est laissée vide.',
  'cell-uncalculated':
    'Feuille « {{sheet}} », cellule {{address}} : la formule {{value}} n’a pas été calculée ; ouvrez le classeur dans votre tableur et enregistrez-le.',
  'cell-formula-empty':
    'Feuille « {{sheet}} », cellule {{address}} : la formule {{value}} ne donne rien, ou n’a pas été calculée.',
  'zip-bomb': 'Ce fichier compressé est refusé : une fois ouvert il serait démesuré.',
  'sheet-spread':
    'La feuille « {{value}} » a des cellules si loin l’une de l’autre qu’elle remplirait la mémoire : effacez celles qui sont à l’écart du tableau.',
  'xml-doctype': 'Ce fichier XML déclare des entités : il est refusé par sécurité.',
  'xml-broken': 'Le fichier XML s’interrompt ou n’est pas bien formé ; ce qui précède a été lu.',
  'json-broken': 'Le fichier JSON n’est pas bien formé.',
  'json-deep': 'Ce fichier JSON emboîte trop de niveaux : il est refusé par sécurité.',
  'version-newer':
    'Ce fichier vient d’une version plus récente de Maillage ({{value}}) : mettez l’application à jour.',
  'network-second':
    'Ce fichier est un second réseau : il n’est pas repris. Pour réunir deux réseaux, fusionnez-les.',
  'past-left-out':
    'Ce fichier est une sauvegarde : ses {{snapshots, number}} instantanés et ses {{entries, number}} modifications passées ne sont pas repris ici.',
  'part-missing': 'Il manque au fichier sa partie « {{value}} ».',
  'part-damaged': 'La partie « {{value}} » du fichier est endommagée.',
  'value-unusable':
    'Une valeur de cette fiche ne peut pas être utilisée (hors limites ou illisible) et n’a pas été reprise : {{value}}',
  'record-invalid': 'Cette fiche n’a pas la forme attendue et n’a pas été reprise : {{value}}',
  'no-rows': 'Le tableau n’a que des en-têtes : il n’y a rien à importer.',
  'collective-created':
    'Le collectif « {{value}} » n’est cité que par ses membres : il est créé, à compléter.',
  'member-incomplete':
    'Cette ligne ne dit pas à la fois le collectif et l’acteur : « {{value}} » n’est pas importé comme membre.',
  'headers-unknown': 'Aucune colonne n’a été reconnue : vérifiez que la première ligne porte les en-têtes.',
  'header-duplicate':
    'Deux colonnes portent le même en-tête « {{value}} » : la seconde est lue sous le nom « {{name}} ».',
  'cells-extra':
    'Cette ligne a plus de cellules que le tableau n’a de colonnes ; celles en trop sont laissées.',
  'column-ignored': 'La colonne « {{value}} » n’est pas importée.',
  'column-custom': 'La colonne « {{value}} » devient un champ propre à ce réseau.',
  'custom-kept': '« {{value}} » ne convient pas à ce champ : le texte est gardé et signalé.',
  'link-unsafe': '« {{value}} » n’est pas une adresse http, https ou mailto : le lien n’est pas repris.',
  'column-missing': 'Il manque une colonne indispensable : {{value}}.',
  'name-missing': 'Cette ligne n’a pas de nom : elle n’est pas importée.',
  'end-missing': 'Il manque à ce lien l’un de ses deux acteurs : il n’est pas importé.',
  'duplicate-id':
    'L’identifiant « {{value}} » figure déjà plus haut dans le fichier : cette ligne n’est pas importée.',
  'duplicate-in-file':
    'Le même acteur figure déjà plus haut dans le fichier : cette ligne n’est pas importée.',
  'unknown-actor': '« {{value}} » n’est ni dans le fichier ni dans le réseau : le lien n’est pas importé.',
  'actor-created': '« {{value}} » n’est cité que par un lien : un acteur est créé, à compléter.',
  'self-tie': 'Ce lien relie « {{value}} » à lui-même : il n’est pas importé.',
  'word-near': '« {{value}} », {{count, number}} fois, est lu comme « {{read}} ».',
  'word-left':
    '« {{value}} », {{count, number}} fois, n’est pas repris, comme choisi : le champ est laissé vide.',
  'word-unknown': '« {{value}} » n’est pas un mot attendu ici : la valeur est laissée vide.',
  'new-term': '« {{value}} » est ajouté au vocabulaire du réseau.',
  'number-invalid': '« {{value}} » n’est pas un nombre : la valeur est laissée vide.',
  'number-range': '« {{value}} » est hors des bornes possibles : la valeur est laissée vide.',
  'votes-differ':
    '« {{value}} » : une autre ligne donne à ce membre, dans le même collège, un autre nombre de voix, qui est gardé.',
  'date-invalid': '« {{value}} » n’est pas une date : la valeur est laissée vide.',
  'number-doubtful':
    '« {{value}} » pouvait se lire de deux façons : lu comme {{read, number}} ({{count, number}} fois dans cette colonne).',
  'number-other-sign':
    '« {{value}} » n’est pas écrit comme le reste de sa colonne : lu comme {{read, number}} ({{count, number}} fois).',
  'number-tax':
    '« {{value}} » dit hors taxes ou toutes taxes comprises : seul le montant {{read, number}} est gardé ({{count, number}} fois dans cette colonne).',
  'number-percent':
    '« {{value}} » est un pourcentage : le nombre {{read, number}} est gardé, sans le signe ({{count, number}} fois dans cette colonne).',
  'number-scaled':
    '« {{value}} » compte en milliers ou en millions, comme l’en-tête le dit : le montant {{read, number}} est gardé ({{count, number}} fois dans cette colonne).',
  'number-currency':
    '« {{value}} » n’est pas en euros : le montant {{read, number}} est gardé tel quel, sans conversion ({{count, number}} fois dans cette colonne).',
  'date-other-order':
    '« {{value}} » ne suit pas l’ordre de sa colonne : lu comme {{read}} ({{count, number}} fois).',
  'date-serial':
    '« {{value}} » est une date comptée en jours, à la manière des tableurs : lue comme {{read}} ({{count, number}} fois dans cette colonne).',
  'code-zero':
    '« {{value}} » a perdu son zéro de tête : lu comme {{read}} ({{count, number}} fois dans cette colonne).',
  'code-shortened':
    '« {{value}} » est un numéro que le tableur a abrégé, ses chiffres sont perdus : la valeur est laissée vide.',
  'formula-text': 'Cette cellule commence comme une formule : elle est gardée comme simple texte.',
  'html-text': 'Cette cellule contient du HTML : il est gardé comme simple texte.',
  'siren-invalid': 'Le SIREN « {{value}} » n’est pas valide : il est gardé et signalé.',
  'siret-invalid': 'Le SIRET « {{value}} » n’est pas valide : il est gardé et signalé.',
  'siret-other-siren': 'Le SIRET « {{value}} » n’appartient pas au SIREN : il est gardé et signalé.',
  'rna-invalid': 'Le numéro RNA « {{value}} » n’est pas valide : il est gardé et signalé.',
  'insee-invalid': 'Le code Insee « {{value}} » n’est pas valide : il est gardé et signalé.',
  'postcode-invalid': 'Le code postal « {{value}} » n’est pas valide : il est gardé et signalé.',
  'left-before-joined': 'Le départ précède l’arrivée : les deux dates sont gardées et signalées.',
  'ended-before-started': 'La fin précède le début : les deux dates sont gardées et signalées.',
  'like-skipped': 'Ressemble à « {{value}} » : rien n’en est repris, ses liens lui sont rattachés.',
  unchanged: 'Déjà dans le réseau, sans différence.',
  'already-there': 'Déjà dans le réseau : laissé tel quel, comme demandé.',
  'category-unknown': 'La catégorie n° {{value}} n’est pas dans la taxonomie.',
  'taxonomy-missing': 'Le fichier des catégories n’a pas été donné : les catégories restent des numéros.',
  'taxonomy-alone':
    'Ce fichier ne contient que les catégories d’une carte GoGoCarto : choisissez-le en même temps que celui de ses éléments.',
  'loops-left-out':
    'Ce fichier a {{count, number}} boucles (« loops ») : elles ne sont pas importées, leurs liens le sont.',
  hyperedges: 'L’hyperlien « {{value}} » réunit {{count, number}} nœuds : il devient un collectif de ce nom.',
  'not-a-point': 'Cet objet n’est pas un point ({{value}}) : il n’est pas importé.',
  'vertices-unnamed':
    'Le fichier annonce {{count, number}} sommets sans les décrire tous : au-delà du {{most, number}}ᵉ, ceux que rien ne décrit ne sont pas repris.',
  'line-ignored': 'Cette ligne n’est pas comprise et n’est pas importée : {{value}}',
  'amount-shared': 'Ce marché a plusieurs titulaires : son montant est partagé également entre eux.',
  'columns-left': 'Colonnes que Maillage n’utilise pas, non importées : {{columns}}.',
  'body-closed':
    '« {{value}} » est fermé ou dissous selon ce fichier : il est importé avec l’étiquette « Fermé ».',
  'body-closed-on':
    '« {{value}} » est fermé ou dissous depuis le {{date}} selon ce fichier : il est importé avec l’étiquette « Fermé » et cette date de départ.',
  'body-other-name': '« {{value}} » porte le même numéro que « {{name}} » : c’est un seul acteur.',
  'name-stand-in':
    'Le nom n’est pas connu : le numéro {{value}} en tient lieu. Choisissez en même temps un fichier qui donne les noms, ou complétez la fiche.',
  'name-withheld': 'Ce fichier ne publie pas le nom {{value, de}} : le numéro en tient lieu.',
  'contract-superseded':
    'Version antérieure du marché {{value}} : seule la plus récente (ligne {{row}}) est importée.',
  'contract-again':
    'Cette ligne répète le marché {{value}} déjà lu à la ligne {{row}} : elle n’est pas importée.',
  'contract-modified':
    'Le marché {{value}} a été modifié {{count, number}} fois : le montant, la durée et les titulaires de la dernière modification comptent.',
  'cell-unread': 'Cette cellule n’est pas comprise et n’est pas importée : {{value}}',
  'framework-ceiling':
    '{{value}} € est le plafond d’un accord-cadre, non une dépense : il est gardé à part du montant.',
  'subcontract-first':
    'Ce marché a plusieurs titulaires : la sous-traitance à {{value}} est rattachée au premier.',
  'amount-mixed':
    'Cette aide est à la fois en numéraire et en nature : la nature du montant est laissée vide.',
  'state-aid':
    'Cette aide est notifiée à l’Union européenne comme aide d’État ; ce n’est pas un financement européen.',
  'place-approximate': 'Position approximative : « {{value}} » (score {{score}}).',
  'person-not-actor': 'Cette ligne ne nomme qu’une personne, non une structure : elle n’est pas importée.',
  'order-cancelled': 'Commande « {{value}} » : elle n’est pas importée.',
  'order-again': '« {{value}} » a déjà une commande à la ligne {{row}} : c’est un seul acteur.',
  'place-not-found': 'L’adresse de cette ligne n’a pas été trouvée : sa position manque.',
  'eu-share': '{{value}} € : {{rate}} % de {{total, number}} €, la part de l’Union européenne.',
  'number-rounded':
    '« {{value}} » a été arrondi par un tableur : ce numéro n’est plus sûr, il est laissé de côté.',
  'eu-amount-unknown':
    'Le coût total est de {{value}} €, mais la part de l’Union européenne n’est pas dite : le montant est laissé vide.',
  'joined-files':
    '« {{value}} » figure dans plusieurs des fichiers choisis : c’est un seul acteur, que chacun complète.',
  'joined-differs':
    '{{field}} : un autre des fichiers choisis dit « {{value}} » ; ce que dit le premier est gardé.',
  'end-ambiguous':
    '« {{value}} » désigne un acteur différent dans plusieurs des fichiers choisis : le lien n’est pas importé.',
  'name-shared':
    'Plusieurs acteurs s’appellent « {{value}} » : ce lien n’est pas importé tant que vous n’avez pas choisi lequel.',
  'profile-used': 'Lu avec les réglages gardés de « {{value}} ».',
  'looks-like': '« {{value}} » ressemble à « {{other}} » : les deux sont gardés.',
  'end-left-out':
    'Ce lien mène à « {{value}} », qui n’est pas importé, comme demandé : il ne l’est pas non plus.',
  'absent-marked': 'N’est plus dans le fichier : marqué « à vérifier », comme demandé.',
  'empty-kept':
    '{{field}} : vide dans le fichier pour {{count, number}} acteurs que le réseau renseigne ; une case vide n’efface rien.',
  'group-collective':
    '« {{value}} » contient d’autres nœuds : un collectif de ce nom est créé, avec ses {{count, number}} membres.',
  'spells-joined':
    'Plusieurs périodes se suivent ({{value}}) : seuls le premier début et la dernière fin sont gardés.',
  'dated-values':
    '« {{value}} » a plusieurs valeurs datées pour {{count, number}} éléments : la plus récente est gardée.',
  'graph-value': 'Ce que le fichier dit du graphe entier n’est pas importé : {{value}}',
  'graphs-joined':
    'Ce fichier contient {{count, number}} réseaux : tous sont lus, un même acteur n’y compte qu’une fois.',
  'port-ignored':
    'Les points d’attache des liens (ports) ne sont pas importés : {{count, number}} liens en ont.',
  'xml-sign': 'Un signe interdit en XML ({{value}}) est retiré de cette ligne ; le reste est lu.',
  'coordinates-swapped':
    'Latitude et longitude semblent inversées ({{value}}) : le point tomberait loin de la France.',
  'file-other-program':
    'Ce fichier vient d’un autre programme ({{value}}) et ne contient pas de réseau que Maillage sache lire.',
  'vertex-beyond':
    'Le sommet « {{value}} » est au-delà des {{count, number}} que le fichier annonce : il n’est pas importé.',
};
