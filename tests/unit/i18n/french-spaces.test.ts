import { expect, test } from 'vitest';
import { french } from '#shared/i18n/catalogues.ts';
import { frenchSpaces, withFrenchSpaces } from '#shared/i18n/french-spaces.ts';

test('French marks stand after a narrow space that does not break', () => {
  expect(frenchSpaces('Sûr ? Oui : « La Ruche » ; 12 % !')).toBe(
    'Sûr\u202f? Oui\u202f: «\u202fLa Ruche\u202f»\u202f; 12\u202f%\u202f!',
  );
  expect(frenchSpaces('80 k€ et 5 €')).toBe('80\u00a0k€ et 5\u00a0€');
});

test('what is no mark of a sentence keeps its space, or has none', () => {
  expect(frenchSpaces('Rezé (44400), 10:30, mot, de {{name, de}}')).toBe(
    'Rezé (44400), 10:30, mot, de {{name, de}}',
  );
});

test('a catalogue keeps its shape, and each of its texts is set', () => {
  const words = withFrenchSpaces({ a: { b: 'Oui ?' }, c: ['Non !'] });
  expect(words).toEqual({ a: { b: 'Oui\u202f?' }, c: ['Non\u202f!'] });
});

test('the French catalogue is written with plain spaces, which an editor shows', () => {
  const set = Object.entries(french).flatMap(([area, words]) =>
    /[\u00a0\u202f](?:[:;?!»%]|k?€)|«[\u00a0\u202f]/.test(JSON.stringify(words)) ? [area] : [],
  );
  expect(set).toEqual([]);
});
