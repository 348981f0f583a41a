import { fold } from '../../base/fold.ts';
import type { ChoiceList, Field } from '../../fields/field.ts';
import type { FieldValue } from '../../fields/value.ts';
import {
  looksLikeFormula,
  looksLikeHtml,
  readDate,
  readList,
  readNumber,
  readTernary,
} from '../../fields/values.ts';
import type { ActorSector } from '../../model/actor.ts';
import type { CustomField } from '../../model/network.ts';
import type { Term, Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { readCustomCell } from './custom-cells.ts';
import { canBeNotGiven, isNotGiven } from './not-given.ts';
import { type WordFinder, wordFinder } from './words.ts';

/** What a whole table shares while its cells are read: words known, words added, problems found. */
export interface TableContext {
  find: WordFinder;
  problems: Problem[];
  /** New terms by vocabulary and folded word. */
  newTerms: Map<string, { vocabulary: VocabularyName; term: Term }>;
  newFields: Map<string, CustomField>;
  /** Words that lists of the network's own fields lack, by field. */
  newOptions: Map<string, Set<string>>;
  /** How often each word for what is not given stands in the table. */
  notGiven: Map<string, number>;
}

export function tableContext(vocabularies: Vocabularies, problems: Problem[]): TableContext {
  return {
    find: wordFinder(vocabularies),
    problems,
    newTerms: new Map(),
    newFields: new Map(),
    newOptions: new Map(),
    notGiven: new Map(),
  };
}

export interface Cell {
  row: number;
  header: string;
  /** Without spaces at its ends. */
  text: string;
}

/**
 * What a cell says of a field, as it is stored; undefined when it is empty or cannot be used, and the reason is
 * then among the problems.
 */
export function readField(cell: Cell, field: Field, context: TableContext): FieldValue | undefined {
  const { text } = cell;
  if (text === '') return undefined;
  if (canBeNotGiven(field) && isNotGiven(text)) {
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
  if (field.own) return readOwn(text, field.own, context, report);
  switch (type.name) {
    case 'number': {
      const value = known(readNumber(text), 'number-invalid');
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = type;
      if (value === undefined || (value >= least && value <= most)) return value;
      report('warning', 'number-range');
      return undefined;
    }
    case 'date':
      return known(readDate(text), 'date-invalid');
    case 'ternary':
      return known(readTernary(text), 'word-unknown');
    case 'direction': {
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
      const code = readNumber(text) === null ? 'word-unknown' : 'number-range';
      const step = known(fixedWord(context, type.list, text), code);
      return step === undefined ? undefined : Number(step);
    }
    case 'choices': {
      const { list } = type;
      const ids = readList(text).map((word) => (list.of === 'vocabulary' ? wordId(list.name, word) : word));
      return ids.length === 0 ? undefined : [...new Set(ids)];
    }
    case 'tags': {
      const words = readList(text);
      return words.length === 0 ? undefined : words;
    }
    case 'sectors':
      return readSectors(text, context, wordId, report);
    case 'main-sector':
      return wordId('sectors', text);
    case 'members':
      return readList(text).map((actorId) => ({ actorId, role: '', seat: '', from: '', until: '' }));
    default:
      if (looksLikeFormula(text)) report('info', 'formula-text');
      if (looksLikeHtml(text)) report('info', 'html-text');
      return type.name === 'text' && type.check === 'postcode' ? paddedPostcode(text) : text;
  }
}

type ReportCell = (severity: Problem['severity'], code: ProblemCode, value?: string) => void;

/** One of the network's own fields keeps what it cannot hold; words that its list lacks are added to it. */
function readOwn(
  text: string,
  own: CustomField,
  { newOptions }: TableContext,
  report: ReportCell,
): FieldValue | undefined {
  const read = readCustomCell(own, text);
  if (read.problem) report('warning', read.problem);
  for (const word of read.newOptions) {
    newOptions.set(own.id, (newOptions.get(own.id) ?? new Set()).add(word));
  }
  return read.value;
}

function fixedWord({ find }: TableContext, list: ChoiceList, text: string): string | undefined {
  return list.of === 'program' ? find.fixed(list.name, text) : undefined;
}

/** The id of a word in a vocabulary, added to it when it is new. */
function termId(
  { find, newTerms }: TableContext,
  vocabulary: VocabularyName,
  word: string,
  report: ReportCell,
): string {
  const known = find.term(vocabulary, word);
  if (known !== undefined) return known;
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
  text: string,
  { find }: TableContext,
  wordId: (vocabulary: VocabularyName, word: string) => string,
  report: ReportCell,
): ActorSector[] | undefined {
  const sectors = new Map<string, ActorSector>();
  for (const part of readList(text)) {
    // Brackets with nothing before them are a word like any other.
    const [, word = part, inside = ''] = /^(.*?[^\s(].*?)\s*\(([^)]*)\)$/.exec(part) ?? [];
    const sector = wordId('sectors', word);
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

/** Spreadsheets take the zero off 01000. */
function paddedPostcode(text: string): string {
  return /^\d{4}$/.test(text) ? `0${text}` : text;
}
