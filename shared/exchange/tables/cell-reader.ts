import { fold } from '../../base/fold.ts';
import {
  looksLikeFormula,
  looksLikeHtml,
  readDate,
  readList,
  readNumber,
  readTernary,
} from '../../fields/values.ts';
import type { Ternary } from '../../model/common.ts';
import type { CustomField } from '../../model/network.ts';
import type { Term, Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { type ColumnTarget, type Field, isCustomTarget } from './fields.ts';
import { type FixedList, type WordFinder, wordFinder } from './words.ts';

/** What a whole table shares while its cells are read: words known, words added, problems found. */
export interface TableContext {
  find: WordFinder;
  problems: Problem[];
  /** New terms by vocabulary and folded word. */
  newTerms: Map<string, { vocabulary: VocabularyName; term: Term }>;
  newFields: Map<string, CustomField>;
  /** Words that lists of the network's own fields lack, by field. */
  newOptions: Map<string, Set<string>>;
}

export function tableContext(vocabularies: Vocabularies, problems: Problem[]): TableContext {
  return {
    find: wordFinder(vocabularies),
    problems,
    newTerms: new Map(),
    newFields: new Map(),
    newOptions: new Map(),
  };
}

/** Reads the cells of one row by field; each answers undefined for an empty or unusable cell. */
export interface CellReader {
  /** The cell as it stands, without a remark; '' when it is empty. */
  raw(field: Field): string;
  text(field: Field): string | undefined;
  number(field: Field, least?: number, most?: number): number | undefined;
  date(field: Field): string | undefined;
  ternary(field: Field): Ternary | undefined;
  term(field: Field, vocabulary: VocabularyName): string | undefined;
  terms(field: Field, vocabulary: VocabularyName): string[] | undefined;
  fixed(field: Field, list: FixedList): string | undefined;
  list(field: Field): string[] | undefined;
  tell(severity: Problem['severity'], code: ProblemCode, field: Field | null, value?: string): void;
  /** The id of a word in a vocabulary, added to it when it is new. */
  wordId(field: Field, vocabulary: VocabularyName, word: string): string;
  /** The id of a stage of a sector; undefined when the sector has none of that name. */
  stage(sectorId: string, word: string): string | undefined;
}

export function cellReader(
  context: TableContext,
  row: number,
  cells: ReadonlyMap<Field, { text: string; header: string }>,
): CellReader {
  const raw = (field: Field): string => cells.get(field)?.text.trim() ?? '';
  const tell: CellReader['tell'] = (severity, code, field, value) => {
    const column = field === null ? '' : (cells.get(field)?.header ?? '');
    context.problems.push(
      problem(severity, code, { row, column, value: value ?? (field ? raw(field) : '') }),
    );
  };
  const converted = <T>(field: Field, convert: (text: string) => T | null, code: ProblemCode) => {
    const text = raw(field);
    if (text === '') return undefined;
    const value = convert(text);
    if (value !== null) return value;
    tell('warning', code, field);
    return undefined;
  };
  const wordId: CellReader['wordId'] = (field, vocabulary, word) => {
    const known = context.find.term(vocabulary, word);
    if (known !== undefined) return known;
    const key = `${vocabulary}\n${fold(word)}`;
    const added = context.newTerms.get(key);
    if (added) return added.term.id;
    const id = fold(word).replaceAll(' ', '-') || word;
    context.newTerms.set(key, { vocabulary, term: { id, label: { fr: word, en: word } } });
    tell('info', 'new-term', field, word);
    return id;
  };
  return {
    raw,
    text(field) {
      const text = plainText(raw(field));
      if (text === '') return undefined;
      if (looksLikeFormula(text)) tell('info', 'formula-text', field);
      if (looksLikeHtml(text)) tell('info', 'html-text', field);
      return text;
    },
    number(field, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY) {
      const value = converted(field, readNumber, 'number-invalid');
      if (value === undefined || (value >= least && value <= most)) return value;
      tell('warning', 'number-range', field);
      return undefined;
    },
    date: (field) => converted(field, readDate, 'date-invalid'),
    ternary: (field) => converted(field, readTernary, 'word-unknown'),
    term(field, vocabulary) {
      const word = raw(field);
      return word === '' ? undefined : wordId(field, vocabulary, word);
    },
    terms(field, vocabulary) {
      const words = readList(raw(field));
      return words.length === 0
        ? undefined
        : [...new Set(words.map((word) => wordId(field, vocabulary, word)))];
    },
    fixed: (field, list) =>
      converted(
        field,
        (text) => context.find.fixed(list, text) ?? null,
        list === 'strength' && readNumber(raw(field)) !== null ? 'number-range' : 'word-unknown',
      ),
    list(field) {
      const words = readList(raw(field));
      return words.length === 0 ? undefined : words;
    },
    tell,
    wordId,
    stage: context.find.stage,
  };
}

/** The apostrophe that exports put before a formula-like text is taken off again. */
export function plainText(text: string): string {
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text;
}

/** Cells of a row by the field that their column was mapped to. */
export function cellsByField(
  headers: readonly string[],
  targets: readonly ColumnTarget[],
  cells: readonly string[],
): Map<Field, { text: string; header: string }> {
  const byField = new Map<Field, { text: string; header: string }>();
  targets.forEach((target, column) => {
    if (target === null || isCustomTarget(target)) return;
    byField.set(target, { text: cells[column] ?? '', header: headers[column] ?? '' });
  });
  return byField;
}
