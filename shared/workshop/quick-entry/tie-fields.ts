import { readMoney } from './amounts.ts';
import { readPeriod } from './dates.ts';
import type { TieFields } from './grammar.ts';
import type { Words } from './known-words.ts';
import { type FieldReading, readBareWord, readKeyed, readStep, UNKNOWN } from './read-value.ts';
import { nameOf, unquoted } from './scan.ts';

export function readTieField(text: string, words: Words): FieldReading<TieFields> {
  const quoted = unquoted(text);
  if (quoted !== null) return one({ description: quoted });
  if (/^[?？]+$/u.test(text)) return one({ confidence: 'to-check' });
  if (text.startsWith('#')) return one({ tags: [nameOf(text.slice(1))] });
  const keyed = readKeyed('ties', text, words);
  if (keyed) return keyed;
  const strength = readStep(text);
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
  const readings = readBareWord('ties', text, words);
  return readings.length > 0 ? { readings } : UNKNOWN;
}

function one(fields: TieFields): FieldReading<TieFields> {
  return { readings: [fields] };
}
