import type { Language } from '../../bridge.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import { votesSumText } from '../../i18n/votes-text.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Composition } from './ptce.ts';

/** One line of the card: what is asked or how members are grouped, whether it is met, and who. */
export interface CompositionRow {
  title: string;
  /** '' for groups, which ask for nothing. */
  state: string;
  actors: readonly string[];
  possible: readonly string[];
}

/** The card in words: the criteria, then colleges and levels. */
export function compositionRows(
  { criteria, colleges, levels }: Composition,
  state: NetworkState,
  language: Language,
): { criteria: CompositionRow[]; colleges: CompositionRow[]; levels: CompositionRow[] } {
  const t = translator(language);
  const group = (title: string, actors: readonly string[]) => ({ title, state: '', actors, possible: [] });
  return {
    criteria: criteria.map(({ name, state: met, actors, possible }) => ({
      title: t(`composition.criterion.${name}`),
      state: t(`composition.state.${met}`),
      actors,
      possible: met === 'notKnown' ? possible : [],
    })),
    colleges: colleges.map(({ name, actors, votes }) => {
      const title = name || t('composition.noCollege');
      return group(votes ? `${title} (${votesSumText(votes, language)})` : title, actors);
    }),
    levels: levels.map(({ name, actors }) =>
      group(
        name === ''
          ? t('composition.noLevel')
          : labelOf(state.network.vocabularies, 'levels', name, language),
        actors,
      ),
    ),
  };
}

/** The card as rows of a table for an application file, header first, each row with the pole that it is about. */
export function compositionTable(
  composition: Composition,
  state: NetworkState,
  language: Language,
): string[][] {
  const t = translator(language);
  const rows = compositionRows(composition, state, language);
  const names = (ids: readonly string[]) => ids.map((id) => actorName(state, id)).join(' ; ');
  const part = (title: string, of: readonly CompositionRow[]) =>
    of.map(({ title: name, state: met, actors, possible }) => [
      composition.pole?.name ?? t('composition.all'),
      title,
      name,
      met,
      String(actors.length),
      names(actors),
      names(possible),
    ]);
  return [
    (['pole', 'part', 'asked', 'state', 'count', 'who', 'possible'] as const).map((column) =>
      t(`composition.column.${column}`),
    ),
    ...part(t('composition.criteria'), rows.criteria),
    ...part(t('composition.colleges'), rows.colleges),
    ...part(t('composition.levels'), rows.levels),
  ];
}
