import type { TFunction } from 'i18next';
import { localDay } from '#shared/base/day.ts';
import type { Language } from '#shared/bridge.ts';
import type { CommuneAsset } from '#shared/communes/directory.ts';
import type { Viewer } from '#shared/documents/page/write-page.ts';
import { isPartialDate } from '#shared/model/dates.ts';
import type { Options } from './arguments.ts';
import { CommandFault, EXIT } from './fault.ts';

/** Where a command runs: what it may say, and what it takes for granted. */
export interface World {
  /** The result, on the standard output. */
  out(text: string): void;
  /** Remarks, beside the result. */
  error(text: string): void;
  /** The folder that paths start from. */
  folder: string;
  /** The language of the system. */
  language: Language;
  version: string;
  now: Date;
  /** What a page for a partner is made of beside the network; only asked for when one is written. */
  pageParts(): Promise<PageParts>;
  /** The communes of France; only asked for where a file says part of one. */
  communes(): Promise<CommuneAsset>;
}

export interface PageParts {
  viewer: Viewer;
  /** The typeface as a data URL. */
  font: string;
}

/** What every command is given. */
export interface Call {
  files: readonly string[];
  options: Options;
  language: Language;
  t: TFunction;
  world: World;
}

/** French unless the system speaks English. `locale` stands in where no variable says it, as on Windows. */
export function systemLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  locale = '',
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (LC_ALL || LC_MESSAGES || LANG || locale).toLowerCase().startsWith('en') ? 'en' : 'fr';
}

/** Text from files, without what would steer the terminal that shows it. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

/** The day that is meant: the one that was typed, or today where this runs. */
export function dayOf({ options, t, world }: Call): string {
  const { date } = options;
  if (date === undefined) return localDay(world.now);
  if (date.length < 10 || !isPartialDate(date)) throw new CommandFault(EXIT.usage, t('commandLine.date'));
  return date;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
