import { isDone, showFault, showNotice, showNoticeWithAction } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { platform } from '#renderer/platform/platform.ts';
import {
  bringBackSnapshot,
  deleteSnapshot,
  describeSnapshot,
  originsOf,
  readSnapshot,
  restoreSnapshot,
  type StoreOutcome,
  takeSnapshot,
  viewSnapshot,
} from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { fold } from '#shared/base/fold.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { translator } from '#shared/i18n/translate.ts';
import { toData } from '#shared/model/network-state.ts';
import type { Snapshot, SnapshotWords } from '#shared/model/snapshot.ts';
import { withoutContacts } from '#shared/privacy/redaction/state-name.ts';

const t = () => translator(preference('language'));

/** The name that a new snapshot is offered. */
export function proposedName(): string {
  const language = preference('language');
  return t()('snapshots.proposed', { date: formatDay(new Date().toISOString(), language) });
}

/** Whether the store did what it was asked; says why it did not. */
function isKept<T>(outcome: StoreOutcome<T>): outcome is { ok: true; value: T } {
  return isDone(outcome, { title: t()('snapshots.failed') });
}

export async function take(words: SnapshotWords): Promise<boolean> {
  const taken = isKept(await takeSnapshot(words));
  if (taken) showNotice(t()('snapshots.taken', { name: words.name }));
  return taken;
}

export async function describe(id: string, words: SnapshotWords): Promise<boolean> {
  return isKept(await describeSnapshot(id, words));
}

export async function view(id: string): Promise<boolean> {
  return isKept(await viewSnapshot(id));
}

export async function restore(id: string, name: string): Promise<boolean> {
  const restored = isKept(await restoreSnapshot(id, name));
  if (restored) showNotice(t()('snapshots.restored', { name }));
  return restored;
}

/** Deletes a snapshot and offers to bring it back. */
export async function remove({ id, name }: Snapshot): Promise<void> {
  if (!isKept(await deleteSnapshot(id))) return;
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
  isKept(await bringBackSnapshot(id));
}

/** Saves a snapshot as a file for others; contacts of persons are no part of it. */
export async function exportSnapshot(snapshot: Snapshot): Promise<void> {
  const { id, name, takenAt } = snapshot;
  const copy = await readSnapshot(id);
  if (!isKept(copy)) return;
  const origins = await originsOf(copy.value.network, false, snapshot);
  if (!isKept(origins)) return;
  const { network, ancestors } = origins.value;
  const state = { ...withoutContacts(copy.value), network };
  const bytes = writeMaillage(toData(state), {
    contacts: false,
    without: ['sessions'],
    now: takenAt,
    ancestors,
  });
  const words = [state.network.name, name].map((part) => fold(part).replaceAll(' ', '-')).filter(Boolean);
  const saved = await platform().saveFile(
    `${words.join('-') || 'maillage'}.maillage`,
    [{ label: t()('snapshots.fileType'), extensions: ['maillage'] }],
    bytes,
  );
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) showNotice(t()('snapshots.exported', { name: saved.value.name }));
}
