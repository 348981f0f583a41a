import { fold } from '../../base/fold.ts';
import type { FixedList } from '../../fields/field.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';

type Synonyms = Readonly<Record<string, readonly string[]>>;

/**
 * Words that mean an entry besides its labels in both languages, by the entry. Only what an entry really means is here: other words are offered as new entries.
 */
const SYNONYMS: Readonly<Partial<Record<VocabularyName, Synonyms>>> = {
  kinds: {
    association: [
      ...['asso', 'ong', 'ngo', 'non profit', 'nonprofit', 'association declaree', 'loi 1901', 'asso 1901'],
      ...['asso loi 1901', 'association loi 1901', 'association de loi 1901', 'association 1901'],
    ],
    cooperative: [
      ...['scop', 'scic', 'coop', 'cae', 'societe cooperative', 'cooperative d activite et d emploi'],
      ...['societe cooperative d interet collectif', 'societe cooperative et participative', 'cuma'],
    ],
    mutuelle: ['mutuelle de sante', 'mutuelle d assurance', 'mutual society'],
    fondation: ['fonds de dotation', 'endowment fund', 'fondation reconnue d utilite publique'],
    // Those whom the law counts among the enterprises of social utility without their asking (L. 3332-17-1).
    'entreprise-ess': [
      ...['entreprise solidaire', 'esus', 'entreprise solidaire d utilite sociale', 'entreprise sociale'],
      ...['siae', 'structure d insertion', 'structure d insertion par l activite economique', 'iae'],
      ...['aci', 'chantier d insertion', 'atelier et chantier d insertion', 'atelier chantier d insertion'],
      ...['ei', 'entreprise d insertion', 'etti', 'entreprise de travail temporaire d insertion'],
      ...['ai', 'association intermediaire', 'ea', 'entreprise adaptee', 'regie de quartier'],
      ...['esat', 'etablissement et service d aide par le travail', 'work integration social enterprise'],
    ],
    entreprise: [
      ...['societe', 'business', 'company', 'firm', 'entreprise classique', 'entreprise conventionnelle'],
      ...[
        'entreprise privee',
        'entreprise a mission',
        'societe a mission',
        'societe commerciale',
        'pme',
        'tpe',
      ],
    ],
    collectivite: [
      ...['mairie', 'commune', 'ville', 'departement', 'conseil departemental', 'region', 'conseil regional'],
      ...['syndicat mixte', 'petr'],
      ...['collectivite territoriale', 'collectivite locale', 'authority', 'local authority', 'municipality'],
      ...['town hall', 'city council', 'town council', 'local government'],
    ],
    epci: [
      ...['epci', 'intercommunalite', 'cc', 'communaute de commune', 'ca', 'communaute d agglomeration'],
      ...['agglomeration', 'agglo', 'communaute urbaine', 'metropole', 'intermunicipality'],
      ...['etablissement public de cooperation intercommunale'],
    ],
    'etablissement-public': ['epic', 'epa', 'etablissement public administratif', 'ccas', 'cias'],
    'chambre-consulaire': [
      ...['cci', 'cma', 'chambre d agriculture', 'chambre de metier et de l artisanat'],
      ...['chambre de commerce et d industrie', 'chambre de commerce'],
    ],
    'bailleur-social': ['bailleur', 'hlm', 'oph', 'office public de l habitat', 'social housing provider'],
    'sem-spl': ['sem', 'spl', 'societe d economie mixte', 'societe publique locale'],
    etat: [
      ...['state', 'agence', 'prefecture', 'service de l etat', 'service deconcentre', 'operateur de l etat'],
      ...['agence de l etat', 'agence regionale de sante', 'government', 'government agency'],
    ],
    recherche: [
      ...['laboratoire', 'labo', 'laboratoire de recherche', 'centre de recherche', 'unite de recherche'],
      ...['universite', 'universite labo', 'university', 'laboratory', 'lab', 'research centre', 'research'],
    ],
    formation: [
      ...['lycee', 'lycee agricole', 'lycee professionnel', 'ecole', 'cfa', 'organisme de formation'],
      ...['centre de formation', 'mfr', 'maison familiale rurale', 'school', 'training organisation'],
      ...['etablissement scolaire', 'etablissement d enseignement', 'training centre', 'training provider'],
    ],
    financeur: [
      ...['financeur solidaire', 'banque', 'banque cooperative', 'bank', 'funder', 'cigale'],
      ...['club cigale', 'finance solidaire', 'etablissement bancaire'],
    ],
    reseau: [
      ...['cress', 'chambre regionale de l ess', 'chambre regionale de l economie sociale et solidaire'],
      ...['federation', 'union regionale', 'reseau', 'umbrella body', 'umbrella organisation'],
    ],
    lieu: ['tiers lieu', 'third place', 'fablab', 'fab lab', 'coworking', 'espace de coworking'],
    ptce: ['pole territorial de cooperation economique', 'pole territorial de cooperation'],
    citoyens: [
      ...['collectif', 'collectif citoyen', 'collectif d habitant', 'groupe d habitant', 'habitant'],
      ...['citoyen', 'citizen', 'citizen group'],
    ],
    autre: ['other'],
  },
  levels: {
    quartier: ['qpv', 'quartier prioritaire', 'quartier prioritaire de la ville', 'neighborhood'],
    communal: ['local', 'commune', 'municipal', 'ville', 'village', 'city', 'town'],
    intercommunal: [
      ...['epci', 'cc', 'communaute de commune', 'communaute d agglomeration', 'agglomeration', 'agglo'],
      ...['communaute urbaine', 'metropole', 'intercommunalite', 'intermunicipal'],
    ],
    departemental: ['departement', 'department'],
    regional: ['region'],
    national: ['france', 'france entiere'],
    europeen: ['europe', 'ue', 'eu', 'union europeenne', 'european union'],
  },
  roles: {
    animation: ['animateur', 'animatrice', 'facilitator'],
    pilotage: ['pilote', 'chef de file', 'lead', 'leader'],
    financement: ['financeur', 'bailleur de fonds', 'funder'],
    production: ['producteur', 'productrice', 'producer'],
    transformation: ['transformateur', 'transformatrice', 'processor'],
    distribution: ['distributeur', 'distributrice', 'distributor'],
    achat: ['acheteur', 'acheteuse', 'client', 'donneur d ordre', 'buyer', 'customer'],
    expertise: ['expert', 'experte'],
    formation: ['formateur', 'formatrice', 'trainer'],
    accompagnement: ['accompagnateur', 'accompagnatrice'],
    beneficiaire: ['usager', 'user'],
  },
  cooperationTypes: {
    mutualisation: ['partage', 'sharing', 'mutualisation de moyen', 'moyen partage', 'shared resource'],
    projet: ['projet', 'project', 'partenariat', 'partnership', 'cotraitance', 'joint project'],
    filiere: [
      ...['achat', 'vente', 'achat vente', 'fourniture', 'approvisionnement', 'supply', 'sous traitance'],
      ...['fournisseur', 'client', 'client fournisseur', 'supplier', 'filiere', 'supply chain'],
    ],
    prestation: ['prestation', 'prestation de service', 'service'],
    'mise-a-disposition': ['mise a disposition de personnel', 'mise a disposition de local', 'pret de local'],
    adhesion: ['adhesion', 'membre', 'member', 'adherent', 'membership'],
    convention: ['convention', 'accord', 'conventionnement', 'agreement'],
    'commande-publique': ['marche public', 'marche', 'procurement', 'public procurement', 'achat public'],
    financement: [
      ...['subvention', 'pret', 'don', 'grant', 'loan', 'funding', 'mecenat', 'cofinancement'],
      ...['donation', 'soutien financier', 'aide financiere'],
    ],
    recherche: ['r d', 'recherche developpement', 'recherche et developpement', 'recherche action'],
    accompagnement: ['conseil', 'incubation', 'mentoring'],
    orientation: ['prescription', 'orientation de public', 'referral'],
    information: ['echange d information', 'partage d information', 'information exchange'],
    autre: ['other'],
  },
  programmes: {
    'fse-plus': ['fse', 'esf', 'fse plus', 'esf plus', 'fonds social europeen', 'european social fund'],
    feder: ['erdf', 'fonds europeen de developpement regional'],
    feader: ['eafrd', 'fonds europeen agricole pour le developpement rural'],
    ftj: ['fonds pour une transition juste', 'jtf'],
    crte: ['contrat de relance et de transition ecologique', 'contrat pour la reussite de la transition'],
    dla: ['dispositif local d accompagnement'],
    'ami-ptce': ['appel a manifestation d interet ptce'],
    relance: ['plan de relance', 'france relance', 'recovery plan'],
    horizon: ['horizon 2020'],
    autre: ['other'],
  },
  sectors: {
    alimentation: [
      ...['alimentaire', 'food', 'agriculture', 'agriculture alimentation', 'agroalimentaire', 'maraichage'],
      ...[
        'agriculture et alimentation',
        'alimentation agriculture',
        'agro alimentaire',
        'alimentation durable',
      ],
    ],
    circulaire: [
      ...['reemploi', 'dechet', 'recyclage', 'ressourcerie', 'recyclerie', 'valorisation de dechet'],
      ...['gestion de dechet', 'waste', 'reuse', 'recycling'],
    ],
    numerique: ['digital', 'informatique', 'it', 'ict', 'numerique responsable', 'inclusion numerique'],
    energie: ['energy', 'energie renouvelable', 'enr', 'transition energetique', 'renewable energy'],
    mobilite: ['transport', 'mobilite durable', 'mobilite douce'],
    habitat: ['logement', 'housing'],
    culture: ['patrimoine', 'art et culture', 'heritage'],
    textile: ['mode', 'habillement', 'vetement', 'clothing'],
    'eco-construction': ['construction', 'ecoconstruction', 'construction durable'],
    sante: ['health', 'soin'],
    'foret-bois': ['bois', 'foret', 'filiere bois', 'forestier', 'wood', 'forestry'],
    'insertion-emploi': ['insertion', 'emploi', 'iae', 'insertion professionnelle', 'work integration'],
    'services-entreprises': ['service aux entreprise', 'b2b', 'business service'],
    'education-enfance': ['education', 'enfance', 'enfance jeunesse', 'jeunesse'],
    'finance-solidaire': ['finance', 'financement solidaire', 'epargne solidaire', 'solidarity finance'],
  },
  resources: {
    local: [
      ...[
        'local',
        'espace',
        'bureau',
        'salle',
        'batiment',
        'atelier',
        'lieu',
        'terrain',
        'immobilier',
        'locaux',
      ],
      ...['premises', 'room', 'office', 'space', 'building', 'land'],
    ],
    equipement: ['equipement', 'materiel', 'machine', 'outil', 'outillage', 'equipment', 'tool'],
    vehicule: ['voiture', 'camion', 'camionnette', 'utilitaire', 'velo', 'car', 'van', 'truck'],
    emploi: [
      ...['emploi', 'poste', 'poste partage', 'salarie', 'salarie partage', 'temps partage', 'personnel'],
      ...['ressource humaine', 'rh', 'groupement d employeurs', 'job', 'shared employee', 'staff'],
    ],
    achat: ['achat', 'achat mutualise', 'achat commun', 'groupement d achat', 'purchase', 'group purchase'],
    competence: ['expertise', 'savoir faire', 'formation', 'know how', 'skill'],
    donnees: ['donnee', 'logiciel', 'numerique', 'informatique', 'plateforme', 'data', 'software'],
    logistique: ['logistique', 'stockage', 'transport', 'entrepot', 'livraison', 'storage', 'logistics'],
    service: ['service', 'comptabilite', 'paie', 'communication', 'service support', 'accounting', 'payroll'],
    autre: ['autre', 'other'],
  },
  // In a column of legal forms some letters mean another thing than in one of kinds: EI, CA.
  legalForms: {
    'association-1901': [
      ...['association', 'asso', 'loi 1901', 'asso 1901', 'asso loi 1901', 'association loi 1901'],
      ...['association 1901', 'association de loi 1901', 'association declaree', 'association loi de 1901'],
      // Alone in a column of forms it is the law, as a number it would be taken for a category.
      '1901',
    ],
    'association-rup': ['association reconnue d utilite publique', 'association d utilite publique', 'arup'],
    'association-droit-local': [
      ...['association de droit local', 'association loi 1908', 'association de droit local alsace moselle'],
    ],
    scop: [
      ...['scop sa', 'scop sarl', 'scop sas', 'sa scop', 'sarl scop', 'sas scop'],
      ...['societe cooperative de production', 'societe cooperative et participative'],
      ...['societe cooperative ouvriere de production'],
    ],
    scic: [
      ...['scic sa', 'scic sarl', 'scic sas', 'sa scic', 'sarl scic', 'sas scic'],
      ...['societe cooperative d interet collectif'],
    ],
    cae: ['cooperative d activite et d emploi'],
    'coop-agricole': ['societe cooperative agricole'],
    cuma: ['cuma', 'cooperative d utilisation de materiel agricole'],
    'coop-autre': [
      ...['cooperative', 'coop', 'societe cooperative', 'sa cooperative', 'union de cooperative'],
      ...['sa cooperative a capital variable', 'cooperative society'],
    ],
    mutuelle: ['mutual', 'mutual society', 'union de mutuelle'],
    fondation: ['fondation d entreprise', 'fondation reconnue d utilite publique', 'frup'],
    'fonds-dotation': ['fonds dotation', 'endowment fund'],
    sarl: ['societe a responsabilite limitee'],
    sas: ['societe par action simplifiee'],
    sasu: ['sasu', 'sas unipersonnelle', 'societe par action simplifiee unipersonnelle'],
    sa: ['societe anonyme'],
    eurl: ['eurl', 'sarlu', 'sarl unipersonnelle', 'entreprise unipersonnelle a responsabilite limitee'],
    'entreprise-individuelle': [
      ...['ei', 'eirl', 'auto entrepreneur', 'autoentrepreneur', 'auto entreprise', 'micro entreprise'],
      ...['micro entrepreneur', 'entrepreneur individuel', 'sole trader'],
    ],
    earl: ['exploitation agricole a responsabilite limitee'],
    gie: ['groupement d interet economique'],
    sem: ['societe d economie mixte', 'seml'],
    spl: ['societe publique locale'],
    gaec: ['groupement agricole d exploitation en commun'],
    commune: ['mairie', 'ville', 'municipality', 'town hall'],
    epci: [...['intercommunalite', 'etablissement public de cooperation intercommunale']],
    'communaute-communes': ['cc', 'communaute de commune'],
    'communaute-agglomeration': ['ca', 'communaute d agglomeration'],
    'communaute-urbaine': ['cu', 'communaute urbaine'],
    metropole: ['metropole'],
    'syndicat-mixte': ['syndicat mixte', 'petr', 'pole d equilibre territorial et rural'],
    departement: ['conseil departemental'],
    region: ['conseil regional'],
    'etablissement-public': [
      ...['eple', 'eplefpa', 'epscp', 'office public de l habitat', 'oph'],
      ...['cci', 'cma', 'chambre consulaire', 'chambre d agriculture'],
      ...['chambre de metier et de l artisanat', 'chambre de commerce et d industrie', 'universite'],
    ],
    epa: ['epa', 'etablissement public administratif'],
    epic: ['epic', 'etablissement public industriel et commercial'],
    ccas: ['ccas', 'cias', 'centre communal d action sociale'],
    gip: ['groupement d interet public'],
    'collectif-informel': [
      ...['collectif', 'collectif citoyen', 'informal group', 'association de fait'],
      ...['association non declaree', 'unincorporated association', 'undeclared association'],
    ],
  },
};

