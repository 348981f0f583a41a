import { NOT_GIVEN } from '../../model/common.ts';
import { GRID, gridHeader, isWish } from './answers.ts';
import type { ColumnTarget } from './column-target.ts';
import { isMatrix, proposeMatrix } from './matrix.ts';
import { type PartnersCell, partnersType } from './partners.ts';
import type { SheetKind } from './sheet-kind.ts';
import type { Table, TableRow } from './table.ts';
import { meaningOf } from './tie-cells.ts';
import { MATRIX, type TieSettings, type TiesSettings, tieSettings } from './tie-settings.ts';

/** A column that names partners, or that stands for one. */
interface TieColumn {
  column: number;
  header: string;
  question: string;
  partner: string | null;
  type: string | undefined;
}

/** The columns of a table that give ties, by what becomes of them. */
export function tieColumns(
  { headers }: Pick<Table, 'headers'>,
  targets: readonly ColumnTarget[],
): TieColumn[] {
  return targets.flatMap((target, column): TieColumn[] => {
    const header = headers[column] ?? '';
    const type = partnersType(target);
    if (type !== undefined) return [{ column, header, question: header, partner: null, type }];
    if (target !== GRID) return [];
    const { question, partner } = gridHeader(header) ?? { question: header, partner: header };
    return [{ column, header, question, partner, type: undefined }];
  });
}

/** What the ties of a table are, as far as their columns and cells speak for it. Answers are declarations of one side. */
export function proposeTies(table: Table, kind: SheetKind, targets: readonly ColumnTarget[]): TiesSettings {
  if (kind === 'matrix')
    return isMatrix(table) ? { [MATRIX]: proposeMatrix(table) } : { [MATRIX]: tieSettings() };
  const columns = tieColumns(table, targets);
  const questions = new Map<string, TieSettings>();
  for (const { question, partner } of columns) {
    if (questions.has(question)) continue;
    const own = columns.filter((other) => other.question === question);
    const cells =
      partner === null ? [] : table.rows.flatMap((row) => own.map(({ column }) => textOf(row, column)));
    questions.set(
      question,
      tieSettings({
        directed: kind === 'answers',
        status: isWish(question) ? 'souhaite' : NOT_GIVEN,
        meaning: meaningOf(cells),
      }),
    );
  }
  return Object.fromEntries(questions);
}

/** What the columns of ties hold in a row. */
export function tieCellsOf(row: TableRow, columns: readonly TieColumn[], ties: TiesSettings): PartnersCell[] {
  return columns.map(({ column, header, question, partner, type }) => {
    const settings = tieSettings(Object.hasOwn(ties, question) ? ties[question] : {});
    return {
      header,
      question,
      partner,
      text: textOf(row, column),
      // The type of a column of names is said by what becomes of the column.
      settings: type === undefined ? settings : { ...settings, type, meaning: 'presence' },
    };
  });
}

function textOf({ cells }: TableRow, column: number): string {
  return cells[column]?.trim() ?? '';
}
