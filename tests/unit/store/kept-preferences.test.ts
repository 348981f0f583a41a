import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, readPreferences, themeOf, writePreferences } from '#renderer/store/kept-preferences.ts';

const NEW = {
  themeChoice: 'system',
  languageChoice: 'system',
  textSize: 100,
  lastNetwork: '',
  tourOffered: false,
  tourStep: 0,
};

describe('what was kept', () => {
  it.each([
    ['nothing', null],
    ['what is no JSON', '{'],
    ['what is no object', '[3]'],
    [
      'values of other kinds',
      '{"version":2,"themeChoice":"pink","textSize":400,"lastNetwork":7,"tourStep":-2}',
    ],
  ])('%s counts as never set', (_, text) => {
    expect(readPreferences(text)).toEqual(NEW);
  });

  it.each([
    ['what the first version began with was chosen by nobody', { theme: 'light', language: 'fr' }, {}],
    [
      'what differs was chosen',
      { theme: 'dark', language: 'en' },
      { themeChoice: 'dark', languageChoice: 'en' },
    ],
    [
      'the rest goes on',
      { lastNetwork: 'a', tourOffered: true, tourStep: 3 },
      { lastNetwork: 'a', tourOffered: true, tourStep: 3 },
    ],
  ])('of the first version: %s', (_, kept, read) => {
    expect(readPreferences(JSON.stringify(kept))).toEqual({ ...NEW, ...read });
  });

  it('is read as it was written', () => {
    const any = fc.record({
      themeChoice: fc.constantFrom('system', 'light', 'dark', 'projector'),
      languageChoice: fc.constantFrom('system', 'fr', 'en'),
      textSize: fc.constantFrom(90, 100, 115, 130),
      lastNetwork: fc.string(),
      tourOffered: fc.boolean(),
      tourStep: fc.nat(),
    } as const);
    fc.assert(
      fc.property(any, (kept) => {
        expect(readPreferences(writePreferences(kept))).toEqual(kept);
      }),
    );
  });
});

describe('what the system decides', () => {
  it.each([
    ['system', true, 'dark'],
    ['system', false, 'light'],
    ['light', true, 'light'],
    ['projector', true, 'projector'],
  ] as const)('theme %s, dark %s: %s', (choice, dark, theme) => {
    expect(themeOf(choice, { dark, language: 'fr' })).toBe(theme);
  });

  it.each([
    ['system', 'fr-CA', 'fr'],
    ['system', 'EN-gb', 'en'],
    ['system', 'de-AT', 'fr'],
    ['system', '', 'fr'],
    ['en', 'fr-FR', 'en'],
  ] as const)('language %s on %j: %s', (choice, language, used) => {
    expect(languageOf(choice, { dark: false, language })).toBe(used);
  });
});
