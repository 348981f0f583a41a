import type { Language } from '../bridge.ts';
import { customValueText, fitsField } from '../fields/custom-values.ts';
import { readTernary } from '../fields/values.ts';
import { translator } from '../i18n/translate.ts';
import { customFieldLabel } from '../i18n/vocabulary-labels.ts';
import type { CustomValue, Ternary } from '../model/common.ts';
import { safeLink } from '../model/links.ts';
import type { CustomField, Network } from '../model/network.ts';
import { type CellReading, type Column, type CustomHolder, oneOf, refused } from './column.ts';
import {
  choiceColumn,
  choicesColumn,
  dateColumn,
  numberColumn,
  ternaryColumn,
  textColumn,
} from './make-columns.ts';

/** The columns of a network's own fields for one kind of record. */
export function customColumns<R extends CustomHolder>(
  { customFields }: Network,
  of: CustomField['of'],
  language: Language,
): Column<R>[] {
  return customFields
    .filter((field) => field.of === of && !field.outOfTable)
    .map((field) => withUnfit(customColumn<R>(field, language), field, language));
}

/** A value that the field cannot hold, kept from before it changed its type, is shown as it is. */
function withUnfit<R extends CustomHolder>(
  column: Column<R>,
  field: CustomField,
  language: Language,
): Column<R> {
  const t = translator(language);
  const words = { yes: t('model.ternary.yes'), no: t('model.ternary.no') };
  return {
    ...column,
    text: (record) => {
      const value = record.custom[field.id];
      return value === undefined || fitsField(field, value)
        ? column.text(record)
        : customValueText(value, words);
    },
  };
}

/** A text that is taken only when it leads to the web or to a mailbox. */
function linkColumn<R>(column: Column<R>): Column<R> {
  const guarded = (text: string, record: R): CellReading<R> =>
    text.trim() === '' || safeLink(text) !== null ? column.read(text, record) : refused('link-unsafe');
  return { ...column, write: (value, record) => guarded(oneOf(value), record), read: guarded };
}

function customColumn<R extends CustomHolder>(field: CustomField, language: Language): Column<R> {
  const label = customFieldLabel(field, language);
  const named = { id: `custom ${field.id}`, label: field.type === 'eur' ? `${label} (€)` : label };
  const value = ({ custom }: R) => custom[field.id];
  const set = (next: CustomValue | null, { custom }: R) => {
    const { [field.id]: _before, ...others } = custom;
    return { custom: next === null ? others : { ...others, [field.id]: next } } as Partial<R>;
  };
  const setText = (text: string, record: R) => set(text === '' ? null : text, record);
  const options = field.options.map((option) => ({ value: option, label: option }));
  switch (field.type) {
    case 'number':
    case 'eur':
      return numberColumn<R>(named, { get: (record) => numberOf(value(record)), set }, language);
    case 'date':
      return dateColumn<R>(named, { get: (record) => textOf(value(record)), set: setText });
    case 'yes-no': {
      const t = translator(language);
      const labels = {
        yes: t('model.ternary.yes'),
        no: t('model.ternary.no'),
        unknown: t('model.ternary.unknown'),
      };
      return ternaryColumn<R>(named, labels, {
        get: (record) => ternaryOf(value(record)),
        set: (answer, record) => set(answer === 'unknown' ? null : answer === 'yes', record),
      });
    }
    case 'choice':
      return choiceColumn<R>(named, { options }, { get: (record) => textOf(value(record)), set: setText });
    case 'choices':
      return choicesColumn<R>(
        named,
        { options },
        {
          get: (record) => listOf(value(record)),
          set: (chosen, record) => set(chosen.length === 0 ? null : [...chosen], record),
        },
      );
    case 'link':
      return linkColumn(textColumn<R>(named, { get: (record) => textOf(value(record)), set: setText }));
    default:
      return textColumn<R>(
        { ...named, long: field.type === 'long-text' },
        { get: (record) => textOf(value(record)), set: setText },
      );
  }
}

function numberOf(value: CustomValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: CustomValue | undefined): string {
  if (Array.isArray(value)) return value.join(' ; ');
  return value === undefined ? '' : String(value);
}

function listOf(value: CustomValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === '' ? [] : [String(value)];
}

function ternaryOf(value: CustomValue | undefined): Ternary {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return readTernary(textOf(value)) ?? 'unknown';
}
