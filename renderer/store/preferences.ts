import { create } from 'zustand';
import { systemWants, whenSystemChanges } from '#renderer/platform/system.ts';
import type { Language } from '#shared/bridge.ts';
import {
  type KeptPreferences,
  languageOf,
  readPreferences,
  type ThemeName,
  themeOf,
  writePreferences,
} from './kept-preferences.ts';

/** What is kept, and what follows from it where the system decides. */
interface Preferences extends KeptPreferences {
  theme: ThemeName;
  language: Language;
}

const STORAGE_KEY = 'maillage.preferences';

function stored(): KeptPreferences {
  try {
    return readPreferences(globalThis.localStorage?.getItem(STORAGE_KEY) ?? null);
  } catch {
    // A forbidden storage remembers nothing.
    return readPreferences(null);
  }
}

function withSystem(kept: KeptPreferences): Preferences {
  const wants = systemWants();
  return {
    ...kept,
    theme: themeOf(kept.themeChoice, wants),
    language: languageOf(kept.languageChoice, wants),
  };
}

export const usePreferences = create<Preferences>()(() => withSystem(stored()));

whenSystemChanges(() => usePreferences.setState(withSystem));

export function preference<K extends keyof Preferences>(key: K): Preferences[K] {
  return usePreferences.getState()[key];
}

export function setPreference<K extends keyof KeptPreferences>(key: K, value: KeptPreferences[K]): void {
  const { theme: _theme, language: _language, ...kept } = { ...usePreferences.getState(), [key]: value };
  usePreferences.setState(withSystem(kept));
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, writePreferences(kept));
  } catch {
    // A full or forbidden storage only means that the choice is forgotten at the next start.
  }
}
