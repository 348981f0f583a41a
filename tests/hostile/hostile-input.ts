import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { seededRandom } from '#shared/base/random.ts';
import { parseLooseJson } from '#shared/exchange/reading/loose-json.ts';
import type { Input } from './read-hostile.ts';
import { ENDINGS, type FormatName } from './seeds.ts';

/** What breaks readers: delimiters out of place, numbers out of range, names of built-in things, markup. */
const TOKENS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '/',
  '=',
  '(',
  ')',
  '&x;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml ?>',
  '</a>',
  '<a b="c"',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'null',
  'true',
  'NaN',
  '-Infinity',
  '1e999',
  '-1e999',
  '-0',
  '0x10',
  '9'.repeat(400),
  '1.7976931348623157e308',
  '2147483648',
  '9007199254740993',
  '-1',
  '0',
  '2026-13-45',
  '0000-00-00',
  '99999-01-01',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '{"__proto__":{"polluted":1}}',
  '\u0000',
  '\u0001',
  '\u001b[2J',
  '\u007f',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2028',
  'e\u0301',
  '𝔐',
  '=1+1',
  '@SUM(A1)',
  '+cmd|A1',
  '../../etc/passwd',
  'C:\\con',
  '%00',
  '$t(a)',
  '{{name}}',
  ' '.repeat(300),
  'a'.repeat(3000),
  '['.repeat(2000),
  '{"a":'.repeat(500),
  '<a>'.repeat(500),
  '"'.repeat(99),
];

/** The input of this number: always the same for the same seed, format and number. */
export function hostileInput(
  format: FormatName,
  seeds: readonly Input[],
  seed: number,
  index: number,
): Input {
  const own = (seed * 1_000_003 + index * 7919 + format.length * 104_729) >>> 0;
  const random = seededRandom(own);
  const below = (most: number) => Math.floor(random() * most);
  const name = `a.${ENDINGS[format]}`;
  if (index % 4 === 0) return { name, bytes: arbitraryBytes(own, below(4)) };
  const from = seeds[below(seeds.length)];
  if (!from) return { name, bytes: new Uint8Array() };
  const zipped = from.bytes[0] === 0x50 && from.bytes[1] === 0x4b;
  // The parts of a zip are changed too, or nothing but its envelope would ever be tried.
  const json = from.bytes[0] === 0x7b || from.bytes[0] === 0x5b;
  if (json && index % 4 !== 1)
    return { name: from.name, bytes: withValuesChanged(from.bytes, below) ?? changed(from.bytes, below) };
  const bytes = zipped && index % 4 !== 1 ? withPartChanged(from.bytes, below) : changed(from.bytes, below);
  return { name: from.name, bytes };
}

function arbitraryBytes(seed: number, kind: number): Uint8Array<ArrayBuffer> {
  const one = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { seed, numRuns: 1 })[0];
  const text = (value: unknown) => new TextEncoder().encode(String(value ?? ''));
  switch (kind) {
    case 0:
      return Uint8Array.from(one(fc.uint8Array({ maxLength: 600 })) ?? []);
    case 1:
      return text(one(fc.string({ unit: 'binary', maxLength: 400 })));
    case 2:
      return text(JSON.stringify(one(fc.jsonValue())));
    default:
      return text(one(fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }))?.join(''));
  }
}

type Below = (most: number) => number;

function changed(bytes: Uint8Array, below: Below): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes);
  for (let change = 1 + below(4); change > 0; change--) result = changedOnce(result, below);
  return result;
}

function changedOnce(bytes: Uint8Array<ArrayBuffer>, below: Below): Uint8Array<ArrayBuffer> {
  const at = below(bytes.length + 1);
  const length = below(Math.min(64, bytes.length + 1));
  switch (below(7)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.slice(0, at), bytes.slice(at + length));
    case 2:
      return joined(bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at));
    case 3: {
      const flipped = bytes.slice();
      flipped[at] = below(256);
      return flipped;
    }
    case 4: {
      const other = below(bytes.length + 1);
      return joined(bytes.slice(0, at), bytes.slice(other, other + length), bytes.slice(at + length));
    }
    case 5:
      return inPlaceOfWord(bytes, at, token(below));
    default:
      return joined(bytes.slice(0, at), token(below), bytes.slice(at));
  }
}

function token(below: Below): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(TOKENS[below(TOKENS.length)] ?? '');
}

/** Puts something in place of the word that stands there: a number, a name, a value between quotes. */
function inPlaceOfWord(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  put: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const isWord = (byte: number | undefined) =>
    byte !== undefined && (byte > 0x7f || /[\w.+-]/.test(String.fromCharCode(byte)));
  let from = at;
  let to = at;
  while (isWord(bytes[from - 1])) from--;
  while (isWord(bytes[to])) to++;
  return joined(bytes.slice(0, from), put, bytes.slice(to));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function withPartChanged(bytes: Uint8Array, below: Below): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(names.length)] ?? '';
  return zipSync({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(), below) }, { level: 1 });
}

/** Values that stand where a reader expects others. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '1e999',
  [],
  {},
  [null],
  [[[]]],
  { id: {} },
  '\u0000',
  '\ud800',
  'constructor',
  '__proto__',
  '<script>alert(1)</script>',
  'x'.repeat(5000),
  Array.from({ length: 300 }, (_, index) => index),
];

/** JSON that stays well formed, with some of its values or names exchanged; null when it is none. */
function withValuesChanged(bytes: Uint8Array, below: Below): Uint8Array<ArrayBuffer> | null {
  const json = parseLooseJson(new TextDecoder().decode(bytes));
  if (json === undefined) return null;
  for (let change = 1 + below(5); change > 0; change--) changeValue(json, below);
  return new TextEncoder().encode(JSON.stringify(json).replaceAll('"proto"', '"__proto__"'));
}

function changeValue(json: unknown, below: Below): void {
  let place = json;
  for (let depth = below(8); ; depth--) {
    if (typeof place !== 'object' || place === null) return;
    const holder = place as Record<string, unknown>;
    const keys = Object.keys(holder);
    const key = keys[below(keys.length)];
    if (key === undefined) return;
    const next = holder[key];
    if (depth > 0 && typeof next === 'object' && next !== null) {
      place = next;
      continue;
    }
    const value = VALUES[below(VALUES.length)];
    const way = below(5);
    if (way === 0) delete holder[key];
    else if (way === 1) holder[['proto', 'id', 'name', 'type', 'data'][below(5)] ?? ''] = value;
    else if (way === 2) holder[key] = TOKENS[below(TOKENS.length)];
    else holder[key] = structuredClone(value);
    return;
  }
}
