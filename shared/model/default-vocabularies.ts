import { KNOWN_KINDS } from './known-terms.ts';
import type {
  CooperationTypeTerm,
  KindTerm,
  NodeShape,
  SectorTerm,
  Term,
  Vocabularies,
} from './vocabulary.ts';

/** Grows with the default words: a network of an earlier edition is offered those that it lacks. */
export const WORDS_EDITION = 3;

/**
 * The vocabularies a new network starts with. Labels are in the catalogues under the same ids.
 * Sector colours are spread in lightness as well as in hue, so that they stay apart for colour-blind readers.
 */

const terms = (...ids: string[]): Term[] => ids.map((id) => ({ id }));

const kind = (id: string, shape: NodeShape): KindTerm => ({
  id,
  shape,
  ess: KNOWN_KINDS.get(id)?.ess === 'yes',
});

/** Called by the clearer of the two words that the catalogues have for it. */
const clearer = <T extends Term>(term: T): T => ({ ...term, clearer: true });

const kinds: KindTerm[] = [
  kind('association', 'circle'),
  kind('cooperative', 'circle'),
  kind('mutuelle', 'circle'),
  kind('fondation', 'circle'),
  kind('entreprise-ess', 'circle'),
  clearer(kind('entreprise', 'hexagon')),
  kind('collectivite', 'square'),
  kind('epci', 'square'),
  kind('etat', 'square'),
  kind('etablissement-public', 'square'),
  kind('chambre-consulaire', 'square'),
  kind('bailleur-social', 'hexagon'),
  kind('sem-spl', 'hexagon'),
  kind('recherche', 'diamond'),
  kind('formation', 'diamond'),
  kind('financeur', 'triangle'),
  kind('reseau', 'octagon'),
  kind('lieu', 'pentagon'),
  kind('ptce', 'star'),
  kind('citoyens', 'circle'),
  kind('autre', 'circle'),
];

/* Every colour stands out from the paper of each theme, dark and light, by 3 to 1 (WCAG 2.2, 1.4.11). */

const type = (id: string, directed: boolean, colour: string): CooperationTypeTerm => ({
  id,
  directed,
  colour,
});

const cooperationTypes: CooperationTypeTerm[] = [
  type('mutualisation', false, '#646F82'),
  type('projet', false, '#1B7D6D'),
  clearer(type('filiere', true, '#A65E1A')),
  type('prestation', true, '#8F6B2E'),
  type('mise-a-disposition', true, '#4F7A4A'),
  type('commande-publique', true, '#865CAD'),
  type('financement', true, '#B0861E'),
  type('gouvernance', true, '#AB535F'),
  type('adhesion', true, '#9A5B8E'),
  type('convention', false, '#5C6FA8'),
  type('formation', true, '#3B6FB6'),
  type('recherche', false, '#2A93B5'),
  type('accompagnement', true, '#C2577E'),
  type('orientation', true, '#6E8B3D'),
  type('information', false, '#868D9A'),
  type('autre', false, '#8A8578'),
];

const sector = (id: string, colour: string, ...stages: string[]): SectorTerm => ({
  id,
  colour,
  stages: terms(...stages),
});

