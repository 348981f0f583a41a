import { attempt, type StoreOutcome } from './faults.ts';
import { readRaw } from './raw-reading.ts';

/** All that is stored, as it is; what cannot be read of it is a fault. */
export function exportRaw(): Promise<StoreOutcome<Uint8Array<ArrayBuffer>>> {
  return attempt(readRaw);
}
