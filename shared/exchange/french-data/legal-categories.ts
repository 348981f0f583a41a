import { fold } from '../../base/fold.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';

type Meanings = readonly (readonly [category: RegExp, ids: readonly string[]])[];

/** Cooperatives that have a category of their own, and the banks that the law makes cooperatives. */
const COOPERATIVES = /^(?:5[456](?:43|5\d|60)|5[56]47|5203|530[79]|6100|65(?:43|51|54|58|60|9[56]))$/;

/**
 * Legal categories of the register of companies (Insee, "catégories juridiques", level 3) as legal forms of the default
 * list: the narrowest first, then those that say the same less closely, for lists that have not the narrow one.
 */
const FORMS: Meanings = [
  [/^1\d00$/, ['entreprise-individuelle']],
  [/^41[1245]0$/, ['epic', 'etablissement-public']],
  [/^41\d{2}$/, ['etablissement-public']],
  [/^5[456]58$/, ['scop']],
  [COOPERATIVES, ['coop-autre']],
  [/^5415$/, ['sem', 'sarl']],
  [/^5[56]15$/, ['sem', 'sa']],
  [/^5498$/, ['eurl', 'sarl']],
  [/^54\d{2}$/, ['sarl']],
  [/^5[56]\d{2}$/, ['sa']],
  [/^5720$/, ['sasu', 'sas']],
  [/^57\d{2}$/, ['sas']],
  [/^6220$/, ['gie']],
  [/^6316$/, ['cuma', 'coop-agricole']],
  [/^631[78]$/, ['coop-agricole']],
  [/^6533$/, ['gaec']],
  [/^6598$/, ['earl']],
  [/^7210$/, ['commune']],
  [/^7220$/, ['departement']],
  [/^7230$/, ['region']],
  [/^7343$/, ['communaute-urbaine', 'epci']],
  [/^7344$/, ['metropole', 'epci']],
  [/^7346$/, ['communaute-communes', 'epci']],
  [/^7348$/, ['communaute-agglomeration', 'epci']],
  [/^73(?:4[57]|53)$/, ['epci']],
  // Poles of metropolises and of rural balance go by the rules of the others (CGCT, L5731-3 and L5741-1).
  [/^73(?:40|5[457])$/, ['syndicat-mixte', 'etablissement-public']],
  [/^736[17]$/, ['ccas', 'etablissement-public']],
  [/^73(?:62|7[289]|8[59])$/, ['epa', 'etablissement-public']],
  [/^73(?:31|6[3-6]|7[13]|8[1-4])$/, ['etablissement-public']],
  [/^7410$/, ['gip']],
  [/^(?:6411|82\d{2})$/, ['mutuelle']],
  [/^9230$/, ['association-rup', 'association-1901']],
  [/^9260$/, ['association-droit-local', 'association-1901']],
  // It declared nothing, so it is no legal person (law of 1 July 1901, articles 2 and 5).
  [/^9210$/, ['collectif-informel']],
  [/^922\d$/, ['association-1901']],
  [/^9300$/, ['fondation']],
];

/** Kinds of bodies by their legal category, in the same order, where all of a category are of one kind. */
const KINDS: Meanings = [
  [/^1\d00$/, ['entreprise']],
  [COOPERATIVES, ['cooperative']],
  [/^631[678]$/, ['cooperative']],
  [/^5(?:415|[56]15)$/, ['sem-spl', 'entreprise']],
  [/^5[56]46$/, ['bailleur-social', 'entreprise']],
  [/^(?:5[4-8]\d{2}|65(?:33|40|85|98)|5202|61\d{2}|62\d{2})$/, ['entreprise']],
  [/^71\d{2}$/, ['etat']],
  [/^73(?:4[3-8]|53)$/, ['epci', 'collectivite']],
  [/^(?:72\d{2}|73(?:12|13|21|22|4\d|5\d))$/, ['collectivite']],
  [/^7331$/, ['formation']],
  [/^736[127]$/, ['etablissement-public', 'collectivite']],
  [/^7371$/, ['bailleur-social', 'etablissement-public', 'etat']],
  [/^7381$/, ['chambre-consulaire', 'etablissement-public']],
  [/^7383$/, ['recherche']],
  [/^(?:7389|41[14]0)$/, ['etablissement-public', 'etat']],
  [/^(?:6411|82\d{2})$/, ['mutuelle']],
  [/^92(?:1\d|2\d|30|60)$/, ['association']],
  [/^9300$/, ['fondation']],
];

