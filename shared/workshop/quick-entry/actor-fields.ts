import { readNumber } from '../../fields/read-number.ts';
import { LARGEST_NUMBER } from '../../model/bounds.ts';
import { isRna } from '../../model/rna.ts';
import { compactNumber } from '../../model/siren.ts';
import { readMoney } from './amounts.ts';
import { readPeriod } from './dates.ts';
import { WORD_LISTS } from './field-keys.ts';
import type { ActorFields } from './grammar.ts';
import { nearestWord, type Words } from './known-words.ts';
import { type FieldReading, readBareWord, readCommune, readKeyed, UNKNOWN } from './read-value.ts';
import { nameOf, unquoted } from './scan.ts';

export function readActorField(text: string, words: Words): FieldReading<ActorFields> {
  const quoted = unquoted(text);
  if (quoted !== null) return one({ description: quoted });
  if (/^[?？]+$/u.test(text)) return one({ confidence: 'to-check' });
  if (text.startsWith('#')) return one({ tags: [nameOf(text.slice(1))] });
  const keyed = readKeyed('actors', text, words);
  if (keyed) return keyed;
  const number = readOfficialNumber(text);
  if (number) return one(number);
  const measured = readMeasure(text);
  if (measured) return measured;
  const readings = readBareWord('actors', text, words);
  if (readings.length > 0) return { readings };
  const commune = readCommune(text);
  if (commune?.sure) return one({ commune: commune.words });
  // A slip in a known word is no place.
  if (nearestWord(words, WORD_LISTS.actors, text) !== '') return UNKNOWN;
  return commune ? one({ commune: commune.words }) : UNKNOWN;
}

function one(fields: ActorFields): FieldReading<ActorFields> {
  return { readings: [fields] };
}

function readOfficialNumber(text: string): ActorFields | null {
  const compact = compactNumber(text);
  if (/^\d{9}$/.test(compact)) return { siren: compact };
  if (/^\d{14}$/.test(compact)) return { siret: compact };
  return isRna(text) ? { rna: text.replace(/\s/g, '').toUpperCase() } : null;
}

function readMeasure(text: string): FieldReading<ActorFields> | null {
  const [, jobs] = /^([\d.,\s]+?)\s*(?:etp|fte|emplois?|jobs?|salariés?)$/iu.exec(text) ?? [];
  const count = jobs === undefined ? null : readNumber(jobs);
  if (count !== null && count <= LARGEST_NUMBER) return one({ jobs: count });
  const period = readPeriod(text);
  if (period === 'unreadable') return { problem: 'date-unreadable' };
  if (period) {
    return one({
      ...(period.start === undefined ? {} : { joinedOn: period.start }),
      ...(period.end === undefined ? {} : { leftOn: period.end }),
    });
  }
  const money = readMoney(text.replace(/^budget\s+/iu, ''));
  return money?.explicit ? one({ budget: money.amount }) : null;
}
