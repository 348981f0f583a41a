import { flat, placesIn } from './flat-text.ts';
import { spellings } from './spellings.ts';

/** Finds a person's words in free text, and takes them out. */
export interface Redactor {
  mentions(value: unknown): boolean;
  /** The passages that name the person, as they are written, each once. */
  found(value: unknown): string[];
  /** The same value with the words replaced; the very same object when there are none. */
  redact<T>(value: T): T;
}

/** Fields that hold ids, never text about somebody. */
const NOT_TEXT: ReadonlySet<string> = new Set(['id', 'actorId', 'from', 'to', 'networkId', 'table', 'kind']);

/** Looks for whole words, however a name, an address or a number is written. */
export function redactor(words: readonly string[], replacement: string): Redactor {
  const pattern = spellings(words);

  /** The passages of a text that name the person, and what stands between them. */
  function passages(text: string): { before: string; passage: string }[] {
    if (!pattern) return [];
    const placeOf = placesIn(text);
    let end = 0;
    return [...flat(text).matchAll(pattern)].map(({ 0: match, index }) => {
      const start = placeOf(index);
      const before = text.slice(end, start);
      end = placeOf(index + match.length);
      return { before, passage: text.slice(start, end) };
    });
  }

  function mentions(value: unknown): boolean {
    if (typeof value === 'string') return pattern !== null && flat(value).search(pattern) >= 0;
    if (Array.isArray(value)) return value.some(mentions);
    if (value === null || typeof value !== 'object') return false;
    return Object.entries(value).some(([key, part]) => !NOT_TEXT.has(key) && mentions(part));
  }

  function collect(value: unknown): string[] {
    if (!mentions(value)) return [];
    if (typeof value === 'string') return passages(value).map(({ passage }) => passage);
    if (Array.isArray(value)) return value.flatMap(collect);
    return Object.entries(value as object).flatMap(([key, part]) => (NOT_TEXT.has(key) ? [] : collect(part)));
  }

  function redact<T>(value: T): T {
    if (pattern === null || !mentions(value)) return value;
    if (typeof value === 'string') {
      const all = passages(value);
      const read = all.reduce((length, { before, passage }) => length + before.length + passage.length, 0);
      return (all.map(({ before }) => before + replacement).join('') + value.slice(read)) as T;
    }
    if (Array.isArray(value)) return value.map(redact) as T;
    return Object.fromEntries(
      Object.entries(value as object).map(([key, part]) => [key, NOT_TEXT.has(key) ? part : redact(part)]),
    ) as T;
  }

  return { mentions, found: (value) => [...new Set(collect(value))], redact };
}
