import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepText } from '#shared/documents/page/step-text.ts';
import { aText } from '../../arbitraries.ts';

const words = (text: string) =>
  stepText(text)
    .flatMap((block) => (block.what === 'list' ? block.items : block.lines))
    .map((line) => line.map((span) => span.text).join(''))
    .join('\n');

describe('the text of a step', () => {
  it('is paragraphs, lists, bold and italic', () => {
    expect(stepText('Un **pôle** et _ses_ liens\nsur deux lignes\n\n- un\n- *deux*\n1. puis')).toEqual([
      {
        what: 'paragraph',
        lines: [
          [
            { text: 'Un ' },
            { text: 'pôle', bold: true },
            { text: ' et ' },
            { text: 'ses', italic: true },
            { text: ' liens' },
          ],
          [{ text: 'sur deux lignes' }],
        ],
      },
      { what: 'list', ordered: false, items: [[{ text: 'un' }], [{ text: 'deux', italic: true }]] },
      { what: 'list', ordered: true, items: [[{ text: 'puis' }]] },
    ]);
  });

  it('writes a link as text, and leaves what means nothing as it is', () => {
    expect(words('[le site](javascript:alert(1))')).toBe('[le site](javascript:alert(1))');
    expect(words('[le site](https://exemple.fr)')).toBe('le site (https://exemple.fr)');
    expect(words('2 * 3 * 4, mon_fichier_final <b>gras</b>')).toBe(
      '2 * 3 * 4, mon_fichier_final <b>gras</b>',
    );
    expect(words('**jamais fermé')).toBe('**jamais fermé');
  });

  it('loses no letter of what was written', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(aText, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n').replace(/^\s*\d+[.)]/gm, '');
        expect(letters(words(text))).toBe(letters(text));
      }),
    );
  });
});
