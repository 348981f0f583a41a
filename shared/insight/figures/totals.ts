import type { Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldValue } from '../../fields/value.ts';
import type { Actor } from '../../model/actor.ts';
import { figuresIn, UNDATED } from '../../model/figures.ts';
import type { Network } from '../../model/network.ts';
import { economicSide, isCitizens, publicOf } from '../../model/standing.ts';

/** The families whose figures are summed: who cannot be placed is counted by itself, never with another. */
export const FAMILIES = ['ess', 'public', 'company', 'other', 'unknown'] as const;
export type Family = (typeof FAMILIES)[number];

/** A sum with how many of how many it is made of: what nobody knows counts as nothing, and is said. */
export interface Total {
  sum: number;
  known: number;
  of: number;
}

export interface YearTotals {
  /** '2024', or `undated` for what has no known year: it is added to no year. */
  year: string;
  all: Total;
  families: Readonly<Record<Family, Total>>;
}

export interface FigureTotals {
  field: Field;
  /** The latest first, what has no known year last. */
  years: readonly YearTotals[];
}

/** The family of an actor: public bodies first, then the social economy, then other companies. */
function familyOf(actor: Actor, { vocabularies }: Pick<Network, 'vocabularies'>): Family {
  if (publicOf(actor, vocabularies).value === 'yes') return 'public';
  const side = economicSide(actor, vocabularies);
  if (side === 'conventional') return 'company';
  if (side === 'ess') return 'ess';
  return isCitizens(actor) ? 'other' : 'unknown';
}

/** How many actors each family has. */
export function familySizes(
  actors: readonly Actor[],
  network: Pick<Network, 'vocabularies'>,
): Readonly<Record<Family, number>> {
  const sizes: Record<Family, number> = { ess: 0, public: 0, company: 0, other: 0, unknown: 0 };
  for (const actor of actors) sizes[familyOf(actor, network)]++;
  return sizes;
}

/** The totals of every figure by year that any of these actors says something of, by family and by year. */
export function figureTotals(
  actors: readonly Actor[],
  network: Pick<Network, 'vocabularies' | 'customFields'>,
): FigureTotals[] {
  const sizes = familySizes(actors, network);
  const families = new Map(actors.map((actor) => [actor.id, familyOf(actor, network)]));
  return fieldsOf('actors', network)
    .filter(({ type }) => type.name === 'figures')
    .flatMap((field) => {
      const years = new Map<string, YearTotals>();
      for (const actor of actors) {
        const family = families.get(actor.id) ?? 'unknown';
        for (const [year, value] of Object.entries(figuresIn(fieldValue(actor, field)))) {
          const totals = years.get(year) ?? emptyYear(year, sizes, actors.length);
          years.set(year, totals);
          for (const total of [totals.all, totals.families[family]]) {
            total.sum += value;
            total.known++;
          }
        }
      }
      const sorted = [...years.values()].sort((one, other) => rank(other.year) - rank(one.year));
      return sorted.length === 0 ? [] : [{ field, years: sorted }];
    });
}

const rank = (year: string) => (year === UNDATED ? 0 : Number(year));

function emptyYear(year: string, sizes: Readonly<Record<Family, number>>, of: number): YearTotals {
  const total = (count: number): Total => ({ sum: 0, known: 0, of: count });
  return {
    year,
    all: total(of),
    families: {
      ess: total(sizes.ess),
      public: total(sizes.public),
      company: total(sizes.company),
      other: total(sizes.other),
      unknown: total(sizes.unknown),
    },
  };
}
