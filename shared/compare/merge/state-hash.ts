import { shortHash } from '../../base/hash.ts';
import { type NetworkState, TABLE_NAMES } from '../../model/network-state.ts';

/**
 * Names all that a network holds, every record of every table, whatever their order. Where it came from and what was
 * decided or erased on the way do not count, nor what says nothing: a field that a later version adds leaves the name as it was.
 */
export function stateHash(state: NetworkState): string {
  const { lineage: _, decided: __, erased: ___, ...network } = state.network;
  const tables = TABLE_NAMES.flatMap((table) =>
    [...state[table].values()].map((record) => `${table} ${recordHash(record)}`).sort(),
  );
  return shortHash([canonical(network), ...tables].join('\n'), 12);
}

/** Records never change in place, and a network is named again after few of them did. */
const hashes = new WeakMap<object, string>();

function recordHash(record: object): string {
  const hash = hashes.get(record) ?? shortHash(canonical(record) ?? '', 12);
  hashes.set(record, hash);
  return hash;
}

/** A value as JSON with the fields of every object in one order, and none that is empty; undefined for an empty one. */
function canonical(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    return value.length > 0 ? `[${value.map((item) => canonical(item) ?? 'null').join(',')}]` : undefined;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const part = canonical(fields[key]);
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${part}`);
  }
  return parts.length > 0 ? `{${parts.join(',')}}` : undefined;
}
