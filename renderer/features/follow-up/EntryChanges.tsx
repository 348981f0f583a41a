import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ChangeLines } from '#renderer/kit/ChangeLines.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changesOfEntries } from '#renderer/store/actions.ts';
import {
  describePatch,
  isUndescribed,
  type RecordLines,
  wordsFor,
} from '#shared/changes/history/patch-lines.ts';
import type { Patch } from '#shared/changes/patch.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './follow-up.module.css';
import { openRecord } from './open-record.ts';

/** An import may touch thousands of records: the first ones show what it was. */
const MOST_RECORDS = 50;

/** The records that one entry changed, field by field. */
export function EntryChanges({ seq, state }: { seq: number; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [patch, setPatch] = useState<Patch | 'reading' | 'gone' | 'failed'>('reading');
  useEffect(() => {
    let wanted = true;
    void changesOfEntries([seq]).then((read) => {
      if (wanted) setPatch(read.ok ? (read.value.get(seq) ?? 'gone') : 'failed');
    });
    return () => {
      wanted = false;
    };
  }, [seq]);
  if (patch === 'reading') return <p className={classes.quiet}>{t('shell.loading')}</p>;
  if (patch === 'failed') return <p className={classes.quiet}>{t('history.failed')}</p>;
  if (patch === 'gone') return <p className={classes.quiet}>{t('history.detailsGone')}</p>;
  const described = patch.filter(({ table }) => !isUndescribed(table));
  const records = describePatch(described.slice(0, MOST_RECORDS), wordsFor(state, language, [patch]));
  return (
    <ul className={classes.records}>
      {records.length === 0 && <li className={classes.quiet}>{t('history.technical')}</li>}
      {records.map((record) => (
        <li key={`${record.table} ${record.id}`}>
          <RecordName record={record} state={state} /> · {t(`history.action.${record.action}`)}
          {record.action !== 'removed' && <ChangeLines lines={record.lines} />}
        </li>
      ))}
      {described.length > MOST_RECORDS && (
        <li className={classes.quiet}>
          {t('history.moreRecords', { count: described.length - MOST_RECORDS })}
        </li>
      )}
    </ul>
  );
}

/** A name that opens its record, where there still is one. */
export function RecordName({
  record: { table, id, name },
  state,
}: {
  record: Pick<RecordLines, 'table' | 'id' | 'name'>;
  state: NetworkState;
}) {
  if (table === 'contacts' || table === 'network' || !state[table].has(id)) return <strong>{name}</strong>;
  return (
    <UnstyledButton className={classes.recordName ?? ''} onClick={() => openRecord(table, id)}>
      {name}
    </UnstyledButton>
  );
}
