import { fold } from '../../base/fold.ts';
import type { CooperationInput } from '../../model/cooperation.ts';

type Clauses = Pick<
  NonNullable<CooperationInput['procurement']>,
  'socialClause' | 'environmentalClause' | 'reserved' | 'reservedArticle'
>;

/**
 * What a contract says of people and of the environment. The four social words (clause, criterion, reserved
 * contract, none) and the three environmental ones are not one and the same: a criterion that chose the supplier is
 * no clause that binds it. What is not said stays unknown; "none" alone means no.
 */
export function considerationsOf(
  social: readonly string[],
  environmental: readonly string[],
  subject: string,
): { clauses: Clauses; social: string[]; environmental: string[] } {
  const [id, article] = reservedArticle([...social, subject].join(' '));
  const isReserved = article !== '' || social.some(isReservedWord) || isReservedWord(subject);
  const noSocial = social.length > 0 && social.every(isNone);
  return {
    clauses: {
      ...(social.some(isClause)
        ? { socialClause: 'yes' as const }
        : noSocial
          ? { socialClause: 'no' as const }
          : {}),
      ...(environmental.some(isClause)
        ? { environmentalClause: 'yes' as const }
        : environmental.length > 0 && environmental.every(isNone)
          ? { environmentalClause: 'no' as const }
          : {}),
      ...(isReserved ? { reserved: 'yes' as const } : noSocial ? { reserved: 'no' as const } : {}),
      ...(id !== '' && { reservedArticle: id }),
    },
    social: article === '' ? [...social] : [...social.filter((word) => word !== article), article],
    environmental: [...environmental],
  };
}

const isClause = (word: string) => /^clause/.test(fold(word));
const isNone = (word: string) => /^(?:pas de|sans|aucune?)\b/.test(fold(word));
const isReservedWord = (word: string) => /\bmarche reserve\b|\breserve aux?\b/.test(fold(word));

/** Who a contract may be reserved for, by the article of the code of public procurement. */
const ARTICLES = {
  '12': ['l2113-12', 'Marché réservé (L2113-12, handicap)'],
  '13': ['l2113-13', 'Marché réservé (L2113-13, insertion)'],
  '13-1': ['l2113-13-1', 'Marché réservé (L2113-13-1, milieu pénitentiaire)'],
  '14': ['l2113-14', 'Marché réservé (L2113-14, handicap et insertion)'],
  '15': ['l2113-15', 'Marché réservé (L2113-15, économie sociale et solidaire)'],
} as const;

function reservedArticle(text: string): (typeof ARTICLES)[keyof typeof ARTICLES] | readonly ['', ''] {
  const [, found = ''] = /\bL\.?\s*2113\s*-\s*(13-1|1[2-5])\b/i.exec(text) ?? [];
  return ARTICLES[found as keyof typeof ARTICLES] ?? ['', ''];
}

/** Words of a cell that holds several; a comma parts them only before one of the words that are known. Some write a list. */
export function considerationWords(text: string): string[] {
  return text
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[;|\n]|,\s*(?=["']?(?:clause|crit|march|pas de|sans))/i)
    .map((word) => word.trim().replace(/^["']|["']$/g, ''))
    .filter(Boolean);
}