/** The same for the lists that are part of the program. */
const FIXED_SYNONYMS: Readonly<Partial<Record<FixedList, Synonyms>>> = {
  status: {
    actif: [
      'en cours',
      'encours',
      'active',
      'actuel',
      'actuelle',
      'existant',
      'existante',
      'ongoing',
      'current',
    ],
    prevu: [...['en projet', 'projete', 'projetee', 'a venir', 'planned', 'prevue', 'envisage', 'envisagee']],
    souhaite: [
      'souhaitee',
      'en reve',
      'potentiel',
      'potentielle',
      'potential',
      'wished',
      'wanted',
      'desired',
    ],
    suspendu: ['suspendue', 'en pause', 'paused', 'interrompu', 'interrompue', 'on hold'],
    termine: [
      ...['terminee', 'fini', 'finie', 'clos', 'finished', 'done', 'acheve', 'achevee'],
      ...['cloture', 'cloturee', 'passe', 'passee', 'past', 'ended', 'completed'],
    ],
  },
  confidence: {
    sure: ['certain', 'certaine', 'confirme', 'confirmee', 'confirmed', 'verifie', 'verifiee', 'verified'],
    'to-check': ['a verifier', 'to check', 'incertain', 'incertaine', 'douteux', 'a confirmer', 'uncertain'],
    probable: ['probablement', 'likely'],
  },
  actorStatus: {
    siae: [
      ...['structure d insertion', 'structure d insertion par l activite economique', 'iae'],
      ...['aci', 'chantier d insertion', 'atelier et chantier d insertion', 'atelier chantier d insertion'],
      ...['ei', 'entreprise d insertion', 'etti', 'entreprise de travail temporaire d insertion', 'eiti'],
      ...['ai', 'association intermediaire'],
    ],
    ea: ['ea', 'entreprise adaptee', 'eatt', 'cdtd'],
    esat: ['etablissement et service d aide par le travail', 'etablissement d aide par le travail'],
    cae: ['cooperative d activite et d emploi'],
  },
  amountKind: { cash: ['argent', 'numeraire', 'money'], 'in-kind': ['nature', 'en nature'] },
  strength: {
    '5': ['tres fort', 'tres forte', 'very strong'],
    '4': ['fort', 'forte', 'strong'],
    '3': ['moyen', 'moyenne', 'medium'],
    '2': ['faible', 'weak'],
    '1': ['tres faible', 'very weak'],
  },
};

