import type { ActorField, CooperationField } from '../../exchange/tables/fields.ts';
import { type NetworkData, type NetworkState, toData, toState } from '../../model/network-state.ts';
import { keepFields } from './keep-fields.ts';
import { pseudonymise } from './pseudonymise.ts';

export const REDACTIONS = ['without-contacts', 'whole', 'pseudonymised', 'selected'] as const;
export type RedactionName = (typeof REDACTIONS)[number];

/** What goes, when fields are chosen; ids and names of actors, and the ends of ties, always do. */
export interface FieldSelection {
  actors: readonly ActorField[];
  cooperations: readonly CooperationField[];
  /** Ids of the network's own fields. */
  own: readonly string[];
  collectives: boolean;
}

export type Redaction =
  | { kind: 'whole' }
  | { kind: 'without-contacts' }
  | { kind: 'pseudonymised'; salt: string; keepCommunes: boolean; networkName: string }
  | { kind: 'selected'; fields: FieldSelection };

export interface Redacted {
  data: NetworkData;
  /** The id that a record has in the data. */
  idOf: (id: string) => string;
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
