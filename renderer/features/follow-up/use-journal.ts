import { useEffect, useMemo, useState } from 'react';
import { changeSentence } from '#renderer/kit/change-sentence.ts';
import { isDone } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { type HistoryEntry, type HistoryPage, historyPage } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { type EntryFilter, matchesEntry } from '#shared/changes/history/entry-filter.ts';

const NOTHING_READ: HistoryPage<HistoryEntry> = { entries: [], next: null };

/** The journal as far as it has been read, begun anew when the filter or the network changes. */
export function useJournal(networkId: string, filter: EntryFilter, withUndone: boolean) {
  const t = useT();
  const appliedSeq = useMaillage((store) => store.appliedSeq);
  const [page, setPage] = useState(NOTHING_READ);
  const [reading, setReading] = useState<'reading' | 'read' | 'failed'>('reading');
  const keep = useMemo(
    () => (entry: HistoryEntry) =>
      (withUndone || !entry.undone) && matchesEntry(entry, changeSentence(entry, t), filter),
    [withUndone, filter, t],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new change is a reason to read again
  useEffect(() => {
    const stop = new AbortController();
    void historyPage(networkId, null, keep, stop.signal).then((first) => {
      if (stop.signal.aborted) return;
      if (first.ok) setPage(first.value);
      setReading(first.ok ? 'read' : 'failed');
    });
    return () => stop.abort();
  }, [networkId, keep, appliedSeq]);

  const readOn = async () => {
    const more = await historyPage(networkId, page.next, keep, new AbortController().signal);
    // What is read already stays on the screen.
    if (!isDone(more, { title: t('history.failedTitle'), retry: () => void readOn() })) return;
    const { entries, next } = more.value;
    // A filter changed meanwhile has begun another list, to which this does not belong.
    setPage((now) => (now === page ? { entries: [...page.entries, ...entries], next } : now));
  };
  return { page, reading, readOn };
}
