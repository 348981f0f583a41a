import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../bridge.ts';
import { english, french } from './catalogues.ts';

/**
 * The words of one language. Keys read `area.name`; plurals follow i18next (`_one`, `_many`, `_other`).
 * Escaping is left to what shows the text: React, and the SVG and HTML writers.
 */
export function translator(language: Language): TFunction {
  return translators[language];
}

function start(language: Language): TFunction {
  const instance = createInstance({
    lng: language,
    fallbackLng: 'fr',
    resources: { fr: { translation: french }, en: { translation: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return instance.t;
}

const translators: Readonly<Record<Language, TFunction>> = { fr: start('fr'), en: start('en') };
