import { fold } from '../../base/fold.ts';
import type { FixedList } from '../../fields/field.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { REGISTER_WORDS } from '../french-data/legal-categories.ts';

/** Words that mean a term besides its labels in both languages; compared without accents and case. */
const SYNONYMS: Partial<Record<VocabularyName, Readonly<Record<string, string>>>> = {
  kinds: {
    asso: 'association',
    ong: 'association',
    scop: 'cooperative',
    scic: 'cooperative',
    coop: 'cooperative',
    cae: 'cooperative',
    'societe cooperative': 'cooperative',
    societe: 'entreprise',
    business: 'entreprise',
    'entreprise classique': 'entreprise',
    'entreprise conventionnelle': 'entreprise',
    'entreprise solidaire': 'entreprise-ess',
    esus: 'entreprise-ess',
    'entreprise d insertion': 'entreprise-ess',
    'chantier d insertion': 'entreprise-ess',
    siae: 'entreprise-ess',
    aci: 'entreprise-ess',
    'asso loi 1901': 'association',
    'association loi 1901': 'association',
    'communaute de communes': 'collectivite',
    'communaute d agglomeration': 'collectivite',
    'financeur solidaire': 'financeur',
    mairie: 'collectivite',
    commune: 'collectivite',
    ville: 'collectivite',
    epci: 'collectivite',
    departement: 'collectivite',
    region: 'collectivite',
    'collectivite territoriale': 'collectivite',
    'collectivite locale': 'collectivite',
    authority: 'collectivite',
    state: 'etat',
    agence: 'etat',
    laboratoire: 'recherche',
    universite: 'recherche',
    university: 'recherche',
    lycee: 'formation',
    ecole: 'formation',
    'organisme de formation': 'formation',
    banque: 'financeur',
    bank: 'financeur',
    'tiers lieu': 'lieu',
    collectif: 'citoyens',
    'collectif citoyen': 'citoyens',
    other: 'autre',
  },
  levels: {
    local: 'communal',
    commune: 'communal',
    municipal: 'communal',
    epci: 'intercommunal',
    departement: 'departemental',
    region: 'regional',
    europe: 'europeen',
    ue: 'europeen',
    eu: 'europeen',
  },
  cooperationTypes: {
    achat: 'filiere',
    vente: 'filiere',
    fourniture: 'filiere',
    approvisionnement: 'filiere',
    supply: 'filiere',
    'commande publique': 'commande-publique',
    'marche public': 'commande-publique',
    marche: 'commande-publique',
    procurement: 'commande-publique',
    subvention: 'financement',
    pret: 'financement',
    don: 'financement',
    grant: 'financement',
    loan: 'financement',
    projet: 'projet',
    project: 'projet',
    partenariat: 'projet',
    partnership: 'projet',
    cotraitance: 'projet',
    partage: 'mutualisation',
    sharing: 'mutualisation',
    adhesion: 'gouvernance',
    membre: 'gouvernance',
    member: 'gouvernance',
    'r d': 'recherche',
    conseil: 'accompagnement',
    incubation: 'accompagnement',
    other: 'autre',
  },
  programmes: {
    fse: 'fse-plus',
    esf: 'fse-plus',
    'fse plus': 'fse-plus',
    horizon: 'horizon',
    other: 'autre',
  },
  sectors: {
    alimentaire: 'alimentation',
    food: 'alimentation',
    agriculture: 'alimentation',
    'agriculture alimentation': 'alimentation',
    reemploi: 'circulaire',
    dechets: 'circulaire',
    recyclage: 'circulaire',
    digital: 'numerique',
    informatique: 'numerique',
    energy: 'energie',
    transport: 'mobilite',
    transports: 'mobilite',
    logement: 'habitat',
    housing: 'habitat',
    construction: 'eco-construction',
    bois: 'foret-bois',
  },
};

