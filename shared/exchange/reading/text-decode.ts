export const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Bytes that are none of this encoding, and were read as the one that Windows uses. */
  repaired: number;
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0xd0, 0xcf, 0x11, 0xe0], // the old Office container
  [0x7f, 0x45, 0x4c, 0x46], // ELF
];

/** Reads text in the encodings that spreadsheets write; null when the bytes are not text at all. */
export function decodeText(bytes: Uint8Array, asked?: Encoding): DecodedText | null {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return null;
  const encoding = asked ?? detectEncoding(bytes);
  const strange = encoding === 'utf-8' ? strangeBytes(bytes) : null;
  const text =
    strange && strange.places.length > 0
      ? repairedText(bytes, strange.places)
      : new TextDecoder(encoding).decode(bytes);
  // A byte order mark is no part of the text.
  return isBinary(text)
    ? null
    : { text: text.replace(/^\uFEFF/, ''), encoding, repaired: strange?.places.length ?? 0 };
}

const SAMPLED = 20_000;
/** A stray control character happens in text that was copied by hand; many do not. */
const STRAY_CONTROLS = 3;
const STRAY_SHARE = 0.01;

/** NUL is in no text, and text has hardly any other control character than tabs and line breaks. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, SAMPLED);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls > STRAY_CONTROLS && controls > sample.length * STRAY_SHARE;
}

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const guessed = utf16WithoutMark(bytes);
  if (guessed) return guessed;
  const { places, signs } = strangeBytes(bytes);
  // A file put together of two encodings is of the one that more of its signs are of.
  if (places.length === 0 || signs >= places.length) return 'utf-8';
  return likelihood(bytes, 'macintosh') > likelihood(bytes, 'windows-1252') ? 'macintosh' : 'windows-1252';
}

/** The places of bytes that are no UTF-8, and how many signs of more than one byte there are. */
function strangeBytes(bytes: Uint8Array): { places: number[]; signs: number } {
  const places: number[] = [];
  let signs = 0;
  for (let place = 0; place < bytes.length; ) {
    const length = signLength(bytes, place);
    if (length === 0) places.push(place);
    else if (length > 1) signs++;
    place += Math.max(1, length);
  }
  return { places, signs };
}

/** How many bytes the sign at a place has in UTF-8; 0 when there is none. */
function signLength(bytes: Uint8Array, place: number): number {
  const first = bytes[place] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let index = 1; index < length; index++) {
    if (((bytes[place + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  // Surrogates, and signs written longer than they are, are none.
  const second = bytes[place + 1] ?? 0;
  const wrong =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second >= 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second >= 0x90);
  return wrong ? 0 : length;
}

/** UTF-8 text in which single bytes come from another program: each is read as Windows means it. */
function repairedText(bytes: Uint8Array, places: readonly number[]): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(utf8.decode(bytes.subarray(from, place)), windows.decode(bytes.subarray(place, place + 1)));
    from = place + 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
}

const FRENCH = /[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ’‘“”«»–—…€°]/g;
/** Signs that stand in a text of words only when it is read in the wrong encoding. */
const UNLIKELY = /[\u0080-\u009f¬ƒ†‡ˆ‰‹›Ž¤¦¨ª¯²³¶·¸¹º¼½¾¿ÐØÞðøþı∂∆∏∑√∞∫≈≠≤≥◊˘˙˚˛˝ˇ]/g;

/** How well the bytes above ASCII read as French in an encoding. */
function likelihood(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 200_000));
  return (text.match(FRENCH)?.length ?? 0) - 2 * (text.match(UNLIKELY)?.length ?? 0);
}

/** Latin text in UTF-16 has a zero in nearly every other byte, on one side only. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 2000);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (odd > length * 0.35 && even < length * 0.02) return 'utf-16le';
  if (even > length * 0.35 && odd < length * 0.02) return 'utf-16be';
  return null;
}
