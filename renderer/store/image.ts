import type { JournalHeader } from '#shared/changes/undo-stacks.ts';
import {
  type NetworkData,
  type NetworkState,
  TABLE_NAMES,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import type { ImageRow, MaillageDatabase } from './database.ts';
import { catchUp, headersAfter, readNetwork } from './journal.ts';

/** Below this many records reading the rows is as fast. */
const WORTH_AN_IMAGE = 2000;
/** Beyond this many changed records an image is too old to be of use. */
const STALE_AFTER = 5000;

/** Grows when schemas become stricter: what was looked over by earlier ones is looked over again. */
const CHECKED_BY = 2;

export interface LoadedNetwork {
  state: NetworkState;
  /** It comes from an image, which is made of records that were looked over. */
  checked: boolean;
}

/** Reads a network the fastest way there is; undefined when it does not exist. */
export async function loadNetwork(
  database: MaillageDatabase,
  networkId: string,
): Promise<LoadedNetwork | undefined> {
  const row = await database.networks.get(networkId);
  const image = await database.images.get(networkId);
  const imaged = image && stateOf(image);
  if (row && image && imaged) {
    const since = await headersAfter(database, networkId, image.seq);
    if (changedRecords(since) <= STALE_AFTER) {
      const state = await catchUp(database, { ...imaged, network: row.header }, since);
      return { state, checked: image.checkedBy === CHECKED_BY };
    }
  }
  const state = await readNetwork(database, networkId);
  return state && { state, checked: false };
}

/** Null for an image that was damaged: the rows are read instead. */
function stateOf({ json }: ImageRow): NetworkState | null {
  try {
    return toState(JSON.parse(json) as NetworkData);
  } catch {
    return null;
  }
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
  await database.images.put({ networkId, seq, json: JSON.stringify(toData(state)), checkedBy: CHECKED_BY });
}

function changedRecords(headers: readonly JournalHeader[]): number {
  return headers.reduce((total, { count }) => total + count, 0);
}
