import { joinWords } from '../tables/found-words.ts';
import type { Reading } from './draft.ts';
import { keptApart } from './kept-apart.ts';
import { besideEachOther } from './spread-positions.ts';

/** Several readings as one, none over another: the tables of a workbook, or two files chosen together. */
export function joinReadings(readings: readonly Reading[]): Reading {
  const { drafts, shared } = keptApart(readings);
  const sources = readings.map(({ file = '', sheet = '' }) => ({ file, sheet }));
  return {
    draft: {
      name: drafts.find(({ name }) => name !== '')?.name ?? '',
      actors: drafts.flatMap(({ actors }) => actors),
      cooperations: drafts.flatMap(({ cooperations }) => cooperations),
      collectives: drafts.flatMap(({ collectives }) => collectives),
      contacts: drafts.flatMap(({ contacts }) => contacts),
      named: drafts.flatMap(({ named }, source) => named.map((row) => ({ ...row, source }))),
      refused: drafts.flatMap(({ refused }, source) => refused.map((row) => ({ ...row, source }))),
      positions: besideEachOther(drafts.map(({ positions }) => positions)),
      newTerms: drafts.flatMap(({ newTerms }) => newTerms),
      newFields: drafts.flatMap(({ newFields }) => newFields),
      newOptions: drafts.flatMap(({ newOptions }) => newOptions),
      shared,
      sources,
    },
    words: joinWords(readings.flatMap(({ words = [] }) => words)),
    problems: readings.flatMap(({ problems }, source) =>
      problems.map((found) => ({ ...sources[source], ...found })),
    ),
  };
}
