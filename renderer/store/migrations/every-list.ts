import type { Change } from '#shared/changes/patch.ts';
import type { Network } from '#shared/model/network.ts';

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * Version 7: a network has a list of what is pooled, empty where there was none; its words are offered. Nothing is sure
 * of a row: what is no network is left as it is, and looked over when it is opened.
 */
export function withEveryList(network: Network): Network {
  if (!isObject(network) || !isObject(network.vocabularies) || 'resources' in network.vocabularies)
    return network;
  return {
    ...network,
    vocabularies: { ...(network.vocabularies as Network['vocabularies']), resources: [] },
  };
}

/** The same for a change kept in the journal, so that undoing it brings back a network of this version. */
export function changeWithEveryList(change: Change): Change {
  if (!isObject(change) || change.table !== 'network') return change;
  return { ...change, before: withEveryList(change.before), after: withEveryList(change.after) };
}
