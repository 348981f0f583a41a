import MiniSearch from 'minisearch';
import { fold } from '../../base/fold.ts';
import type { Language } from '../../bridge.ts';

/** One chapter of the user guide, as Markdown. */
export interface Chapter {
  /** The same in both languages, such as `first-map`. */
  id: string;
  title: string;
  /** Without the title. */
  text: string;
}

const PATH = /\/(?<language>fr|en)\/\d+-(?<id>[a-z-]+)\.md$/;

/** The chapters of one language, in the order of their files: each is titled by its first line. */
export function readChapters(files: Readonly<Record<string, string>>, language: Language): Chapter[] {
  return Object.keys(files)
    .sort()
    .flatMap((path) => {
      const { language: own, id = '' } = PATH.exec(path)?.groups ?? {};
      if (own !== language) return [];
      const [title = '', ...lines] = (files[path] ?? '').split('\n');
      return [{ id, title: title.replace(/^# /, ''), text: lines.join('\n').trim() }];
    });
}

/** Where a link of the guide leads: to another chapter, or to something the app does. */
export type GuideLink = { to: 'chapter'; id: string } | { to: 'command'; name: string };

/** Reads the address of a link; null for any other kind, which the guide does not follow. */
export function guideLink(address: string): GuideLink | null {
  const [, kind, name = ''] = /^(chapter|command):([a-z0-9-]+)$/.exec(address) ?? [];
  if (kind === 'chapter') return { to: 'chapter', id: name };
  return kind === 'command' ? { to: 'command', name } : null;
}

/** The name of a picture of the guide, from its address; null for any other picture, which the guide does not show. */
export function guidePicture(address: string): string | null {
  return /^picture:([a-z-]+)$/.exec(address)?.[1] ?? null;
}

/** A chapter that answers a search, with the line that does. */
export interface FoundChapter {
  chapter: Chapter;
  excerpt: string;
}

/** Finds the chapters that hold all the words, slips forgiven, the likeliest first. */
export function chapterFinder(chapters: readonly Chapter[]): (query: string) => FoundChapter[] {
  const index = new MiniSearch<Chapter>({
    fields: ['title', 'text'],
    extractField: (chapter, field) =>
      field === 'text' ? plain(chapter.text) : String(chapter[field as 'id']),
    tokenize: (text) =>
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 4 },
    },
  });
  index.addAll(chapters);
  const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  return (query) =>
    index.search(query).flatMap(({ id, terms }) => {
      const chapter = byId.get(String(id));
      return chapter ? [{ chapter, excerpt: excerptOf(chapter, terms) }] : [];
    });
}

/** The first line that holds one of the words found, as plain text. */
function excerptOf({ text }: Chapter, terms: readonly string[]): string {
  const lines = plain(text).split('\n').filter(Boolean);
  return lines.find((line) => terms.some((term) => fold(line).includes(term))) ?? lines[0] ?? '';
}

/** Markdown without its marks. */
function plain(text: string): string {
  return text
    .replace(/```\n?/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#+|>|-|\d+\.) +/gm, '')
    .replace(/[*`]/g, '');
}
