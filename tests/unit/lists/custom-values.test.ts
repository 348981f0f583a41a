import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteField, updateField } from '#shared/changes/commands/custom-fields.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { convertCustomValue, fitsField } from '#shared/fields/custom-values.ts';
import { actorSchema } from '#shared/model/actor.ts';
import type { CustomValue } from '#shared/model/common.ts';
import { safeLink } from '#shared/model/links.ts';
import { CUSTOM_FIELD_TYPES, type CustomFieldType, customFieldSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

const WORDS = { yes: 'Oui', no: 'Non' };

describe('a value under another type', () => {
  it.each<[CustomValue, CustomFieldType, CustomValue | null]>([
    ['1 234,5', 'number', 1234.5],
    ['12 k€', 'eur', 12_000],
    ['une dizaine', 'number', null],
    ['17/04/2023', 'date', '2023-04-17'],
    ['au printemps', 'date', null],
    ['oui', 'yes-no', true],
    ['peut-être', 'yes-no', null],
    [true, 'text', 'Oui'],
    [false, 'choice', 'Non'],
    [42, 'text', '42'],
    ['bio', 'choice', 'Bio'],
    ['Bio; local', 'choices', ['Bio', 'local']],
    [['Bio', 'local'], 'text', 'Bio; local'],
    [['Bio', 'local'], 'choice', null],
    [['Bio'], 'choice', 'Bio'],
    ['https://exemple.fr', 'link', 'https://exemple.fr'],
    ['javascript:alert(1)', 'link', null],
    ['Texte', 'long-text', 'Texte'],
  ])('%j as %s is %j', (value, type, expected) => {
    expect(convertCustomValue(value, { type, options: ['Bio'] }, WORDS)).toEqual(expected);
  });

  it('fits that type, or is refused', () => {
    const aValue = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.array(fc.string()));
    fc.assert(
      fc.property(aValue, fc.constantFrom(...CUSTOM_FIELD_TYPES), (value, type) => {
        const next = convertCustomValue(value, { type, options: [] }, WORDS);
        if (next !== null) expect(fitsField({ type }, next)).toBe(true);
      }),
    );
  });
});

it.each([
  ['https://exemple.fr/a?b=c:d', true],
  ['HTTP://exemple.fr', true],
  ['mailto:contact@exemple.fr', true],
  ['www.exemple.fr/page:2', true],
  ['javascript:alert(1)', false],
  [' java\u0000script:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,<script>', false],
  ['file:///etc/passwd', false],
  ['maillage:open', false],
  ['', false],
])('the link %j is taken: %s', (text, taken) => {
  expect(safeLink(text) !== null).toBe(taken);
});

function stateWith(
  type: CustomFieldType,
  values: readonly CustomValue[],
  options: string[] = [],
): NetworkState {
  const network = newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr');
  const field = customFieldSchema.parse({ id: 'f', of: 'actor', label: { fr: 'Champ' }, type, options });
  const actors = values.map((value, index) =>
    actorSchema.parse({ id: `a${index}`, name: `A${index}`, custom: { f: value, other: 'stays' } }),
  );
  return {
    ...emptyState({ ...network, customFields: [field] }),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
}
const valuesOf = (state: NetworkState) => [...state.actors.values()].map(({ custom }) => custom.f);
const fieldOf = (state: NetworkState) => state.network.customFields[0];

describe('a field of the network', () => {
  it('converts what it can when its type changes, and keeps the rest as it is', () => {
    const state = stateWith('text', ['12', 'beaucoup']);
    const patch = updateField('f', { type: 'number' }, WORDS).patch(state);
    const next = applyPatch(state, patch);
    expect(valuesOf(next)).toEqual([12, 'beaucoup']);
    expect(applyPatch(next, invertPatch(patch))).toEqual(state);
  });

  it('lists the words in use when it becomes a list', () => {
    const state = stateWith('text', ['bio', 'local; bio']);
    const next = applyPatch(state, updateField('f', { type: 'choices' }, WORDS).patch(state));
    expect(fieldOf(next)?.options).toEqual(['bio', 'local']);
    expect(valuesOf(next)).toEqual([['bio'], ['local', 'bio']]);
  });

  it('renames, replaces and takes off a choice in its records', () => {
    const state = stateWith('choices', [['a', 'b'], ['b']], ['a', 'b']);
    const change = (options: string[], renamed: [string, string]) =>
      applyPatch(state, updateField('f', { options }, WORDS, new Map([renamed])).patch(state));
    expect(valuesOf(change(['a', 'c'], ['b', 'c']))).toEqual([['a', 'c'], ['c']]);
    expect(valuesOf(change(['a'], ['b', 'a']))).toEqual([['a'], ['a']]);
    expect(valuesOf(change(['a'], ['b', '']))).toEqual([['a'], undefined]);
  });

  it('never loses a choice that a record has', () => {
    const state = stateWith('choice', ['a'], ['a', 'b']);
    expect(
      fieldOf(applyPatch(state, updateField('f', { options: ['b'] }, WORDS).patch(state)))?.options,
    ).toEqual(['b', 'a']);
  });

  it('goes with its values and comes back with them', () => {
    const state = stateWith('text', ['x', 'y']);
    const patch = deleteField('f').patch(state);
    const next = applyPatch(state, patch);
    expect(next.network.customFields).toEqual([]);
    expect([...next.actors.values()].map(({ custom }) => custom)).toEqual([
      { other: 'stays' },
      { other: 'stays' },
    ]);
    const back = applyPatch(next, invertPatch(patch));
    expect(valuesOf(back)).toEqual(['x', 'y']);
    expect(back.network).toEqual(state.network);
  });
});
