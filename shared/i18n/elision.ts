import { fold } from '../base/fold.ts';

/** Words in h before which French elides all the same: a mute h. Of others nobody can tell by their letters. */
const MUTE_H =
  /^(?:habit|harmon|hebdo|heb|herb|herit|heur|hist|homm|honor|hopit|horiz|horlog|horti|hospi|hote|huil|huma|hydr|hyper|hypo)/;
/** Before these French does not elide, though they begin with a vowel. */
const FIRM = /^(?:onz|oui\b|ouistiti|uhlan)/;
/** A word of capitals only is read as a word (ADEME) or letter by letter (EDF): both begin with the vowel. */
const VOWEL = /^[aeiou]/;

/** "de Ville de Rives", "d’Atelier vélo": the preposition with the name that follows it. */
export function withDe(name: string): string {
  const plain = fold(name);
  const elides = MUTE_H.test(plain) || (VOWEL.test(plain) && !FIRM.test(plain));
  return elides ? `d’${name}` : `de ${name}`;
}
