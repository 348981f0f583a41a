/** What is taken of a PNG: its head, colours, transparency, points and end. Texts, dates and places in it are not. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length, name and check sum of a chunk. */
const FRAME = 12;
const HEAD = 13;

interface Chunk {
  name: string;
  start: number;
  end: number;
}

export interface PngSize {
  width: number;
  height: number;
}

/** The size of a PNG by its head, when its chunks fit together and it holds nothing beside its picture; null else. */
export function plainPngSize(bytes: Uint8Array): PngSize | null {
  const chunks = chunksOf(bytes);
  if (!chunks?.every(({ name }) => KEPT.has(name))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(SIGNATURE.length + 8), height: view.getUint32(SIGNATURE.length + 12) };
}

/** A PNG without all that is not its picture: what programs write of themselves, and who took it where and when. */
export function plainPng(bytes: Uint8Array): Uint8Array | null {
  const kept = chunksOf(bytes)?.filter(({ name }) => KEPT.has(name));
  if (!kept) return null;
  const parts = [
    bytes.subarray(0, SIGNATURE.length),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
  ];
  const plain = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    plain.set(part, at);
    at += part.length;
  }
  return plain;
}

/** The chunks of a PNG from its head to its end; null when it is none, is cut off or goes on behind its end. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (SIGNATURE.some((byte, place) => bytes[place] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let start: number = SIGNATURE.length; start < bytes.length; ) {
    if (start + FRAME > bytes.length) return null;
    const length = view.getUint32(start);
    const end = start + FRAME + length;
    const name = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    if (end > bytes.length || (chunks.length === 0 && (name !== 'IHDR' || length !== HEAD))) return null;
    chunks.push({ name, start, end });
    start = end;
    if (name === 'IEND' && start < bytes.length) return null;
  }
  const names = chunks.map(({ name }) => name);
  const isWhole = names.at(-1) === 'IEND' && names.includes('IDAT') && names.lastIndexOf('IHDR') === 0;
  return isWhole ? chunks : null;
}
