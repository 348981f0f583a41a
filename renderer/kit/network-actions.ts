import { isDone, showNoticeWithAction } from '#renderer/kit/feedback.tsx';
import {
  addNetwork,
  createNetwork,
  deleteNetwork,
  duplicateNetwork,
  openNetwork,
  renameNetwork,
  restoreNetwork,
  type StoreOutcome,
} from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { NetworkData } from '#shared/model/network-state.ts';

const t = () => translator(preference('language'));

/** Whether the store did something to a whole network; says why it did not. */
async function attempt(work: Promise<StoreOutcome<unknown>>): Promise<boolean> {
  return isDone(await work, { title: t()('networks.failed') });
}

/** Opens a network that somebody asks for: also one of which hardly anything can be read. */
export function open(id: string): Promise<boolean> {
  return attempt(openNetwork(id, { anyway: true }));
}

export function create(name: string): Promise<boolean> {
  return attempt(createNetwork(name, preference('language')));
}

export function add(data: NetworkData): Promise<boolean> {
  return attempt(addNetwork(data));
}

export function rename(id: string, name: string): Promise<boolean> {
  return attempt(renameNetwork(id, name));
}

export function duplicate(id: string, name: string): Promise<boolean> {
  return attempt(duplicateNetwork(id, name));
}

export function restore(id: string): Promise<boolean> {
  return attempt(restoreNetwork(id));
}

/** Deletes a network and offers to bring it back. */
export async function remove(id: string, name: string): Promise<void> {
  const wasOpen = useMaillage.getState().current?.network.id === id;
  if (!(await attempt(deleteNetwork(id)))) return;
  showNoticeWithAction(`deleted-${id}`, t()('networks.deleted', { name }), t()('networks.undoDelete'), () => {
    void bringBack(id, wasOpen);
  });
}

/** What was open when it was deleted opens again, unless the user has turned to another network since. */
async function bringBack(id: string, wasOpen: boolean): Promise<void> {
  if ((await restore(id)) && wasOpen && useMaillage.getState().current === null) await open(id);
}
