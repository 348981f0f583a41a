import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textDifference } from '#shared/base/text-difference.ts';

const text = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('');

it('shows the words that only one text has', () => {
  const [one, other] = textDifference('Le pôle compte vingt acteurs', 'Le pôle compte trente acteurs ici');
  expect(one.filter(({ same }) => !same).map((piece) => piece.text)).toEqual(['vingt']);
  expect(other.filter(({ same }) => !same).map((piece) => piece.text)).toEqual(['trente', ' ici']);
});

it('of any texts loses nothing, and what is the same is the same', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 30 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, other] = textDifference(a, b);
      expect([text(one), text(other)]).toEqual([a, b]);
      const same = (pieces: typeof one) => text(pieces.filter((piece) => piece.same));
      expect(same(one)).toBe(same(other));
    }),
  );
});