/** How Insee words categories, without what it adds in brackets. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  1000: ['Entrepreneur individuel'],
  4110: [
    'Établissement public national à caractère industriel ou commercial doté d’un comptable public',
    'Établissement public à caractère industriel et commercial',
  ],
  4120: ['Établissement public national à caractère industriel ou commercial non doté d’un comptable public'],
  4140: ['Établissement public local à caractère industriel ou commercial'],
  4150: ['Régie d’une collectivité locale à caractère industriel ou commercial'],
  5415: ['SARL d’économie mixte'],
  5458: ['SARL coopérative ouvrière de production'],
  5460: ['Autre SARL coopérative'],
  5498: ['SARL unipersonnelle', 'Société à responsabilité limitée unipersonnelle'],
  5499: ['Société à responsabilité limitée'],
  5515: ['SA d’économie mixte à conseil d’administration'],
  5546: ['SA de HLM à conseil d’administration'],
  5558: ['SA coopérative ouvrière de production à conseil d’administration'],
  5560: ['Autre SA coopérative à conseil d’administration'],
  5599: ['SA à conseil d’administration'],
  5615: ['SA d’économie mixte à directoire'],
  5646: ['SA de HLM à directoire'],
  5658: ['SA coopérative ouvrière de production à directoire'],
  5660: ['SA coopérative à directoire'],
  5699: ['SA à directoire'],
  5710: ['SAS, société par actions simplifiée'],
  5720: [
    'Société par actions simplifiée à associé unique ou société par actions simplifiée unipersonnelle',
    'Société par actions simplifiée à associé unique',
  ],
  6220: ['Groupement d’intérêt économique'],
  6316: ['Coopérative d’utilisation de matériel agricole en commun'],
  6317: ['Société coopérative agricole'],
  6318: ['Union de sociétés coopératives agricoles'],
  6411: ['Société d’assurance à forme mutuelle'],
  6533: ['Groupement agricole d’exploitation en commun'],
  6598: ['Exploitation agricole à responsabilité limitée'],
  7210: ['Commune et commune nouvelle', 'Commune'],
  7220: ['Département'],
  7230: ['Région'],
  7331: ['Établissement public local d’enseignement'],
  7340: ['Pôle métropolitain'],
  7343: ['Communauté urbaine'],
  7344: ['Métropole'],
  7345: ['Syndicat intercommunal à vocation multiple', 'SIVOM'],
  7346: ['Communauté de communes'],
  7348: ['Communauté d’agglomération'],
  7353: ['Syndicat intercommunal à vocation unique', 'SIVU'],
  7354: ['Syndicat mixte fermé', 'Syndicat mixte communal'],
  7355: ['Syndicat mixte ouvert'],
  7357: ['Pôle d’équilibre territorial et rural'],
  7361: ['Centre communal d’action sociale'],
  7362: ['Caisse des écoles'],
  7364: ['Établissement d’hospitalisation'],
  7366: ['Établissement public local social et médico-social'],
  7367: ['Centre intercommunal d’action sociale'],
  7371: ['Office public d’habitation à loyer modéré'],
  7372: ['Service départemental d’incendie et de secours'],
  7373: ['Établissement public local culturel'],
  7378: ['Régie d’une collectivité locale à caractère administratif'],
  7379: ['Établissement public administratif local', 'Autre établissement public administratif local'],
  7381: ['Organisme consulaire'],
  7383: ['Établissement public national à caractère scientifique culturel et professionnel'],
  7385: ['Autre établissement public national administratif à compétence territoriale limitée'],
  7389: ['Établissement public national à caractère administratif'],
  7410: ['Groupement d’intérêt public'],
  8210: ['Mutuelle'],
  8250: ['Assurance mutuelle agricole'],
  9210: ['Association non déclarée'],
  9220: ['Association déclarée'],
  9221: ['Association déclarée d’insertion par l’économique'],
  9222: ['Association intermédiaire'],
  9223: ['Groupement d’employeurs'],
  9230: [
    'Association déclarée, reconnue d’utilité publique',
    'Association déclarée reconnue d’utilité publique',
  ],
  9260: ['Association de droit local'],
  9300: ['Fondation'],
};

const labels = new Map<string, string>();

/** The category that a cell gives: its code, alone or before its words, or the words alone; '' for another text. */
export function categoryOf(text: string): string {
  const [code] = /^\d{4}(?=$|[\s.:;,–-])/.exec(text.trim()) ?? [];
  if (code !== undefined) return code;
  if (labels.size === 0) {
    for (const [category, words] of Object.entries(LABELS)) {
      for (const label of words) labels.set(fold(label), category);
    }
  }
  return labels.get(fold(text)) ?? labels.get(fold(text.replace(/\([^()]*\)/g, ' '))) ?? '';
}

/** The legal forms that a category stands for, the narrowest first; none for one that has no form of its own. */
export function legalFormsOf(category: string): readonly string[] {
  return meant(FORMS, category);
}

/** The kinds that all bodies of a category are of, the narrowest first. */
export function kindsOf(category: string): readonly string[] {
  return meant(KINDS, category);
}

function meant(meanings: Meanings, category: string): readonly string[] {
  return meanings.find(([pattern]) => pattern.test(category))?.[1] ?? [];
}

/** What codes and words of French registers mean, by the list that they stand in, the narrowest first. */
export const REGISTER_WORDS: Readonly<Partial<Record<VocabularyName, (word: string) => readonly string[]>>> =
  {
    legalForms: (word) => legalFormsOf(categoryOf(word)),
  };
