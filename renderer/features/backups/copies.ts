import { create } from 'zustand';
import { isDone, showFault, showNotice, showProblem } from '#renderer/kit/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { journalSince } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import { localDay } from '#shared/base/day.ts';
import { translator } from '#shared/i18n/translate.ts';

/** After so many changes without a copy a reminder is shown; put off, it comes back after as many more. */
export const REMIND_AFTER = 50;

interface Copies {
  /** ISO date and time of the last copy that was downloaded; null when there was none. */
  at: string | null;
  /** The last journal entry that it holds. */
  seq: number;
  /** Changes that were already there when the user put the reminder off. */
  putOff: number;
}

interface CopiesState extends Copies {
  /** Changes since the last copy. */
  changes: number;
}

const STORAGE_KEY = 'maillage.copies';
const NONE: Copies = { at: null, seq: 0, putOff: 0 };

/** Anything unreadable counts as no copy: a reminder too many does no harm. */
function stored(): Copies {
  try {
    const kept: Partial<Copies> = JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? '{}');
    return {
      at: typeof kept.at === 'string' ? kept.at : null,
      seq: Number(kept.seq) || 0,
      putOff: Number(kept.putOff) || 0,
    };
  } catch {
    return NONE;
  }
}

/** What is known of the copies that were downloaded. */
export const useCopies = create<CopiesState>()(() => ({ ...stored(), changes: 0 }));

function remember(copies: Partial<CopiesState>): void {
  useCopies.setState(copies);
  const { at, seq, putOff } = useCopies.getState();
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify({ at, seq, putOff }));
  } catch {
    // Then the reminder comes back at the next start.
  }
}

export function putReminderOff(): void {
  remember({ putOff: useCopies.getState().changes });
}

async function count(): Promise<void> {
  const { seq } = useCopies.getState();
  const since = await journalSince(seq);
  // A count that cannot be had is had after the next change: only the reminder hangs on it.
  if (since.ok) useCopies.setState({ changes: since.value.count });
}

/** Counts the changes since the last copy, after each one; returns how to stop. */
export function watchCopies(): () => void {
  if (platform().kind !== 'browser') return () => undefined;
  void count();
  return useMaillage.subscribe((state, before) => {
    if (state.appliedSeq !== before.appliedSeq) void count();
  });
}

/** Saves all networks as one file outside of the browser: a `.maillage` file, or a zip of several. */
export async function downloadCopies(): Promise<void> {
  const language = preference('language');
  const t = translator(language);
  const { networks: all, readOnly } = useMaillage.getState();
  if (readOnly) {
    showProblem(t('backups.downloadFailed'), t('recovery.newer.notCopied'));
    return;
  }
  const networks = all.filter(({ deletedAt }) => deletedAt === null);
  if (networks.length === 0) {
    showNotice(t('backups.nothingToCopy'));
    return;
  }
  try {
    const now = new Date().toISOString();
    const before = await journalSince(0);
    const options = { title: t('backups.downloadFailed'), retry: () => void downloadCopies() };
    if (!isDone(before, options)) return;
    const written = await withCopies(async (worker) => {
      const copies = [];
      for (const { id, name } of networks) {
        const bytes = await worker.write(id, now);
        if (bytes) copies.push({ network: { id, name }, bytes });
      }
      return worker.join(copies, now);
    });
    if (!isDone(written, options)) return;
    const { bytes, extension } = written.value;
    const name = t('backups.copyFile', { date: localDay(new Date(now)) });
    const filter = { label: t('backups.copyType'), extensions: [extension] };
    const saved = await platform().saveFile(`${name}.${extension}`, [filter], bytes);
    if (!saved.ok) showFault(saved.fault);
    else if (saved.value.saved) {
      remember({ at: now, seq: before.value.last, putOff: 0 });
      await count();
      showNotice(t('backups.downloaded'));
    }
  } catch (error) {
    showProblem(t('backups.downloadFailed'), error instanceof Error ? error.message : String(error));
  }
}
