import type { Language } from '../bridge.ts';
import { translator } from './translate.ts';

/** "2 voix"; '' where nobody said how many. */
export function votesText(votes: number | undefined, language: Language): string {
  return votes === undefined ? '' : translator(language)('committee.votes', { count: votes });
}

/** "7 voix", or "7 voix, connues pour 3 sièges sur 5"; '' where they are known of no seat. */
export function votesSumText(
  { sum, known, of }: { sum: number; known: number; of: number },
  language: Language,
): string {
  const votes = known === 0 ? '' : votesText(sum, language);
  if (known === 0 || known === of) return votes;
  return translator(language)('committee.votesKnown', { votes, count: known, of });
}
