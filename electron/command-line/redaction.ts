import { randomUUID } from 'node:crypto';
import type { NetworkState } from '#shared/model/network-state.ts';
import { fieldSelection, selectionNames } from '#shared/privacy/redaction/field-selection.ts';
import { keepsAncestors, type Redaction, redactedState } from '#shared/privacy/redaction/redact.ts';
import { oneOf } from './arguments.ts';
import { CommandFault, EXIT } from './fault.ts';
import type { Call } from './world.ts';

/** Refuses options of redaction that contradict each other, before anything is read. */
export function checkRedaction({ options, t }: Call): void {
  oneOf(options, ['with-contacts', 'without-contacts', 'pseudonyms', 'fields'], t);
  for (const name of ['salt', 'keep-communes'] as const) {
    if (options[name] === undefined || options.pseudonyms) continue;
    const names = `--${name}, --pseudonyms`;
    throw new CommandFault(EXIT.usage, t('commandLine.optionNeeds', { names }));
  }
}

/**
 * The network as it may be handed over, without contacts of persons unless the options say otherwise, and what it
 * may say of the states that it comes from.
 */
export function redacted(
  state: NetworkState,
  ancestors: readonly string[],
  call: Call,
): { handed: NetworkState; ancestors: readonly string[] } {
  const redaction = redactionOf(state, call);
  return { handed: redactedState(state, redaction), ancestors: keepsAncestors(redaction) ? ancestors : [] };
}

export function redactionOf({ network }: NetworkState, { options, t }: Call): Redaction {
  if (options.pseudonyms) {
    return {
      kind: 'pseudonymised',
      salt: options.salt ?? randomUUID(),
      // The codes of communes alone: the command line has no list of their names.
      communes: options['keep-communes'] === true ? () => undefined : null,
      networkName: t('exports.pseudonymisedName'),
    };
  }
  if (options.fields !== undefined) {
    const { selection, unknown } = fieldSelection(options.fields, network.customFields);
    if (unknown.length > 0) {
      const fields = selectionNames().join(', ');
      const names = unknown.join(', ');
      throw new CommandFault(EXIT.usage, t('commandLine.fieldsUnknown', { names, fields }));
    }
    return { kind: 'selected', fields: selection };
  }
  return { kind: options['with-contacts'] ? 'whole' : 'without-contacts' };
}
