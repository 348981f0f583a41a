/** Accents, and signs that have no width. */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
const PLAIN = /^[\0-\x7f]*$/;

/** A text as it is searched: small letters without accents, œ and æ as two letters, nothing that is not seen. */
export function flat(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ς', 'σ');
}

/** Where in a text a passage of its flat text stands: sign by sign, the place of the sign that it comes from. */
export function placesIn(text: string): (place: number) => number {
  const starts: number[] = [];
  let place = 0;
  for (const sign of text) {
    for (let count = flat(sign).length; count > 0; count--) starts.push(place);
    place += sign.length;
  }
  return (at) => starts[at] ?? text.length;
}
