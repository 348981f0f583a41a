import writeExcel, { type SheetData } from 'write-excel-file/universal';
import { withoutControls } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';
import { type CellValue, type FileTable, recordColumns, textOf } from './record-columns.ts';

export type SheetCell = string | number | null;
export interface Sheet {
  name: string;
  /** The first is the row of headers. */
  rows: readonly (readonly SheetCell[])[];
}

/** Writes the whole network as a workbook: actors, cooperations, collectives and the words of its lists. */
export function writeXlsx(state: NetworkState, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(language);
  return writeSheets([
    ...(['actors', 'cooperations', 'collectives'] as const).map((table) => ({
      name: t(`exports.sheets.${table}`),
      rows: rowsOf(table, state, language),
    })),
    { name: t('exports.sheets.vocabularies'), rows: vocabularyRows(state, language) },
  ]);
}

function rowsOf(table: FileTable, state: NetworkState, language: Language): SheetCell[][] {
  const t = translator(language);
  const columns = recordColumns(table, state, language);
  const cell = (value: CellValue): SheetCell => {
    if (value === null || typeof value === 'number') return value;
    return typeof value === 'boolean' ? t(`model.ternary.${value ? 'yes' : 'no'}`) : textOf(value);
  };
  return [
    columns.map(({ title }) => title),
    ...[...state[table].values()].map((record) => columns.map(({ value }) => cell(value(record)))),
  ];
}

/** One row an entry of a list, its list, word and id. */
function vocabularyRows({ network: { vocabularies } }: NetworkState, language: Language): SheetCell[][] {
  const t = translator(language);
  const names = Object.keys(vocabularies) as VocabularyName[];
  return [
    [
      t('exports.vocabularyTitles.list'),
      t('exports.vocabularyTitles.word'),
      t('exports.vocabularyTitles.id'),
    ],
    ...names.flatMap((name) =>
      vocabularies[name].map(({ id }) => [
        t(`lists.name.${name}`),
        labelOf(vocabularies, name, id, language),
        id,
      ]),
    ),
    ...vocabularies.sectors.flatMap(({ id: sector, stages }) =>
      stages.map(({ id }) => [
        t('lists.stagesOf', { name: labelOf(vocabularies, 'sectors', sector, language) }),
        stageLabel(vocabularies, sector, id, language),
        id,
      ]),
    ),
  ];
}

/** Excel refuses a longer text in one cell. */
export const LONGEST_CELL = 32_767;

/** Writes sheets of plain cells. Text is always written as text: nothing in it can become a formula. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcel(
    sheets.map(({ name, rows }) => ({
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((title) => ({
        width: Math.min(40, Math.max(12, String(title).length + 2)),
      })),
      data: rows.map((row, index) =>
        row.map((cell) => {
          if (cell === null || cell === '') return null;
          if (typeof cell === 'number') return { value: cell, type: Number };
          return {
            value: cellText(cell),
            type: String,
            ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
          };
        }),
      ) as SheetData,
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * Text as a cell keeps it. Our reader takes one apostrophe off before such signs, as CSV needs it: a text of its
 * own keeps it by a second. `_x000D_` is how Excel writes a control character. And the library loses words that
 * every object has a property of, such as "constructor": a space behind them, which readers trim, saves them.
 */
function cellText(text: string): string {
  const quoted = /^'[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  const escaped = withoutControls(quoted).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return (escaped in {} ? `${escaped} ` : escaped).slice(0, LONGEST_CELL);
}
