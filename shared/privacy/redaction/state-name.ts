import type { StateName } from '../../compare/merge/lineage.ts';
import { PERSONAL_TABLES } from '../../compare/merge/merge-base.ts';
import { stateHash } from '../../compare/merge/state-hash.ts';
import type { NetworkState, TableName } from '../../model/network-state.ts';
import { redactedState } from './redact.ts';

/** What a file without contacts holds of a state: by it copies with and without contacts know each other. */
export function withoutContacts(state: NetworkState): NetworkState {
  return redactedState(state, { kind: 'without-contacts' });
}

export function nameState(state: NetworkState): StateName & { whole: string } {
  return { id: stateHash(withoutContacts(state)), whole: stateHash(state) };
}

/** What a state that came in a file is known by. */
export function nameSent(state: NetworkState, without: readonly TableName[]): StateName {
  const { id, whole } = nameState(state);
  return { id, whole: PERSONAL_TABLES.some((table) => without.includes(table)) ? null : whole };
}
