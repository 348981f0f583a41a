import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from '../../../build/icons/containers.ts';

const ICONS = resolve(import.meta.dirname, '../../../build/icons');
const PNG = [0x89, 0x50, 0x4e, 0x47];
const pictures = [16, 64, 256, 512, 1024].map((size) => ({
  size,
  png: Uint8Array.from([...PNG, ...new Array<number>(size).fill(size % 251)]),
}));

interface Part {
  name: string;
  bytes: Uint8Array;
}

function partsOfIco(file: Uint8Array): Part[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  expect([view.getUint16(0, true), view.getUint16(2, true)]).toEqual([0, 1]);
  return Array.from({ length: view.getUint16(4, true) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, offset] = [view.getUint32(entry + 8, true), view.getUint32(entry + 12, true)];
    return { name: `${view.getUint8(entry)}`, bytes: file.subarray(offset, offset + length) };
  });
}

function partsOfIcns(file: Uint8Array): Part[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const text = (offset: number) => new TextDecoder().decode(file.subarray(offset, offset + 4));
  expect([text(0), view.getUint32(4)]).toEqual(['icns', file.length]);
  const parts: Part[] = [];
  for (let offset = 8; offset < file.length; offset += view.getUint32(offset + 4)) {
    parts.push({ name: text(offset), bytes: file.subarray(offset + 8, offset + view.getUint32(offset + 4)) });
  }
  return parts;
}

describe('a Windows icon', () => {
  it('holds each picture up to 256 whole, under its size', () => {
    const parts = partsOfIco(icoOf(pictures));
    expect(parts.map(({ name }) => name)).toEqual(['16', '64', '0']);
    expect(parts.map(({ bytes }) => [...bytes])).toEqual(pictures.slice(0, 3).map(({ png }) => [...png]));
  });
});

describe('a macOS icon', () => {
  it('holds each picture whole, under the types of its size', () => {
    const parts = partsOfIcns(icnsOf(pictures));
    expect(parts.map(({ name }) => name)).toEqual(['ic12', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
    expect([...(parts[0]?.bytes ?? [])]).toEqual([...(pictures[1]?.png ?? [])]);
    expect([...(parts[5]?.bytes ?? [])]).toEqual([...(pictures[4]?.png ?? [])]);
  });
});

it.each(['icon', 'maillage'])('the icons %s of the package hold PNGs of every size', (name) => {
  const ico = partsOfIco(readFileSync(resolve(ICONS, `${name}.ico`)));
  const icns = partsOfIcns(readFileSync(resolve(ICONS, `${name}.icns`)));
  expect(ico.map((part) => part.name)).toEqual(['16', '24', '32', '48', '64', '128', '0']);
  expect(icns.map((part) => part.name)).toContain('ic10');
  for (const { bytes } of [...ico, ...icns]) expect([...bytes.subarray(0, 4)]).toEqual(PNG);
});
