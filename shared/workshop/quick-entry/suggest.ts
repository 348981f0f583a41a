import { fold } from '../../base/fold.ts';
import type { Actor } from '../../model/actor.ts';
import { WORD_LISTS, type WordList } from './field-keys.ts';
import { formatName } from './format.ts';
import { type KnownWord, wordsOf } from './known-words.ts';
import type { QuickEntryContext } from './parse.ts';
import { nameOf, type Span, scanLine } from './scan.ts';

/** What may be put in place of the text from `start` to `end` of the line. */
export interface Suggestion {
  start: number;
  end: number;
  /** What is shown. */
  label: string;
  /** What is written: a name with a sign of the grammar comes in quotes. */
  insert: string;
  /** The actor, or the list that the word is of. */
  of: Actor | WordList;
}

/** What the name or word under the caret of a line may become, the likeliest first. */
export function suggestAt(line: string, caret: number, context: QuickEntryContext, limit = 8): Suggestion[] {
  const scan = scanLine(line);
  const under = ({ start, end }: Span) => start <= caret && caret <= end;
  const field = scan.fields.find(under);
  if (field) {
    const lists = scan.joints.length > 0 ? WORD_LISTS.ties : WORD_LISTS.actors;
    return suggestWords(field, lists, context, limit);
  }
  const name = scan.groups.flat().find(under);
  if (!name) return [];
  return context.actors.suggest(nameOf(name.text), limit).map(({ actor }) => ({
    start: name.start,
    end: name.end,
    label: actor.name,
    insert: formatName(actor.name),
    of: actor,
  }));
}

function suggestWords(
  { start, end, text }: Span,
  lists: readonly WordList[],
  { vocabularies, language }: QuickEntryContext,
  limit: number,
): Suggestion[] {
  const typed = fold(text);
  if (typed === '') return [];
  const rank = ({ folded, language: own }: KnownWord) =>
    (folded.startsWith(typed) ? 0 : folded.includes(` ${typed}`) ? 2 : 4) + (own === language ? 0 : 1);
  const seen = new Set<string>();
  return wordsOf(vocabularies)
    .known.filter(
      ({ list, folded }) =>
        lists.includes(list) && (folded.startsWith(typed) || folded.includes(` ${typed}`)),
    )
    .sort((one, other) => rank(one) - rank(other) || one.word.length - other.word.length)
    .filter(({ list, id }) => !seen.has(`${list} ${id}`) && seen.add(`${list} ${id}`))
    .slice(0, limit)
    .map(({ word, list }) => ({ start, end, label: word, insert: word, of: list }));
}
