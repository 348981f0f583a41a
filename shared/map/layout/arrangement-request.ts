import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { arrange, type CaptionLists } from './arrange.ts';
import {
  type Arranged,
  type ArrangementInput,
  arrangementInput,
  arrangementOf,
  type Computed,
} from './arrangement.ts';
import { type FrameSize, USUAL_FRAME } from './fill-frame.ts';

/** All that an arrangement is computed from, as plain values that a worker can be handed. */
export interface ArrangementRequest {
  arrangement: Computed;
  input: ArrangementInput;
  lists: CaptionLists;
  /** The same for the same request. */
  key: string;
}

/** What has to be computed for these settings; null where the stored places are shown. */
export function arrangementRequest(
  state: NetworkState,
  settings: Pick<ViewSettings, 'arrangement' | 'centre' | 'sizeBy'>,
  frame: FrameSize = USUAL_FRAME,
): ArrangementRequest | null {
  const arrangement = arrangementOf(state, settings);
  if (arrangement === 'network') return null;
  const input = arrangementInput(state, settings, frame);
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const { levels, kinds } = state.network.vocabularies;
  const lists = { levels: ids(levels), kinds: ids(kinds) };
  return { arrangement, input, lists, key: JSON.stringify([arrangement, input, lists]) };
}

/** Computes it at once, for files and pictures: a screen asks a worker instead. */
export function arrangedNow({ arrangement, input, lists }: ArrangementRequest): Arranged {
  const run = arrange(arrangement, input, lists);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}
