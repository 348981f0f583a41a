import type { Cooperation } from '../../model/cooperation.ts';
import type { Evidence } from '../evidence.ts';
import { endsOf, idsOf } from '../scope.ts';

/** The ten recommendations of the founding study, in its order. */
export const LEVER_IDS = [
  'training',
  'acquaintance',
  'procurement',
  'chains',
  'consolidation',
  'participation',
  'levels',
  'support',
  'europe',
  'bridges',
] as const;
export type LeverId = (typeof LEVER_IDS)[number];

/**
 * share: 0 to 1, a part of what could be all. ratio: 0 to 1, where 1 is nothing to strive for. index: −1 to 1.
 * steps: a number of ties on the way. mean: a number of things on average.
 */
export type Unit = 'share' | 'ratio' | 'count' | 'euros' | 'steps' | 'mean' | 'index';

/** One figure. Its words and its formula are in the catalogue `levers` under its name. */
export interface Indicator<Name extends string = string> {
  name: Name;
  unit: Unit;
  /** null: it cannot be computed from what is known. */
  value: number | null;
  /** For a share: how many of how many. Only what is known is in the whole. */
  part?: number;
  whole?: number;
  /** What the value would be by chance, where that says something. */
  expected?: number | null;
  evidence: Evidence;
}

/** Something concrete that is not there. `terms` are ids of vocabularies, names, dates: words of its sentence. */
export interface Gap extends Evidence {
  terms?: Readonly<Record<string, string>>;
}

export interface GapList<Name extends string = string> {
  name: Name;
  items: readonly Gap[];
  /** How many there are, when more than the items that are listed. */
  total: number;
}

/** What the figures leave out because it is not known: never counted as an absence. */
export interface Unknown<Name extends string = string> extends Evidence {
  name: Name;
  count: number;
}

/** What one lever says of a network: the first indicator is the one on its card. */
export interface LeverReading {
  id: LeverId;
  indicators: readonly Indicator[];
  gaps: readonly GapList[];
  unknowns: readonly Unknown[];
}

/** Beyond this nobody reads on; how many there are is said. */
export const MOST_ITEMS = 5000;

/** A list of gaps, its first items only when they are very many. */
export function gapList<Name extends string>(
  name: Name,
  items: readonly Gap[],
  total = items.length,
): GapList<Name> {
  return { name, items: items.slice(0, MOST_ITEMS), total };
}

/** Ties as evidence: themselves and whom they join. */
export function tiesEvidence(cooperations: readonly Cooperation[]): Evidence {
  return { actors: endsOf(cooperations), cooperations: idsOf(cooperations) };
}

/** Ties of which something is not known. */
export function unknownOfTies(name: string, cooperations: readonly Cooperation[]): Unknown {
  return { name, count: cooperations.length, ...tiesEvidence(cooperations) };
}

/** The unknowns that are there at all. */
export function knownUnknowns(unknowns: readonly Unknown[]): Unknown[] {
  return unknowns.filter(({ count }) => count > 0);
}

/** A share of what is known; null when nothing is. */
export function shareOf<Name extends string>(
  name: Name,
  part: number,
  whole: number,
  evidence: Evidence,
): Indicator<Name> {
  return { name, unit: 'share', value: whole === 0 ? null : part / whole, part, whole, evidence };
}

/** A number of things; `value` is null when what is known does not say. */
export function countOf<Name extends string>(
  name: Name,
  value: number | null,
  evidence: Evidence,
): Indicator<Name> {
  return { name, unit: 'count', value, evidence };
}

/** A figure that counts, unless it counts nothing where something is not known: none found is not none there. */
export function unlessUnknown(value: number | null, unknown: number): number | null {
  return value === 0 && unknown > 0 ? null : value;
}
