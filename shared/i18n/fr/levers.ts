export const levers = {
  title: 'Leviers',
  lever: {
    training: {
      name: 'Formation et sensibilisation',
      about: 'Élus et services publics qui se forment ou s’informent auprès de l’ESS.',
      question:
        'Quel élu, quel service n’a encore rencontré aucune structure de l’ESS, et qui l’inviterait ?',
      limit: 'La carte voit qu’un lien de formation existe, pas ce qui a été appris.',
    },
    acquaintance: {
      name: 'Interconnaissance',
      about: 'Les acteurs se connaissent-ils, et la carte est-elle tenue à jour ?',
      question: 'Quelles deux structures voisines gagneraient à se rencontrer avant l’été ?',
      limit:
        'Une absence de lien sur la carte peut être une absence de saisie. Se connaître ne fait pas coopérer.',
    },
    procurement: {
      name: 'Commande publique responsable',
      about: 'Achats publics auprès de l’ESS, clauses sociales et environnementales.',
      question: 'Quel marché qui se termine pourrait être préparé avec des structures de l’ESS ?',
      limit:
        'Seuls les marchés saisis comptent, et les données publiées (DECP) commencent à 40 000 € HT. Un plafond d’accord-cadre n’est pas une dépense ; une clause écrite n’est pas une clause tenue.',
    },
    chains: {
      name: 'Filières et nouveaux domaines',
      about: 'Étapes tenues, fragiles ou manquantes de chaque filière, et passages entre elles.',
      question: 'Quelle étape manquante peut être tenue ici, et laquelle vaut-il mieux chercher ailleurs ?',
      limit: 'Un acteur à une étape ne dit rien de sa capacité. Une filière peut passer hors du territoire.',
    },
    consolidation: {
      name: 'Réseaux lisibles et consolidés',
      about: 'Groupes séparés, collectifs, cœur du réseau.',
      question: 'Par qui relier les groupes qui restent à l’écart ?',
      limit: 'Un réseau d’un seul tenant n’est pas encore un réseau qui décide ensemble.',
    },
    participation: {
      name: 'Associer acteurs et citoyens',
      about: 'Sièges tenus par l’ESS et par les citoyens dans les instances.',
      question: 'Dans quelle instance manque une voix, et qui pourrait la porter ?',
      limit: 'Un siège ne dit pas si l’on y est écouté. Les instances non saisies n’apparaissent pas.',
    },
    levels: {
      name: 'Gouvernance multi-niveaux',
      about: 'Liens entre les échelons, du quartier à l’Europe.',
      question: 'Quel échelon manque autour de la table, et qui en connaît la porte d’entrée ?',
      limit: 'L’échelon est celui de l’action de l’acteur, tel qu’il a été saisi.',
    },
    support: {
      name: 'Soutien aux structures et coopérations',
      about: 'Financements par source et par année, dépendance, structures sans soutien.',
      question: 'Que se passe-t-il si le premier financeur se retire, et qui prendrait le relais ?',
      limit:
        'Un montant sur plusieurs années compte l’année où il commence. Les montants non saisis manquent.',
    },
    europe: {
      name: 'Leviers européens',
      about: 'Liens sous un programme européen, et qui les porte.',
      question: 'Quel porteur de projet européen peut en accompagner un autre ?',
      limit: 'Être proche d’un porteur ne donne pas accès au programme.',
    },
    bridges: {
      name: 'Passerelles avec l’économie conventionnelle',
      about: 'Liens entre l’ESS et les entreprises conventionnelles.',
      question: 'Qui pourrait nous présenter l’entreprise qui manque ?',
      limit: 'L’indice compte les liens sans dire s’ils sont équilibrés.',
    },
  },
  indicator: {
    publicWithLearning: {
      name: 'Acteurs publics formés ou informés par l’ESS',
      formula:
        'Acteurs publics vers qui va au moins un lien de formation ou d’information d’un acteur de l’ESS ÷ acteurs publics dont on sait s’ils en ont un. L’accompagnement que donne une collectivité n’en est pas.',
    },
    trainers: {
      name: 'Formateurs de l’ESS',
      formula:
        'Acteurs de l’ESS, têtes de réseau et centres de ressources compris (RTES, CRESS, Avise), qui forment ou informent au moins un acteur public.',
    },
    meanDegree: {
      name: 'Partenaires par acteur',
      formula:
        'Combien de partenaires un acteur a, en moyenne : deux fois les paires d’acteurs liées ÷ acteurs (degré moyen ; Wasserman et Faust, 1994).',
    },
    density: {
      name: 'Densité',
      formula:
        'Paires d’acteurs liées ÷ toutes les paires d’acteurs (Wasserman et Faust, 1994). Elle baisse quand le réseau grandit : ce n’est pas un progrès à mesurer, et deux réseaux de tailles différentes ne s’y comparent pas.',
    },
    isolated: { name: 'Acteurs isolés', formula: 'Acteurs sans aucun lien compté ÷ acteurs.' },
    meanDistance: {
      name: 'Distance moyenne',
      formula:
        'Combien de liens il faut suivre, en moyenne, entre deux acteurs qu’un chemin relie (plus courts chemins ; Wasserman et Faust, 1994).',
    },
    freshRecords: {
      name: 'Fiches complètes et vérifiées',
      formula:
        'Fiches avec type, commune, échelon et secteur, vérifiées depuis moins de 12 mois et qui ne sont pas « à vérifier » ÷ fiches d’acteurs.',
    },
    contracts: {
      name: 'Marchés vers l’ESS',
      formula: 'Liens de commande publique dont le fournisseur est un acteur de l’ESS, sur tous les marchés.',
    },
    contractEuros: {
      name: 'Montant vers l’ESS',
      formula: 'Somme des montants connus de ces liens.',
    },
    contractShare: {
      name: 'Part de l’ESS dans les marchés',
      formula: 'Marchés vers l’ESS ÷ marchés dont on sait si le fournisseur est de l’ESS.',
    },
    contractEuroShare: {
      name: 'Part de l’ESS dans les montants',
      formula:
        'Montants connus vers l’ESS ÷ montants connus des marchés dont on sait si le fournisseur est de l’ESS.',
    },
    socialClause: {
      name: 'Avec clause sociale',
      formula: 'Marchés, vers l’ESS ou non, avec clause sociale ÷ marchés dont on sait s’ils en ont une.',
    },
    environmentalClause: {
      name: 'Avec clause environnementale, avant le 22 août 2026',
      formula: 'Marchés commencés avant cette date avec clause environnementale ÷ ceux dont on le sait.',
    },
    environmentalClauseSince: {
      name: 'Avec clause environnementale, depuis le 22 août 2026',
      formula:
        'Marchés commencés depuis cette date avec clause environnementale ÷ ceux dont on le sait. La loi l’impose au plus tard à cette date (2021-1104, art. 35).',
    },
    reserved: {
      name: 'Marchés réservés',
      formula:
        'Marchés réservés ÷ marchés dont on sait s’ils le sont (code de la commande publique, L2113-12 à L2113-15).',
    },
    reservedDisability: {
      name: 'Réservés aux EA et ESAT',
      formula: 'Marchés réservés par l’article L2113-12.',
    },
    reservedInsertion: { name: 'Réservés aux SIAE', formula: 'Marchés réservés par l’article L2113-13.' },
    reservedPrison: {
      name: 'Réservés au travail pénitentiaire',
      formula: 'Marchés réservés par l’article L2113-13-1.',
    },
    reservedBoth: {
      name: 'Réservés aux EA, ESAT et SIAE',
      formula: 'Marchés réservés par l’article L2113-14.',
    },
    reservedEss: {
      name: 'Services réservés à l’ESS',
      formula: 'Marchés de services sociaux et autres réservés par l’article L2113-15.',
    },
    insertionHours: {
      name: 'Heures d’insertion',
      formula: 'Somme des heures d’insertion connues des marchés.',
    },
    spaser: {
      name: 'Acheteurs publics avec un SPASER',
      formula:
        'Acteurs publics dont on sait qu’ils ont un schéma d’achats responsables ÷ acteurs publics dont on le sait. Obligatoire au-delà de 50 M€ HT d’achats par an (L2111-3, D2111-3).',
    },
    endingSoon: {
      name: 'Marchés qui se terminent',
      formula:
        'Liens de commande publique, vers l’ESS ou non, dont le marché, à défaut le lien, se termine dans les 6 mois.',
    },
    stagesHeld: {
      name: 'Étapes tenues',
      formula:
        'Étapes tenues par au moins un acteur ÷ étapes des filières où l’étape d’au moins un acteur est renseignée.',
    },
    stagesFragile: { name: 'Étapes fragiles', formula: 'Étapes tenues par un seul acteur.' },
    stagesMissing: { name: 'Étapes manquantes', formula: 'Étapes que personne ne tient.' },
    jointsHeld: {
      name: 'Passages tenus',
      formula:
        'Étapes qui se suivent reliées par un lien de filière, ou tenues par un même acteur ÷ étapes qui se suivent et sont toutes deux tenues. Seules les filières ordonnées ont des passages ; les autres secteurs sont des ensembles d’activités.',
    },
    largestGroup: {
      name: 'Acteurs dans le plus grand groupe',
      formula:
        'Acteurs du plus grand groupe d’un seul tenant (composante ; Wasserman et Faust, 1994) ÷ acteurs.',
    },
    groups: {
      name: 'Groupes séparés',
      formula: 'Groupes sans aucun lien entre eux (composantes ; Wasserman et Faust, 1994).',
    },
    inCollective: {
      name: 'Acteurs dans un collectif',
      formula: 'Acteurs membres d’au moins un collectif ÷ acteurs.',
    },
    core: {
      name: 'Acteurs du cœur',
      formula:
        'Acteurs très liés entre eux, au milieu du réseau : taille du cœur qui correspond le mieux à un cœur dense et une périphérie sans liens (Borgatti et Everett, 1999).',
    },
    seatsHeld: {
      name: 'Sièges de l’ESS et des citoyens',
      formula:
        'Dans les instances de politique publique (celles dont la fiche le dit, et les acteurs publics) : sièges tenus par l’ESS ou des citoyens ÷ sièges dont on connaît le titulaire.',
    },
    seatsEss: {
      name: 'Sièges de l’ESS',
      formula: 'Dans ces instances : sièges tenus par l’ESS ÷ sièges connus.',
    },
    seatsCitizens: {
      name: 'Sièges des citoyens',
      formula: 'Dans ces instances : sièges tenus par des citoyens ÷ sièges connus.',
    },
    ownSeats: {
      name: 'Sièges dans les instances de l’ESS',
      formula:
        'À part : sièges dans les PTCE, les structures de l’ESS et les autres instances qui ne sont pas de politique publique.',
    },
    levelsJoined: {
      name: 'Échelons voisins reliés',
      formula:
        'Paires d’échelons voisins, parmi ceux présents, avec au moins un lien ÷ ces paires. L’ordre est celui de la liste des échelons.',
    },
    levelsPresent: { name: 'Échelons présents', formula: 'Échelons où agit au moins un acteur.' },
    tiesAcross: {
      name: 'Liens entre échelons',
      formula: 'Liens entre deux échelons différents ÷ liens dont les deux échelons sont connus.',
    },
    fundingEuros: {
      name: 'Financements en numéraire',
      formula:
        'Somme des montants connus des liens de financement, sans ce qui est en nature ni les garanties.',
    },
    fundingInKind: {
      name: 'Apports en nature',
      formula: 'Somme des montants connus des liens de financement en nature.',
    },
    fundingGrant: { name: 'Subventions', formula: 'Montants connus des liens de cette nature.' },
    fundingLoan: { name: 'Prêts', formula: 'Montants connus des liens de cette nature.' },
    fundingGuarantee: {
      name: 'Garanties',
      formula: 'Montants connus des liens de cette nature : un engagement, non compté en numéraire.',
    },
    fundingEquity: { name: 'Apports en capital', formula: 'Montants connus des liens de cette nature.' },
    fundingPatronage: { name: 'Mécénat', formula: 'Montants connus des liens de cette nature.' },
    fundingService: { name: 'Prestations', formula: 'Montants connus des liens de cette nature.' },
    fundingTies: { name: 'Liens de financement', formula: 'Nombre de liens de financement.' },
    firstFunder: {
      name: 'Part du premier financeur',
      formula: 'Montants connus en numéraire du premier financeur ÷ montants connus en numéraire.',
    },
    essFunded: {
      name: 'Structures de l’ESS soutenues',
      formula: 'Acteurs de l’ESS avec au moins un financement reçu ÷ acteurs de l’ESS.',
    },
    euTies: {
      name: 'Liens européens',
      formula:
        'Liens sous un programme que la liste des programmes dit européen (FEDER, FSE+, FEADER, Interreg, Horizon, LIFE…).',
    },
    euEuros: { name: 'Montant européen', formula: 'Somme des montants connus de ces liens.' },
    euCarriers: {
      name: 'Porteurs',
      formula: 'Bénéficiaires de ces financements, et les deux bouts des autres liens européens.',
    },
    essNearCarrier: {
      name: 'ESS proche d’un porteur',
      formula: 'Acteurs de l’ESS à deux liens au plus d’un porteur ÷ acteurs de l’ESS.',
    },
    externalInternal: {
      name: 'Indice E-I',
      formula:
        'Vers −1, l’ESS et les entreprises conventionnelles restent chacune chez soi ; vers +1, elles travaillent surtout ensemble : (liens entre elles − liens internes) ÷ ces liens (Krackhardt et Stern, 1988). Valeur attendue : celle de liens répartis au hasard entre ces mêmes acteurs.',
    },
    tiesAcrossSides: {
      name: 'Liens passerelles',
      formula:
        'Liens entre un acteur de l’ESS et une entreprise conventionnelle, sur tous les liens entre acteurs de l’un et de l’autre.',
    },
    keyActors: {
      name: 'Passeurs indispensables',
      formula:
        'Acteurs dont le départ couperait un groupe de l’ESS de toute entreprise conventionnelle, ou l’inverse (parmi les points d’articulation ; Hopcroft et Tarjan, 1973).',
    },
  },
  carriers: 'Porteurs de ces programmes',
  bridgeTies: 'Liens passerelles',
  unplacedStage_one:
    '{{sector}} : personne parmi les acteurs placés pour « {{stage}} » ; {{count, number}} acteur reste à placer.',
  unplacedStage_many:
    '{{sector}} : personne parmi les acteurs placés pour « {{stage}} » ; {{count, number}} acteurs restent à placer.',
  unplacedStage_other:
    '{{sector}} : personne parmi les acteurs placés pour « {{stage}} » ; {{count, number}} acteurs restent à placer.',
  gap: {
    publicWithoutLearning: {
      name: 'Acteurs publics sans lien de formation',
      item: '{{actor}} : aucune formation ni information reçue d’un acteur de l’ESS.',
    },
    isolatedActor: { name: 'Acteurs isolés', item: '{{actor}} n’a aucun lien compté.' },
    strangers: {
      name: 'Voisins sans lien',
      item: '{{actor}} et {{other}} : même secteur ({{sector}}), même commune ({{commune}}), aucun lien compté.',
    },
    buyersWithout: {
      name: 'Acheteurs publics sans marché avec l’ESS',
      item: '{{actor}} n’a aucun marché compté avec une structure de l’ESS.',
    },
    contractsEnding: {
      name: 'Marchés à préparer',
      item: 'Le marché entre {{actor}} et {{other}} se termine : {{date}}.',
    },
    missingStage: { name: 'Étapes manquantes', item: '{{sector}} : personne pour « {{stage}} ».' },
    fragileStage: { name: 'Étapes fragiles', item: '{{sector}} : « {{stage}} » ne tient qu’à {{actor}}.' },
    missingJoint: {
      name: 'Passages manquants',
      item: '{{sector}} : aucun lien de filière entre « {{stage}} » et « {{next}} ».',
    },
    cutOffGroup: { name: 'Groupes à l’écart', item: 'Sans lien avec le reste : {{actors}}.' },
    bodyWithoutEss: { name: 'Instances sans l’ESS', item: '{{body}} : aucun siège de l’ESS.' },
    bodyWithoutCitizens: { name: 'Instances sans citoyens', item: '{{body}} : aucun siège de citoyens.' },
    levelsApart: {
      name: 'Échelons sans lien',
      item: 'Aucun lien compté entre les échelons « {{level}} » et « {{next}} ».',
    },
    essWithoutFunding: {
      name: 'Structures de l’ESS sans soutien',
      item: '{{actor}} ne reçoit aucun financement connu.',
    },
    sectorWithoutEu: {
      name: 'Secteurs sans programme européen',
      item: '{{sector}} : aucun lien européen compté.',
    },
    sectorWithoutBridge: {
      name: 'Secteurs sans passerelle',
      item: '{{sector}} : l’ESS et les entreprises n’y ont aucun lien entre elles.',
    },
  },
  unknown: {
    partnerSide_one: '{{count}} acteur public n’est lié qu’à des acteurs dont on ignore s’ils sont de l’ESS.',
    partnerSide_many:
      '{{count}} acteurs publics ne sont liés qu’à des acteurs dont on ignore s’ils sont de l’ESS.',
    partnerSide_other:
      '{{count}} acteurs publics ne sont liés qu’à des acteurs dont on ignore s’ils sont de l’ESS.',
    amount_one: '{{count}} lien dont le montant n’est pas connu.',
    amount_many: '{{count}} liens dont le montant n’est pas connu.',
    amount_other: '{{count}} liens dont le montant n’est pas connu.',
    amountKind_one:
      '{{count}} financement dont on ignore s’il est en numéraire ou en nature : compté en numéraire.',
    amountKind_many:
      '{{count}} financements dont on ignore s’ils sont en numéraire ou en nature : comptés en numéraire.',
    amountKind_other:
      '{{count}} financements dont on ignore s’ils sont en numéraire ou en nature : comptés en numéraire.',
    fundingNature_one: '{{count}} financement dont on ignore la nature (subvention, prêt…).',
    fundingNature_many: '{{count}} financements dont on ignore la nature (subvention, prêt…).',
    fundingNature_other: '{{count}} financements dont on ignore la nature (subvention, prêt…).',
    contractStart_one: '{{count}} marché dont on ignore s’il a commencé avant ou depuis le 22 août 2026.',
    contractStart_many:
      '{{count}} marchés dont on ignore s’ils ont commencé avant ou depuis le 22 août 2026.',
    contractStart_other:
      '{{count}} marchés dont on ignore s’ils ont commencé avant ou depuis le 22 août 2026.',
    reserved_one: '{{count}} marché dont on ignore s’il est réservé.',
    reserved_many: '{{count}} marchés dont on ignore s’ils sont réservés.',
    reserved_other: '{{count}} marchés dont on ignore s’ils sont réservés.',
    reservedArticle_one: '{{count}} marché réservé dont on ignore l’article.',
    reservedArticle_many: '{{count}} marchés réservés dont on ignore l’article.',
    reservedArticle_other: '{{count}} marchés réservés dont on ignore l’article.',
    insertionHours_one: '{{count}} marché avec clause sociale dont on ignore les heures d’insertion.',
    insertionHours_many: '{{count}} marchés avec clause sociale dont on ignore les heures d’insertion.',
    insertionHours_other: '{{count}} marchés avec clause sociale dont on ignore les heures d’insertion.',
    spaser_one: '{{count}} acheteur public dont on ignore s’il a un SPASER.',
    spaser_many: '{{count}} acheteurs publics dont on ignore s’ils ont un SPASER.',
    spaser_other: '{{count}} acheteurs publics dont on ignore s’ils ont un SPASER.',
    bodyPolicy_one: '{{count}} instance dont on ignore si elle relève d’une politique publique.',
    bodyPolicy_many: '{{count}} instances dont on ignore si elles relèvent d’une politique publique.',
    bodyPolicy_other: '{{count}} instances dont on ignore si elles relèvent d’une politique publique.',
    levelPlace_one: '{{count}} échelon ajouté, à mettre à sa place dans la liste.',
    levelPlace_many: '{{count}} échelons ajoutés, à mettre à leur place dans la liste.',
    levelPlace_other: '{{count}} échelons ajoutés, à mettre à leur place dans la liste.',
    socialClause_one: '{{count}} lien dont on ignore s’il a une clause sociale.',
    socialClause_many: '{{count}} liens dont on ignore s’ils ont une clause sociale.',
    socialClause_other: '{{count}} liens dont on ignore s’ils ont une clause sociale.',
    environmentalClause_one: '{{count}} lien dont on ignore s’il a une clause environnementale.',
    environmentalClause_many: '{{count}} liens dont on ignore s’ils ont une clause environnementale.',
    environmentalClause_other: '{{count}} liens dont on ignore s’ils ont une clause environnementale.',
    contractEnd_one: '{{count}} marché dont la fin n’est pas connue.',
    contractEnd_many: '{{count}} marchés dont la fin n’est pas connue.',
    contractEnd_other: '{{count}} marchés dont la fin n’est pas connue.',
    supplierSide_one: '{{count}} marché dont on ignore si le fournisseur est de l’ESS.',
    supplierSide_many: '{{count}} marchés dont on ignore si le fournisseur est de l’ESS.',
    supplierSide_other: '{{count}} marchés dont on ignore si le fournisseur est de l’ESS.',
    stage_one: '{{count}} acteur d’une filière sans étape renseignée.',
    stage_many: '{{count}} acteurs d’une filière sans étape renseignée.',
    stage_other: '{{count}} acteurs d’une filière sans étape renseignée.',
    holderSide_one: '{{count}} siège dont on ignore si le titulaire est de l’ESS.',
    holderSide_many: '{{count}} sièges dont on ignore si le titulaire est de l’ESS.',
    holderSide_other: '{{count}} sièges dont on ignore si le titulaire est de l’ESS.',
    level_one: '{{count}} acteur sans échelon renseigné.',
    level_many: '{{count}} acteurs sans échelon renseigné.',
    level_other: '{{count}} acteurs sans échelon renseigné.',
    year_one: '{{count}} financement sans année.',
    year_many: '{{count}} financements sans année.',
    year_other: '{{count}} financements sans année.',
    programme_one: '{{count}} lien de financement sans programme renseigné.',
    programme_many: '{{count}} liens de financement sans programme renseigné.',
    programme_other: '{{count}} liens de financement sans programme renseigné.',
    european_one: '{{count}} lien dont on ignore si le programme est européen.',
    european_many: '{{count}} liens dont on ignore si le programme est européen.',
    european_other: '{{count}} liens dont on ignore si le programme est européen.',
    actorSide_one: '{{count}} acteur dont on ignore s’il est de l’ESS.',
    actorSide_many: '{{count}} acteurs dont on ignore s’ils sont de l’ESS.',
    actorSide_other: '{{count}} acteurs dont on ignore s’ils sont de l’ESS.',
  },
};
