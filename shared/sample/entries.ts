import type { Language } from '../bridge.ts';
import { type Actor, type ActorInput, actorSchema } from '../model/actor.ts';
import type { Position } from '../model/position.ts';
import { PLACES } from './places.ts';

/** A text in both languages. */
export type Words = Readonly<Record<Language, string>>;

export const words = (fr: string, en: string): Words => ({ fr, en });

export interface SampleActor {
  id: string;
  name: string;
  /** In the territory, not on the map. */
  place: { x: number; y: number };
  fields: Omit<ActorInput, 'id' | 'name' | 'description'>;
  description: Words;
}

const COMMUNES = {
  clairval: { name: 'Clairval', postcode: '01999', insee: '01999' },
  rives: { name: 'Rives', postcode: '01998', insee: '01998' },
  pont: { name: 'Le Pont', postcode: '01997', insee: '01997' },
  aulnes: { name: 'Les Aulnes', postcode: '01996', insee: '01996' },
} as const;
export type SampleCommune = keyof typeof COMMUNES;

/** Where the fictional territory lies: around a point of the southern Jura. */
const CENTRE = { latitude: 46.2, longitude: 5.6 };

/** One actor of the sample; where it lies in the territory gives its coordinates. */
export function entry(
  id: string,
  name: string,
  [x, y]: readonly [number, number],
  commune: SampleCommune,
  fields: SampleActor['fields'],
  description: Words,
): SampleActor {
  return {
    id,
    name,
    place: { x, y },
    fields: {
      commune: COMMUNES[commune],
      latitude: Math.round((CENTRE.latitude - (y - 420) / 9000) * 1e5) / 1e5,
      longitude: Math.round((CENTRE.longitude + (x - 560) / 6000) * 1e5) / 1e5,
      checkedOn: '2026-06-15',
      source: 'Entretiens du pôle, 2026',
      ...fields,
    },
    description,
  };
}

/** A sector with its stages; the first one given for an actor is its main one. */
export function inSector(sector: string, ...stages: string[]) {
  return { sector, stages, main: false };
}

export function sampleActor({ id, name, fields, description }: SampleActor, language: Language): Actor {
  const sectors = (fields.sectors ?? []).map((entry, index) => ({ ...entry, main: index === 0 }));
  return actorSchema.parse({
    confidence: 'sure',
    ...fields,
    id,
    name,
    sectors,
    description: description[language],
  });
}

export function samplePosition({ id, place }: SampleActor): Position {
  const [x, y] = PLACES[id] ?? [place.x, place.y];
  return { id, x, y, pinned: false };
}

/**
 * A SIREN of the range that begins with five zeros, which Insee never gives out, with a true check digit
 * (Luhn): the numbers of the sample are well formed and nobody's.
 */
export function fictionalSiren(number: number): string {
  const digits = String(number).padStart(8, '0');
  const sum = [...digits].reduce((total, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
