import { fold } from '../../base/fold.ts';
import type { Field } from '../../fields/field.ts';
import { type FieldValue, withStored } from '../../fields/value.ts';
import { readTernary } from '../../fields/values.ts';
import type { ActorSector } from '../../model/actor.ts';
import { LARGEST_NUMBER } from '../../model/bounds.ts';
import { readMoney } from './amounts.ts';
import { readSpokenDate } from './dates.ts';
import { fieldNamed, quickFields } from './field-keys.ts';
import type { CommuneWords, QuickEntryProblemCode, Statement } from './grammar.ts';
import type { Words } from './known-words.ts';
import { nameOf } from './scan.ts';

/** The ways in which a field can be read, the likeliest first; or what is wrong with it. */
export type FieldReading<F> = { readings: F[] } | { problem: QuickEntryProblemCode };

export const UNKNOWN = { problem: 'word-unknown' } as const;

/** What a line gives when it gives one value. */
export function stated(field: Field, value: FieldValue | CommuneWords): object {
  // A line gives the name and the postcode of a commune as one.
  return field.type.name === 'commune'
    ? { [field.path[0]]: value }
    : withStored({}, field, value as FieldValue);
}

/** `key=value`: the value is read as the type of the field has it. */
export function readKeyed(kind: Statement['kind'], text: string, words: Words): FieldReading<object> | null {
  const [, key = '', said = ''] = /^([^=]{1,40}?)\s*=\s*(.*)$/u.exec(text) ?? [];
  const field = fieldNamed(kind, key);
  if (!field) return null;
  const value = readValue(field, said, words);
  if (value !== null) return { readings: [stated(field, value)] };
  const { name } = field.type;
  if (name === 'date') return { problem: 'date-unreadable' };
  return name === 'number' || name === 'figures' ? { problem: 'amount-unreadable' } : UNKNOWN;
}

function readValue(field: Field, said: string, words: Words): FieldValue | CommuneWords {
  const { type } = field;
  const text = nameOf(said);
  switch (type.name) {
    case 'text':
    case 'link':
      return text;
    case 'date':
      return readSpokenDate(text);
    case 'number':
    case 'figures': {
      const { least = -LARGEST_NUMBER, most = LARGEST_NUMBER } = type;
      const amount = readMoney(text)?.amount;
      return amount !== undefined && amount >= least && amount <= most ? amount : null;
    }
    case 'ternary':
      return readTernary(text);
    case 'tags':
      return [text];
    case 'scale':
      return readStep(text) ?? readWord(field, text, words);
    case 'commune':
      return readCommune(text)?.words ?? { name: text, postcode: '' };
    case 'sectors':
      return readWord(field, said, words);
    default:
      return readWord(field, text, words);
  }
}

/** "4", "4/5", "force 4": 1 to 5. */
export function readStep(text: string): number | null {
  const [, digit] = /^(?:(?:force|intensite|strength) )?([1-5])(?: 5)?$/.exec(fold(text)) ?? [];
  return digit === undefined || /^\d \d$/.test(text) ? null : Number(digit);
}

/** The value that a word of the list of a field stands for. */
function readWord({ type }: Field, text: string, words: Words): FieldValue {
  switch (type.name) {
    case 'choice': {
      if (type.list.of === 'vocabulary') return words.term(type.list.name, text) ?? null;
      if (type.list.of === 'field') return null;
      const id = words.fixed(type.list.name, text);
      return id !== undefined && type.list.ids.includes(id) ? id : null;
    }
    case 'scale': {
      const step = type.list.of === 'program' ? words.fixed(type.list.name, text) : undefined;
      return step === undefined ? null : Number(step);
    }
    case 'choices': {
      if (type.list.of === 'field') return null;
      const id =
        type.list.of === 'vocabulary' ? words.term(type.list.name, text) : words.fixed(type.list.name, text);
      return id === undefined ? null : [id];
    }
    case 'sectors': {
      const sector = readSector(text, words);
      return sector && [sector];
    }
    default:
      return null;
  }
}

/** What a bare word may mean: an entry of any list, or an answer by the name of its question. */
export function readBareWord(kind: Statement['kind'], text: string, words: Words): object[] {
  const fields = quickFields(kind);
  const meant = [
    ...fields.filter((field) => !isAside(field)),
    // The words of an answer that may be left out are everyday ones: any other meaning comes first.
    ...fields.filter(isAside),
  ].flatMap((field) => {
    const value = readWord(field, text, words);
    return value === null ? [] : [{ field, value }];
  });
  const [first, ...more] = meant;
  const readings = meant.map(({ field, value }) => stated(field, value));
  if (first?.field.shown === 'kicker') {
    // SCOP says both what a body is and which form it has; Fondation is the name of a kind first.
    const both = more.filter(
      ({ field, value }) =>
        field.shown === 'kicker' && fold(String(value)) === fold(text) && value !== first.value,
    );
    readings[0] = Object.assign({}, readings[0], ...both.map(({ field, value }) => stated(field, value)));
  }
  return [...readings, ...readAnswer(kind, text)];
}

function isAside({ type }: Field): boolean {
  return type.name === 'choice' && type.list.of === 'program' && !type.needed;
}

/** "ESS", "clause sociale": yes; "hors ESS": no. */
function readAnswer(kind: Statement['kind'], text: string): object[] {
  const [, not, name = ''] = /^(hors |non |not )?(.+)$/iu.exec(text) ?? [];
  const field = fieldNamed(kind, name);
  return field?.type.name === 'ternary' ? [stated(field, not === undefined ? 'yes' : 'no')] : [];
}

/** "alimentation (production, transformation)": a sector and its stages; null when a word is unknown. */
function readSector(text: string, words: Words): ActorSector | null {
  const [, head = '', inside] = /^(.*?)\s*\(([^()]*)\)$/u.exec(text) ?? [];
  const sector = inside === undefined ? undefined : words.term('sectors', nameOf(head));
  if (sector !== undefined) {
    const stages = (inside ?? '')
      .split(',')
      .filter((word) => word.trim() !== '')
      .map((word) => words.stage(sector, word));
    const known = stages.filter((stage) => stage !== undefined);
    if (known.length === stages.length) return { sector, main: false, stages: known };
  }
  // Brackets may be part of the sector's own name, but what they say of stages is not dropped.
  const whole = words.term('sectors', nameOf(text));
  return whole === undefined || whole === sector ? null : { sector: whole, main: false, stages: [] };
}

/**
 * "33000 Bordeaux", "Bordeaux (33000)", "à Bordeaux", "Bordeaux". `sure` says whether the text shows by itself
 * that it is a place.
 */
export function readCommune(text: string): { words: CommuneWords; sure: boolean } | null {
  const [, preposition, rest = ''] = /^(à |a |in |at )?(.+)$/iu.exec(text) ?? [];
  const postcode = /(?<!\d)\d{5}(?!\d)/.exec(rest)?.[0] ?? '';
  const name = nameOf(rest.replace(postcode, '').replace(/[()]/g, ' '));
  const isName = /^\p{L}[\p{L}\s'’.-]*$/u.test(name);
  if (!isName && (name !== '' || postcode === '')) return null;
  return { words: { name, postcode }, sure: postcode !== '' || preposition !== undefined };
}
