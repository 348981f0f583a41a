import { Tooltip } from '@mantine/core';
import { useMaillage } from '#renderer/store/store.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { formatTime } from '../kit/format.ts';
import { useLanguage, useT } from '../kit/i18n.ts';
import classes from './app.module.css';
import { NetworkSlot } from './Slot.tsx';

/** Whether work is safe, and what is under way. */
export function SavedState({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const saving = useMaillage(({ saving }) => saving);
  const savedAt = useMaillage(({ savedAt }) => savedAt);
  const lastChange = savedAt && t('shell.status.lastChange', { time: formatTime(savedAt, language) });
  return (
    <div className={classes.saved}>
      <Tooltip
        label={[`${t(`shell.status.${saving}`)}.`, lastChange, t('shell.status.offlineWhy')]
          .filter(Boolean)
          .join(' ')}
        multiline
        maw={320}
      >
        <span role="status" className={classes.savedWord}>
          <span
            className={classes.statusDot}
            data-saving={saving === 'saving' || undefined}
            data-failed={saving === 'failed' || undefined}
            aria-hidden
          />
          <span className={classes.savedWords}>{t(`shell.status.${saving}`)}</span>
        </span>
      </Tooltip>
      <span className={classes.safety}>
        <NetworkSlot name="safety" state={state} />
      </span>
      <NetworkSlot name="status" state={state} />
    </div>
  );
}
