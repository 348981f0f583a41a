import type { Language } from '#shared/bridge.ts';
import { desktop as english } from '#shared/i18n/en/desktop.ts';
import { desktop as french } from '#shared/i18n/fr/desktop.ts';
import { withFrenchSpaces } from '#shared/i18n/french-spaces.ts';

const WORDS = { fr: withFrenchSpaces(french), en: english };

/** What the desktop itself says: its menu and its dialogs. */
export function desktopWords(language: Language): typeof french {
  return WORDS[language];
}
