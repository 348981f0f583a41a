/** Finds a person's words in free text, and takes them out. */
export interface Redactor {
  mentions(value: unknown): boolean;
  /** The same value with the words replaced; the very same object when there are none. */
  redact<T>(value: T): T;
}

/** Fields that hold ids, never text about somebody. */
const NOT_TEXT: ReadonlySet<string> = new Set(['id', 'actorId', 'from', 'to', 'networkId', 'table', 'kind']);

/** Looks for whole words, case, accents and spacing aside. */
export function redactor(words: readonly string[], replacement: string): Redactor {
  // The longest first: an e-mail may hold a name.
  const patterns = [...words].sort((one, other) => other.length - one.length).map(loosely);
  const pattern =
    patterns.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

  function mentions(value: unknown): boolean {
    if (typeof value === 'string') return pattern !== null && value.normalize('NFC').search(pattern) >= 0;
    if (Array.isArray(value)) return value.some(mentions);
    if (value === null || typeof value !== 'object') return false;
    return Object.entries(value).some(([key, part]) => !NOT_TEXT.has(key) && mentions(part));
  }

  function redact<T>(value: T): T {
    if (pattern === null || !mentions(value)) return value;
    if (typeof value === 'string') return value.normalize('NFC').replace(pattern, replacement) as T;
    if (Array.isArray(value)) return value.map(redact) as T;
    return Object.fromEntries(
      Object.entries(value as object).map(([key, part]) => [key, NOT_TEXT.has(key) ? part : redact(part)]),
    ) as T;
  }

  return { mentions, redact };
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'àáâãäå',
  c: 'ç',
  e: 'èéêë',
  i: 'ìíîï',
  n: 'ñ',
  o: 'òóôõö',
  u: 'ùúûü',
  y: 'ýÿ',
};

/** A pattern for a text that lets accents, and any run of spaces, be written otherwise. */
function loosely(word: string): string {
  return word
    .normalize('NFC')
    .split(/\s+/)
    .map((part) => [...part].map(looseSign).join(''))
    .join('\\s+');
}

function looseSign(sign: string): string {
  const base = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const alike = ACCENTED[base];
  return alike ? `[${sign}${base}${alike}]` : sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}
