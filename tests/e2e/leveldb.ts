/** What a table file of LevelDB holds, unpacked: Chromium keeps its databases in these, compressed with Snappy. */
export function unpackedTable(file: Uint8Array): Uint8Array[] {
  const footer = file.subarray(-FOOTER);
  const handles = new Reader(footer);
  handles.varint();
  handles.varint();
  const index = blockAt(file, handles.varint(), handles.varint());
  return [index, ...valuesOf(index)].map((value, place) => {
    if (place === 0) return index;
    const handle = new Reader(value);
    return blockAt(file, handle.varint(), handle.varint());
  });
}

const FOOTER = 48;
const SNAPPY = 1;

class Reader {
  place = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const byte = this.bytes[this.place++];
    if (byte === undefined) throw new Error('a table of LevelDB ends too early');
    return byte;
  }

  number(size: number): number {
    let value = 0;
    for (let at = 0; at < size; at++) value += this.byte() * 256 ** at;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  take(size: number): Uint8Array {
    this.place += size;
    return this.bytes.subarray(this.place - size, this.place);
  }
}

function blockAt(file: Uint8Array, offset: number, size: number): Uint8Array {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnappy(block) : block;
}

/** The values of a block, whose keys are written as what they do not share with the one before. */
function valuesOf(block: Uint8Array): Uint8Array[] {
  const restarts = new Reader(block.subarray(-4)).number(4);
  const reader = new Reader(block.subarray(0, block.length - 4 - 4 * restarts));
  const values: Uint8Array[] = [];
  while (reader.place < reader.bytes.length) {
    reader.varint();
    const key = reader.varint();
    const size = reader.varint();
    reader.take(key);
    values.push(reader.take(size));
  }
  return values;
}

/** Snappy: literals, and copies of what stands a number of bytes before. */
function unsnappy(packed: Uint8Array): Uint8Array {
  const reader = new Reader(packed);
  const whole = new Uint8Array(reader.varint());
  let end = 0;
  while (reader.place < packed.length) {
    const tag = reader.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const size = (short < 60 ? short : reader.number(short - 59)) + 1;
      whole.set(reader.take(size), end);
      end += size;
      continue;
    }
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = kind === 1 ? (tag >> 5) * 256 + reader.byte() : reader.number(kind === 2 ? 2 : 4);
    for (let at = 0; at < size; at++, end++) whole[end] = whole[end - back] ?? 0;
  }
  return whole;
}
