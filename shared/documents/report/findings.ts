import { type Composition, compositionOf, polesOf } from '../../insight/composition/ptce.ts';
import { type Family, familySizes, figureTotals, type YearTotals } from '../../insight/figures/totals.ts';
import type { Indicator, LeverId, LeverReading } from '../../insight/levers/lever.ts';
import { leverReadings } from '../../insight/levers/readings.ts';
import { type Inventory, inventoryOf } from '../../insight/pooled/inventory.ts';
import { type Connectors, connectors } from '../../insight/questions/connectors.ts';
import { type Exchange, exchange } from '../../insight/questions/exchange.ts';
import { type Variety, variety } from '../../insight/questions/variety.ts';
import type { Scope } from '../../insight/scope.ts';

/** What a report says, by the very functions that the screens show. */
export interface ReportFindings {
  actors: number;
  ties: number;
  collectives: number;
  /** Memberships that are counted as ties. */
  memberships: number;
  /** How many actors each family has. */
  families: Readonly<Record<Family, number>>;
  /** The figures by year that somebody said, by the id of their field. */
  figures: readonly { field: string; years: readonly YearTotals[] }[];
  readings: readonly LeverReading[];
  connectors: Connectors;
  exchange: Exchange;
  variety: Variety;
  /** Of the first pole of the map, or of all actors where it has none. */
  composition: Composition;
  /** What is pooled. */
  pooled: Inventory;
}

export function reportFindings(scope: Scope): ReportFindings {
  return {
    actors: scope.actors.length,
    ties: scope.cooperations.length,
    collectives: scope.collectives.length,
    memberships: scope.memberships.length,
    families: familySizes(scope.actors, scope.network),
    figures: figureTotals(scope.actors, scope.network).map(({ field, years }) => ({
      field: field.id,
      years,
    })),
    readings: leverReadings(scope),
    connectors: connectors(scope),
    exchange: exchange(scope),
    variety: variety(scope),
    composition: compositionOf(scope, polesOf(scope)[0]?.id ?? null),
    pooled: inventoryOf(scope),
  };
}

/**
 * The figures of levers that stand on the first page too. Density and mean distance are none of them: they say little
 * without the size of the network.
 */
const KEY_INDICATORS: readonly (readonly [LeverId, string])[] = [
  ['acquaintance', 'isolated'],
  ['consolidation', 'largestGroup'],
  ['consolidation', 'inCollective'],
  ['chains', 'stagesHeld'],
  ['procurement', 'contracts'],
  ['support', 'fundingEuros'],
  ['bridges', 'tiesAcrossSides'],
];

export function keyIndicators({ readings }: ReportFindings): Indicator[] {
  return KEY_INDICATORS.flatMap(
    ([id, name]) =>
      readings
        .find((reading) => reading.id === id)
        ?.indicators.find((indicator) => indicator.name === name) ?? [],
  );
}
