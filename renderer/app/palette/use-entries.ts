import { useMemo } from 'react';
import { actorName, cooperationName, cooperationSummary } from '#renderer/app/describe.ts';
import { useLanguage, useT } from '#renderer/app/i18n.ts';
import { fold } from '#shared/graph/fold.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { AppCommand } from '../commands.ts';
import { entryFinder, type PaletteEntry } from './find-entries.ts';

const MOST_FOUND = 10;
const MOST_TIES = 5;
const MOST_COMMANDS = 6;

/** What the palette offers for what is typed: commands first while nothing is, then records and commands. */
export function useEntries(
  state: NetworkState,
  commands: readonly AppCommand[],
  query: string,
  recent: readonly string[],
): PaletteEntry[] {
  const t = useT();
  const language = useLanguage();
  const asked = fold(query) !== '';
  const commandEntries = useMemo(
    () =>
      commands
        .filter(({ keyOnly }) => !keyOnly)
        .map(
          ({ name, group }): PaletteEntry => ({
            id: `command ${name}`,
            group: 'commands',
            label: t(`palette.command.${name}`),
            detail: t(`palette.group.${group}`),
            words:
              (t('palette.words', { returnObjects: true }) as Partial<Record<string, string>>)[name] ?? '',
          }),
        ),
    [commands, t],
  );
  const findCommands = useMemo(() => entryFinder(commandEntries), [commandEntries]);
  // Made when it is needed: on a large network it would slow every change down.
  const findRecords = useMemo(() => {
    if (!asked) return null;
    const { actors, collectives, views, network } = state;
    return entryFinder([
      ...Array.from(
        actors.values(),
        ({ id, name, acronym, kind, commune, tags }): PaletteEntry => ({
          id: `actor ${id}`,
          group: 'actors',
          label: name,
          detail: [labelOf(network.vocabularies, 'kinds', kind, language), commune.name]
            .filter(Boolean)
            .join(' · '),
          words: [acronym, ...tags].join(' '),
        }),
      ),
      ...Array.from(
        collectives.values(),
        ({ id, name, kind }): PaletteEntry => ({
          id: `collective ${id}`,
          group: 'collectives',
          label: name,
          detail: t(`model.collectiveKind.${kind}`),
          words: '',
        }),
      ),
      ...Array.from(
        views.values(),
        ({ id, name }): PaletteEntry => ({
          id: `view ${id}`,
          group: 'views',
          label: name,
          detail: '',
          words: '',
        }),
      ),
    ]);
  }, [asked, state, language, t]);

  return useMemo(() => {
    if (!findRecords) {
      const remembered = recent.flatMap((id) => commandEntries.find((entry) => entry.id === id) ?? []);
      return [...remembered, ...commandEntries.filter(({ id }) => !recent.includes(id))];
    }
    return [
      ...findRecords(query, MOST_FOUND),
      ...tiesHolding(state, query).map(
        (tie): PaletteEntry => ({
          id: `cooperation ${tie.id}`,
          group: 'cooperations',
          label: cooperationName(state, tie, t),
          detail: cooperationSummary(state, tie, t, language),
          words: '',
        }),
      ),
      ...findCommands(query, MOST_COMMANDS),
    ];
  }, [findRecords, findCommands, commandEntries, query, recent, state, t, language]);
}

/** The first ties whose ends and type hold all the words typed; one word alone finds actors, not all their ties. */
function tiesHolding(state: NetworkState, query: string) {
  const words = fold(query).split(' ').filter(Boolean);
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
