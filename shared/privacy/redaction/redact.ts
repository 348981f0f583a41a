import { decidedOf, isOfPersons } from '../../compare/merge/decided.ts';
import { withoutWhole } from '../../compare/merge/lineage.ts';
import type { Network } from '../../model/network.ts';
import { type NetworkData, type NetworkState, toData, toState } from '../../model/network-state.ts';
import { type FieldSelection, keepFields } from './keep-fields.ts';
import { type PseudonymOptions, pseudonymise, type Redacted } from './pseudonymise.ts';

export type { FieldSelection } from './keep-fields.ts';
export type { Redacted } from './pseudonymise.ts';

export const REDACTIONS = ['without-contacts', 'whole', 'pseudonymised', 'selected'] as const;
export type RedactionName = (typeof REDACTIONS)[number];

export type Redaction =
  | { kind: 'whole' }
  | { kind: 'without-contacts' }
  | ({ kind: 'pseudonymised' } & PseudonymOptions)
  | { kind: 'selected'; fields: FieldSelection };

/** Whether the file may say from which states it comes: their hash would prove a guess of what was taken out. */
export function keepsAncestors({ kind }: Pick<Redaction, 'kind'>): boolean {
  return kind === 'whole' || kind === 'without-contacts';
}

/**
 * A network without what is not to be handed over. Every writer gets this and nothing else: what is taken out
 * here is in no file.
 */
export function redact(data: NetworkData, redaction: Redaction): Redacted {
  switch (redaction.kind) {
    case 'whole':
      return { data, ...NOTHING_CODED };
    case 'without-contacts':
      return { data: withoutPersons(data), ...NOTHING_CODED };
    case 'pseudonymised':
      return pseudonymise(data, redaction);
    case 'selected':
      return { data: keepFields(data, redaction.fields), ...NOTHING_CODED };
  }
}

const NOTHING_CODED: Omit<Redacted, 'data'> = {
  idOf: (id) => id,
  wordOf: (_list, id) => id,
  codedWords: new Map(),
};

/** What the team notes for itself at a workshop or behind a story is often about persons: it stays with the contacts. */
function withoutPersons(data: NetworkData): NetworkData {
  const stories = data.stories.map((story) => ({
    ...story,
    steps: story.steps.map((step) => ({ ...step, notes: '' })),
  }));
  return { ...data, network: withoutWholes(data.network), contacts: [], sessions: [], stories };
}

/** A hash of the whole of a state would prove a guess of the contacts that were left out. */
function withoutWholes({ lineage, decided, erased: _, ...network }: Network): Network {
  return {
    ...network,
    ...(lineage && { lineage: lineage.map(withoutWhole) }),
    ...(decided && { decided: decidedOf(decided, (table, _id, field) => !isOfPersons(table, field)) }),
  };
}

/** The same for a network in memory, where only the network is wanted. */
export function redactedState(state: NetworkState, redaction: Redaction): NetworkState {
  return toState(redact(toData(state), redaction).data);
}
