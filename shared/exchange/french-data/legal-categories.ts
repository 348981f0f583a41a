import type { VocabularyName } from '../../model/vocabulary.ts';

/**
 * Legal categories of the register of companies (Insee, "catégories juridiques", level 3) as the legal forms that
 * networks have by default; the narrower ones first.
 */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^1\d{3}$/, 'entreprise-individuelle'],
  [/^41\d{2}$/, 'etablissement-public'],
  [/^5[456]58$/, 'scop'],
  [/^(?:5[456](?:43|5\d|60)|5[56]47|5203|530[79]|65(?:43|51|54|58|60))$/, 'coop-autre'],
  [/^5498$/, 'eurl'],
  [/^54\d{2}$/, 'sarl'],
  [/^5[56]\d{2}$/, 'sa'],
  [/^57\d{2}$/, 'sas'],
  [/^631[678]$/, 'coop-agricole'],
  [/^6533$/, 'gaec'],
  [/^7210$/, 'commune'],
  [/^7220$/, 'departement'],
  [/^7230$/, 'region'],
  [/^734[3-8]$/, 'epci'],
  [/^73(?:31|6[1-6]|7[1-38-9]|8\d)$/, 'etablissement-public'],
  [/^7410$/, 'gip'],
  [/^82\d{2}$/, 'mutuelle'],
  [/^92(?:1\d|2\d|30|60)$/, 'association-1901'],
  [/^9300$/, 'fondation'],
];

/** The legal form that a category of the register stands for; undefined for one that has none of its own. */
export function legalFormOf(category: string): string | undefined {
  return FORMS.find(([pattern]) => pattern.test(category.trim()))?.[1];
}

/** What a code means in the lists that French registers have codes of their own for. */
export const REGISTER_WORDS: Readonly<Partial<Record<VocabularyName, (word: string) => string | undefined>>> =
  {
    legalForms: legalFormOf,
  };
