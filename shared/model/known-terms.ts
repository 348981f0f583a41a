import type { Ternary } from './common.ts';

/** What an entry of a list says of whoever has it. */
export interface Standing {
  /** Of the social and solidarity economy, by law 2014-856, article 1. */
  ess?: Ternary | undefined;
  /** A public body. */
  public?: Ternary | undefined;
}

const ESS: Standing = { ess: 'yes', public: 'no' };
const PUBLIC: Standing = { ess: 'no', public: 'yes' };
/** A company may be of the social economy when it meets the conditions of the law: its form alone does not say. */
const COMPANY: Standing = { public: 'no' };

const each = (ids: readonly string[], standing: Standing) => ids.map((id) => [id, standing] as const);

/**
 * What is known of kinds whose id is that of the program, until a network says otherwise. A place, a head of network
 * or a funder may be an association, a company or an authority: those kinds say nothing.
 */
export const KNOWN_KINDS: ReadonlyMap<string, Standing> = new Map([
  ...each(['association', 'cooperative', 'mutuelle', 'fondation', 'entreprise-ess'], ESS),
  ...each(['collectivite', 'etat', 'epci', 'etablissement-public', 'chambre-consulaire'], PUBLIC),
  ['entreprise', { ess: 'no', public: 'no' }],
  // A company of authorities: public by who owns it, a company by law.
  ['sem-spl', { ess: 'no' }],
  ['citoyens', { ess: 'no', public: 'no' }],
]);

/**
 * Article 1 of law 2014-856: associations, foundations, mutual societies and cooperatives by their status. A natural
 * person trading alone is none of its "legal persons"; endowment funds are not in its list, so their form says nothing.
 */
export const KNOWN_LEGAL_FORMS: ReadonlyMap<string, Standing> = new Map([
  ...each(['association-1901', 'association-droit-local', 'association-rup'], ESS),
  ...each(['scop', 'scic', 'cae', 'coop-agricole', 'coop-autre', 'cuma', 'mutuelle', 'fondation'], ESS),
  ...each(['sarl', 'sas', 'sasu', 'sa', 'eurl', 'gie', 'gaec', 'earl', 'fonds-dotation'], COMPANY),
  ['entreprise-individuelle', { ess: 'no', public: 'no' }],
  ...each(['commune', 'epci', 'departement', 'region', 'etablissement-public', 'gip'], PUBLIC),
  ...each(
    ['epic', 'epa', 'ccas', 'syndicat-mixte', 'communaute-communes', 'communaute-agglomeration'],
    PUBLIC,
  ),
  ...each(['communaute-urbaine', 'metropole'], PUBLIC),
  // Companies of authorities: public by who owns them, a company by law; no social economy either way.
  ...each(['sem', 'spl'], { ess: 'no' }),
]);

/** Funds and programmes of the European Union, by id. */
export const KNOWN_EUROPEAN: ReadonlySet<string> = new Set([
  ...['feder', 'fse', 'fse-plus', 'feader', 'leader', 'ftj', 'feamp', 'feampa', 'interreg'],
  ...['horizon', 'horizon-europe', 'horizon-2020', 'life', 'erasmus', 'erasmus-plus', 'cerv', 'easi'],
]);

/** Programmes of the program that are none of Europe's. */
export const KNOWN_NATIONAL: ReadonlySet<string> = new Set([
  ...['droit-commun', 'relance', 'fondation-privee', 'crte', 'contrat-ville', 'dla', 'ami-ptce'],
  ...['france-2030', 'fonds-vert'],
]);

/** Types of cooperation by which something is pooled, until a network says otherwise. */
export const KNOWN_POOLING: ReadonlySet<string> = new Set(['mutualisation', 'mise-a-disposition']);

/** Those by which nothing is; a project or an agreement may do either. */
export const KNOWN_APART: ReadonlySet<string> = new Set([
  ...['filiere', 'prestation', 'commande-publique', 'financement', 'gouvernance', 'adhesion', 'formation'],
  ...['recherche', 'accompagnement', 'orientation', 'information'],
]);

/** Sectors whose stages follow one another; those of the others are a set of activities. */
export const KNOWN_CHAINS: ReadonlySet<string> = new Set([
  'alimentation',
  'textile',
  'foret-bois',
  'circulaire',
]);

/** Stages that lead to none after them, by sector: what is recycled is no longer sold as it was. */
export const KNOWN_ENDS: Readonly<Record<string, readonly string[]>> = { circulaire: ['recyclage'] };
