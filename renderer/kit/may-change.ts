import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { translator } from '#shared/i18n/translate.ts';
import { showNotice } from './feedback.tsx';

/** Whether the open network can be changed. Where it cannot, as over a snapshot, the user is informed. */
export function mayChange(): boolean {
  const { viewing, readOnly } = useMaillage.getState();
  if (!viewing && !readOnly) return true;
  const t = translator(preference('language'));
  showNotice(t(readOnly ? 'recovery.newer.refused' : 'snapshots.banner.refused'));
  return false;
}

/** Whether the open network can be changed, for what is only drawn when it can. */
export function useChangeable(): boolean {
  return useMaillage(({ viewing, readOnly }) => viewing === null && !readOnly);
}
