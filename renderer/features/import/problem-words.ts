import type { TFunction } from 'i18next';
import type { Problem } from '#shared/codecs/problem.ts';

/** A problem of a file in the user's words. */
export function problemWords(t: TFunction, { code, value, details }: Problem): string {
  return t(`problems.${code}`, { value, size: '', most: '', ...details });
}
