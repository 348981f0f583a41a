import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#shared/exchange/reading/text-decode.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';

const CASES = resolve(import.meta.dirname, '../../../../shared/data/cases');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string) => {
  const { table, problems } = readCsv(bytesOf(text), 'a.csv');
  return {
    headers: table?.headers,
    rows: table?.rows.map(({ row, cells }) => [row, ...cells]),
    said: problems.map(({ code, row, value }) => [code, row, value]),
  };
};

describe('a quotation mark out of place costs its own line at most', () => {
  it('one that is never closed', () => {
    expect(rowsOf('Nom;Ville\r\nA;X\r\n"Le Préau;Y\r\nC;Z\r\nD;W')).toEqual({
      headers: ['Nom', 'Ville'],
      rows: [
        [2, 'A', 'X'],
        [3, 'Le Préau', 'Y'],
        [4, 'C', 'Z'],
        [5, 'D', 'W'],
      ],
      said: [['quote-stray', 3, '"Le Préau;Y']],
    });
  });

  it('one that another row would close, and words behind a closing one', () => {
    const { rows, said } = rowsOf('Nom;Note\nA;"bois\nB;"fer"\nC;"Le" bar\nD;"deux\nlignes"\nE;');
    expect(rows).toEqual([
      [2, 'A', 'bois'],
      [3, 'B', 'fer'],
      [4, 'C', '"Le" bar'],
      [5, 'D', 'deux\nlignes'],
      [7, 'E', ''],
    ]);
    expect(said.map(([code, row]) => [code, row])).toEqual([
      ['quote-stray', 2],
      ['quote-stray', 4],
    ]);
  });

  it('rows written = rows read, wherever one mark too many stands', () => {
    const cell = fc.stringMatching(/^[A-Za-zé' ]{1,8}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 12 }), fc.nat(), (pairs, at) => {
        const lines = pairs.map(([one, two]) => `${one};${two}`);
        const place = at % lines.length;
        lines[place] = `"${lines[place]}`;
        const { rows, said } = rowsOf(`Nom;Note\n${lines.join('\n')}\n`);
        expect(rows?.length).toBe(pairs.length);
        expect(said.filter(([code]) => code === 'quote-stray')).toHaveLength(1);
      }),
    );
  });

  it('a file of nothing but marks is read to its end', () => {
    const { rows } = rowsOf(`Nom;Note\n${'a;"b\n'.repeat(1000)}`);
    expect(rows).toHaveLength(1000);
  });
});

describe('what other programs put into their CSV', () => {
  it('a line that names the delimiter is no row, and counts as a line', () => {
    expect(rowsOf('sep=|\r\nNom|Ville\r\nA|X;Y')).toMatchObject({
      headers: ['Nom', 'Ville'],
      rows: [[3, 'A', 'X;Y']],
    });
  });

  it('entities are signs, and cut no cell', () => {
    expect(rowsOf('Nom;Note\nL&rsquo;&Eacute;pi &amp; fils;&quot;neuf&quot; &#8211; R&D;\n')).toMatchObject({
      rows: [[2, 'L’Épi & fils', '"neuf" – R&D', '']],
      said: [['entities-read', null, '']],
    });
    expect(rowsOf('Nom;Note\nB&B;a &lt b').said).toEqual([]);
  });
});

describe('encodings', () => {
  const text = 'Nom;Ville\nL’Écho des Forêts;Besançon\nCafé à Nîmes;Évian\n';
  const mac = (from: string) => {
    const signs = new Map(
      Array.from({ length: 128 }, (_, place) => [
        new TextDecoder('macintosh').decode(new Uint8Array([place + 128])),
        place + 128,
      ]),
    );
    return new Uint8Array([...from].map((sign) => signs.get(sign) ?? sign.charCodeAt(0)));
  };

  it('a Macintosh of old is known from Windows', () => {
    expect(decodeText(mac(text))).toEqual({ text, encoding: 'macintosh', repaired: 0 });
    const windows = new Uint8Array(Buffer.from(text.replaceAll('’', "'"), 'latin1'));
    expect(decodeText(windows)?.encoding).toBe('windows-1252');
  });

  it('a byte of another encoding turns itself alone', () => {
    const whole = bytesOf(text);
    const place = whole.indexOf(';'.charCodeAt(0), 12);
    const bytes = new Uint8Array([...whole.subarray(0, place), 0xe9, ...whole.subarray(place)]);
    const decoded = decodeText(bytes);
    expect(decoded).toEqual({ text: text.replace('Forêts;', 'Forêtsé;'), encoding: 'utf-8', repaired: 1 });
  });

  it('text of any language in UTF-8 is read as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        fc.pre(!/[\p{Cc}\ufeff]/u.test(words) && words !== '');
        // A text of a few signs may look like another kind of file.
        fc.pre(decodeText(bytesOf(`Nom ${words}`)) !== null);
        expect(decodeText(bytesOf(`Nom ${words}`))).toMatchObject({
          text: `Nom ${words}`,
          encoding: 'utf-8',
        });
      }),
    );
  });
});

describe.skipIf(!existsSync(CASES))('tables of other programs (skipped without their folder)', () => {
  const read = (name: string) => readCsv(new Uint8Array(readFileSync(join(CASES, name))), name);

  it.each([
    ['06-csv-quotes/inner.csv', 12, 1],
    ['06-csv-quotes/unclosed.csv', 12, 1],
    ['06-csv-quotes/two-openers.csv', 4, 1],
    ['05-csv-sep-line/acteurs.csv', 2, 0],
    ['34-other-tools/html-names.csv', 2, 0],
  ])('%s has %d rows', (name, rows, strays) => {
    const { table, problems } = read(name);
    expect(table?.rows).toHaveLength(rows);
    expect(problems.filter(({ code }) => code === 'quote-stray')).toHaveLength(strays);
  });

  it('accents of a Macintosh, and of two encodings in one file', () => {
    expect(read('27-encoding/mac.csv').table?.rows[0]?.cells).toEqual(['Épicerie', 'Bègles']);
    expect(read('27-encoding/mixed.csv').table?.rows.map(({ cells }) => cells)).toEqual([
      ['Épicerie', 'Bègles'],
      ['Café', 'Orléans'],
    ]);
    expect(read('34-other-tools/html-names.csv').table?.rows[0]?.cells[0]).toBe('Café & Co');
  });
});
