import { showFault, showNotice, showNoticeWithAction, showProblem } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { platform } from '#renderer/platform/platform.ts';
import {
  ancestorsOf,
  bringBackSnapshot,
  deleteSnapshot,
  describeSnapshot,
  readSnapshot,
  restoreSnapshot,
  takeSnapshot,
  viewSnapshot,
} from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { fold } from '#shared/base/fold.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { translator } from '#shared/i18n/translate.ts';
import { toData } from '#shared/model/network-state.ts';
import type { Snapshot, SnapshotWords } from '#shared/model/snapshot.ts';

const t = () => translator(preference('language'));

/** The name that a new snapshot is offered. */
export function proposedName(): string {
  const language = preference('language');
  return t()('snapshots.proposed', { date: formatDay(new Date().toISOString(), language) });
}

/** Does what the store is asked; informs the user when it fails. `false` means that the copy cannot be read. */
async function attempt<T>(work: Promise<T>): Promise<T | null> {
  try {
    const done = await work;
    if (done === false) showProblem(t()('snapshots.failed'), t()('snapshots.unreadable'));
    return done;
  } catch {
    showProblem(t()('snapshots.failed'), t()('snapshots.failedText'));
    return null;
  }
}

export async function take(words: SnapshotWords): Promise<boolean> {
  const taken = (await attempt(takeSnapshot(words))) !== null;
  if (taken) showNotice(t()('snapshots.taken', { name: words.name }));
  return taken;
}

export async function describe(id: string, words: SnapshotWords): Promise<boolean> {
  return (await attempt(describeSnapshot(id, words).then(() => true))) === true;
}

export async function view(id: string): Promise<boolean> {
  return (await attempt(viewSnapshot(id))) === true;
}

export async function restore(id: string, name: string): Promise<boolean> {
  const restored = (await attempt(restoreSnapshot(id, name))) === true;
  if (restored) showNotice(t()('snapshots.restored', { name }));
  return restored;
}

/** Deletes a snapshot and offers to bring it back. */
export async function remove({ id, name }: Snapshot): Promise<void> {
  if ((await attempt(deleteSnapshot(id).then(() => true))) !== true) return;
  showNoticeWithAction(
    `deleted-${id}`,
    t()('snapshots.deleted', { name }),
    t()('snapshots.undoDelete'),
    () => {
      void bringBack(id);
    },
  );
}

export async function bringBack(id: string): Promise<void> {
  await attempt(bringBackSnapshot(id));
}

/** Saves a snapshot as a file for others; contacts of persons are no part of it. */
export async function exportSnapshot({ id, networkId, name, takenAt }: Snapshot): Promise<void> {
  const state = await readSnapshot(id);
  if (!state) {
    showProblem(t()('snapshots.failed'), t()('snapshots.unreadable'));
    return;
  }
  const ancestors = await ancestorsOf(networkId);
  const bytes = writeMaillage(toData(state), { contacts: false, now: takenAt, ancestors });
  const words = [state.network.name, name].map((part) => fold(part).replaceAll(' ', '-')).filter(Boolean);
  const saved = await platform().saveFile(
    `${words.join('-') || 'maillage'}.maillage`,
    [{ label: t()('snapshots.fileType'), extensions: ['maillage'] }],
    bytes,
  );
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) showNotice(t()('snapshots.exported', { name: saved.value.name }));
}
