import { zipSync } from 'fflate';
import type { ProblemCode } from '#shared/exchange/problem.ts';
import type { Input } from './read-hostile.ts';

export interface Bomb extends Input {
  what: string;
  /** How it is refused; null when it is harmless once read as what it is. */
  code: ProblemCode | null;
}

const MEGABYTE = 1024 * 1024;

function text(name: string, content: string): Input {
  return { name, bytes: new TextEncoder().encode(content) };
}

function utf16(content: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + 2 * content.length);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < content.length; index++) {
    bytes[2 + 2 * index] = content.charCodeAt(index) & 0xff;
    bytes[3 + 2 * index] = content.charCodeAt(index) >> 8;
  }
  return bytes;
}

const GEXF = (inner: string) => `<gexf version="1.3"><graph><nodes>${inner}</nodes></graph></gexf>`;
const LAUGHS = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
);
const LAUGH = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY l0 "ha">${LAUGHS.join('')}]>${GEXF('<node id="a" label="&l9;"/>')}`;
const QUADRATIC = `<!DOCTYPE gexf [<!ENTITY a "${'a'.repeat(50_000)}">]>${GEXF(`<node id="a" label="${'&a;'.repeat(50_000)}"/>`)}`;

/** Files that are small and would fill the memory, hold a processor for ever, or reach for other files. */
export function bombs(): Bomb[] {
  return [...xmlBombs(), ...zipBombs(), ...jsonBombs(), ...textBombs()];
}

function xmlBombs(): Bomb[] {
  const external = `<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]>${GEXF('<node id="a" label="&x;"/>')}`;
  const parameter = `<!DOCTYPE gexf [<!ENTITY % p SYSTEM "http://example.org/x.dtd">%p;]>${GEXF('')}`;
  return [
    { what: 'a billion laughs', ...text('a.gexf', LAUGH), code: 'xml-doctype' },
    { what: 'a billion laughs in UTF-16', name: 'a.gexf', bytes: utf16(LAUGH), code: 'xml-doctype' },
    { what: 'a billion laughs in GraphML', ...text('a.graphml', LAUGH), code: 'xml-doctype' },
    { what: 'an external entity', ...text('a.gexf', external), code: 'xml-doctype' },
    { what: 'a parameter entity', ...text('a.gexf', parameter), code: 'xml-doctype' },
    { what: 'quadratic blowup', ...text('a.gexf', QUADRATIC), code: 'xml-doctype' },
    {
      what: 'elements nested deep',
      ...text('a.gexf', GEXF('<nodes>'.repeat(200_000))),
      code: 'file-unreadable',
    },
    {
      what: 'an attribute without end',
      ...text('a.gexf', `<gexf><graph><nodes><node id="${'a'.repeat(5 * MEGABYTE)}`),
      code: 'file-unreadable',
    },
  ];
}

/** A zip whose directory says other sizes than its parts have: offsets of the fields after each signature. */
function withSizes(zip: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 4 < lying.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}

function zipBombs(): Bomb[] {
  const zeros = new Uint8Array(60 * MEGABYTE);
  const ratio = zipSync({ 'manifest.json': zeros }, { level: 9 });
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`xl/worksheets/sheet${index}.xml`, new Uint8Array()]),
  );
  const nested = zipSync({ 'xl/workbook.xml': ratio, 'manifest.json': ratio }, { level: 0 });
  const tricks = zipSync({
    '../manifest.json': new TextEncoder().encode('{"format":"maillage","version":2}'),
    '/etc/passwd': new Uint8Array(10),
    'C:\\con': new Uint8Array(10),
    __proto__polluted: new Uint8Array(1),
  });
  return [
    { what: 'a zip bomb by ratio', name: 'a.maillage', bytes: ratio, code: 'zip-bomb' },
    { what: 'a zip bomb as a workbook', name: 'a.xlsx', bytes: ratio, code: 'zip-bomb' },
    { what: 'a zip bomb without a name that gives it away', name: 'a', bytes: ratio, code: 'zip-bomb' },
    { what: 'a zip of very many parts', name: 'a.xlsx', bytes: zipSync(many), code: 'zip-bomb' },
    { what: 'a zip in a zip', name: 'a.maillage', bytes: nested, code: 'file-unknown' },
    { what: 'a zip in a workbook', name: 'a.xlsx', bytes: nested, code: 'file-unreadable' },
    {
      what: 'a zip that makes itself small',
      name: 'a.maillage',
      bytes: withSizes(ratio, 10),
      code: 'file-unknown',
    },
    {
      what: 'a workbook that makes itself small',
      name: 'a.xlsx',
      bytes: withSizes(ratio, 10),
      code: 'file-unreadable',
    },
    {
      what: 'a zip that makes itself huge',
      name: 'a.maillage',
      bytes: withSizes(ratio, 0xfffffff0),
      code: 'zip-bomb',
    },
    { what: 'a zip of paths that lead out', name: 'a.maillage', bytes: tricks, code: 'file-unknown' },
    { what: 'a workbook with a cell far out', name: 'a.xlsx', bytes: farCell(), code: 'sheet-spread' },
  ];
}

