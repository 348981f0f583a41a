import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { escapeXml, withoutControls } from '#shared/base/escape.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', "'", '\u0000', '\u001b', '\uFFFF', '\uD800', 'é', '😀', ' '),
  }),
);

it('an XML parser reads back what was escaped, as text and as an attribute', () => {
  fc.assert(
    fc.property(text, (written) => {
      const line = written.replace(/[\t\r\n]/g, ' ');
      let read = '';
      let attribute = '';
      const parser = new SaxesParser();
      parser.on('text', (part) => {
        read += part;
      });
      parser.on('opentag', ({ attributes }) => {
        attribute = String(attributes.of ?? '');
      });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(`<t of="${escapeXml(line)}">${escapeXml(line)}</t>`).close();
      expect(read).toBe(withoutControls(line));
      expect(attribute).toBe(withoutControls(line));
    }),
  );
});

it('signs that XML forbids are shown as unknown', () => {
  expect(escapeXml('a\u0000b\u0008c\uFFFEd\uD800e\tf\ng')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\ng');
  expect(escapeXml(`<a href="x">l'un & l’autre</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;l&apos;un &amp; l’autre&lt;/a&gt;',
  );
});
