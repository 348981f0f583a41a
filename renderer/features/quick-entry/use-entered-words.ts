import { useT } from '#renderer/kit/i18n.ts';
import type { Entered } from './use-quick-entry.ts';

/** What the last entry did, in words; '' before there was one. */
export function useEnteredWords(entered: Entered | null, masked: boolean): string {
  const t = useT();
  if (!entered) return '';
  const { actors, ties, updates, leftOut } = entered;
  const done = [
    actors > 0 ? t('quickEntry.done.actors', { count: actors }) : '',
    ties > 0 ? t('quickEntry.done.cooperations', { count: ties }) : '',
    updates > 0 ? t('quickEntry.done.updates', { count: updates }) : '',
  ].filter(Boolean);
  const said = t('quickEntry.done.entered', { what: done.join(', ') });
  // What was not understood may be a name.
  return leftOut.length === 0 || masked
    ? said
    : `${said} ${t('quickEntry.done.leftOut', { words: leftOut.join(', ') })}`;
}
