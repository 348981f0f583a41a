/** A plain space before a mark that French sets apart, or after an opening guillemet. */
const BEFORE_A_MARK = / (?=[:;?!»%])/g;
const AFTER_GUILLEMET = /« /g;
const BEFORE_EURO = / (?=k?€)/g;

/**
 * One French text with the spaces that do not break: narrow before `: ; ? ! » %` and after `«`, of full width before `€`
 * (as Intl writes amounts). The catalogue is written with plain spaces, which an editor shows and a test can type.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(BEFORE_A_MARK, '\u202f')
    .replace(AFTER_GUILLEMET, '«\u202f')
    .replace(BEFORE_EURO, '\u00a0');
}

/** The same for each word of a catalogue, which keeps its shape. */
export function withFrenchSpaces<Words>(words: Words): Words {
  return spaced(words) as Words;
}

function spaced(words: unknown): unknown {
  if (typeof words === 'string') {
    return frenchSpaces(words);
  }
  if (Array.isArray(words)) {
    return words.map(spaced);
  }
  if (typeof words === 'object' && words !== null) {
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, spaced(value)]));
  }
  return words;
}
