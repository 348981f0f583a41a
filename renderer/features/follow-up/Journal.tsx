import { Badge, Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { changeSentence } from '#renderer/kit/change-sentence.ts';
import { EmptyExample } from '#renderer/kit/EmptyScreen.tsx';
import { formatTime } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { HistoryEntry } from '#renderer/store/actions.ts';
import { localDay } from '#shared/base/day.ts';
import type { EntryFilter } from '#shared/changes/history/entry-filter.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { EntryChanges } from './EntryChanges.tsx';
import classes from './follow-up.module.css';
import { useJournal } from './use-journal.ts';

interface Props {
  state: NetworkState;
  filter: EntryFilter;
  withUndone: boolean;
}

/** The entries that are wanted, day by day, newest first; each unfolds to the fields it changed. */
export function Journal({ state, filter, withUndone }: Props) {
  const t = useT();
  const language = useLanguage();
  const { page, reading, readOn } = useJournal(state.network.id, filter, withUndone);
  if (reading === 'failed') return <p className={classes.empty}>{t('history.failed')}</p>;
  if (reading === 'reading') return <p className={classes.empty}>{t('shell.loading')}</p>;
  return (
    <div>
      {page.entries.length === 0 && !page.next && (
        <>
          <p className={classes.empty}>{t('history.empty')}</p>
          {filter.text === '' && filter.group === '' && <EmptyExample of="history" />}
        </>
      )}
      {byDay(page.entries).map(({ day, entries }) => (
        <section key={day} aria-label={formatPartialDate(day, language)}>
          <h2 className={classes.day}>{formatPartialDate(day, language)}</h2>
          <ol>
            {entries.map((entry) => (
              <li key={entry.seq}>
                <Entry entry={entry} state={state} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {page.next && (
        <Button size="compact-sm" variant="subtle" onClick={readOn}>
          {t('history.more')}
        </Button>
      )}
    </div>
  );
}

function Entry({ entry, state }: { entry: HistoryEntry; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const sentence = changeSentence(entry, t);
  return (
    <>
      <UnstyledButton
        className={classes.entry ?? ''}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
        <time dateTime={entry.at}>{formatTime(entry.at, language)}</time>
        <span className={classes.sentence} data-undone={entry.undone || undefined}>
          {sentence}
        </span>
        {entry.undone && (
          <Badge size="sm" variant="default" tt="none">
            {t('history.undone')}
          </Badge>
        )}
      </UnstyledButton>
      {opened && <EntryChanges seq={entry.seq} state={state} />}
    </>
  );
}

function byDay(entries: readonly HistoryEntry[]): { day: string; entries: HistoryEntry[] }[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = localDay(new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}
