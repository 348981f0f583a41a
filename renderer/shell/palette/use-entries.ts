import type { TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import type { AppCommand } from '#renderer/kit/commands.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName, cooperationName, cooperationSummary } from '#renderer/kit/record-words.ts';
import { fold, searchedWords } from '#shared/base/fold.ts';
import type { Language } from '#shared/bridge.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { entryFinder, type FindEntries, type PaletteEntry } from './find-entries.ts';

const MOST_FOUND = 10;
const MOST_TIES = 5;
const MOST_COMMANDS = 6;

/** Returns what the palette offers: what was chosen last and the commands, or what answers to what is typed. */
export function useEntries(
  state: NetworkState,
  commands: readonly AppCommand[],
  recent: readonly string[],
): (query: string) => PaletteEntry[] {
  const t = useT();
  const language = useLanguage();
  const commandEntries = useMemo(() => commands.map((command) => commandEntry(command, t)), [commands, t]);
  const findCommands = useMemo(() => entryFinder(commandEntries), [commandEntries]);
  const entryOf = useMemo(() => recordEntries(state, t, language), [state, t, language]);
  const findRecords = useMemo(() => recordFinder(state, entryOf), [state, entryOf]);

  return useCallback(
    (query) => {
      if (fold(query) === '') {
        const remembered = recent.flatMap((entry) => {
          const [kind = '', id = ''] = entry.split(' ');
          const found = isRecord(kind)
            ? entryOf[kind](id)
            : commandEntries.find((other) => other.id === entry);
          return found ? [{ ...found, group: 'recent' as const }] : [];
        });
        return [...remembered, ...commandEntries.filter(({ id }) => !recent.includes(id))];
      }
      return [
        ...findRecords(query, MOST_FOUND),
        ...tiesHolding(state, query).flatMap(({ id }) => entryOf.cooperation(id) ?? []),
        ...findCommands(query, MOST_COMMANDS),
      ];
    },
    [findRecords, findCommands, commandEntries, recent, state, entryOf],
  );
}

/** Made when it is needed: on a large network it would slow every change down. */
function recordFinder(state: NetworkState, entryOf: EntryOf): FindEntries {
  let made: FindEntries | null = null;
  return (query, limit) => {
    made ??= entryFinder(
      (['actor', 'collective', 'view'] as const).flatMap((kind) =>
        [...state[`${kind}s`].keys()].flatMap((id) => entryOf[kind](id) ?? []),
      ),
    );
    return made(query, limit);
  };
}

function commandEntry({ name, group }: AppCommand, t: TFunction): PaletteEntry {
  return {
    id: `command ${name}`,
    group: 'commands',
    label: t(`palette.command.${name}`),
    detail: t(`palette.group.${group}`),
    words: (t('palette.words', { returnObjects: true }) as Partial<Record<string, string>>)[name] ?? '',
  };
}

type RecordKind = 'actor' | 'cooperation' | 'collective' | 'view';
type EntryOf = Record<RecordKind, (id: string) => PaletteEntry | null>;

function isRecord(kind: string): kind is RecordKind {
  return kind === 'actor' || kind === 'cooperation' || kind === 'collective' || kind === 'view';
}

/** How the palette shows the record of an id; null when there is none any more. */
function recordEntries(state: NetworkState, t: TFunction, language: Language): EntryOf {
  const { vocabularies } = state.network;
  return {
    actor: (id) => {
      const actor = state.actors.get(id);
      if (!actor) return null;
      const { name, acronym, kind, commune, tags } = actor;
      return {
        id: `actor ${id}`,
        group: 'actors',
        label: name,
        detail: [labelOf(vocabularies, 'kinds', kind, language), commune.name].filter(Boolean).join(' · '),
        words: [acronym, ...tags].join(' '),
      };
    },
    cooperation: (id) => {
      const tie = state.cooperations.get(id);
      return tie
        ? {
            id: `cooperation ${id}`,
            group: 'cooperations',
            label: cooperationName(state, tie, t),
            detail: cooperationSummary(state, tie, t, language),
            words: '',
          }
        : null;
    },
    collective: (id) => {
      const collective = state.collectives.get(id);
      return collective
        ? {
            id: `collective ${id}`,
            group: 'collectives',
            label: collective.name,
            detail: t(`model.collectiveKind.${collective.kind}`),
            words: '',
          }
        : null;
    },
    view: (id) => {
      const view = state.views.get(id);
      return view ? { id: `view ${id}`, group: 'views', label: view.name, detail: '', words: '' } : null;
    },
  };
}
/** The first ties whose ends and type hold all the words typed; one word alone finds actors, not all their ties. */
function tiesHolding(state: NetworkState, query: string) {
  const words = searchedWords(query);
  if (words.length < 2) return [];
  const found = [];
  const folded = new Map<string, string>();
  const nameOf = (id: string) => {
    const known = folded.get(id) ?? fold(actorName(state, id));
    folded.set(id, known);
    return known;
  };
  for (const tie of state.cooperations.values()) {
    const type = labelOf(state.network.vocabularies, 'cooperationTypes', tie.type, 'fr');
    const ends = [nameOf(tie.from), nameOf(tie.to)];
    const text = `${ends.join(' ')} ${fold(type)}`;
    // A tie is meant when something of both its ends, or of one and its type, was typed.
    const meant =
      words.every((word) => text.includes(word)) &&
      !ends.some((end) => words.every((word) => end.includes(word)));
    if (meant) found.push(tie);
    if (found.length === MOST_TIES) break;
  }
  return found;
}
