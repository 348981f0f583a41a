import { fold } from '../base/fold.ts';
import type { Commune } from '../model/actor.ts';
import { type CommuneDirectory, foldCommune, type KnownCommune } from './directory.ts';
import { postcodeFor } from './search.ts';

/** What is said of where somebody is; '' where nothing is. */
export interface CommuneGiven extends Commune {
  /** Code or name of the department. */
  department: string;
}

/** The commune completed; or why it is not: what is given fits several or none, or is known already. */
export type CommuneAnswer =
  | { how: 'found'; commune: Commune }
  | { how: 'unsure' | 'unknown' | 'complete'; commune: null };

/** Completes what is given of a commune; nothing that is given is changed. */
export type CommuneFinder = (given: CommuneGiven) => CommuneAnswer;

const UNSURE: CommuneAnswer = { how: 'unsure', commune: null };
const UNKNOWN: CommuneAnswer = { how: 'unknown', commune: null };
const COMPLETE: CommuneAnswer = { how: 'complete', commune: null };

/**
 * Finds communes of France by their INSEE code, by their name with a postcode or a department, or by a postcode that
 * only one has. A name alone is not enough: people write those of other countries too.
 */
export function communeFinder({ communes, byInsee }: CommuneDirectory): CommuneFinder {
  const byName = new Map<string, KnownCommune[]>();
  const byPostcode = new Map<string, KnownCommune[]>();
  for (const commune of communes()) {
    pushTo(byName, commune.folded, commune);
    // A district's postcode is also its commune's, which is what people write in an address.
    if (!commune.district) for (const postcode of commune.postcodes) pushTo(byPostcode, postcode, commune);
  }
  const named = (name: string) =>
    writings(name)
      .flatMap((writing) => byName.get(writing) ?? [])
      .filter(isFirst);
  return (given) => {
    const { name, postcode, department } = parted(given);
    const { insee } = given;
    if (name === '' && postcode === '' && insee === '') return COMPLETE;
    const known = insee === '' ? undefined : byInsee(insee.toUpperCase());
    if (insee !== '') {
      if (!known) return UNKNOWN;
      // A name that is no commune's is one of before, or of a part of it: the code counts.
      const others = name === '' ? [] : named(name);
      const isOther = others.length > 0 && !others.some((one) => isSame(one, known));
      return isOther ? UNSURE : completed(given, known, postcode);
    }
    const posted = byPostcode.get(postcode) ?? [];
    if (name === '') return posted.length > 1 ? UNSURE : completed(given, posted[0], postcode);
    const all = named(name);
    if (all.length === 0) return posted.length > 0 ? UNSURE : UNKNOWN;
    const both = all.filter(({ postcodes }) => postcodes.includes(postcode));
    if (both.length > 0) return both.length > 1 ? UNSURE : completed(given, both[0], postcode);
    // The postcode of another commune speaks against it; one that no commune has may be that of a cedex.
    if (posted.length > 0) return UNSURE;
    const where = department || departmentOfPostcode(postcode);
    if (where === '') return UNSURE;
    const there = all.filter((commune) => isIn(commune, where));
    return there.length === 1 ? completed(given, there[0], postcode) : UNSURE;
  };
}

function pushTo(index: Map<string, KnownCommune[]>, key: string, commune: KnownCommune): void {
  const list = index.get(key);
  if (list) list.push(commune);
  else index.set(key, [commune]);
}

function isFirst<T>(value: T, place: number, all: readonly T[]): boolean {
  return all.indexOf(value) === place;
}

/** A district and its commune are one place. */
function isSame(one: KnownCommune, other: KnownCommune): boolean {
  const districts = one.district || other.district;
  return one === other || (districts && one.folded.split(' ')[0] === other.folded.split(' ')[0]);
}

/** What stands in the name besides: "21000 Dijon", "Dijon (21)". */
function parted({ name, postcode, department }: CommuneGiven): Omit<CommuneGiven, 'insee'> {
  const [, before = '', rest = name] = /^(\d{5})\s*[-–,]?\s+(.+)$/.exec(name.trim()) ?? [];
  const [, alone = rest, inside = ''] = /^(.+?)\s*\((\d{2,5}|2[ab])\)$/i.exec(rest) ?? [];
  const code = inside.length === 5 ? inside : '';
  return {
    name: alone,
    postcode: postcode || before || code,
    department: department || (code === '' ? inside : ''),
  };
}

const CITY = /^(paris|lyon|marseille) 0?(\d{1,2})(?:e|er|eme|ieme|ere)?(?: arrondissement| arr| ardt)?$/;

/** The ways in which a name may stand in the directory. */
function writings(name: string): string[] {
  const folded = foldCommune(name);
  const [, city, number] = CITY.exec(folded) ?? [];
  if (city) return [`${city} ${number}${number === '1' ? 'er' : 'e'} arrondissement`];
  const long = folded.replace(/ s (?=\S)/g, ' sur ').replace(/ ss (?=\S)/g, ' sous ');
  return [...new Set([folded, long])].filter(Boolean);
}

/** Two digits, three overseas; those of Corsica are of one island. */
function departmentOfPostcode(postcode: string): string {
  if (!/^\d{5}$/.test(postcode)) return '';
  return postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
}

function isIn({ department: { code, name } }: KnownCommune, where: string): boolean {
  const written = where.trim().toUpperCase();
  if (written === '20') return code === '2A' || code === '2B';
  return written.padStart(2, '0') === code || fold(where) === fold(name);
}

function completed(given: CommuneGiven, known: KnownCommune | undefined, postcode: string): CommuneAnswer {
  if (!known) return UNKNOWN;
  const commune = {
    name: given.name || known.name,
    insee: given.insee || known.insee,
    postcode: given.postcode || postcodeFor(known, postcode) || '',
  };
  const isMore = (['name', 'insee', 'postcode'] as const).some((part) => commune[part] !== given[part]);
  return isMore ? { how: 'found', commune } : COMPLETE;
}
