import { mayChange } from '#renderer/kit/may-change.ts';
import { slice } from '#renderer/kit/slice.ts';

interface DuplicatesState {
  /** Actors to be compared and made one. */
  merging: readonly string[] | null;
}

export const useMerging = slice<DuplicatesState>({ merging: null });

/** Opens the comparison of actors that may be one. */
export function askMerge(merging: readonly string[]): void {
  if (mayChange()) useMerging.setState({ merging });
}

export function forgetMerge(): void {
  useMerging.setState({ merging: null });
}
