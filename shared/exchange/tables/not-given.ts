import { fold } from '../../base/fold.ts';
import type { Field } from '../../fields/field.ts';

/** Words that people write where they know nothing, in French and English; compared without accents and case. */
const NOT_GIVEN_WORDS = [
  'na',
  'n a',
  'nc',
  'n c',
  'nr',
  'n r',
  'nd',
  'n d',
  'null',
  'nan',
  'none',
  'neant',
  'inconnu',
  'inconnue',
  'unknown',
  'non renseigne',
  'non renseignee',
  'non communique',
  'non communiquee',
  'a completer',
  'a renseigner',
  'not given',
  'not available',
] as const;

const WORDS: ReadonlySet<string> = new Set(NOT_GIVEN_WORDS);
/** Signs alone, and what spreadsheets show for a value that they could not compute. */
const SIGNS = /^(?:[-–—?.…*/_]+|#(?:N\/A|NA|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!))$/i;

/**
 * Whether a field can be left empty by such a word. A name is a name whatever it is, and what somebody wrote about
 * anything may well be a question mark.
 */
export function canBeNotGiven({ type, sensitivity }: Pick<Field, 'type' | 'sensitivity'>): boolean {
  if (type.name === 'actor' || (type.name === 'text' && type.needed)) return false;
  return sensitivity !== 'free-text' || type.name === 'tags';
}

/** Whether a cell says that its value is not given. */
export function isNotGiven(cell: string): boolean {
  if (cell === '' || cell.length > 20) return false;
  return SIGNS.test(cell) || WORDS.has(fold(cell));
}
