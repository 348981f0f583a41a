import type { NetworkState } from '../model/network-state.ts';
import type { Patch } from './patch.ts';

/** What the journal and the undo button call a change; each has a sentence in the catalogue `changes`. */
export const COMMAND_KINDS = [
  'actor-add',
  'actor-update',
  'actor-delete',
  'actor-merge',
  'actor-distinct',
  'actor-distinct-undo',
  'cooperation-add',
  'cooperation-update',
  'cooperation-delete',
  'collective-add',
  'collective-update',
  'collective-delete',
  'contact-add',
  'contact-update',
  'contact-delete',
  'contact-erase',
  'logo-set',
  'logo-delete',
  'position-move',
  'layout-apply',
  'network-update',
  'network-merge',
  'vocabulary-update',
  'fields-update',
  'view-save',
  'view-delete',
  'story-add',
  'story-save',
  'story-delete',
  'step-add',
  'step-update',
  'step-move',
  'step-delete',
  'bulk-update',
  'quick-entry',
  'session-start',
  'session-update',
  'session-remark',
  'session-pair',
  'session-end',
  'session-close',
  'session-delete',
  'import',
  'restore',
  'repair',
] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

/** Words and numbers for the sentence, such as `{name: 'La Recyclerie'}` or `{count: 12}`. */
export type CommandDetails = Readonly<Record<string, string | number>>;

/**
 * An intent, and the pure function that turns it into a patch of the state it meets. An empty patch means
 * that there is nothing to change; nothing is then written.
 */
export interface Command {
  kind: CommandKind;
  details: CommandDetails;
  patch(state: NetworkState): Patch;
}
