import type { Language } from '../../bridge.ts';
import { type Minutes, minutesOf } from '../../changes/history/minutes.ts';
import { describeChange, type FieldLine, wordsFor } from '../../changes/history/patch-lines.ts';
import { translator } from '../../i18n/translate.ts';
import type { ComparedTable, Comparison, Fate } from './compare.ts';

/** One line of a comparison: a record that came or went, or a field of one that changed. */
export interface ComparisonRow {
  table: ComparedTable;
  id: string;
  fate: Exclude<Fate, 'same'>;
  name: string;
  /** '' for a record as a whole. */
  field: string;
  before: string;
  after: string;
}

/** The differences line by line, in words. */
export function comparisonRows(comparison: Comparison, language: Language): ComparisonRow[] {
  const words = wordsFor(comparison.after, language, [comparison.changes]);
  return comparison.changes.flatMap((change): ComparisonRow[] => {
    const record = describeChange(change, words);
    if (!record) return [];
    const { id, name, action, lines } = record;
    const base = { table: record.table as ComparedTable, id, fate: action, name };
    if (action === 'changed') return lines.map((line) => ({ ...base, ...cellsOf(line) }));
    return [{ ...base, field: '', before: '', after: '' }];
  });
}

function cellsOf(line: FieldLine): Pick<ComparisonRow, 'field' | 'before' | 'after'> {
  const { label: field } = line;
  if (line.kind === 'value') return { field, before: line.before, after: line.after };
  return {
    field,
    before: line.removed.map((item) => `− ${item}`).join('\n'),
    after: line.added.map((item) => `+ ${item}`).join('\n'),
  };
}

/** The differences in sentences, as the minutes of a meeting put them. */
export function comparisonSentences(comparison: Comparison, period: string, language: Language): Minutes {
  return {
    ...minutesOf(comparison.changes, comparison.after, period, language),
    title: translator(language)('snapshots.comparison.title'),
  };
}
