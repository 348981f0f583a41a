/** A text as people search it: no accents, no case, apostrophes and hyphens as spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words that are searched for, folded. */
export function searchedWords(search: string): string[] {
  return fold(search).split(' ').filter(Boolean);
}