const sectors: SectorTerm[] = [
  sector(
    'alimentation',
    '#2E8B57',
    'production',
    'transformation',
    'logistique',
    'distribution',
    'restauration-collective',
    'consommation',
    'valorisation-biodechets',
  ),
  sector(
    'circulaire',
    '#C8741A',
    'eco-conception',
    'collecte',
    'tri',
    'reparation',
    'reemploi',
    'recyclage',
    'vente',
  ),
  sector(
    'numerique',
    '#3B6FB6',
    'infrastructure',
    'developpement',
    'donnees',
    'mediation',
    'formation',
    'reconditionnement',
  ),
  sector('energie', '#B48911', 'production', 'stockage', 'distribution', 'renovation', 'sobriete'),
  sector('mobilite', '#4698B8', 'conception', 'exploitation', 'autopartage', 'cyclologistique', 'entretien'),
  sector('habitat', '#A05E3E', 'foncier', 'conception', 'construction', 'gestion', 'accompagnement'),
  sector('culture', '#B04A8B', 'creation', 'production', 'diffusion', 'mediation', 'patrimoine'),
  sector('textile', '#7B61B8', 'fibre', 'filature', 'confection', 'collecte', 'reemploi', 'vente'),
  sector('services-personne', '#CB7A6B', 'reperage', 'garde', 'aide-domicile', 'repit', 'formation'),
  sector('tourisme', '#379C8B', 'offre', 'hebergement', 'itinerance', 'promotion', 'accueil'),
  sector('eco-construction', '#876B45', 'ressource', 'transformation', 'conception', 'chantier', 'reemploi'),
  sector('sante', '#C2463F', 'prevention', 'soin', 'coordination', 'accompagnement', 'recherche'),
  sector('foret-bois', '#5B7839', 'sylviculture', 'recolte', 'sciage', 'transformation', 'energie'),
  sector('insertion-emploi', '#9A6FC4', 'accueil', 'accompagnement', 'formation', 'mise-en-emploi'),
  sector('services-entreprises', '#5F7D95', 'conseil', 'fonctions-support', 'communication', 'proprete'),
  sector(
    'education-enfance',
    '#D06A2C',
    'petite-enfance',
    'periscolaire',
    'education-populaire',
    'formation',
  ),
  sector('finance-solidaire', '#8E8420', 'epargne', 'financement', 'garantie', 'accompagnement'),
];

const programmes: Term[] = terms(
  'feder',
  'fse-plus',
  'feader',
  'leader',
  'ftj',
  'interreg',
  'horizon',
  'life',
  'droit-commun',
  'crte',
  'contrat-ville',
  'dla',
  'ami-ptce',
  'france-2030',
  'fonds-vert',
  'relance',
  'fondation-privee',
  'autre',
).map((term) => (term.id === 'relance' ? clearer(term) : term));

/** The colour of an actor with no sector at all. */
export const NO_SECTOR_COLOUR = '#8A8578';

export function defaultVocabularies(): Vocabularies {
  return structuredCopy({
    kinds,
    levels: terms(
      'quartier',
      'communal',
      'intercommunal',
      'departemental',
      'regional',
      'national',
      'europeen',
    ),
    roles: terms(
      'animation',
      'pilotage',
      'financement',
      'production',
      'transformation',
      'distribution',
      'achat',
      'expertise',
      'formation',
      'accompagnement',
      'beneficiaire',
    ),
    cooperationTypes,
    programmes,
    sectors,
    legalForms: terms(
      'association-1901',
      'association-rup',
      'association-droit-local',
      'scop',
      'scic',
      'coop-agricole',
      'cuma',
      'coop-autre',
      'mutuelle',
      'fondation',
      'fonds-dotation',
      'sarl',
      'eurl',
      'sas',
      'sasu',
      'sa',
      'entreprise-individuelle',
      'gaec',
      'earl',
      'gie',
      'sem',
      'spl',
      'commune',
      'epci',
      'communaute-communes',
      'communaute-agglomeration',
      'communaute-urbaine',
      'metropole',
      'syndicat-mixte',
      'departement',
      'region',
      'etablissement-public',
      'epa',
      'epic',
      'ccas',
      'gip',
      'collectif-informel',
    ),
    resources: terms(
      'local',
      'equipement',
      'vehicule',
      'emploi',
      'achat',
      'competence',
      'donnees',
      'logistique',
      'service',
      'autre',
    ),
  });
}

/** A fresh copy for each caller: a network may recolour or extend its lists freely. */
function structuredCopy(vocabularies: Vocabularies): Vocabularies {
  return JSON.parse(JSON.stringify(vocabularies)) as Vocabularies;
}
