import { shortHash } from '../../base/hash.ts';
import { type NetworkState, TABLE_NAMES } from '../../model/network-state.ts';

/**
 * Names all that a network holds, every record of every table, whatever their order. Where it came from does not
 * count, nor what says nothing: a field that a later version adds leaves the name as it was.
 */
export function stateHash(state: NetworkState): string {
  const { lineage: _, ...network } = state.network;
  const tables = TABLE_NAMES.flatMap((table) => {
    const records = [...state[table].values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    return records.length > 0 ? [[table, records.map(canonical)]] : [];
  });
  return shortHash(JSON.stringify([canonical(network), tables]), 12);
}

/** The same value with the fields of every object in one order, and none that is empty. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, canonical(part)] as const)
      .filter(([, part]) => !isEmpty(part))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