/** A workbook of two cells, the second in the last row and column that there can be. */
function farCell(): Uint8Array<ArrayBuffer> {
  const part = (content: string) => new TextEncoder().encode(`<?xml version="1.0"?>${content}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const cell = (at: string, row: number) =>
    `<row r="${row}"><c r="${at}" t="inlineStr"><is><t>Nom</t></is></c></row>`;
  return zipSync({
    '[Content_Types].xml': part(`<Types xmlns="${types}"/>`),
    '_rels/.rels': part(
      `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${cell('A1', 1)}${cell('XFD1048576', 1048576)}</sheetData></worksheet>`,
    ),
  });
}

function jsonBombs(): Bomb[] {
  const deep = '['.repeat(300_000) + ']'.repeat(300_000);
  const elements = (data: string) =>
    `{"elements":{"nodes":[{"data":{"id":"a","name":"A",${data}}}],"edges":[]}}`;
  const polluting = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  return [
    { what: 'JSON nested deep', ...text('a.json', deep), code: 'json-deep' },
    { what: 'JSON nested deep and cut', ...text('a.json', '['.repeat(300_000)), code: 'json-deep' },
    { what: 'a value nested deep', ...text('a.cyjs', elements(`"x":${deep}`)), code: 'json-deep' },
    { what: 'names of built-in things', ...text('a.cyjs', elements(polluting)), code: null },
    { what: 'a number without end', ...text('a.cyjs', elements(`"x":${'9'.repeat(100_000)}`)), code: null },
    { what: 'half a character', ...text('a.cyjs', elements('"x":"\\ud800","y":"\\udc00"')), code: null },
  ];
}

function textBombs(): Bomb[] {
  return [
    {
      what: 'a quote that is never closed',
      ...text('a.csv', `Nom;Type\n"${'a;\n'.repeat(20_000)}`),
      code: null,
    },
    { what: 'very many columns', ...text('a.csv', `Nom;${'a;'.repeat(20_000)}\nFerme`), code: null },
    {
      what: 'columns named like built-in things',
      ...text('a.csv', 'Nom;__proto__;constructor;toString\nconstructor;1;2;3\n__proto__;4;5;6'),
      code: null,
    },
    { what: 'NUL', ...text('a.csv', 'Nom\nFer\u0000me'), code: 'file-binary' },
    {
      what: 'a byte order mark and nothing else',
      name: 'a.csv',
      bytes: Uint8Array.of(0xef, 0xbb, 0xbf),
      code: 'file-empty',
    },
    { what: 'half of UTF-16', name: 'a.csv', bytes: utf16('Nom\nFerme').slice(0, -1), code: null },
    { what: 'a surrogate alone in UTF-16', name: 'a.csv', bytes: utf16('Nom\nFer\ud800me'), code: null },
    { what: 'vertices that are only counted', ...text('a.net', '*Vertices 999999999999\n'), code: null },
    {
      what: 'a matrix without end',
      ...text('a.net', `*Vertices 3\n*Matrix\n${'1 '.repeat(500_000)}`),
      code: null,
    },
  ];
}
