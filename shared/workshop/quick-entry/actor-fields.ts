import { fold } from '../../base/fold.ts';
import { readNumber, readTernary } from '../../fields/values.ts';
import { isRna } from '../../model/rna.ts';
import { compactNumber } from '../../model/siren.ts';
import { readMoney } from './amounts.ts';
import { readPeriod, readSpokenDate } from './dates.ts';
import { type ActorKey, actorKey } from './field-keys.ts';
import type { ActorFields, CommuneWords } from './grammar.ts';
import { nameOf, unquoted } from './scan.ts';
import { type FieldReading, UNKNOWN } from './tie-fields.ts';
import { ACTOR_LISTS, nearestWord, type Words } from './words.ts';

export function readActorField(text: string, words: Words): FieldReading<ActorFields> {
  const quoted = unquoted(text);
  if (quoted !== null) return one({ description: quoted });
  if (/^[?？]+$/u.test(text)) return one({ confidence: 'to-check' });
  if (text.startsWith('#')) return one({ tags: [nameOf(text.slice(1))] });
  const keyed = /^([^=]{1,40}?)\s*=\s*(.*)$/u.exec(text);
  const key = keyed ? actorKey(keyed[1] ?? '') : undefined;
  if (key) return readKeyed(key, keyed?.[2] ?? '', words);
  const number = readOfficialNumber(text);
  if (number) return one(number);
  const measured = readMeasure(text);
  if (measured) return measured;
  const readings = readWord(text, words);
  if (readings.length > 0) return { readings };
  const commune = readCommune(text);
  if (commune?.sure) return one({ commune: commune.words });
  // A slip in a known word is no place.
  if (nearestWord(words, ACTOR_LISTS, text) !== '') return UNKNOWN;
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
  if (count !== null) return one({ jobs: count });
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

function readWord(text: string, words: Words): ActorFields[] {
  const readings: ActorFields[] = [];
  const kind = words.term('kinds', text);
  const legalForm = words.term('legalForms', text);
  // SCOP says both what a body is and which form it has; Fondation is the name of a kind first.
  const formOnly = legalForm !== undefined && fold(legalForm) === fold(text) && kind !== legalForm;
  if (kind !== undefined) readings.push(formOnly ? { kind, legalForm } : { kind });
  if (legalForm !== undefined) readings.push({ legalForm });
  const level = words.term('levels', text);
  if (level !== undefined) readings.push({ level });
  const sector = readSector(text, words);
  if (sector) readings.push({ sectors: [sector] });
  const role = words.term('roles', text);
  if (role !== undefined) readings.push({ roles: [role] });
  const confidence = words.fixed('confidence', text);
  if (confidence !== undefined) {
    readings.push({ confidence: confidence as NonNullable<ActorFields['confidence']> });
  }
  if (/^(?:ess|sse)$/i.test(text)) readings.push({ ess: 'yes' });
  if (/^(?:hors|non|not) (?:ess|sse)$/i.test(text)) readings.push({ ess: 'no' });
  return readings;
}

/** "alimentation (production, transformation)": a sector and its stages; null when a word is unknown. */
function readSector(text: string, words: Words): NonNullable<ActorFields['sectors']>[number] | null {
  const whole = words.term('sectors', nameOf(text));
  if (whole !== undefined) return { sector: whole, main: false, stages: [] };
  const [, head = '', inside = ''] = /^(.*?)\s*\(([^()]*)\)$/u.exec(text) ?? [];
  const sector = words.term('sectors', nameOf(head));
  if (sector === undefined) return null;
  const stages = inside
    .split(',')
    .filter((word) => word.trim() !== '')
    .map((word) => words.stage(sector, word));
  const known = stages.filter((stage) => stage !== undefined);
  return known.length < stages.length ? null : { sector, main: false, stages: known };
}

/**
 * "33000 Bordeaux", "Bordeaux (33000)", "à Bordeaux", "Bordeaux". `sure` tells whether the text shows by itself
 * that it is a place.
 */
function readCommune(text: string): { words: CommuneWords; sure: boolean } | null {
  const [, preposition, rest = ''] = /^(à |a |in |at )?(.+)$/iu.exec(text) ?? [];
  const postcode = /(?<!\d)\d{5}(?!\d)/.exec(rest)?.[0] ?? '';
  const name = nameOf(rest.replace(postcode, '').replace(/[()]/g, ' '));
  const isName = /^\p{L}[\p{L}\s'’.-]*$/u.test(name);
  if (!isName && (name !== '' || postcode === '')) return null;
  return { words: { name, postcode }, sure: postcode !== '' || preposition !== undefined };
}

function readKeyed(key: ActorKey, text: string, words: Words): FieldReading<ActorFields> {
  const value = nameOf(text);
  switch (key) {
    case 'description':
      return one({ description: value });
    case 'tag':
      return one({ tags: [value] });
    case 'commune': {
      const commune = readCommune(value);
      return one({ commune: commune?.words ?? { name: value, postcode: '' } });
    }
    case 'siren':
    case 'siret':
    case 'rna':
      return one({ [key]: value });
    case 'joinedOn':
    case 'leftOn': {
      const date = readSpokenDate(value);
      return date === null ? { problem: 'date-unreadable' } : one({ [key]: date });
    }
    case 'jobs':
    case 'budget': {
      const money = readMoney(value);
      return money ? one({ [key]: money.amount }) : { problem: 'amount-unreadable' };
    }
    case 'ess': {
      const ess = readTernary(value);
      return ess === null ? UNKNOWN : one({ ess });
    }
    case 'sector': {
      const sector = readSector(text, words);
      return sector ? one({ sectors: [sector] }) : UNKNOWN;
    }
    case 'confidence': {
      const id = words.fixed('confidence', value);
      return id === undefined ? UNKNOWN : one({ confidence: id as NonNullable<ActorFields['confidence']> });
    }
    default: {
      const list = ({ kind: 'kinds', legalForm: 'legalForms', level: 'levels', role: 'roles' } as const)[key];
      const id = words.term(list, value);
      if (id === undefined) return UNKNOWN;
      return one(key === 'role' ? { roles: [id] } : { [key]: id });
    }
  }
}
