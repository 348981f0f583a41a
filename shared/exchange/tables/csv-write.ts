import Papa from 'papaparse';
import { withoutControls } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type CellValue, recordColumns, textOf } from './record-columns.ts';

/** What a spreadsheet of the user's country expects. */
const PRESETS: Readonly<Record<Language, { delimiter: string; decimal: string }>> = {
  fr: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

export interface CsvPair {
  actors: Uint8Array<ArrayBuffer>;
  cooperations: Uint8Array<ArrayBuffer>;
}

/** Writes actors and cooperations as two CSV files with a byte order mark, words in the user's language. */
export function writeCsvPair(state: NetworkState, language: Language): CsvPair {
  const cell = cellOf(language);
  const table = (name: keyof CsvPair) => {
    const columns = recordColumns(name, state, language);
    return csvOf(
      [
        columns.map(({ title }) => title),
        ...[...state[name].values()].map((record) => columns.map(({ value }) => cell(value(record)))),
      ],
      language,
    );
  };
  return { actors: table('actors'), cooperations: table('cooperations') };
}

export function csvOf(rows: readonly (readonly string[])[], language: Language): Uint8Array<ArrayBuffer> {
  return csvBytes(rows, PRESETS[language].delimiter);
}

/**
 * CSV with a byte order mark, which spreadsheets need to see UTF-8. Control characters are shown as unknown signs:
 * with them a reader, ours too, would take the file for a binary one.
 */
export function csvBytes(rows: readonly (readonly string[])[], delimiter: string): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(
    rows.map((row) => row.map((cell) => withoutFormula(withoutControls(cell)))),
    { delimiter, newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which our reader takes off
 * again (OWASP, "CSV injection"); plain numbers stay numbers.
 */
function withoutFormula(cell: string): string {
  if (/^[+-]?[\d.,]+$/.test(cell)) return cell;
  return /^[=+\-@\t\r]|^'[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

/** Three digits after a sign could be thousands: a zero behind them says that they are decimals. */
export function numberText(value: number | null, language: Language): string {
  const text = value === null ? '' : String(value);
  return (/\.\d{3}$/.test(text) ? `${text}0` : text).replace('.', PRESETS[language].decimal);
}

function cellOf(language: Language): (value: CellValue) => string {
  const t = translator(language);
  return (value) => {
    if (typeof value === 'boolean') return t(`model.ternary.${value ? 'yes' : 'no'}`);
    if (typeof value === 'number') return numberText(value, language);
    return textOf(value);
  };
}
