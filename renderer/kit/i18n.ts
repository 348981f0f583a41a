import type { TFunction } from 'i18next';
import { platform } from '#renderer/platform/platform.ts';
import type { LanguageChoice } from '#renderer/store/kept-preferences.ts';
import { preference, setPreference, usePreferences } from '#renderer/store/preferences.ts';
import type { Language } from '#shared/bridge.ts';
import { translator } from '#shared/i18n/translate.ts';
import { isDone } from './feedback.tsx';

export function useLanguage(): Language {
  return usePreferences((preferences) => preferences.language);
}

/** The words of the user's language; components that call it redraw when the language changes. */
export function useT(): TFunction {
  return translator(useLanguage());
}

/** Changes the language of the screens and of the desktop's own menu. */
export function chooseLanguage(choice: LanguageChoice): void {
  setPreference('languageChoice', choice);
  const title = translator(preference('language'))('shell.fault.languageTitle');
  void platform()
    .setLanguage(choice)
    .then((kept) => isDone(kept, { title }));
}
