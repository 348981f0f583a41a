import type { TFunction } from 'i18next';
import type { CommandDetails, CommandKind } from '#shared/changes/command.ts';

/** What a change was, in words: "ajout de La Recyclerie". */
export function changeSentence(change: { kind: CommandKind; details: CommandDetails }, t: TFunction): string {
  const name = change.details.name || t('changes.unnamed');
  return t(`changes.${change.kind}` as 'changes.actor-add', { count: 1, ...change.details, name });
}
