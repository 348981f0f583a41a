import { fold } from '../base/fold.ts';

/** Cells as people write them, read as values; null (or undefined) when the text is not one. */

const YES = new Set([
  'directed',
  'oriente',
  'orientee',
  'dirige',
  'oui',
  'o',
  'yes',
  'y',
  'vrai',
  'true',
  '1',
  'x',
  'v',
]);
const NO = new Set([
  'undirected',
  'mutual',
  'non oriente',
  'non orientee',
  'non dirige',
  'non',
  'n',
  'no',
  'faux',
  'false',
  '0',
]);
const UNKNOWN = new Set(['inconnu', 'unknown', 'nsp', 'ne sait pas']);

export function readTernary(text: string): 'yes' | 'no' | 'unknown' | null {
  const word = fold(text);
  if (YES.has(word)) return 'yes';
  if (NO.has(word)) return 'no';
  return UNKNOWN.has(word) || text.trim() === '?' ? 'unknown' : null;
}

/** The signs that part the values of one cell wherever nothing else is said. */
export const SEPARATORS = ';|\n';

/** Several values of one cell. Signs in brackets part what the brackets hold, not the values. */
export function readList(text: string, separators = SEPARATORS): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const parting = separators.includes(sign) && (depth === 0 || SEPARATORS.includes(sign));
    if (parting) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.flatMap((part) => part.trim() || []);
}

/** Whether a spreadsheet would take this text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=@]|^[+-](?![\d\s.,]*[\d€%]?$)/.test(text);
}

export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z!][^>]*>/i.test(text);
}
