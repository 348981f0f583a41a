export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  text: string;
  encoding: Encoding;
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
  const text = new TextDecoder(encoding).decode(bytes);
  // A byte order mark is no part of the text.
  return isBinary(text) ? null : { text: text.replace(/^\uFEFF/, ''), encoding };
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
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
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
