import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ChangeLines } from '#renderer/kit/ChangeLines.tsx';
import { isDone, perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { type HistoryPage, type RecordEntry, recordHistory } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';
import { isRestorable, restoreField } from '#shared/changes/commands/restore-field.ts';
import { describeChange, wordsFor } from '#shared/changes/history/patch-lines.ts';
import type { Change } from '#shared/changes/patch.ts';
import { formatDay, formatTime } from '#shared/i18n/format.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './inspector.module.css';
import { Heading } from './parts.tsx';

interface Props {
  table: BulkTable;
  id: string;
  name: string;
  state: NetworkState;
}

/** What became of one record, newest first. Nothing is read before it is unfolded. */
export function RecordHistory(props: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <section aria-label={t('history.title')}>
      <Heading>
        <UnstyledButton className={classes.unfold} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {t('history.title')}
        </UnstyledButton>
      </Heading>
      {opened && <Entries {...props} />}
    </section>
  );
}

const NOTHING_READ: HistoryPage<RecordEntry> = { entries: [], next: null };

function Entries({ table, id, name, state }: Props) {
  const t = useT();
  const appliedSeq = useMaillage((store) => store.appliedSeq);
  const networkId = state.network.id;
  const [page, setPage] = useState<HistoryPage<RecordEntry>>(NOTHING_READ);
  const [reading, setReading] = useState<'reading' | 'read' | 'failed'>('reading');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new change is a reason to read again
  useEffect(() => {
    const stop = new AbortController();
    void recordHistory(networkId, table, id, null, stop.signal).then((first) => {
      if (stop.signal.aborted) return;
      if (first.ok) setPage(first.value);
      setReading(first.ok ? 'read' : 'failed');
    });
    return () => stop.abort();
  }, [networkId, table, id, appliedSeq]);

  async function readOn() {
    const more = await recordHistory(networkId, table, id, page.next, new AbortController().signal);
    // What is read already stays on the screen.
    if (!isDone(more, { title: t('history.failedTitle'), retry: () => void readOn() })) return;
    setPage({ entries: [...page.entries, ...more.value.entries], next: more.value.next });
  }

  if (reading === 'failed') return <p className={classes.quiet}>{t('history.failed')}</p>;
  if (reading === 'reading') return <p className={classes.quiet}>{t('shell.loading')}</p>;
  return (
    <>
      {page.entries.length === 0 && !page.next && <p className={classes.quiet}>{t('history.noChange')}</p>}
      <ol>
        {page.entries.map((entry) => (
          <li key={entry.seq} className={classes.historyEntry}>
            {entry.changes.map((change) => (
              <Entry key={change.id} at={entry.at} change={change} table={table} name={name} state={state} />
            ))}
          </li>
        ))}
      </ol>
      {page.next && (
        <Button size="compact-xs" variant="subtle" c="var(--accent-text)" onClick={() => void readOn()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}

interface EntryProps {
  at: string;
  change: Change;
  table: BulkTable;
  name: string;
  state: NetworkState;
}

function Entry({ at, change, table, name, state }: EntryProps) {
  const t = useT();
  const language = useLanguage();
  const record = describeChange(change, wordsFor(state, language, [[change]]));
  if (!record) return null;
  const former = change.table === table ? change.before : null;
  return (
    <>
      <p className={classes.historyHead}>
        <time dateTime={at}>
          {formatDay(at, language)}, {formatTime(at, language)}
        </time>{' '}
        · {t(`history.action.${record.action}`)}
      </p>
      {record.action === 'changed' && (
        <ChangeLines
          lines={record.lines}
          restorable={({ path }) => isRestorable(path)}
          onRestore={former ? ({ path }) => void perform(restoreField(table, former, path, name)) : undefined}
        />
      )}
    </>
  );
}
