import type { Reading } from './draft.ts';
import { keptApart } from './kept-apart.ts';
import { besideEachOther } from './spread-positions.ts';

/** Several readings as one, none over another: the tables of a workbook, or two files chosen together. */
export function joinReadings(readings: readonly Reading[]): Reading {
  const { drafts, shared } = keptApart(readings);
  return {
    draft: {
      name: drafts.find(({ name }) => name !== '')?.name ?? '',
      actors: drafts.flatMap(({ actors }) => actors),
      cooperations: drafts.flatMap(({ cooperations }) => cooperations),
      collectives: drafts.flatMap(({ collectives }) => collectives),
      contacts: drafts.flatMap(({ contacts }) => contacts),
      refused: drafts.flatMap(({ refused }) => refused),
      positions: besideEachOther(drafts.map(({ positions }) => positions)),
      newTerms: drafts.flatMap(({ newTerms }) => newTerms),
      newFields: drafts.flatMap(({ newFields }) => newFields),
      newOptions: drafts.flatMap(({ newOptions }) => newOptions),
      shared,
    },
    problems: readings.flatMap(({ problems }) => problems),
  };
}
