import { isDone, showNoticeWithAction } from '#renderer/kit/feedback.tsx';
import { momentWords } from '#renderer/kit/moment.ts';
import { addNetwork, deleteNetwork, openNetwork } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { copyWhole } from '#shared/backups/whole-copy.ts';
import type { WholeNetwork } from '#shared/changes/past.ts';
import { translator } from '#shared/i18n/translate.ts';
import { newId } from '#shared/model/common.ts';

/**
 * Opens a backup as a network of its own, and offers to take that back. Where its network is gone it comes back
 * as itself; where it is still there it gets a name that says which backup it is.
 */
export async function restoreBackup({ data, past }: WholeNetwork, at: string): Promise<boolean> {
  const language = preference('language');
  const t = translator(language);
  const { networks, current } = useMaillage.getState();
  const taken = networks.some(({ id }) => id === data.network.id);
  const name = t('backups.restoredName', { name: data.network.name, date: momentWords(at, t, language) });
  const restored = taken
    ? copyWhole({ data, past }, newId(), name, new Date().toISOString())
    : { data, past };
  const added = await addNetwork(restored.data, restored.past);
  if (!isDone(added, { title: t('backups.restoreFailed') })) return false;
  const { id } = restored.data.network;
  const former = current?.network.id;
  showNoticeWithAction(
    `restored-${id}`,
    t('backups.restored', { name: restored.data.network.name }),
    t('backups.undoRestore'),
    () => void takeBack(id, former),
  );
  return true;
}

async function takeBack(id: string, former: string | undefined): Promise<void> {
  if (!isDone(await deleteNetwork(id))) return;
  if (former && useMaillage.getState().current === null) isDone(await openNetwork(former));
}
