import { create } from 'zustand';
import type { Language } from '#shared/bridge.ts';

export type ThemeName = 'light' | 'dark' | 'projector';

/** What this computer remembers that is no part of any network. */
export interface Preferences {
  language: Language;
  theme: ThemeName;
  /** Id of the network to open at the next start; '' for the start screen. */
  lastNetwork: string;
  /** The guided tour has been offered once. */
  tourOffered: boolean;
  /** The step at which the guided tour was left; 0 for its beginning. */
  tourStep: number;
}

const STORAGE_KEY = 'maillage.preferences';
const DEFAULTS: Preferences = {
  language: 'fr',
  theme: 'light',
  lastNetwork: '',
  tourOffered: false,
  tourStep: 0,
};

const LANGUAGES: readonly string[] = ['fr', 'en'];
const THEMES: readonly string[] = ['light', 'dark', 'projector'];

/** Anything unreadable counts as never set: preferences must not keep the app from starting. */
function stored(): Preferences {
  try {
    const kept: Partial<Record<keyof Preferences, unknown>> = JSON.parse(
      globalThis.localStorage?.getItem(STORAGE_KEY) ?? '{}',
    );
    return {
      language: LANGUAGES.includes(String(kept.language)) ? (kept.language as Language) : DEFAULTS.language,
      theme: THEMES.includes(String(kept.theme)) ? (kept.theme as ThemeName) : DEFAULTS.theme,
      lastNetwork: typeof kept.lastNetwork === 'string' ? kept.lastNetwork : DEFAULTS.lastNetwork,
      tourOffered: kept.tourOffered === true,
      tourStep: Number.isInteger(kept.tourStep) ? Number(kept.tourStep) : DEFAULTS.tourStep,
    };
  } catch {
    return DEFAULTS;
  }
}

export const usePreferences = create<Preferences>()(stored);

export function preference<K extends keyof Preferences>(key: K): Preferences[K] {
  return usePreferences.getState()[key];
}

export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  usePreferences.setState({ [key]: value });
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(usePreferences.getState()));
  } catch {
    // A full or forbidden storage only means that the choice is forgotten at the next start.
  }
}
