import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage } from '#renderer/kit/i18n.ts';
import { useUnsaved } from '#renderer/kit/unsaved.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { capturing, heardAt, runningSession } from '#shared/workshop/capture/session.ts';
import { actorIndex, nameKey } from '#shared/workshop/quick-entry/actor-index.ts';
import { quickEntryCommand } from '#shared/workshop/quick-entry/command.ts';
import {
  isEmptyEntry,
  type ParsedEntry,
  parseQuickEntry,
  type QuickEntryContext,
} from '#shared/workshop/quick-entry/parse.ts';
import { type Suggestion, suggestAt } from '#shared/workshop/quick-entry/suggest.ts';

/** The ties of the session that runs; none without one. */
function capturedTies(): string[] {
  const { current } = useMaillage.getState();
  const session = current && runningSession(current);
  return session?.captured.flatMap(({ table, id }) => (table === 'cooperations' ? [id] : [])) ?? [];
}

/** What the last entry did, for the line that says so. */
export interface Entered {
  actors: number;
  ties: number;
  updates: number;
  /** Words of it that were not understood, and so not taken up. */
  leftOut: readonly string[];
}

/** The text of the bar, what it would do, and doing it. */
export function useQuickEntry(state: NetworkState, initial: string) {
  const language = useLanguage();
  const [text, setText] = useState(initial);
  const [caret, setCaret] = useState(initial.length);
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const [entered, setEntered] = useState<Entered | null>(null);
  const [last, setLast] = useState('');
  useUnsaved(text.trim() !== '');
  const turn = useRef(Promise.resolve());
  const { vocabularies } = state.network;
  const actors = useMemo(() => actorIndex(state.actors.values()), [state.actors]);
  const context = useMemo<QuickEntryContext>(
    () => ({ vocabularies, language, actors, choices }),
    [vocabularies, language, actors, choices],
  );
  const entry = useMemo(() => parseQuickEntry(text, context), [text, context]);
  const suggestions = useDeferredSuggestions(text, caret, context);
  const errors = entry.problems.filter(({ severity }) => severity === 'error');

  /**
   * Enters all lines as one change; nothing happens while a line has an error. The field is free at once for the
   * next line, which is stored in its turn.
   */
  function commit(): void {
    if (isEmptyEntry(entry) || errors.length > 0) return;
    const line = { text, choices };
    setLast(text);
    setText('');
    setCaret(0);
    setChoices(new Map());
    turn.current = turn.current.then(() => store(line));
  }

  function choose(name: string, actorId: string): void {
    setChoices((before) => new Map([...before, [nameKey(name), actorId]]));
  }

  async function store(line: { text: string; choices: ReadonlyMap<string, string> }): Promise<void> {
    const stored = readNow(line);
    const heard = new Set(capturedTies());
    if (!stored || !(await perform(captured(stored)))) {
      setText((next) => (next === '' ? line.text : `${line.text}\n${next}`));
      setChoices((next) => new Map([...line.choices, ...next]));
      return;
    }
    setEntered(resultOf(stored));
    // A room wants to see the tie that was just spoken of, and nothing besides.
    const ties = capturedTies().filter((id) => !heard.has(id));
    const [found] = stored.found;
    if (ties.length > 0) select({ cooperations: ties });
    else if (found && stored.toCreate.length === 0) select({ actors: [found.id] });
  }

  /** While a session runs, what is entered belongs to it. */
  function captured(stored: ParsedEntry) {
    const { current } = useMaillage.getState();
    return capturing(quickEntryCommand(stored, heardAt(current && runningSession(current))));
  }

  /** The line as it reads now: the one before it may have made the actors that it names. */
  function readNow(line: { text: string; choices: ReadonlyMap<string, string> }): ParsedEntry | null {
    const { current } = useMaillage.getState();
    if (current?.network.id !== state.network.id) return null;
    const known = current.actors === state.actors ? actors : actorIndex(current.actors.values());
    const read = parseQuickEntry(line.text, { ...context, actors: known, choices: line.choices });
    return read.problems.some(({ severity }) => severity === 'error') ? null : read;
  }

  return {
    text,
    caret,
    entry,
    suggestions,
    errors,
    entered,
    last,
    type(next: string, at: number): void {
      setText(next);
      setCaret(at);
      if (next !== '') setEntered(null);
    },
    moveCaret: setCaret,
    /** Those of the text as it is: the list may still show those of a letter before. */
    suggestionsNow: () => suggestionsAt(text, caret, context),
    /** Puts a suggestion in the place of what it was made for; returns where the caret goes. */
    accept({ start, end, insert, of }: Suggestion): number {
      const { offset } = lineAt(text, caret);
      // Of several with one name, this one was pointed at.
      if (typeof of !== 'string' && actors.named(of.name).length > 1) choose(of.name, of.id);
      const before = text.slice(0, offset + start);
      const after = text.slice(offset + end);
      setText(`${before}${insert}${after}`);
      const at = before.length + insert.length;
      setCaret(at);
      return at;
    },
    /** Says which actor is meant by a name that several bear. */
    choose,
    /** Adds a line below what is typed; returns where the caret goes. */
    add(line: string): number {
      const next = text.trim() === '' ? line : `${text.trimEnd()}\n${line}`;
      setText(next);
      setCaret(next.length);
      return next.length;
    },
    /** Writes another name, or nothing, in place of a stretch of a line. */
    replace(line: number, start: number, end: number, insert: string): void {
      const { offset } = entry.lines[line] ?? { offset: 0 };
      setText(`${text.slice(0, offset + start)}${insert}${text.slice(offset + end)}`);
    },
    namesakes: (name: string) => actors.named(name),
    commit,
  };
}

function useDeferredSuggestions(text: string, caret: number, context: QuickEntryContext): Suggestion[] {
  const later = useDeferredValue(useMemo(() => ({ text, caret }), [text, caret]));
  return useMemo(() => suggestionsAt(later.text, later.caret, context), [later, context]);
}

function suggestionsAt(text: string, caret: number, context: QuickEntryContext): Suggestion[] {
  const { line, column } = lineAt(text, caret);
  if (line.trim() === '') return [];
  return suggestAt(line, column, context).filter(
    ({ start, end, insert }) => line.slice(start, end) !== insert,
  );
}

/** The line that the caret stands in, and where in it. */
function lineAt(text: string, caret: number): { line: string; column: number; offset: number } {
  const offset = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { line: text.slice(offset, end === -1 ? text.length : end), column: caret - offset, offset };
}

const LOST: readonly string[] = ['word-unknown', 'field-twice', 'date-unreadable', 'amount-unreadable'];

function resultOf({ toCreate, cooperations, toUpdate, problems }: ParsedEntry): Entered {
  return {
    actors: toCreate.length,
    ties: cooperations.length,
    updates: new Set(toUpdate.map(({ actor }) => actor.id)).size,
    leftOut: problems.flatMap(({ code, value }) => (LOST.includes(code) ? [value] : [])),
  };
}
