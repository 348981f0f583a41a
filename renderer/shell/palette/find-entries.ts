import MiniSearch from 'minisearch';
import { searchedWords } from '#shared/base/fold.ts';

/** One line of the palette. */
export interface PaletteEntry {
  /** Unique among all entries, such as `actor 12`. */
  id: string;
  group: 'recent' | 'actors' | 'cooperations' | 'collectives' | 'views' | 'commands';
  label: string;
  detail: string;
  /** Found by, but not shown. */
  words: string;
}

/** Returns for a query the entries that hold all its words, slips forgiven, the likeliest first. */
export type FindEntries = (query: string, limit: number) => PaletteEntry[];

export function entryFinder(entries: readonly PaletteEntry[]): FindEntries {
  const index = new MiniSearch<PaletteEntry>({
    fields: ['label', 'words', 'detail'],
    tokenize: searchedWords,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
      boost: { label: 3, words: 2 },
    },
  });
  index.addAll([...entries]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .flatMap(({ id }) => byId.get(String(id)) ?? []);
}
