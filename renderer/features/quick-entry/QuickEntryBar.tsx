import { ActionIcon, Button, CloseButton, Textarea, Tooltip } from '@mantine/core';
import { IconBolt, IconHelp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { undoLast, undoQuietly } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Suggestion } from '#shared/workshop/quick-entry/suggest.ts';
import { EntryHelp } from './EntryHelp.tsx';
import { EntryPreview } from './EntryPreview.tsx';
import { EntryProblems } from './EntryProblems.tsx';
import classes from './quick-entry.module.css';
import { SuggestionList } from './SuggestionList.tsx';
import { useEnteredWords } from './use-entered-words.ts';
import { useQuickEntry } from './use-quick-entry.ts';

interface Props {
  state: NetworkState;
  /** What the command palette handed over, each time anew: it is added below what is typed already. */
  handed: { line: string };
  /** What a room may read of the actors, where one looks on; codes hide what is typed as well. */
  names?: StageNames;
  onClose: () => void;
}

/** One line of text that becomes actors and ties: what it would do is shown before Enter does it. */
export function QuickEntryBar({ state, handed, names: seen, onClose }: Props) {
  const t = useT();
  const names = seen ?? 'full';
  const masked = names === 'codes';
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const problems = useRef<HTMLUListElement>(null);
  const entering = useQuickEntry(state, handed.line);
  const { text, entry, suggestions, entered, errors } = entering;
  const [marked, setMarked] = useState(-1);
  const [listClosed, setListClosed] = useState(false);
  const [help, setHelp] = useState(false);
  const wantedCaret = useRef<number | null>(null);
  const enteredWords = useEnteredWords(entered, masked);
  const shown = listClosed ? [] : suggestions;
  const active = marked >= 0 && marked < shown.length ? marked : -1;

  const known = useRef(handed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is handed over anew is taken up
  useEffect(() => {
    input.current?.focus();
    if (known.current === handed) return;
    known.current = handed;
    if (handed.line !== '') wantedCaret.current = entering.add(handed.line);
    setListClosed(true);
  }, [handed]);
  // Whoever came by a key from a table or the graph goes on there.
  const before = useRef(document.activeElement);
  useEffect(
    () => () => {
      const { current: element } = before;
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    },
    [],
  );
  // A caret put somewhere by a suggestion is only right once the text is drawn.
  useEffect(() => {
    if (wantedCaret.current === null) return;
    input.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  function accept(suggestion: Suggestion): void {
    wantedCaret.current = entering.accept(suggestion);
    setMarked(-1);
    setListClosed(true);
    input.current?.focus();
  }

  function mark(step: number): void {
    setMarked(((active === -1 && step < 0 ? 0 : active) + step + shown.length) % shown.length);
  }

  function keyPressed(event: KeyboardEvent): void {
    const [first] = shown;
    const takes = !listClosed && (event.key === 'Tab' || event.key === 'Enter');
    const now = takes ? entering.suggestionsNow() : [];
    const [best] = now;
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: first && (() => mark(1)),
      ArrowUp: first
        ? () => mark(-1)
        : text === '' && entering.last !== ''
          ? () => entering.type(entering.last, entering.last.length)
          : undefined,
      Tab: best && !event.shiftKey ? () => accept(now[active] ?? best) : undefined,
      Enter: event.shiftKey
        ? undefined
        : () => {
            const chosen = now[active];
            if (chosen) accept(chosen);
            // What must be settled first is asked at once.
            else if (errors.length > 0) problems.current?.querySelector('button')?.focus();
            else if (!event.repeat) entering.commit();
          },
      Escape: () => {
        // Suggestions come a moment later than keys: after an entry they may still be those of its text.
        if (shown.length > 0 && text !== '') setListClosed(true);
        else onClose();
      },
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
    if (!['z', 'y', 'k'].includes(event.key.toLowerCase())) event.stopPropagation();
  }

  return (
    <section
      className={classes.bar}
      data-stage={seen !== undefined || undefined}
      data-tour="quick-entry"
      aria-label={t('quickEntry.label')}
    >
      {help && <EntryHelp onClose={() => setHelp(false)} />}
      {shown.length > 0 && (
        <SuggestionList
          id={listId}
          state={state}
          names={names}
          items={shown}
          active={active}
          onAccept={accept}
        />
      )}
      <div className={classes.line}>
        <IconBolt size={18} aria-hidden className={classes.sign} />
        <Textarea
          ref={input}
          className={`${classes.field} ${masked ? classes.masked : ''}`}
          autosize
          minRows={1}
          maxRows={6}
          aria-label={t('quickEntry.label')}
          // A field of several lines may not be a combobox; it says by itself which list goes with it.
          aria-haspopup="listbox"
          aria-autocomplete="list"
          {...(shown.length > 0 ? { 'aria-controls': listId } : {})}
          {...(active >= 0 ? { 'aria-activedescendant': `${listId}${active}` } : {})}
          placeholder={t(masked ? 'capture.maskedEntry' : 'quickEntry.placeholder')}
          value={text}
          spellCheck={false}
          data-undo-when-empty
          onChange={({ currentTarget }) => {
            entering.type(currentTarget.value, currentTarget.selectionEnd);
            setMarked(-1);
            setListClosed(false);
          }}
          onSelect={({ currentTarget }) => entering.moveCaret(currentTarget.selectionEnd)}
          onBlur={() => setListClosed(true)}
          onKeyDown={keyPressed}
        />
        <Button
          h={34}
          disabled={
            errors.length > 0 ||
            entry.toCreate.length + entry.toUpdate.length + entry.cooperations.length === 0
          }
          onClick={() => {
            entering.commit();
            input.current?.focus();
          }}
        >
          {t('quickEntry.enter')}
        </Button>
        <Tooltip label={t('quickEntry.help.title')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink)"
            size={34}
            aria-label={t('quickEntry.help.title')}
            aria-expanded={help}
            onClick={() => setHelp(!help)}
          >
            <IconHelp size={18} />
          </ActionIcon>
        </Tooltip>
        <CloseButton aria-label={t('quickEntry.close')} onClick={onClose} />
      </div>
      <EntryProblems
        list={problems}
        problems={entry.problems}
        manyLines={entry.lines.length > 1}
        state={state}
        names={names}
        namesakes={entering.namesakes}
        onChoose={(name, actorId) => {
          entering.choose(name, actorId);
          input.current?.focus();
        }}
        onReplace={(...place) => {
          entering.replace(...place);
          input.current?.focus();
        }}
      />
      {text.trim() !== '' && <EntryPreview entry={entry} state={state} names={names} />}
      {masked && <p className={classes.quiet}>{t('capture.masked')}</p>}
      <div role="status" className={entered ? classes.entered : ''}>
        {entered && (
          <>
            <span>{enteredWords}</span>
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => {
                void (masked ? undoQuietly() : undoLast());
                input.current?.focus();
              }}
            >
              {t('shell.undo')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
