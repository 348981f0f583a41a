import type { NetworkState } from '../../model/network-state.ts';

/**
 * Names the header, actors, cooperations and collectives of a network, whatever their order, as versions before 0.2
 * did: files of theirs are merged by it. Of views, stories, persons and places it says nothing; `stateHash` names
 * all. It shows equal contents apart from different ones; it is no defence against somebody who wants to deceive.
 */
export function contentHash(
  state: Pick<NetworkState, 'network' | 'actors' | 'cooperations' | 'collectives'>,
): string {
  const { actors, cooperations, collectives } = state;
  const {
    lineage: _,
    decided: _____,
    erased: ______,
    sameRecords: __,
    distinctRecords: ___,
    importProfiles: ____,
    ...network
  } = state.network;
  const text = JSON.stringify([
    canonical(network),
    ...[actors, cooperations, collectives].map((records) =>
      [...records.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map(canonical),
    ),
  ]);
  return lane(text, 0x9e3779b9) + lane(text, 0x85ebca6b) + lane(text, 0xc2b2ae35);
}

/** The same value with the fields of every object in one order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
}

/**
 * FNV-1a of the text's code units, with its bits mixed at the end as MurmurHash3 does. Not SHA-256, as elsewhere: the
 * names it gives are kept in databases and in files at other people's, which a merge must go on to recognise.
 */
function lane(text: string, seed: number): string {
  let hash = seed ^ text.length;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
