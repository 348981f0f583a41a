import { type NetworkData, type NetworkState, toData, toState } from '../../model/network-state.ts';
import { type FieldSelection, keepFields } from './keep-fields.ts';
import { pseudonymise, type Redacted } from './pseudonymise.ts';

export type { FieldSelection } from './keep-fields.ts';
export type { Redacted } from './pseudonymise.ts';

export const REDACTIONS = ['without-contacts', 'whole', 'pseudonymised', 'selected'] as const;
export type RedactionName = (typeof REDACTIONS)[number];

export type Redaction =
  | { kind: 'whole' }
  | { kind: 'without-contacts' }
  | { kind: 'pseudonymised'; salt: string; keepCommunes: boolean; networkName: string }
  | { kind: 'selected'; fields: FieldSelection };

/** Whether the file may say from which states it comes: their hash would prove a guess of what was taken out. */
export function keepsAncestors({ kind }: Redaction): boolean {
  return kind === 'whole' || kind === 'without-contacts';
}

/**
 * A network without what is not to be handed over. Every writer gets this and nothing else: what is taken out
 * here is in no file.
 */
export function redact(data: NetworkData, redaction: Redaction): Redacted {
  const same = (id: string) => id;
  switch (redaction.kind) {
    case 'whole':
      return { data, idOf: same };
    case 'without-contacts':
      // What was put aside at a workshop is the team's own, and often about persons.
      return { data: { ...data, contacts: [], sessions: [] }, idOf: same };
    case 'pseudonymised':
      return pseudonymise(data, redaction);
    case 'selected':
      return { data: keepFields(data, redaction.fields), idOf: same };
  }
}

/** The same for a network in memory, where only the network is wanted. */
export function redactedState(state: NetworkState, redaction: Redaction): NetworkState {
  return toState(redact(toData(state), redaction).data);
}
