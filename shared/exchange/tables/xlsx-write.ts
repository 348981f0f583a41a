import type { Language } from '../../bridge.ts';
import type { FieldType } from '../../fields/field.ts';
import { french } from '../../i18n/catalogues.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import {
  type CellValue,
  endNames,
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
  return writeSheets([...sheets, membersSheet(state, language, actorNames), lists.sheet]);
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

/** The first day that all programs count alike: Excel has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';

/** A whole date is a day, a year a number; a month, and a day before those that spreadsheets count, is text. */
function dateCell(date: string): SheetCell {
  if (/^\d{4}$/.test(date)) return Number(date);
  return date.length === 10 && date >= FIRST_DAY ? new Date(`${date}T00:00:00Z`) : date;
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

/** One row a member of a collective: both by name, or by identifier where two have the name. */
function membersSheet(state: NetworkState, language: Language, actorNames: string): Sheet {
  const t = translator(language);
  const titles = Object.keys(french.exports.memberTitles) as (keyof typeof french.exports.memberTitles)[];
  const day = { day: language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd' };
  const rules: Partial<Record<(typeof titles)[number], CellRule>> = {
    actor: { kind: 'list', words: actorNames, others: 'allowed' },
    collective: { kind: 'list', words: namesOf('collectives', state, language), others: 'allowed' },
  };
  const actorName = endNames(state.actors);
  const collectiveName = endNames(state.collectives);
  return {
    name: t('exports.sheets.members'),
    columns: titles.map((title) => ({
      title: t(`exports.memberTitles.${title}`),
      formats: day,
      rule: rules[title] ?? null,
    })),
    rows: [...state.collectives.values()].flatMap(({ id, members }) =>
      members.map(({ actorId, role, seat, from, until }) => [
        collectiveName(id),
        actorName(actorId),
        role,
        seat,
        dateCell(from),
        dateCell(until),
      ]),
    ),
  };
}
