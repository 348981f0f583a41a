import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { AppCommand } from '#renderer/kit/commands.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { KeyNames } from '#renderer/kit/KeyNames.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import { fold } from '#shared/base/fold.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { formatName } from '#shared/workshop/quick-entry/format.ts';
import classes from '../app.module.css';
import type { PaletteEntry } from './find-entries.ts';
import { useEntries } from './use-entries.ts';

interface Props {
  state: NetworkState;
  commands: readonly AppCommand[];
  inputRef: RefObject<HTMLInputElement | null>;
  onActor: (id: string) => void;
  onCooperation: (id: string) => void;
  onCollective: (id: string) => void;
  onView: (id: string) => void;
}

const ENTER_LINE = 'enter line';
const ENTER_ACTOR = 'enter actor';
const MOST_RECENT = 6;
/** What makes a text look like a line of quick entry rather than like a name. */
const LINE_SIGN = /[<>→←]|:| - | -- /u;

/** One field for everything: actors, ties, collectives, views and commands, or a new actor or line. */
export function Palette({ state, commands, inputRef, ...on }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const chosen = useRef(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const query = useDeferredValue(typed);
  const available = useAvailable(commands);
  const find = useEntries(state, available, recent);
  const cameFrom = useRef<Element | null>(null);
  const entriesFor = useCallback(
    (text: string) => {
      const found = find(text);
      return [...found, ...offers(text, found, t)];
    },
    [find, t],
  );
  const entries = useMemo(() => entriesFor(query), [entriesFor, query]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);

  /** Gives the focus back to where the palette was called from. */
  const leave = () => {
    setTyped('');
    const { current: element } = cameFrom;
    if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    else inputRef.current?.blur();
  };

  const choose = (id: string) => {
    const line = typed.trim();
    leave();
    if (id === ENTER_LINE || id === ENTER_ACTOR) {
      ask({ what: 'enter', line: id === ENTER_ACTOR ? formatName(line) : line });
      return;
    }
    setRecent((before) => [id, ...before.filter((other) => other !== id)].slice(0, MOST_RECENT));
    const [kind = '', ...rest] = id.split(' ');
    const of = rest.join(' ');
    if (kind === 'actor') on.onActor(of);
    else if (kind === 'cooperation') on.onCooperation(of);
    else if (kind === 'collective') on.onCollective(of);
    else if (kind === 'view') on.onView(of);
    else commands.find(({ name, keyOnly }) => name === of && !keyOnly)?.run();
  };

  const renderOption: AutocompleteProps['renderOption'] = ({ option }) => {
    const entry = byId.get(option.value);
    const keys =
      entry?.id.startsWith('command ') &&
      commands.find(({ name, keyOnly }) => `command ${name}` === entry.id && !keyOnly)?.keys;
    return (
      <span className={classes.entry}>
        <span>{entry?.label}</span>
        {keys ? <KeyNames keys={keys} /> : <span className={classes.entryDetail}>{entry?.detail}</span>}
      </span>
    );
  };

  return (
    <Autocomplete
      ref={inputRef}
      data-tour="search"
      className={classes.search ?? ''}
      aria-label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      value={typed}
      onChange={(value) => {
        // The library writes the label of what was chosen into the field: here it is done with.
        setTyped(chosen.current ? '' : value);
        chosen.current = false;
      }}
      onOptionSubmit={(id) => {
        chosen.current = true;
        choose(id);
      }}
      data={grouped(entries, t)}
      filter={({ options }) => options}
      renderOption={renderOption}
      leftSection={<IconSearch size={16} />}
      rightSection={typed === '' ? <kbd className={classes.kbd}>Ctrl K</kbd> : null}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      onFocus={({ relatedTarget }) => {
        cameFrom.current = relatedTarget;
      }}
      onKeyDownCapture={(event) => {
        // The list may still answer to the letters before: Enter takes what answers to those that are there.
        if (event.key !== 'Enter' || typed === query) return;
        event.preventDefault();
        event.stopPropagation();
        const [best] = entriesFor(typed);
        if (best && typed !== '') choose(best.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        // The list comes a moment after the letters: Enter takes the best answer even before it is marked.
        const [best] = entries;
        if (event.key !== 'Enter' || !best || typed === '' || hasMarked(event.currentTarget)) return;
        // The focus goes back to a button, which the same stroke would press.
        event.preventDefault();
        choose(best.id);
      }}
      maxDropdownHeight={460}
      comboboxProps={{ width: 460, position: 'bottom-end', withinPortal: false }}
    />
  );
}

/** The commands for the palette that have something to act on now: in the network, or in what is picked. */
function useAvailable(commands: readonly AppCommand[]): AppCommand[] {
  const names = useMaillage(() => availableNames(commands));
  useView(() => availableNames(commands));
  return useMemo(() => {
    const available = new Set(names.split(' '));
    return commands.filter(({ name, keyOnly }) => !keyOnly && available.has(name));
  }, [commands, names]);
}

/** As one text, which is the same for the same names. */
function availableNames(commands: readonly AppCommand[]): string {
  const available = commands.filter(({ keyOnly, enabled }) => !keyOnly && (enabled?.() ?? true));
  return available.map(({ name }) => name).join(' ');
}

/** What can be made of a text: a line of quick entry, or a new actor when nobody bears the name. */
function offers(query: string, found: readonly PaletteEntry[], t: ReturnType<typeof useT>): PaletteEntry[] {
  const text = query.trim();
  if (fold(text) === '') return [];
  if (LINE_SIGN.test(text)) {
    return [
      { id: ENTER_LINE, group: 'commands', label: t('palette.enterLine', { text }), detail: '', words: '' },
    ];
  }
  const borne = found.some(({ group, label }) => group === 'actors' && fold(label) === fold(text));
  return borne
    ? []
    : [
        {
          id: ENTER_ACTOR,
          group: 'commands',
          label: t('palette.addActor', { name: text }),
          detail: '',
          words: '',
        },
      ];
}

function grouped(entries: readonly PaletteEntry[], t: ReturnType<typeof useT>) {
  const groups = new Map<PaletteEntry['group'], { value: string; label: string }[]>();
  for (const { id, group, label } of entries) {
    const items = groups.get(group);
    const item = { value: id, label };
    if (items) items.push(item);
    else groups.set(group, [item]);
  }
  return [...groups].map(([group, items]) => ({ group: t(`palette.kind.${group}`), items }));
}

/** Whether an option of the list is marked by the arrow keys. */
function hasMarked(input: HTMLElement): boolean {
  return (input.getAttribute('aria-activedescendant') ?? '') !== '';
}
