import type { Language } from '../../bridge.ts';
import type { ChoiceList, Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import { entryLabel } from '../../i18n/field-text.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { Network } from '../../model/network.ts';
import type { Term, VocabularyName } from '../../model/vocabulary.ts';
import type { FileTable } from './record-columns.ts';
import { type Sheet, sheetReference } from './sheets.ts';

/** Where the words of a column stand, by table and id of the field. */
export type ListRanges = Readonly<Record<FileTable, ReadonlyMap<string, string>>>;

interface List {
  title: string;
  /** Those that are offered first. */
  entries: readonly { id: string; word: string }[];
  /** How many of them are offered. */
  offered: number;
}

/** The sheet with the words of all lists, one row an entry, and where each column finds its own there. */
export function listsSheet(network: Network, language: Language): { sheet: Sheet; ranges: ListRanges } {
  const t = translator(language);
  const name = t('exports.sheets.vocabularies');
  const rows: string[][] = [];
  const placed = new Map<string, string>();
  const place = (key: string, { title, entries, offered }: List) => {
    const first = rows.length + 2;
    rows.push(...entries.map(({ id, word }) => [title, word, id]));
    if (offered > 0) placed.set(key, `${sheetReference(name)}!$B$${first}:$B$${first + offered - 1}`);
  };
  for (const vocabulary of Object.keys(network.vocabularies) as VocabularyName[]) {
    place(`vocabulary ${vocabulary}`, vocabularyList(vocabulary, network, language));
  }
  for (const { id: sector, stages } of network.vocabularies.sectors) {
    const title = t('lists.stagesOf', { name: labelOf(network.vocabularies, 'sectors', sector, language) });
    const entries = stages.map(({ id }) => ({
      id,
      word: stageLabel(network.vocabularies, sector, id, language),
    }));
    place(`stages ${sector}`, { title, entries, offered: 0 });
  }
  const yesNo = (['yes', 'no'] as const).map((id) => ({ id, word: t(`model.ternary.${id}`) }));
  const answers = yesNo.map(({ word }) => word).join(' / ');
  place(YES_NO, { title: answers, entries: yesNo, offered: yesNo.length });

  const rangesOf = (table: FileTable) =>
    new Map(
      fieldsOf(table, network).flatMap((field) => {
        const key = keyOf(field);
        if (key === null) return [];
        const list = listOf(field);
        if (!placed.has(key) && list && list.of !== 'vocabulary') {
          const ids = list.of === 'program' ? list.ids : list.words;
          const entries = ids.map((id) => ({ id, word: entryLabel(list, id, { network, language }) }));
          place(key, { title: fieldLabel(field, language), entries, offered: entries.length });
        }
        const range = placed.get(key);
        return range === undefined ? [] : [[field.id, range] as const];
      }),
    );
  const ranges = {
    actors: rangesOf('actors'),
    cooperations: rangesOf('cooperations'),
    collectives: rangesOf('collectives'),
  };
  const columns = (['list', 'word', 'id'] as const).map((title) => ({
    title: t(`exports.vocabularyTitles.${title}`),
  }));
  return { sheet: { name, columns, rows }, ranges };
}

const YES_NO = 'yes-no';

/** A retired entry is listed, for its word is in use, and no longer offered. */
function vocabularyList(name: VocabularyName, { vocabularies }: Network, language: Language): List {
  const terms: readonly Term[] = vocabularies[name];
  const offered = terms.filter(({ retired }) => retired !== true);
  const all = [...offered, ...terms.filter((term) => !offered.includes(term))];
  return {
    title: translator(language)(`lists.name.${name}`),
    entries: all.map(({ id }) => ({ id, word: labelOf(vocabularies, name, id, language) })),
    offered: offered.length,
  };
}

function listOf({ type }: Field): ChoiceList | null {
  switch (type.name) {
    case 'choice':
    case 'choices':
      return type.list;
    case 'sectors':
    case 'main-sector':
      return { of: 'vocabulary', name: 'sectors' };
    default:
      return null;
  }
}

function keyOf(field: Field): string | null {
  if (field.type.name === 'ternary' || field.type.name === 'direction') return YES_NO;
  const list = listOf(field);
  if (!list) return null;
  return list.of === 'field' ? `field ${field.id}` : `${list.of} ${list.name}`;
}
