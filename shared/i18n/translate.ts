import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../bridge.ts';
import { english, french } from './catalogues.ts';
import { withDe } from './elision.ts';
import { withFrenchSpaces } from './french-spaces.ts';

/**
 * The words of one language. Keys read `area.name`; plurals follow i18next (`_one`, `_many`, `_other`).
 * Escaping is left to what shows the text: React, and the SVG and HTML writers. In French a name after "de" is written
 * `{{name, de}}`, since the preposition loses its vowel before some of them.
 */
export function translator(language: Language): TFunction {
  return translators[language];
}

function start(language: Language): TFunction {
  const instance = createInstance({
    lng: language,
    fallbackLng: 'fr',
    resources: { fr: { translation: withFrenchSpaces(french) }, en: { translation: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  instance.services.formatter?.add('de', (value) => withDe(String(value)));
  return instance.t;
}

const translators: Readonly<Record<Language, TFunction>> = { fr: start('fr'), en: start('en') };
