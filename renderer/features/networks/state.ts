import { slice } from '#renderer/kit/slice.ts';

interface NetworksState {
  /** The network that waits for a yes before it is deleted. */
  deleting: { id: string; name: string } | null;
}

export const useDeleting = slice<NetworksState>({ deleting: null });

export function askNetworkDeletion(id: string, name: string): void {
  useDeleting.setState({ deleting: { id, name } });
}

export function forgetNetworkDeletion(): void {
  useDeleting.setState({ deleting: null });
}
