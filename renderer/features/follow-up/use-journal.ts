import { useEffect, useMemo, useState } from 'react';
import { changeSentence } from '#renderer/kit/change-sentence.ts';
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
    historyPage(networkId, null, keep, stop.signal)
      .then((first) => {
        if (stop.signal.aborted) return;
        setPage(first);
        setReading('read');
      })
      .catch(() => !stop.signal.aborted && setReading('failed'));
    return () => stop.abort();
  }, [networkId, keep, appliedSeq]);

  const readOn = () => {
    historyPage(networkId, page.next, keep, new AbortController().signal)
      .then((more) =>
        // A filter changed meanwhile has begun another list, to which this does not belong.
        setPage((now) =>
          now === page ? { entries: [...page.entries, ...more.entries], next: more.next } : now,
        ),
      )
      .catch(() => setReading('failed'));
  };
  return { page, reading, readOn };
}
