import type { TFunction } from 'i18next';
import type { Likeness } from '#shared/compare/duplicates/likeness.ts';

/** Why two actors may be one, and what speaks against it: "même nom ; mais communes différentes". */
export function duplicateWhy(
  { reasons, doubts }: Pick<Likeness, 'reasons' | 'doubts'>,
  t: TFunction,
): string {
  const why = reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(', ');
  if (doubts.length === 0) return why;
  return t('duplicates.but', {
    reasons: why,
    doubts: doubts.map((doubt) => t(`duplicates.doubt.${doubt}`)).join(', '),
  });
}
