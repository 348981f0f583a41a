import { type JournalHeader, stacksOf } from '#shared/changes/undo-stacks.ts';
import type { Finding } from '#shared/integrity/inspect.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { beginComingUp } from './coming-up.ts';
import { setPreference } from './preferences.ts';
import { setStacks, useMaillage } from './store.ts';
import { resetView } from './view-state.ts';

/** Makes a stored network the open one, as its last entries leave it. */
export function showNetwork(
  state: NetworkState,
  headers: readonly JournalHeader[],
  findings: readonly Finding[] = [],
): void {
  beginComingUp(state.network.id);
  const last = headers.at(-1);
  resetView(state);
  setStacks(stacksOf(headers));
  useMaillage.setState({
    current: state,
    findings,
    vanished: false,
    notOpened: null,
    viewing: null,
    appliedSeq: last?.seq ?? 0,
    saving: 'saved',
    savedAt: last?.at ?? null,
  });
  setPreference('lastNetwork', state.network.id);
}
