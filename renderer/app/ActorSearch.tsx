import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import MiniSearch from 'minisearch';
import { type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { fold } from '#shared/graph/fold.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './app.module.css';
import { useLanguage, useT } from './i18n.ts';

interface Props {
  state: NetworkState;
  inputRef: RefObject<HTMLInputElement | null>;
  onFound: (actorId: string) => void;
}

/** Finds an actor by a part of its name, its acronym, its place or its tags; accents and slips forgiven. */
export function ActorSearch({ state, inputRef, onFound }: Props) {
  const t = useT();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const asked = fold(query) !== '';
  // Made when it is needed: on a large network it would slow every change down.
  const index = useMemo(() => (asked ? indexOf(state.actors.values()) : null), [asked, state.actors]);
  const found = useMemo(() => {
    if (!index) return [];
    return index
      .search(query)
      .slice(0, 12)
      .flatMap(({ id }) => state.actors.get(String(id)) ?? []);
  }, [index, query, state.actors]);

  const renderOption: AutocompleteProps['renderOption'] = ({ option }) => {
    const actor = state.actors.get(option.value);
    return (
      <span>
        {actor?.name}
        {actor && (
          <span style={{ color: 'var(--muted)', marginLeft: 8, fontSize: 12 }}>
            {[labelOf(state.network.vocabularies, 'kinds', actor.kind, language), actor.commune.name]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </span>
    );
  };

  const choose = (id: string) => {
    setTyped('');
    inputRef.current?.blur();
    onFound(id);
  };

  return (
    <Autocomplete
      ref={inputRef}
      className={classes.search ?? ''}
      aria-label={t('shell.search.label')}
      placeholder={t('shell.search.placeholder')}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={choose}
      data={found.map((actor) => ({ value: actor.id, label: actor.name }))}
      filter={({ options }) => options}
      renderOption={renderOption}
      leftSection={<IconSearch size={16} />}
      rightSection={typed === '' ? <kbd className={classes.kbd}>Ctrl K</kbd> : null}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      onKeyDown={(event) => {
        if (event.key === 'Escape') inputRef.current?.blur();
        // The list comes a moment after the letters: Enter takes the best answer even before it is marked.
        const [best] = found;
        if (event.key === 'Enter' && best && !hasMarked(event.currentTarget)) choose(best.id);
      }}
      maxDropdownHeight={420}
    />
  );
}

/** Whether an option of the list is marked by the arrow keys. */
function hasMarked(input: HTMLElement): boolean {
  return (input.getAttribute('aria-activedescendant') ?? '') !== '';
}

interface Entry {
  id: string;
  name: string;
  acronym: string;
  place: string;
  tags: string;
}

function indexOf(actors: Iterable<Actor>): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'acronym', 'place', 'tags'],
    tokenize: (text) => fold(text).split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 3, acronym: 2 } },
  });
  index.addAll(
    [...actors].map((actor) => ({
      id: actor.id,
      name: actor.name,
      acronym: actor.acronym,
      place: actor.commune.name,
      tags: actor.tags.join(' '),
    })),
  );
  return index;
}