/** The same for the lists that are part of the program. */
const FIXED_SYNONYMS: Readonly<Partial<Record<FixedList, Readonly<Record<string, string>>>>> = {
  status: {
    'en cours': 'actif',
    active: 'actif',
    'en projet': 'prevu',
    projete: 'prevu',
    a_venir: 'prevu',
    'a venir': 'prevu',
    planned: 'prevu',
    souhaitee: 'souhaite',
    'en reve': 'souhaite',
    potentiel: 'souhaite',
    potential: 'souhaite',
    suspendue: 'suspendu',
    'en pause': 'suspendu',
    paused: 'suspendu',
    terminee: 'termine',
    fini: 'termine',
    finie: 'termine',
    clos: 'termine',
    finished: 'termine',
    done: 'termine',
  },
  confidence: {
    certain: 'sure',
    certaine: 'sure',
    'a verifier': 'to-check',
    'to check': 'to-check',
    incertain: 'to-check',
    douteux: 'to-check',
    probablement: 'probable',
  },
  amountKind: { argent: 'cash', numeraire: 'cash', money: 'cash', nature: 'in-kind', 'en nature': 'in-kind' },
  strength: {
    'tres fort': '5',
    'tres forte': '5',
    fort: '4',
    forte: '4',
    strong: '4',
    moyen: '3',
    moyenne: '3',
    medium: '3',
    faible: '2',
    weak: '2',
    'tres faible': '1',
  },
};

/** Finds the id that a word of a file means in each list of a network; built once for a whole file. */
export interface WordFinder {
  term(vocabulary: VocabularyName, word: string): string | undefined;
  stage(sectorId: string, word: string): string | undefined;
  fixed(list: FixedList, word: string): string | undefined;
}

export function wordFinder(vocabularies: Vocabularies): WordFinder {
  const terms = new Map<VocabularyName, Map<string, string>>();
  const stages = new Map<string, Map<string, string>>();
  return {
    term(vocabulary, word) {
      const known = terms.get(vocabulary) ?? termWords(vocabularies, vocabulary);
      terms.set(vocabulary, known);
      const found = known.get(fold(word));
      if (found !== undefined) return found;
      const meant = REGISTER_WORDS[vocabulary]?.(word);
      return vocabularies[vocabulary].find(({ id }) => id === meant)?.id;
    },
    stage(sectorId, word) {
      const known = stages.get(sectorId) ?? stageWords(vocabularies, sectorId);
      stages.set(sectorId, known);
      return known.get(fold(word));
    },
    fixed: (list, word) => fixedWords(list).get(fold(word)),
  };
}

function termWords(vocabularies: Vocabularies, name: VocabularyName): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id } of vocabularies[name]) {
    for (const word of [id, labelOf(vocabularies, name, id, 'fr'), labelOf(vocabularies, name, id, 'en')]) {
      if (!words.has(fold(word))) words.set(fold(word), id);
    }
  }
  const ids = new Set(vocabularies[name].map(({ id }) => id));
  for (const [word, id] of Object.entries(SYNONYMS[name] ?? {})) {
    if (ids.has(id) && !words.has(fold(word))) words.set(fold(word), id);
  }
  return words;
}

function stageWords(vocabularies: Vocabularies, sectorId: string): Map<string, string> {
  const sector = vocabularies.sectors.find(({ id }) => id === sectorId);
  return new Map(
    (sector?.stages ?? []).flatMap(({ id }) =>
      [id, stageLabel(vocabularies, sectorId, id, 'en'), stageLabel(vocabularies, sectorId, id, 'fr')].map(
        (word) => [fold(word), id] as const,
      ),
    ),
  );
}

const known = new Map<FixedList, ReadonlyMap<string, string>>();

function fixedWords(list: FixedList): ReadonlyMap<string, string> {
  const made = known.get(list);
  if (made) return made;
  const words = new Map<string, string>();
  for (const labels of [french.model[list], english.model[list]]) {
    for (const [id, label] of Object.entries(labels)) {
      words.set(fold(id), id);
      words.set(fold(label), id);
    }
  }
  for (const [word, id] of Object.entries(FIXED_SYNONYMS[list] ?? {})) words.set(fold(word), id);
  known.set(list, words);
  return words;
}
