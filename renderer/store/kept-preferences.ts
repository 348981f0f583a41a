import type { Language } from '#shared/bridge.ts';

export const TEXT_SIZES = [90, 100, 115, 130] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export type ThemeName = 'light' | 'dark' | 'projector';
export type ThemeChoice = ThemeName | 'system';
export type LanguageChoice = Language | 'system';

/** What this computer remembers that is no part of any network. */
export interface KeptPreferences {
  themeChoice: ThemeChoice;
  languageChoice: LanguageChoice;
  /** Of the letters of the interface, in percent. */
  textSize: TextSize;
  /** Id of the network to open at the next start; '' for the start screen. */
  lastNetwork: string;
  /** The guided tour has been offered once. */
  tourOffered: boolean;
  /** The step at which the guided tour was left; 0 for its beginning. */
  tourStep: number;
}

/** What the system is set to. */
export interface SystemWants {
  dark: boolean;
  /** As a browser names it: fr-FR, en, de-AT. */
  language: string;
}

const DEFAULTS: KeptPreferences = {
  themeChoice: 'system',
  languageChoice: 'system',
  textSize: 100,
  lastNetwork: '',
  tourOffered: false,
  tourStep: 0,
};

const VERSION = 2;
const LANGUAGES = ['fr', 'en'] as const;
const THEMES = ['light', 'dark', 'projector'] as const;

/** Reads what was kept; anything unreadable counts as never set: it must not keep the app from starting. */
export function readPreferences(text: string | null): KeptPreferences {
  const kept = migrated(parsed(text));
  return {
    themeChoice: oneOf([...THEMES, 'system'], kept.themeChoice, DEFAULTS.themeChoice),
    languageChoice: oneOf([...LANGUAGES, 'system'], kept.languageChoice, DEFAULTS.languageChoice),
    textSize: oneOf(TEXT_SIZES, kept.textSize, DEFAULTS.textSize),
    lastNetwork: typeof kept.lastNetwork === 'string' ? kept.lastNetwork : DEFAULTS.lastNetwork,
    tourOffered: kept.tourOffered === true,
    tourStep: Number.isSafeInteger(kept.tourStep) ? Math.max(0, Number(kept.tourStep)) : DEFAULTS.tourStep,
  };
}

export function writePreferences(preferences: KeptPreferences): string {
  return JSON.stringify({ version: VERSION, ...preferences });
}

type Kept = Readonly<Record<string, unknown>>;

function parsed(text: string | null): Kept {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * The first version kept `theme` and `language` whether or not they were chosen: what it began with, light and French,
 * says nothing of what its user wants; what differs was chosen.
 */
function migrated(kept: Kept): Kept {
  if (kept.version !== undefined) return kept;
  const { theme, language, ...others } = kept;
  return {
    ...others,
    themeChoice: theme === 'light' ? 'system' : theme,
    languageChoice: language === 'fr' ? 'system' : language,
  };
}

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((one) => one === value) ?? otherwise;
}

export function themeOf(choice: ThemeChoice, { dark }: SystemWants): ThemeName {
  if (choice !== 'system') return choice;
  return dark ? 'dark' : 'light';
}

/** A system in neither of the two languages gets French. */
export function languageOf(choice: LanguageChoice, { language }: SystemWants): Language {
  return choice === 'system' ? oneOf(LANGUAGES, language.slice(0, 2).toLowerCase(), 'fr') : choice;
}
