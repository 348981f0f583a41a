import { inflateSync } from 'node:zlib';

/**
 * All words that a PDF of Chromium holds: those on its pages, by the table from glyphs to letters that each font brings,
 * those of its outline and properties, and its streams unpacked.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const streams = new Map([...objects].map(([id, body]) => [id, streamOf(body)]));
  const letters = new Map<string, ReadonlyMap<number, string>>();
  for (const body of objects.values()) {
    for (const [, fonts = ''] of body.matchAll(/\/Font\s*<<(.*?)>>/gs)) {
      for (const [, name = '', id = ''] of fonts.matchAll(/\/(\w+)\s+(\d+) 0 R/g)) {
        const table = /\/ToUnicode\s+(\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
        if (table !== undefined) letters.set(name, lettersOf(streams.get(table) ?? ''));
      }
    }
  }
  const pages = [...streams.values()].map((stream) => shownIn(stream, letters));
  return [...pages, ...[...objects.values()].map(properties), ...streams.values()].join('\n');
}

function objectsOf(pdf: string): Map<string, string> {
  return new Map([...pdf.matchAll(/(\d+) 0 obj\s(.*?)endobj/gs)].map(([, id = '', body = '']) => [id, body]));
}

function streamOf(body: string): string {
  const found = /stream\r?\n(.*)\r?\nendstream/s.exec(body)?.[1];
  if (found === undefined) return '';
  if (!body.includes('/FlateDecode')) return found;
  return inflateSync(Buffer.from(found, 'latin1')).toString('latin1');
}

/** What stands on each line: the glyphs of a font as letters. */
function shownIn(stream: string, letters: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [token, name, glyphs] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
    if (name !== undefined) font = letters.get(name);
    else if (glyphs !== undefined) {
      for (const [glyph] of glyphs.matchAll(/.{4}/g)) text += font?.get(Number.parseInt(glyph, 16)) ?? '';
    } else if (token === 'ET') text += '\n';
  }
  return text;
}

function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, lines = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', letter = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), fromHex(letter));
    }
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', letter = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const start = Number.parseInt(letter, 16);
      for (let glyph = first; glyph <= last; glyph++) {
        letters.set(glyph, String.fromCharCode(start + glyph - first));
      }
    }
  }
  return letters;
}

function fromHex(hex: string): string {
  return [...hex.matchAll(/.{4}/g)].map(([unit]) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Texts in the objects themselves: the title, and what readers of the screen are told. */
function properties(body: string): string {
  const head = body.split(/stream\r?\n/)[0] ?? '';
  return `${head}\n${[...head.matchAll(/<FEFF([0-9A-Fa-f]+)>/gi)].map(([, hex = '']) => fromHex(hex)).join('\n')}`;
}
