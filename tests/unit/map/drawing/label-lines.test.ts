import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelLines, textWidth } from '#shared/map/drawing/label-lines.ts';

/** Names as directories have them, and the lines that they are written on. */
const WRITTEN: [name: string, lines: string[]][] = [
  ['Ville de Clairval', ['Ville de Clairval']],
  ['Autorité de gestion FEDER', ['Autorité', 'de gestion FEDER']],
  ['Communauté de communes du Sud', ['Communauté', 'de communes du Sud']],
  ['Association « Les Jardins »', ['Association', '« Les Jardins »']],
  ['Association «\u202fLes Jardins\u202f»', ['Association', '« Les Jardins »']],
  ['Collectif Pour l’emploi (Bassin sud)', ['Collectif Pour l’emploi', '(Bassin sud)']],
  ['Maison des associations et de la vie', ['Maison des associations', 'et de la vie']],
  ['Anticonstitutionnellementindéchiffrable', ['Anticonstitutionnellementin…']],
  ['Saint-Médard-en-Jalles-et-environs', ['Saint-Médard-', 'en-Jalles-et-environs']],
];

it.each(WRITTEN)('%s', (name, lines) => {
  expect(labelLines(name)).toEqual(lines);
});

it('no line ends in a sign that opens or a word that leads on, and no name is cut before a comma', () => {
  const small = fc.constantFrom('', 'de ', 'de la ', 'et les ', '« ', 'pour l’', 'à ', '& ', 'du ');
  const word = fc.constantFrom(
    ...[
      'Gironde',
      'économie »',
      'Bordeaux,',
      'Association',
      '(coopérative)',
      'd’initiatives',
      'territoire :',
    ],
    ...['Saint-Médard-en-Jalles', 'SCIC', 'insertion !', 'Anticonstitutionnellement'],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(small, word), { minLength: 2, maxLength: 9 }), (words) => {
      const lines = labelLines(words.map((pair) => pair.join('')).join(' '));
      for (const line of lines) {
        expect(line).not.toMatch(/(?:^|\s)(?:de|du|la|les|à|et|«|&|pour)…?$/u);
        expect(line).not.toMatch(/[,;:(«]…$/u);
        expect(textWidth(line, 1)).toBeLessThanOrEqual(15);
      }
      expect(lines[1] ?? '').not.toMatch(/^[»:,]/u);
    }),
  );
});
