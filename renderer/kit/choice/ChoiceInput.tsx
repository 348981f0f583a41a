import { Combobox, InputBase, type InputBaseProps, useCombobox } from '@mantine/core';
import {
  type FocusEvent,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useT } from '../i18n.ts';
import { useLatest } from '../use-latest.ts';
import classes from './choice.module.css';
import type { ListedOption } from './found-options.ts';

/** So few are read at a glance: fingers choose among them without a keyboard over half of the screen. */
const FEW = 8;

export interface ChoiceLook
  extends Pick<
    InputBaseProps,
    | 'label'
    | 'description'
    | 'size'
    | 'className'
    | 'disabled'
    | 'inputWrapperOrder'
    | 'leftSection'
    | 'w'
    | 'ml'
  > {
  'aria-label'?: string;
  placeholder?: string;
  error?: ReactNode;
  autoFocus?: boolean;
  'data-autofocus'?: boolean;
  /** Its list opens when it is typed in or clicked, not as soon as it has the focus. */
  quiet?: boolean;
  /** What empties it is called so; without it, it cannot be left empty. */
  clearLabel?: string | undefined;
  /** Where the list lies beside a dialog that is closed by a click outside. */
  withinPortal?: boolean;
}

interface Props extends ChoiceLook {
  /** The words of what is chosen; empty for nothing. */
  shown: string;
  /** What is offered for a text; null for what is offered before anything is typed. */
  offer: (typed: string | null) => readonly ListedOption[];
  /** The option that is chosen now. */
  current: string | null;
  onTake: (value: string) => void;
  onClear: () => void;
  /** Takes what no option stands for, as it is typed; without it such words are refused, and it says so. */
  onWords?: ((typed: string) => void) | undefined;
  /** Offered below for words that are in no list, where the list can grow. */
  onAdd?: ((typed: string) => void) | undefined;
  renderOption?: (option: ListedOption) => ReactNode;
  rightSection?: ReactNode;
  /** Null when nothing is typed any more. */
  onType?: (typed: string | null) => void;
  onOpen?: () => void;
  /** Can be emptied by taking its words away, with or without a button for it. */
  mayBeEmpty?: boolean;
}

const ADD = ' add';

/**
 * A field with a list, the same everywhere: it opens when it gets the focus, with its words selected; letters find;
 * Enter and Tab take what is marked, Escape goes back. What is typed always stands for itself, never for what stood
 * there with letters added.
 */
