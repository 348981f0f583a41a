import type { StateName } from '../../compare/merge/lineage.ts';
import { stateHash } from '../../compare/merge/state-hash.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { redactedState } from './redact.ts';

/** What a file without contacts holds of a state: by it copies with and without contacts know each other. */
export function withoutContacts(state: NetworkState): NetworkState {
  return redactedState(state, { kind: 'without-contacts' });
}

export function nameState(state: NetworkState): StateName {
  return { id: stateHash(withoutContacts(state)), whole: stateHash(state) };
}
