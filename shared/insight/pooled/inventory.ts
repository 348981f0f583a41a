import { isDirected } from '../../model/cooperation.ts';
import { isUnderWay } from '../../model/dates.ts';
import { isPooling, type Pooled, pooledIn, saysPooled } from '../../model/pooling.ts';
import { unitKey } from '../../model/units.ts';
import type { Total } from '../figures/totals.ts';
import type { Scope } from '../scope.ts';

/** One thing that is pooled, or of which it is not said yet what it is: a cooperation, or a collective. */
export interface PooledItem {
  of: 'cooperations' | 'collectives';
  id: string;
  /** Who brings it; nobody by name where it goes no way, and is brought by all who use it. */
  broughtBy: readonly string[];
  usedBy: readonly string[];
  since: string;
  pooled: Pooled;
}

/** A sum of volumes of one unit, and of how many it is made. */
export interface VolumeTotal {
  /** As it is first written; '' where none is said. */
  unit: string;
  sum: number;
  known: number;
}

/** What is pooled of one kind. Volumes of different units are never added to one another. */
export interface ResourceTotals {
  /** '' for what nobody has said. */
  resource: string;
  count: number;
  volumes: readonly VolumeTotal[];
  saving: Total;
}

export interface Inventory {
  /** By kind of resource in the order of their list; what is not said comes last. */
  items: readonly PooledItem[];
  resources: readonly ResourceTotals[];
  /** How many say what they pool. */
  told: number;
  saving: Total;
}

/**
 * What is pooled on a day: by ties whose type pools something or that say so themselves, and by collectives that say so.
 * Where a tie has a direction, its first end brings what the second uses.
 */
export function inventoryOf({ network, cooperations, collectives, day, actor }: Scope): Inventory {
  const { cooperationTypes, resources } = network.vocabularies;
  const ties = cooperations
    .filter((cooperation) => isPooling(cooperation, cooperationTypes))
    .map((cooperation): PooledItem => {
      const { id, from, to, startedOn: since } = cooperation;
      const ends = isDirected(cooperation, cooperationTypes)
        ? { broughtBy: [from], usedBy: [to] }
        : { broughtBy: [], usedBy: [from, to] };
      return { of: 'cooperations', id, ...ends, since, pooled: pooledIn(cooperation) };
    });
  const groups = collectives.filter(saysPooled).map((collective): PooledItem => {
    const { id, members, startedOn: since } = collective;
    const there = members.filter(
      ({ actorId, from, until }) => actor(actorId) && isUnderWay(from, until, day),
    );
    const usedBy = [...new Set(there.map(({ actorId }) => actorId))];
    return { of: 'collectives', id, broughtBy: [], usedBy, since, pooled: pooledIn(collective) };
  });
  const order = new Map(resources.map(({ id }, place) => [id, place]));
  const rank = ({ pooled }: PooledItem) =>
    pooled.resource === '' ? Number.POSITIVE_INFINITY : (order.get(pooled.resource) ?? order.size);
  const items = [...ties, ...groups]
    .map((item) => ({ item, place: rank(item), known: saysPooled(item) ? 0 : 1 }))
    .sort((one, other) => (one.place === other.place ? one.known - other.known : one.place - other.place))
    .map(({ item }) => item);
  const byResource = Map.groupBy(items, ({ pooled }) => pooled.resource);
  return {
    items,
    resources: [...byResource].map(([resource, of]) => ({
      resource,
      count: of.length,
      volumes: volumesOf(of),
      saving: savingOf(of),
    })),
    told: items.filter(({ pooled }) => pooled.resource !== '' || pooled.resourceLabel !== '').length,
    saving: savingOf(items),
  };
}

function savingOf(items: readonly PooledItem[]): Total {
  const known = items.flatMap(({ pooled: { saving } }) => saving ?? []);
  return { sum: sumOf(known), known: known.length, of: items.length };
}

function volumesOf(items: readonly PooledItem[]): VolumeTotal[] {
  const measured = items.filter(({ pooled }) => pooled.pooledVolume !== null);
  const byUnit = Map.groupBy(measured, ({ pooled }) => unitKey(pooled.pooledUnit));
  return [...byUnit.values()].map((of) => ({
    unit: of[0]?.pooled.pooledUnit.trim() ?? '',
    sum: sumOf(of.flatMap(({ pooled }) => pooled.pooledVolume ?? [])),
    known: of.length,
  }));
}

/** Without the tails that sums of decimals get: 0.1 and 0.2 are 0.3. */
function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(12));
}