/**
 * The wider entry that says the same less closely: what a word means in a list that has not the narrower one, as
 * those of before there was one.
 */
const WIDER: Readonly<Partial<Record<VocabularyName, Readonly<Record<string, string>>>>> = {
  kinds: {
    epci: 'collectivite',
    'etablissement-public': 'etat',
    'sem-spl': 'entreprise',
  },
  cooperationTypes: { prestation: 'filiere', adhesion: 'gouvernance' },
  legalForms: {
    'association-rup': 'association-1901',
    'association-droit-local': 'association-1901',
    eurl: 'sarl',
    cuma: 'coop-agricole',
    sasu: 'sas',
    'communaute-communes': 'epci',
    'communaute-agglomeration': 'epci',
    'communaute-urbaine': 'epci',
    metropole: 'epci',
    'syndicat-mixte': 'etablissement-public',
    epa: 'etablissement-public',
    epic: 'etablissement-public',
    ccas: 'etablissement-public',
  },
};

export function widerOf(list: VocabularyName, id: string): string | undefined {
  return WIDER[list]?.[id];
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** The id of the entry that a word means in a list, besides the names of its entries. */
export function synonymOf(list: VocabularyName | FixedList, word: string): string | undefined {
  const words = known.get(list) ?? new Map(entriesOf(list));
  known.set(list, words);
  return words.get(plainWord(word));
}

function entriesOf(list: VocabularyName | FixedList): [string, string][] {
  const all: Readonly<Partial<Record<string, Synonyms>>> = { ...SYNONYMS, ...FIXED_SYNONYMS };
  return Object.entries(all[list] ?? {}).flatMap(([id, words]) =>
    words.map((word): [string, string] => [plainWord(word), id]),
  );
}

/** A word as synonyms are compared: folded, abbreviations in one, in the singular. */
function plainWord(word: string): string {
  return singular(joinedLetters(fold(word)));
}

/** "S.C.I.C." as "scic": one letter after another is an abbreviation. */
export function joinedLetters(folded: string): string {
  return /^\p{L}(?: \p{L})+$/u.test(folded) ? folded.replaceAll(' ', '') : folded;
}

/** Each word without the sign of its plural; short ones are left, SAS being no plural. */
export function singular(words: string): string {
  return words.replace(/(?<=\p{L}{3})[sx](?= |$)/gu, '').replace(/\bdes\b/g, 'de');
}
