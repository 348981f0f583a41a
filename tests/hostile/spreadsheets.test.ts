import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeFile } from '#shared/exchange/write-file.ts';
import { hostileNetwork } from './network.ts';
import { PAYLOADS } from './payloads.ts';

const OPTIONS = { language: 'fr', now: '2026-11-24T00:00:00.000Z' } as const;
const parts = async (format: 'csv' | 'gephi' | 'xlsx' | 'kumuXlsx') =>
  Object.entries(unzipSync(await writeFile(hostileNetwork(), format, OPTIONS))).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
  );

it('there are three hundred payloads and more, no two the same', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
});

it('every payload is in the network', () => {
  const text = JSON.stringify(hostileNetwork(), (_key, value) => (value instanceof Map ? [...value] : value));
  const folded = (value: string) => JSON.stringify(value.replace(/[;|\r\n]/g, ' ').trim()).slice(1, -1);
  const all = text.replace(/;|\||\\r|\\n/g, ' ');
  expect(PAYLOADS.filter((payload) => !all.includes(folded(payload)))).toEqual([]);
});

describe('a spreadsheet', () => {
  it.each(['csv', 'gephi'] as const)('of %s starts no cell with a formula', async (format) => {
    for (const [, text] of await parts(format)) {
      const { data } = Papa.parse<string[]>(text, { delimiter: format === 'csv' ? ';' : ',' });
      const run = data
        .flat()
        .filter((cell) => /^[\s\uFEFF]*[=+\-@]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell));
      expect(run).toEqual([]);
    }
  });

  it.each(['xlsx', 'kumuXlsx'] as const)(
    'of %s holds text and no formula, link or outside source',
    async (format) => {
      const files = await parts(format);
      for (const [name, text] of files) {
        expect([name, /<f[ >/]|<hyperlink|<ddeLink|<oleLink|externalLink/.exec(text)?.[0]]).toEqual([
          name,
          undefined,
        ]);
        // Text of a cell is escaped: a payload makes no element.
        expect([name, /<(?:script|img|svg|iframe|x)\b/i.exec(text)?.[0]]).toEqual([name, undefined]);
      }
      expect(files.some(([, text]) => text.includes('&lt;script&gt;'))).toBe(true);
    },
  );
});
