/** A picture of an icon: a square PNG. */
export interface IconPicture {
  size: number;
  png: Uint8Array;
}

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
/** An ICO gives sizes in one byte, where 0 stands for 256. */
const LARGEST_IN_ICO = 256;

/** A Windows icon: a directory of sizes, then the PNGs. */
export function icoOf(pictures: readonly IconPicture[]): Uint8Array<ArrayBuffer> {
  const fitting = pictures.filter(({ size }) => size <= LARGEST_IN_ICO);
  const directory = HEADER_BYTES + ENTRY_BYTES * fitting.length;
  const bytes = new Uint8Array(directory + fitting.reduce((sum, { png }) => sum + png.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, fitting.length, true);
  let offset = directory;
  for (const [index, { size, png }] of fitting.entries()) {
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    view.setUint8(entry, size % LARGEST_IN_ICO);
    view.setUint8(entry + 1, size % LARGEST_IN_ICO);
    view.setUint16(entry + 4, 1, true);
    view.setUint16(entry + 6, 32, true);
    view.setUint32(entry + 8, png.length, true);
    view.setUint32(entry + 12, offset, true);
    bytes.set(png, offset);
    offset += png.length;
  }
  return bytes;
}

/** The types of a macOS icon that hold PNGs, with their size in pixels; some sizes serve two densities. */
const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

/** A macOS icon: blocks of a type, their length and a PNG. */
export function icnsOf(pictures: readonly IconPicture[]): Uint8Array<ArrayBuffer> {
  const blocks = ICNS_TYPES.flatMap(([type, wanted]) => {
    const png = pictures.find(({ size }) => size === wanted)?.png;
    return png ? [{ type, png }] : [];
  });
  const bytes = new Uint8Array(8 + blocks.reduce((sum, { png }) => sum + 8 + png.length, 0));
  const view = new DataView(bytes.buffer);
  const text = new TextEncoder();
  bytes.set(text.encode('icns'));
  view.setUint32(4, bytes.length);
  let offset = 8;
  for (const { type, png } of blocks) {
    bytes.set(text.encode(type), offset);
    view.setUint32(offset + 4, 8 + png.length);
    bytes.set(png, offset + 8);
    offset += 8 + png.length;
  }
  return bytes;
}
