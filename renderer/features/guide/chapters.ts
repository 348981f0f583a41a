import type { ScreenName } from '#renderer/kit/navigation.ts';
import type { Language } from '#shared/bridge.ts';
import { type Chapter, readChapters } from '#shared/documents/guide/chapters.ts';

const FILES = import.meta.glob<string>('../../../shared/documents/guide/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The guide as it comes with the app. */
export function chaptersIn(language: Language): Chapter[] {
  return readChapters(FILES, language);
}

const OF_SCREEN: Readonly<Record<ScreenName, string>> = {
  graph: 'reading-the-map',
  actors: 'tables',
  cooperations: 'tables',
  collectives: 'tables',
  chains: 'chains',
  levers: 'levers',
  'follow-up': 'follow-up',
  snapshots: 'snapshots',
  story: 'presenting',
};

/** The chapter that explains a screen. */
export function chapterOf(screen: ScreenName): string {
  return OF_SCREEN[screen];
}
