import type { Language } from '../../bridge.ts';
import type { FieldType } from '../../fields/field.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { dateCell } from './date-cell.ts';
import { type MemberNames, membersSheet } from './members-sheet.ts';
import {
  type CellValue,
  type FileTable,
  type RecordColumn,
  recordColumns,
  textOf,
} from './record-columns.ts';
import {
  type CellRule,
  columnLetters,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  sheetReference,
  writeSheets,
} from './sheets.ts';
import { type ListRanges, listsSheet } from './workbook-lists.ts';

/**
 * Writes the whole network as a workbook: actors, cooperations, collectives, one row each member of these, and the
 * words of the lists, which the other sheets offer in their cells.
 */
export function writeXlsx(state: NetworkState, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const lists = listsSheet(state.network, language);
  const actorNames = namesOf('actors', state, language);
  const sheets = (['actors', 'cooperations', 'collectives'] as const).map((table) =>
    recordsSheet(table, state, language, lists.ranges, actorNames),
  );
  return writeSheets([...sheets, membersSheet(state, language, namesInSheets(state, language)), lists.sheet]);
}

/** The columns that a sheet has: members stand in a sheet of their own. */
function columnsOf(table: FileTable, state: NetworkState, language: Language): RecordColumn[] {
  return recordColumns(table, state, language).filter(({ holds }) => holds?.name !== 'members');
}

function recordsSheet(
  table: FileTable,
  state: NetworkState,
  language: Language,
  lists: ListRanges,
  actorNames: string,
): Sheet {
  const t = translator(language);
  const columns = columnsOf(table, state, language);
  const yesNo = (value: boolean) => t(`model.ternary.${value ? 'yes' : 'no'}`);
  return {
    name: t(`exports.sheets.${table}`),
    columns: columns.map(
      ({ title, holds, id }): SheetColumn => ({
        title,
        formats: formatsOf(holds, language),
        rule: ruleOf(holds, lists[table].get(id) ?? null, actorNames),
      }),
    ),
    rows: [...state[table].values()].map((record) =>
      columns.map(({ value, holds }) => cellOf(value(record), holds, yesNo)),
    ),
  };
}

function cellOf(value: CellValue, holds: FieldType | null, yesNo: (value: boolean) => string): SheetCell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return yesNo(value);
  return holds?.name === 'date' ? dateCell(textOf(value)) : textOf(value);
}

function formatsOf(holds: FieldType | null, language: Language): NonNullable<SheetColumn['formats']> {
  if (holds?.name === 'date') return { day: language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd' };
  if (holds?.name === 'number' && holds.unit === 'eur') return { number: '#,##0.00\\ "€"' };
  // Numbers of bodies and postcodes begin with zeros.
  return holds?.name === 'text' && (holds.check || holds.code) ? { text: '@' } : {};
}

function ruleOf(holds: FieldType | null, words: string | null, actorNames: string): CellRule | null {
  switch (holds?.name) {
    case 'actor':
      return { kind: 'list', words: actorNames, others: 'allowed' };
    case 'scale':
      return { kind: 'between', least: holds.least, most: holds.most, whole: true };
    case 'number': {
      const { least, most } = holds;
      if (least === undefined || most === undefined) return null;
      return { kind: 'between', least, most, whole: false };
    }
    case 'choices':
    case 'sectors':
      // A cell holds several words, of which the list gives the first.
      return words === null ? null : { kind: 'list', words, others: 'allowed' };
    case 'choice':
    case 'main-sector': {
      const isOpen = holds.name === 'main-sector' || holds.list.of !== 'program';
      return words === null ? null : { kind: 'list', words, others: isOpen ? 'asked' : 'refused' };
    }
    default:
      return words === null ? null : { kind: 'list', words, others: 'refused' };
  }
}

/** A formula for the names that a sheet has now, and for those that are added under them. */
function namesOf(table: 'actors' | 'collectives', state: NetworkState, language: Language): string {
  const sheet = sheetReference(translator(language)(`exports.sheets.${table}`));
  const column = columnLetters(columnsOf(table, state, language).findIndex(({ id }) => id === 'name'));
  return `OFFSET(${sheet}!$${column}$2,0,0,MAX(1,COUNTA(${sheet}!$${column}:$${column})-1))`;
}

function namesInSheets(state: NetworkState, language: Language): MemberNames {
  return {
    actor: namesOf('actors', state, language),
    collective: namesOf('collectives', state, language),
  };
}
