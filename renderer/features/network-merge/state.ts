import { closeDialog } from '#renderer/kit/navigation.ts';
import { slice } from '#renderer/kit/slice.ts';
import type { Past } from '#shared/changes/past.ts';
import type { NetworkData, TableName } from '#shared/model/network-state.ts';

/** A file of a whole network, read and not stored. */
export interface NetworkFileInHand {
  name: string;
  data: NetworkData;
  ancestors: readonly string[];
  /** Tables that it says nothing of. */
  without: readonly TableName[];
  /** The snapshots that came with it. */
  snapshots: Past['snapshots'];
}

interface NetworkMergeState {
  /** A colleague's file to be merged into the open network. */
  file: NetworkFileInHand | null;
}

export const useNetworkMerge = slice<NetworkMergeState>({ file: null });

/** Opens the merge of a colleague's file into the open network, in place of the dialog that is open. */
export function askNetworkMerge(file: NetworkFileInHand): void {
  closeDialog();
  useNetworkMerge.setState({ file });
}

export function forgetNetworkMerge(): void {
  useNetworkMerge.setState({ file: null });
}
