import { fold } from '../../base/fold.ts';
import type { ChoiceList, Field } from '../../fields/field.ts';
import { readWrittenDate } from '../../fields/read-date.ts';
import { type DecimalSign, readNumber, readWrittenNumber } from '../../fields/read-number.ts';
import type { FieldValue } from '../../fields/value.ts';
import { looksLikeFormula, looksLikeHtml, readList, readTernary } from '../../fields/values.ts';
import type { ActorSector } from '../../model/actor.ts';
import { LARGEST_NUMBER } from '../../model/bounds.ts';
import type { CustomField } from '../../model/network.ts';
import { type NumberName, passesCheck } from '../../model/number-checks.ts';
import type { Term, Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { type CellNotes, cellNotes } from './cell-notes.ts';
import type { CellsReading } from './column-types.ts';
import { readCustomCell } from './custom-cells.ts';
import { NEW_ENTRY, type WordChoices, type WordMatcher, wordMatcher } from './found-words.ts';
import { canBeNotGiven, type NotGiven, type NotGivenWords, notGivenBy } from './not-given.ts';
import { type WordFinder, wordFinder } from './words.ts';

/** What a whole table shares while its cells are read: words known, words added, problems found. */
export interface TableContext {
  find: WordFinder;
  words: WordMatcher;
  problems: Problem[];
  /** New terms by vocabulary and folded word. */
  newTerms: Map<string, { vocabulary: VocabularyName; term: Term }>;
  newFields: Map<string, CustomField>;
  /** Words that lists of the network's own fields lack, by field. */
  newOptions: Map<string, Set<string>>;
  isNotGiven: NotGiven;
  /** How often each word for what is not given stands in the table. */
  notGiven: Map<string, number>;
  /** What is reported once a column. */
  notes: CellNotes;
}

/** What was chosen of the words of a table. */
export interface WordSettings {
  words?: WordChoices | undefined;
  notGiven?: NotGivenWords | undefined;
}

export function tableContext(
  vocabularies: Vocabularies,
  problems: Problem[],
  { words, notGiven }: WordSettings = {},
): TableContext {
  const find = wordFinder(vocabularies);
  return {
    find,
    words: wordMatcher(vocabularies, find, words),
    problems,
    newTerms: new Map(),
    newFields: new Map(),
    newOptions: new Map(),
    isNotGiven: notGivenBy(notGiven),
    notGiven: new Map(),
    notes: cellNotes(),
  };
}

export interface Cell {
  row: number;
  header: string;
  /** Without spaces at its ends. */
  text: string;
  /** How its column is read. */
  reading: CellsReading;
}

/**
 * What a cell says of a field, as it is stored; undefined when it is empty or cannot be used, and the reason is
 * then among the problems.
 */
export function readField(cell: Cell, field: Field, context: TableContext): FieldValue | undefined {
  const { text, reading } = cell;
  if (text === '') return undefined;
  if (canBeNotGiven(field) && context.isNotGiven(text)) {
    context.notGiven.set(text, (context.notGiven.get(text) ?? 0) + 1);
    return undefined;
  }
  const report = (severity: Problem['severity'], code: ProblemCode, value = cell.text) =>
    context.problems.push(problem(severity, code, { row: cell.row, column: cell.header, value }));
  const known = <T>(value: T | null | undefined, code: ProblemCode): T | undefined => {
    if (value === null || value === undefined) report('warning', code);
    return value ?? undefined;
  };
  const wordId = (vocabulary: VocabularyName, word: string) => termId(context, vocabulary, word, report);
  const { type } = field;
  const isFigure = type.name === 'figures' || field.year !== '';
  if (field.own && !isFigure) return readOwn(cell, field.own, context, report);
  switch (type.name) {
    case 'number':
    case 'figures':
      return readAmount(cell, type, context, report);
    case 'date':
      return known(readDay(cell, context), 'date-invalid');
    case 'ternary':
      return known(readTernary(text), 'word-unknown');
    case 'direction': {
      const sign = DIRECTION_SIGNS.find(([pattern]) => pattern.test(text.trim()));
      if (sign) return sign[1];
      const answer = known(readTernary(text), 'word-unknown');
      return answer === undefined || answer === 'unknown' ? undefined : answer === 'yes';
    }
    case 'choice': {
      if (type.list.of === 'vocabulary') return wordId(type.list.name, text);
      const word = known(fixedWord(context, type.list, text), 'word-unknown');
      // A word such as "not said" is one that the program knows and that no record holds.
      return type.list.of === 'program' && !type.list.ids.includes(word ?? '') ? undefined : word;
    }
    case 'scale': {
      const number = readNumber(text);
      // Other programs write 1 as 1.0.
      const step = known(
        fixedWord(context, type.list, number === null ? text : String(number)),
        number === null ? 'word-unknown' : 'number-range',
      );
      return step === undefined ? undefined : Number(step);
    }
    case 'choices': {
      const { list } = type;
      const fixed = (word: string) => {
        const id = fixedWord(context, list, word);
        return list.of === 'program' && list.ids.includes(id ?? '') ? id : undefined;
      };
      const isWord = (word: string) =>
        (list.of === 'vocabulary' ? context.find.term(list.name, word) : fixed(word)) !== undefined;
      const words = listWords(text, reading.separators, isWord);
      const ids = words.flatMap((word) => {
        if (list.of === 'vocabulary') return wordId(list.name, word) ?? [];
        if (list.of === 'field') return word;
        const id = fixed(word);
        if (id === undefined) report('warning', 'word-unknown', word);
        return id ?? [];
      });
      return ids.length === 0 ? undefined : [...new Set(ids)];
    }
    case 'tags': {
      const words = readList(text, reading.separators);
      return words.length === 0 ? undefined : words;
    }
    case 'sectors':
      return readSectors(cell, context, wordId, report);
    case 'main-sector':
      return wordId('sectors', text);
    case 'members':
      return readList(text).map((actorId) => ({ actorId, role: '', seat: '', from: '', until: '' }));
    default:
      if (looksLikeFormula(text)) report('info', 'formula-text');
      if (looksLikeHtml(text)) report('info', 'html-text');
      return type.name === 'text' && type.check ? readCode(cell, type.check, context, report) : text;
  }
}

/** Directions as lists of ties write them beside "oui" and "non". */
const DIRECTION_SIGNS: readonly (readonly [RegExp, boolean])[] = [
  [/^(?:->|-->|=>|→|⟶|➔|aller|sens unique|unilat[ée]rale?|one[- ]way)$/i, true],
  [
    /^(?:<->|<-->|<=>|↔|⟷|⇄|⇆|r[ée]ciproque|mutuel(?:le)?|aller[- ]retour|double sens|dans les deux sens|les deux|bilat[ée]rale?|reciprocal|two[- ]way|both|both ways)$/i,
    false,
  ],
];

type ReportCell = (severity: Problem['severity'], code: ProblemCode, value?: string) => void;

/** One of the network's own fields keeps what it cannot hold; words that its list lacks are added to it. */
function readOwn(
  cell: Cell,
  own: CustomField,
  context: TableContext,
  report: ReportCell,
): FieldValue | undefined {
  const isEuros = own.type === 'eur';
  const read = readCustomCell(own, cell.text, { ...cell.reading, decimal: decimalFor(cell, isEuros) });
  if (read.problem) report('warning', read.problem);
  else if (own.type === 'number' || own.type === 'eur') noteNumber(cell, isEuros, context);
  else if (own.type === 'date') readDay(cell, context);
  for (const word of read.newOptions) {
    context.newOptions.set(own.id, (context.newOptions.get(own.id) ?? new Set()).add(word));
  }
  return read.value;
}

/** Where a column leaves a doubt, three digits after a sign are thousands of euros, and decimals of anything else. */
function decimalFor({ text, reading }: Cell, isEuros: boolean): DecimalSign {
  if (isEuros || reading.decimal !== 'each') return reading.decimal;
  return text.includes(',') && !/,.*\./.test(text) ? ',' : '.';
}

/** A number as its column is read; of two readings the one within the bounds of the field. */
function readAmount(
  cell: Cell,
  { unit, least = -LARGEST_NUMBER, most = LARGEST_NUMBER }: NumberType,
  context: TableContext,
  report: ReportCell,
): number | undefined {
  const { text } = cell;
  const isWithin = (value: number) => value >= least && value <= most;
  const read = readWrittenNumber(text, decimalFor(cell, unit === 'eur'));
  if (!read || (unit === 'eur' && read.percent)) {
    report('warning', 'number-invalid');
    return undefined;
  }
  const other = read.doubtful ? readWrittenNumber(text, text.includes(',') ? ',' : '.') : null;
  const number = !isWithin(read.value) && other ? other.value : read.value;
  // A cell with a unit of its own says itself what it counts.
  const scale = unit === 'eur' && /^[\d\s.,()+-]+$/.test(text) ? headerScale(cell.header) : 1;
  const value = scale === 1 ? number : Math.round(number * scale * 100) / 100;
  if (!isWithin(value)) {
    report('warning', 'number-range');
    return undefined;
  }
  noteNumber(cell, unit === 'eur', context, value);
  if (scale !== 1) context.notes.add('number-scaled', cell, value);
  return value;
}

/** What the numbers of a column count, by its header: "Montant (k€)", "Budget en milliers d’euros". */
function headerScale(header: string): number {
  if (
    /(?:^|[^\p{L}])(?:k ?€|k ?eur(?:os?)?|k ?euros?|€ ?k)(?![\p{L}])|\b(?:milliers|thousands?)\b/iu.test(
      header,
    )
  )
    return 1000;
  if (/(?:^|[^\p{L}])(?:M ?€|M ?EUR|M ?euros?)(?![\p{L}])|\bmillions?\b/u.test(header)) return 1_000_000;
  return 1;
}

type NumberType = Omit<Extract<Field['type'], { name: 'number' }>, 'name'>;

/** What a number said besides its value, or in which of two ways it was read. */
function noteNumber(cell: Cell, isEuros: boolean, { notes }: TableContext, value?: number): void {
  const read = readWrittenNumber(cell.text, decimalFor(cell, isEuros));
  if (!read) return;
  const as = value ?? read.value;
  if (read.doubtful && cell.reading.decimal === 'each') notes.add('number-doubtful', cell, as);
  const odd =
    cell.reading.decimal !== 'each' && read.decimal !== null && read.decimal !== cell.reading.decimal;
  if (odd) notes.add('number-other-sign', cell, as);
  if (read.tax !== '') notes.add('number-tax', cell, as);
  if (read.percent) notes.add('number-percent', cell, as);
  if (isEuros && /[$£]|usd|gbp|chf/i.test(read.currency)) notes.add('number-currency', cell, as);
}

/** A date as its column is read. */
function readDay(cell: Cell, { notes }: TableContext): string | null {
  const { text, reading } = cell;
  const read = readWrittenDate(text, reading.order);
  if (!read) return null;
  if (read.order !== null && read.order !== reading.order) notes.add('date-other-order', cell, read.date);
  if (read.serial) notes.add('date-serial', cell, read.date);
  return read.date;
}

/** A cell that is a word of its list as a whole holds one value, whatever signs stand in it. */
function listWords(text: string, separators: string, isWord: (word: string) => boolean): string[] {
  return isWord(text) ? [text] : readList(text, separators);
}

function fixedWord({ find }: TableContext, list: ChoiceList, text: string): string | undefined {
  return list.of === 'program' ? find.fixed(list.name, text) : undefined;
}

/** The entry that a word of a vocabulary becomes, added to it when it is new; undefined when it was left out. */
export function termId(
  { words, newTerms }: TableContext,
  vocabulary: VocabularyName,
  word: string,
  report: ReportCell,
): string | undefined {
  const { choice } = words.match(vocabulary, word);
  if (choice !== NEW_ENTRY) return choice === '' ? undefined : choice;
  const key = `${vocabulary}\n${fold(word)}`;
  const added = newTerms.get(key);
  if (added) return added.term.id;
  const id = fold(word).replaceAll(' ', '-') || word;
  newTerms.set(key, { vocabulary, term: { id, label: { fr: word, en: word } } });
  report('info', 'new-term', word);
  return id;
}

/** "Alimentation durable (production, transformation) ; Numérique": sectors with their stages in brackets. */
function readSectors(
  { text, reading }: Cell,
  { find }: TableContext,
  wordId: (vocabulary: VocabularyName, word: string) => string | undefined,
  report: ReportCell,
): ActorSector[] | undefined {
  const sectors = new Map<string, ActorSector>();
  const isSector = (word: string) => find.term('sectors', word) !== undefined;
  for (const part of listWords(text, reading.separators, isSector)) {
    // Brackets with nothing before them are a word like any other.
    const [, word = part, inside = ''] = /^(.*?[^\s(].*?)\s*\(([^)]*)\)$/.exec(part) ?? [];
    const sector = wordId('sectors', word);
    if (sector === undefined) continue;
    const stages = inside
      .split(',')
      .map((stage) => stage.trim())
      .filter(Boolean)
      .flatMap((stage) => {
        const id = find.stage(sector, stage);
        if (id === undefined) report('warning', 'word-unknown', stage);
        return id ?? [];
      });
    sectors.set(sector, { sector, main: false, stages });
  }
  return sectors.size > 0 ? [...sectors.values()] : undefined;
}

const LENGTHS: Partial<Record<NumberName, number>> = { postcode: 5, insee: 5, siren: 9, siret: 14 };

/** An official number. Spreadsheets take the zero off 01000, and shorten long ones for good. */
function readCode(
  cell: Cell,
  check: NumberName,
  { notes }: TableContext,
  report: ReportCell,
): string | undefined {
  const { text, reading } = cell;
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(text)) {
    report('warning', 'code-shortened');
    return undefined;
  }
  const padded = `0${text}`;
  const length = LENGTHS[check];
  if (!reading.zeros || padded.length !== length || !/^\d+$/.test(text) || !passesCheck(check, padded)) {
    return text;
  }
  notes.add('code-zero', cell, padded);
  return padded;
}