export function ChoiceInput({
  shown,
  offer,
  current,
  onTake,
  onClear,
  onWords,
  onAdd,
  onType,
  onOpen,
  clearLabel,
  mayBeEmpty = clearLabel !== undefined,
  quiet,
  renderOption,
  rightSection,
  withinPortal = true,
  error,
  ...look
}: Props) {
  const t = useT();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  /** What is typed; null while it shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  /** The mark was moved by hand. */
  const [moved, setMoved] = useState(false);
  const [refused, setRefused] = useState('');
  const store = useCombobox({ opened, onOpenedChange: setOpened });
  const pointed = useRef(false);

  const found = offer(typed);
  const words = typed?.trim() ?? '';
  const adds = onAdd !== undefined && words !== '' && !found.some(({ label }) => label === words);
  const options: readonly ListedOption[] = adds
    ? [...found, { value: ADD, label: t('building.choice.add', { words }), group: '' }]
    : found;
  const markedNow = Math.min(marked, options.length - 1);
  const latest = useLatest({ words, shown, onWords });
  // Where any words will do, leaving the screen without leaving the field must lose none.
  useEffect(
    () => () => {
      const { words, shown, onWords } = latest.current;
      if (words !== '' && words !== shown) onWords?.(words);
    },
    [latest],
  );
  const optionId = (at: number) => `${list}-${at}`;

  // What is chosen shows at once, ready to be typed over.
  useEffect(() => {
    if (typed === null && shown !== '' && document.activeElement === input.current) input.current?.select();
  }, [typed, shown]);
  useEffect(() => {
    if (opened && markedNow >= 0)
      document.getElementById(`${list}-${markedNow}`)?.scrollIntoView({ block: 'nearest' });
  }, [opened, markedNow, list]);

  function open(): void {
    onOpen?.();
    setOpened(true);
    setMarked(offer(null).findIndex(({ value }) => value === current));
    setMoved(false);
  }

  function rest(): void {
    setOpened(false);
    setTyped(null);
    setMoved(false);
    onType?.(null);
  }

  function take({ value }: ListedOption): void {
    rest();
    setRefused('');
    if (value === ADD) onAdd?.(words);
    else if (value !== current) onTake(value);
  }

  /** Ends what was typed without a choice: returns whether that could be done. */
  function leave(): boolean {
    if (typed === null) return true;
    if (words === '') {
      if (mayBeEmpty && shown !== '') onClear();
      rest();
      return true;
    }
    if (words === shown) {
      rest();
      return true;
    }
    const taken = onWords !== undefined;
    if (taken) onWords(words);
    else setRefused(words);
    rest();
    return taken;
  }

  /** What Enter and Tab take: the marked option, once something was typed or the mark was moved. */
  function meant(): ListedOption | undefined {
    const option = opened && (words !== '' || moved) ? options[markedNow] : undefined;
    return option && !option.disabled && (option.value !== ADD || moved) ? option : undefined;
  }

  function mark(step: number): void {
    if (!opened) {
      open();
      return;
    }
    const from = markedNow === -1 && step < 0 ? 0 : markedNow;
    setMarked((from + step + options.length) % Math.max(1, options.length));
    setMoved(true);
  }

  function keyPressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      mark(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Escape') {
      if (!opened && typed === null) return;
      event.preventDefault();
      event.stopPropagation();
      setRefused('');
      rest();
    } else if (key === 'Tab' && plain) {
      const option = meant();
      if (option) take(option);
      else leave();
    } else if (key === 'Enter') {
      const option = meant();
      const refusedNow = typed !== null && words !== shown && words !== '' && !onWords;
      if (option) take(option);
      else if (!leave()) event.stopPropagation();
      else setOpened(false);
      if (option || refusedNow) event.preventDefault();
    } else if (plain && key.length === 1 && typed === null) event.currentTarget.select();
  }

  function changed(text: string): void {
    onOpen?.();
    const glued = typed === null && shown !== '' && text.length > shown.length && text.startsWith(shown);
    const next = glued ? text.slice(shown.length) : text;
    setTyped(next);
    setOpened(true);
    setMarked(next.trim() === '' ? -1 : 0);
    setMoved(false);
    setRefused('');
    onType?.(next);
  }

  const clear =
    clearLabel !== undefined && shown !== '' && !look.disabled ? (
      <Combobox.ClearButton
        aria-hidden={false}
        aria-label={clearLabel}
        onClear={() => {
          setRefused('');
          rest();
          onClear();
        }}
      />
    ) : null;

  return (
    <Combobox
      store={store}
      withinPortal={withinPortal}
      shadow="md"
      {...(look.size && { size: look.size })}
      onOptionSubmit={(value) => {
        const option = options.find((other) => other.value === value);
        if (option) take(option);
      }}
    >
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <InputBase
          {...look}
          ref={input}
          role="combobox"
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-expanded={opened}
          aria-controls={opened ? list : undefined}
          aria-activedescendant={opened && markedNow >= 0 ? optionId(markedNow) : undefined}
          data-expanded={opened || undefined}
          data-mantine-stop-propagation={opened || undefined}
          autoComplete="off"
          spellCheck={false}
          inputMode={options.length < FEW && !onWords && typed === null ? 'none' : undefined}
          value={typed ?? shown}
          error={refused === '' ? error : t('building.choice.refused', { words: refused })}
          rightSection={rightSection ?? clear ?? <Combobox.Chevron {...(look.size && { size: look.size })} />}
          rightSectionPointerEvents={clear && !rightSection ? 'all' : 'none'}
          onChange={({ currentTarget }) => changed(currentTarget.value)}
          onMouseDown={({ currentTarget }: MouseEvent<HTMLInputElement>) => {
            pointed.current = document.activeElement !== currentTarget;
          }}
          // The click that brings the focus would put the caret somewhere into the selected words.
          onMouseUp={(event: MouseEvent<HTMLInputElement>) => {
            if (!pointed.current) return;
            pointed.current = false;
            event.preventDefault();
            event.currentTarget.select();
          }}
          onClick={() => {
            if (!opened && !look.disabled) open();
          }}
          onFocus={({ currentTarget }: FocusEvent<HTMLInputElement>) => {
            currentTarget.select();
            if (!quiet && !opened) open();
          }}
          onBlur={() => {
            leave();
            setOpened(false);
          }}
          onKeyDown={keyPressed}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options.length === 0 && (onWords !== undefined || words === '')}>
        <Combobox.Options
          id={list}
          className={classes.list ?? ''}
          aria-label={typeof look.label === 'string' ? look.label : (look['aria-label'] ?? '')}
        >
          {options.map((option, at) => (
            <Fragment key={option.value}>
              {option.group !== '' && option.group !== options[at - 1]?.group && (
                <div className={classes.group} role="presentation">
                  {option.group}
                </div>
              )}
              <Combobox.Option
                id={optionId(at)}
                value={option.value}
                disabled={option.disabled ?? false}
                active={option.value === current}
                selected={at === markedNow}
                aria-selected={option.value === current}
              >
                {renderOption && option.value !== ADD ? renderOption(option) : option.label}
              </Combobox.Option>
            </Fragment>
          ))}
          {options.length === 0 && <Combobox.Empty>{t('inspector.nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
