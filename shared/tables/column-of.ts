import type { Language } from '../bridge.ts';
import { type WordFinder, wordFinder } from '../exchange/tables/words.ts';
import { customValueText } from '../fields/custom-values.ts';
import type { ChoiceList, Field } from '../fields/field.ts';
import {
  type FieldValue,
  fieldValue,
  numberOf,
  textOf,
  unfitValue,
  withValue,
  wordsOf,
} from '../fields/value.ts';
import { readTernary } from '../fields/values.ts';
import { fieldLabel } from '../i18n/field-label.ts';
import { choiceOptions, scaleOptions } from '../i18n/field-options.ts';
import { translator } from '../i18n/translate.ts';
import { TERNARY, type Ternary } from '../model/common.ts';
import { type Cooperation, isDirected } from '../model/cooperation.ts';
import { figuresIn } from '../model/figures.ts';
import { safeLink } from '../model/links.ts';
import type { NetworkState } from '../model/network-state.ts';
import { actorColumn } from './actor-column.ts';
import { type CellReading, type Column, oneOf, refused } from './column.ts';
import { communeColumn } from './commune-column.ts';
import { figuresColumn } from './figures-column.ts';
import {
  type Access,
  type Choices,
  choiceColumn,
  choicesColumn,
  dateColumn,
  numberColumn,
  tagsColumn,
  ternaryColumn,
  textColumn,
} from './make-columns.ts';
import { memberColumn } from './member-column.ts';
import { sectorsColumn } from './sectors-column.ts';

/** What every column of a table is made with, found once for all of them. */
interface Making {
  state: NetworkState;
  language: Language;
  words: WordFinder;
}

/** Makes the column of a field, by its type. */
export function columnMaker<R extends object>(
  state: NetworkState,
  language: Language,
): (field: Field) => Column<R> {
  const making: Making = { state, language, words: wordFinder(state.network.vocabularies) };
  return (field) => withUnfit(columnOf<R>(field, making), field, language);
}

function columnOf<R extends object>(field: Field, making: Making): Column<R> {
  const { state, language } = making;
  const { type } = field;
  const named = { id: field.id, label: fieldLabel(field, language, 'table'), width: field.width };
  const access = <V extends FieldValue>(get: (value: FieldValue) => V): Access<R, V> => ({
    get: (record) => get(fieldValue(record, field)),
    set: (value, record) => withValue(record, field, value),
  });
  const choices = (list: ChoiceList): Choices => choicesOf(list, making);
  switch (type.name) {
    case 'number': {
      const { least, most } = type;
      const bounds = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
      return numberColumn<R>({ ...named, ...bounds }, access(numberOf), language);
    }
    case 'figures':
      return figuresColumn<R>(
        { ...named, ...(type.least !== undefined && { least: type.least }) },
        {
          get: (record) => figuresIn(fieldValue(record, field)),
          set: (value, record) => withValue(record, field, value),
        },
        language,
      );
    case 'date':
      return dateColumn<R>(named, access(textOf));
    case 'ternary':
      return ternaryColumn<R>(named, ternaryLabels(language), access(ternaryOf));
    case 'choice':
      return choiceColumn<R>(named, choices(type.list), access(textOf), type.needed ? 'needed' : '');
    case 'choices':
      return choicesColumn<R>(named, choices(type.list), {
        get: (record) => wordsOf(fieldValue(record, field)),
        set: (value, record) => withValue(record, field, [...value]),
      });
    case 'scale': {
      const options = scaleOptions(type.list, state.network, language);
      return choiceColumn<R>(
        named,
        { ...choices(type.list), options },
        {
          get: (record) => String(fieldValue(record, field) ?? ''),
          set: (value, record) => withValue(record, field, value === '' ? null : Number(value)),
        },
      );
    }
    case 'tags':
      return tagsColumn<R>(named, {
        get: (record) => wordsOf(fieldValue(record, field)),
        set: (value, record) => withValue(record, field, [...value]),
      });
    case 'direction':
      return directionColumn<R>(field, named, making);
    case 'main-sector':
      return choiceColumn<R>(named, choices({ of: 'vocabulary', name: 'sectors' }), access(textOf));
    case 'actor':
      return actorColumn<R>(state, field, named);
    case 'commune':
      return communeColumn<R>(field, named);
    case 'sectors':
      return sectorsColumn<R>(making, field, { ...named, choices: choices(SECTORS) });
    case 'members':
      return memberColumn<R>(state, language, field, {
        ...named,
        label: translator(language)('tables.members'),
      });
    case 'link':
      return field.own ? linkColumn(textColumn<R>(named, access(textOf))) : textColumn(named, access(textOf));
    default:
      return textColumn<R>(
        { ...named, long: type.long ?? false, required: type.needed ?? false },
        access(textOf),
      );
  }
}

const SECTORS: ChoiceList = { of: 'vocabulary', name: 'sectors' };

function choicesOf(list: ChoiceList, { state, language, words }: Making): Choices {
  const options = choiceOptions(list, state.network, language);
  switch (list.of) {
    case 'vocabulary':
      return { options, find: (word) => words.term(list.name, word) };
    case 'program':
      return { options, find: (word) => words.fixed(list.name, word) };
    default:
      return { options };
  }
}

function ternaryOf(value: FieldValue): Ternary {
  return TERNARY.find((answer) => answer === value) ?? 'unknown';
}

function ternaryLabels(language: Language) {
  const t = translator(language);
  return { yes: t('model.ternary.yes'), no: t('model.ternary.no'), unknown: t('model.ternary.unknown') };
}

/** What the type says unless the cooperation says otherwise. */
function directionColumn<R extends object>(
  field: Field,
  named: { id: string; label: string; width: number },
  { state, language }: Making,
): Column<R> {
  const labels = ternaryLabels(language);
  const types = state.network.vocabularies.cooperationTypes;
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: labels[value] }));
  return choiceColumn<R>(
    named,
    { options, find: (word) => readTernary(word) ?? undefined },
    {
      // Only cooperations have a direction.
      get: (record) => (isDirected(record as R & Cooperation, types) ? 'yes' : 'no'),
      set: (value, record) =>
        withValue(record, field, value === 'yes' ? true : value === 'no' ? false : null),
    },
  );
}

/** A text that is taken only when it leads to the web or to a mailbox. */
function linkColumn<R>(column: Column<R>): Column<R> {
  const guarded = (text: string, record: R): CellReading<R> =>
    text.trim() === '' || safeLink(text) !== null ? column.read(text, record) : refused('link-unsafe');
  return { ...column, write: (value, record) => guarded(oneOf(value), record), read: guarded };
}

/** A value that one of the network's own fields can no longer hold is shown as it is. */
function withUnfit<R extends object>(column: Column<R>, field: Field, language: Language): Column<R> {
  if (!field.own) return column;
  return {
    ...column,
    text: (record) => {
      const unfit = unfitValue(record, field);
      return unfit === undefined ? column.text(record) : customValueText(unfit, ternaryLabels(language));
    },
  };
}
