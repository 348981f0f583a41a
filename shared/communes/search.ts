import { type CommuneDirectory, foldCommune, type KnownCommune } from './directory.ts';

/** A postcode or an INSEE code, whole or begun. */
const CODE = /^(?:\d{2,5}|2[ab]\d{0,3})$/;

/**
 * The communes that what is typed may mean, best first: whole name, then beginning of the name, then
 * beginnings of its words; the most populated first among equals. Digits are a postcode or an INSEE code,
 * whole or begun; both may be typed together.
 */
export function searchCommunes(directory: CommuneDirectory, typed: string, limit = 8): KnownCommune[] {
  const words = foldCommune(typed).split(' ').filter(Boolean);
  const codes = words.filter((word) => CODE.test(word));
  const names = words.filter((word) => !CODE.test(word));
  if (codes.length === 0 && names.join('').length < 2) return [];
  const name = names.join(' ');
  const found: { commune: KnownCommune; rank: number }[] = [];
  for (const commune of directory.communes()) {
    if (!codes.every((code) => hasCode(commune, code))) continue;
    const rank = rankOf(commune, name, names);
    if (rank !== null) found.push({ commune, rank });
  }
  return found
    .sort((one, other) => one.rank - other.rank || other.commune.population - one.commune.population)
    .slice(0, limit)
    .map(({ commune }) => commune);
}

/** A number may also be a word of the name, as in "Paris 11e Arrondissement". */
function hasCode({ insee, postcodes, folded }: KnownCommune, code: string): boolean {
  return (
    insee === code.toUpperCase() ||
    postcodes.some((postcode) => postcode.startsWith(code)) ||
    hasWord(folded, code)
  );
}

function hasWord(folded: string, beginning: string): boolean {
  return folded.startsWith(beginning) || folded.includes(` ${beginning}`);
}

function rankOf({ folded }: KnownCommune, name: string, words: readonly string[]): number | null {
  if (name === '' || folded === name) return 0;
  if (folded.startsWith(name)) return 1;
  return words.every((word) => hasWord(folded, word)) ? 2 : null;
}

/**
 * The postcode to keep with a commune: its only one, or the one already known when it is one of its own;
 * '' when several are possible, rather than a guess.
 */
export function postcodeFor(commune: KnownCommune, ...known: readonly string[]): string {
  if (commune.postcodes.length === 1) return commune.postcodes[0] ?? '';
  return known.find((postcode) => commune.postcodes.includes(postcode)) ?? '';
}

/** Its postcodes in a few signs: `69001 – 69009`. */
export function postcodeRange({ postcodes }: KnownCommune): string {
  const sorted = [...postcodes].sort();
  return [...new Set([sorted[0], sorted.at(-1)])].filter(Boolean).join(' – ');
}
