import { zlibSync } from 'fflate';
import { toBase64 } from '#shared/base/base64.ts';
import { crc32 } from '#shared/exchange/maillage/maillage-format.ts';
import type { Logo } from '#shared/model/logo.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytesOf = (number: number) => [24, 16, 8, 0].map((bits) => (number >>> bits) & 0xff);

/** A chunk of a PNG, with its sum. */
export function pngChunk(name: string, data: ArrayLike<number>): number[] {
  const named = [...new TextEncoder().encode(name), ...Array.from(data)];
  return [...bytesOf(data.length), ...named, ...bytesOf(Number.parseInt(crc32(Uint8Array.from(named)), 16))];
}

/** A PNG of one colour; `beside`: chunks between its head and its points. */
export function pngOf(
  colour: readonly [number, number, number],
  { width = 2, height = 2, beside = [] as number[] } = {},
): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => [...colour, 255]).flat()];
  const points = zlibSync(Uint8Array.from(Array.from({ length: height }, () => row).flat()));
  return Uint8Array.from([
    ...SIGNATURE,
    ...pngChunk('IHDR', [...bytesOf(width), ...bytesOf(height), 8, 6, 0, 0, 0]),
    ...beside,
    ...pngChunk('IDAT', points),
    ...pngChunk('IEND', []),
  ]);
}

/** A logo whose picture no other word gives, as base64. */
export function logoOf(word: string): string {
  const sum = Number.parseInt(crc32(new TextEncoder().encode(word)), 16);
  return toBase64(pngOf([sum & 0xff, (sum >>> 8) & 0xff, (sum >>> 16) & 0xff]));
}

export function logo(id: string, word = id): Logo {
  return { id, png: logoOf(word) };
}
