import type { JournalHeader } from '#shared/commands/undo-stacks.ts';
import {
  type NetworkData,
  type NetworkState,
  TABLE_NAMES,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import type { MaillageDatabase } from './database.ts';
import { catchUp, headersAfter, readNetwork } from './journal.ts';

/**
 * A whole network in one row, as of a journal entry: it reopens 4 to 16 times faster than tens of thousands
 * of rows. Only a cache: the rows stay the truth, and what the journal holds beyond the image is applied to it.
 */
export interface ImageRow {
  networkId: string;
  seq: number;
  json: string;
}

/** Below this many records reading the rows is as fast. */
const WORTH_AN_IMAGE = 2000;
/** Beyond this many changed records an image is too old to be of use. */
const STALE_AFTER = 5000;

/** Reads a network the fastest way there is; undefined when it does not exist. */
export async function loadNetwork(
  database: MaillageDatabase,
  networkId: string,
): Promise<NetworkState | undefined> {
  const row = await database.networks.get(networkId);
  const image = await database.images.get(networkId);
  if (row && image) {
    const since = await headersAfter(database, networkId, image.seq);
    if (changedRecords(since) <= STALE_AFTER) {
      const state = toState(JSON.parse(image.json) as NetworkData);
      return catchUp(database, { ...state, network: row.header }, since);
    }
  }
  return readNetwork(database, networkId);
}

/** Makes a new image when the network is large and its image is missing or behind by much. */
export async function refreshImage(
  database: MaillageDatabase,
  state: NetworkState,
  seq: number,
): Promise<void> {
  const records = TABLE_NAMES.reduce((total, name) => total + state[name].size, 0);
  if (records < WORTH_AN_IMAGE) return;
  const networkId = state.network.id;
  const image = await database.images.get(networkId);
  if (image && changedRecords(await headersAfter(database, networkId, image.seq)) <= STALE_AFTER / 5) return;
  await database.images.put({ networkId, seq, json: JSON.stringify(toData(state)) });
}

function changedRecords(headers: readonly JournalHeader[]): number {
  return headers.reduce((total, { count }) => total + count, 0);
}
