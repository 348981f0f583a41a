import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ENTRY_GROUPS, type EntryFilter, type EntryGroup } from '#shared/changes/history/entry-filter.ts';
import { minutesOf } from '#shared/changes/history/minutes.ts';
import { sincePresets } from '#shared/changes/history/since.ts';
import { formatDay, formatTime } from '#shared/i18n/format.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './follow-up.module.css';
import { Journal } from './Journal.tsx';
import { MinutesActions } from './MinutesActions.tsx';
import { NetChanges } from './NetChanges.tsx';
import { useNetChanges } from './use-net-changes.ts';

const OPENED_AT = new Date(performance.timeOrigin).toISOString();
const A_WEEK = 'day-7';
const MOMENT = 'moment';

/** What changed since a moment: entry by entry, or in sum, ready to be printed as minutes. */
export function HistoryTab({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [now] = useState(() => new Date());
  const presets = useMemo(() => sincePresets(now, OPENED_AT, language), [now, language]);
  const [preset, setPreset] = useState(A_WEEK);
  const [moment, setMoment] = useState('');
  const [text, setText] = useState('');
  const [group, setGroup] = useState<EntryGroup | ''>('');
  const [withUndone, setWithUndone] = useState(false);
  const [view, setView] = useState<'journal' | 'net'>('journal');

  const since = preset === MOMENT ? isoOf(moment) : (presets.find(({ id }) => id === preset)?.at ?? '');
  const searched = useDeferredValue(text);
  const filter: EntryFilter = useMemo(() => ({ text: searched, group, since }), [searched, group, since]);
  const net = useNetChanges(state.network.id, since);
  const period =
    since === ''
      ? t('history.period.all')
      : t('history.period.from', { date: `${formatDay(since, language)}, ${formatTime(since, language)}` });
  const minutes = useMemo(
    () => net.changes && minutesOf(net.changes, state, period, language),
    [net.changes, state, period, language],
  );

  return (
    <div className={classes.history}>
      <div className={classes.tools}>
        <Choice
          size="xs"
          label={t('history.sinceLabel')}
          w={210}
          options={[
            ...presets.map(({ id, label }) => ({ value: id, label })),
            { value: MOMENT, label: t('history.since.moment') },
          ]}
          value={preset}
          onChange={(chosen) => setPreset(chosen ?? A_WEEK)}
        />
        {preset === MOMENT && (
          <TextInput
            size="xs"
            type="datetime-local"
            label={t('history.sinceMoment')}
            value={moment}
            onChange={(event) => setMoment(event.currentTarget.value)}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('history.view')}
          value={view}
          onChange={(chosen) => setView(chosen === 'net' ? 'net' : 'journal')}
          data={[
            { value: 'journal', label: t('history.journal') },
            { value: 'net', label: t('history.net') },
          ]}
        />
        <MinutesActions minutes={minutes} networkName={state.network.name} />
      </div>
      <p className={classes.summary} role="status">
        {net.failed
          ? t('history.failed')
          : minutes
            ? summary(minutes.sections, t('history.minutes.none'))
            : ''}
      </p>
      {view === 'journal' ? (
        <>
          <div className={`${classes.tools} ${classes.journalTools}`}>
            <TextInput
              size="xs"
              w={240}
              leftSection={<IconSearch size={14} />}
              aria-label={t('history.search')}
              placeholder={t('history.search')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Choice
              size="xs"
              w={190}
              aria-label={t('history.group')}
              options={[
                { value: '', label: t('history.groups.all') },
                ...ENTRY_GROUPS.map((id) => ({ value: id, label: t(`history.groups.${id}`) })),
              ]}
              value={group}
              onChange={(chosen) => setGroup((chosen ?? '') as EntryGroup | '')}
            />
            <Checkbox
              size="xs"
              label={t('history.showUndone')}
              checked={withUndone}
              onChange={(event) => setWithUndone(event.currentTarget.checked)}
            />
          </div>
          <Journal state={state} filter={filter} withUndone={withUndone} />
        </>
      ) : (
        minutes && <NetChanges minutes={minutes} state={state} />
      )}
    </div>
  );
}

function summary(sections: readonly { heading: string }[], none: string): string {
  return sections.length === 0 ? none : sections.map(({ heading }) => heading).join(' · ');
}

/** A half-typed moment counts as the very beginning. */
function isoOf(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
