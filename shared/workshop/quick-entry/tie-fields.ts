import { fold } from '../../base/fold.ts';
import { readTernary } from '../../fields/values.ts';
import type { Ternary } from '../../model/common.ts';
import { readMoney } from './amounts.ts';
import { readPeriod, readSpokenDate } from './dates.ts';
import { type TieKey, tieKey } from './field-keys.ts';
import type { ProcurementFields, QuickEntryProblemCode, TieFields } from './grammar.ts';
import { nameOf, unquoted } from './scan.ts';
import type { Words } from './words.ts';

/** The ways in which a field can be read, the likeliest first; or what is wrong with it. */
export type FieldReading<F> = { readings: F[] } | { problem: QuickEntryProblemCode };

export const UNKNOWN = { problem: 'word-unknown' } as const;

export function readTieField(text: string, words: Words): FieldReading<TieFields> {
  const quoted = unquoted(text);
  if (quoted !== null) return one({ description: quoted });
  if (/^[?？]+$/u.test(text)) return one({ confidence: 'to-check' });
  if (text.startsWith('#')) return one({ tags: [nameOf(text.slice(1))] });
  const keyed = /^([^=]{1,40}?)\s*=\s*(.*)$/u.exec(text);
  const key = keyed ? tieKey(keyed[1] ?? '') : undefined;
  if (key) return readKeyed(key, keyed?.[2] ?? '', words);
  const procurement = tieKey(text);
  if (procurement && isProcurement(procurement)) return one({ procurement: { [procurement]: 'yes' } });
  const strength = readStrength(text);
  if (strength !== null) return one({ strength });
  const period = readPeriod(text);
  if (period === 'unreadable') return { problem: 'date-unreadable' };
  if (period) {
    return one({
      ...(period.start === undefined ? {} : { startedOn: period.start }),
      ...(period.end === undefined ? {} : { endedOn: period.end }),
    });
  }
  const money = readMoney(text);
  if (money) {
    const { explicit: _, ...fields } = money;
    return one(fields);
  }
  const readings = readWord(text, words);
  return readings.length > 0 ? { readings } : UNKNOWN;
}

function one(fields: TieFields): FieldReading<TieFields> {
  return { readings: [fields] };
}

/** "4", "4/5", "force 4": 1 to 5. */
function readStrength(text: string): number | null {
  const [, digit] = /^(?:(?:force|intensite|strength) )?([1-5])(?: 5)?$/.exec(fold(text)) ?? [];
  return digit === undefined || /^\d \d$/.test(text) ? null : Number(digit);
}

function readWord(text: string, words: Words): TieFields[] {
  const readings: TieFields[] = [];
  const type = words.term('cooperationTypes', text);
  if (type !== undefined) readings.push({ type });
  const status = words.fixed('status', text);
  if (status !== undefined) readings.push({ status: status as NonNullable<TieFields['status']> });
  const strength = words.fixed('strength', text);
  if (strength !== undefined) readings.push({ strength: Number(strength) });
  const programme = words.term('programmes', text);
  if (programme !== undefined) readings.push({ programme });
  const sector = words.term('sectors', text);
  if (sector !== undefined) readings.push({ sectors: [sector] });
  const amountKind = words.fixed('amountKind', text);
  if (amountKind === 'cash' || amountKind === 'in-kind') readings.push({ amountKind });
  const confidence = words.fixed('confidence', text);
  if (confidence !== undefined) {
    readings.push({ confidence: confidence as NonNullable<TieFields['confidence']> });
  }
  return readings;
}

function isProcurement(key: TieKey): key is TieKey & keyof ProcurementFields {
  return key === 'socialClause' || key === 'environmentalClause' || key === 'reserved';
}

function readKeyed(key: TieKey, text: string, words: Words): FieldReading<TieFields> {
  const value = nameOf(text);
  if (isProcurement(key)) {
    const answer: Ternary | null = readTernary(value);
    return answer === null ? UNKNOWN : one({ procurement: { [key]: answer } });
  }
  if (key === 'description') return one({ description: value });
  if (key === 'tag') return one({ tags: [value] });
  if (key === 'startedOn' || key === 'endedOn') {
    const date = readSpokenDate(value);
    return date === null ? { problem: 'date-unreadable' } : one({ [key]: date });
  }
  if (key === 'amount') {
    const money = readMoney(value);
    return money ? one({ amount: money.amount }) : { problem: 'amount-unreadable' };
  }
  if (key === 'strength') {
    const strength = readStrength(value) ?? Number(words.fixed('strength', value));
    return Number.isInteger(strength) ? one({ strength }) : UNKNOWN;
  }
  const list = ({ type: 'cooperationTypes', programme: 'programmes', sector: 'sectors' } as const)[
    key as 'type' | 'programme' | 'sector'
  ];
  if (list) {
    const id = words.term(list, value);
    if (id === undefined) return UNKNOWN;
    return one(key === 'sector' ? { sectors: [id] } : { [key]: id });
  }
  const id = words.fixed(key as 'status' | 'amountKind' | 'confidence', value);
  return id === undefined || id === 'none' ? UNKNOWN : one({ [key]: id });
}
