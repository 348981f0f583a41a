import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '#shared/privacy/erasure/mentions.ts';

const GONE = '[…]';
const redact = (words: readonly string[], text: string) => redactor(words, GONE).redact(text);

describe('a person is found however it is written', () => {
  it.each([
    ['0612345678'],
    ['06 12 34 56 78'],
    ['06.12.34.56.78'],
    ['06-12-34-56-78'],
    ['+33 6 12 34 56 78'],
    ['+33612345678'],
    ['+33 (0)6 12 34 56 78'],
    ['0033 6 12 34 56 78'],
    ['06 12 34 56 78'],
    ['612345678'],
  ])('the telephone as %s', (written) => {
    for (const kept of ['06 12 34 56 78', '0612345678', '+33 6 12 34 56 78', '0033612345678']) {
      expect(redact([kept], `Appeler le ${written}, le matin`)).toBe(`Appeler le ${GONE}, le matin`);
      expect(redact([kept], `tél.${written}.`)).toBe(`tél.${GONE}.`);
    }
  });

  it('no other number is taken for it', () => {
    for (const other of ['06 12 34 56 79', '106 12 34 56 78', '06 12 34 56 789', '2006 12 34 56 78 90']) {
      expect(redact(['06 12 34 56 78'], other)).toBe(other);
    }
    expect(redact(['+32 475 12 34 56'], 'au 0032 475/12.34.56')).toBe(`au ${GONE}`);
  });

  it.each([
    ['Hélène Marchand'],
    ['HELENE MARCHAND'],
    ['helene marchand'],
    ['Hélène Marchand'.normalize('NFD')],
    ['MARCHAND Hélène'],
    ['Marchand, Hélène'],
    ['Mme Marchand'],
    ['Mme MARCHAND'],
    ['Madame Hélène Marchand'],
    ['Mme H. Marchand'],
    ['H. Marchand'],
    ['Marchand H.'],
    ['Hélène\nMarchand'],
    ['Hé­lène Marchand'],
  ])('the name as %s', (written) => {
    for (const kept of ['Hélène Marchand', 'Hélène MARCHAND', 'Mme Hélène MARCHAND', 'MARCHAND Hélène']) {
      expect(redact([kept], `vu avec ${written} hier`)).toBe(`vu avec ${GONE} hier`);
    }
  });

  it.each([
    ['Marie-Claude Nœuvain', 'Mme Noeuvain'],
    ['Marie-Claude Noeuvain', 'Marie Claude NŒUVAIN'],
    ['Loïc L’Hostis', "M. L'Hostis"],
    ['Ångström', 'Angstrom'],
    ['Mme Durand', 'Madame DURAND'],
  ])('%s as %s', (kept, written) => {
    expect(redact([kept], `Contact : ${written}.`)).toBe(`Contact : ${GONE}.`);
  });

  it.each([
    ['Hélène Marchand', 'un marchand de légumes'],
    ['Hélène Marchand', 'Hélène Marchandeau'],
    ['Mme Durand', 'la rue Durand'],
    ['Paul Martin', 'la commune de Saint-Paul, rue Martin'],
  ])('%s is not in %s', (kept, text) => {
    expect(redact([kept], text)).toBe(text);
  });

  it.each([
    ['helene@cafe.example'],
    ['HELENE@cafe.example'],
    ['helene (at) cafe.example'],
    ['helene[at]cafe.example'],
  ])('the address as %s', (written) => {
    expect(redact(['Helene@cafe.example'], `Écrire à ${written} !`)).toBe(`Écrire à ${GONE} !`);
  });

  it('says what it found, as it is written', () => {
    const { found } = redactor(['Hélène Marchand', '06 12 34 56 78'], GONE);
    expect(found({ description: 'Mme MARCHAND, 0612345678', tags: ['h. marchand', 'autre'] })).toEqual([
      'Mme MARCHAND',
      '0612345678',
      'h. marchand',
    ]);
  });

  it('never fails, and leaves nothing of what it looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), fc.string(), (word, around) => {
        const words = [word.trim()].filter((one) => one.length >= 3);
        const { redact: clean, mentions } = redactor(words, '');
        const text = `${around} ${word} ${around}`;
        if (mentions(text)) expect(mentions(clean(clean(text)))).toBe(false);
        else expect(clean(text)).toBe(text);
      }),
    );
  });
});
