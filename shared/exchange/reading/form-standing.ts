import { fold } from '../../base/fold.ts';
import type { Standing } from '../../model/known-terms.ts';

/** Words of the law for bodies of the social economy by status, and for public ones; compared without accents. */
const WORDS: readonly (readonly [RegExp, Standing])[] = [
  [
    /\b(?:association|loi 1901|scop|scic|cae|cuma|cooperatives?|mutuelle|fondation)\b/,
    { ess: 'yes', public: 'no' },
  ],
  [
    /\b(?:etablissement public|office public|syndicat (?:mixte|intercommunal)|commune|communes|communaute|metropole|departement|region|collectivite|epic|epa|epcs?cp|eplefpa|epst|ccas|cias|petr|gip|groupement d interet public|regie)\b/,
    { ess: 'no', public: 'yes' },
  ],
];

/** What a legal form that a file brings says by its words; nothing where they leave it open. */
export function standingOfForm(word: string): Standing | undefined {
  return WORDS.find(([pattern]) => pattern.test(fold(word)))?.[1];
}
