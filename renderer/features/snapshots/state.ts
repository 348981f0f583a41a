import { mayChange } from '#renderer/kit/may-change.ts';
import { slice } from '#renderer/kit/slice.ts';

interface SnapshotsState {
  /** The name of a new snapshot is being asked for. */
  taking: boolean;
}

export const useTaking = slice<SnapshotsState>({ taking: false });

export function startTaking(): void {
  if (mayChange()) useTaking.setState({ taking: true });
}

export function stopTaking(): void {
  useTaking.setState({ taking: false });
}
