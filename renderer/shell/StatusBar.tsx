import { Tooltip } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { components } from '#shared/network/graph/components.ts';
import { density } from '#shared/network/graph/density.ts';
import { countedTies } from '#shared/network/graph/projection.ts';
import { formatShare, formatTime } from '../kit/format.ts';
import { useLanguage, useT } from '../kit/i18n.ts';
import classes from './app.module.css';
import { NetworkSlot } from './Slot.tsx';

/** Whether work is safe, and the shape of what is shown. */
export function StatusBar({ state, shown }: { state: NetworkState; shown: Visible }) {
  const t = useT();
  const language = useLanguage();
  const saving = useMaillage(({ saving }) => saving);
  const savedAt = useMaillage(({ savedAt }) => savedAt);
  const settings = useView((view) => view.settings);
  const now = useMemo(() => ({ state, settings, shown }), [state, settings, shown]);
  const later = useDeferredValue(now);
  const shape = useMemo(() => {
    const { ties } = countedTies(later.state, later.settings, later.shown);
    const graph = adjacency([...later.shown.actors], ties);
    return { density: density(graph), components: components(graph).sizes.length };
  }, [later]);
  return (
    <footer className={classes.status}>
      <span role="status">
        <span
          className={classes.statusDot}
          data-saving={saving === 'saving' || undefined}
          data-failed={saving === 'failed' || undefined}
          aria-hidden
        />
        {t(`shell.status.${saving}`)}
      </span>
      {savedAt && <span>{t('shell.status.lastChange', { time: formatTime(savedAt, language) })}</span>}
      <NetworkSlot name="safety" state={state} />
      <Tooltip label={t('shell.status.offlineWhy')}>
        <span>{t('shell.status.offline')}</span>
      </Tooltip>
      <NetworkSlot name="status" state={state} />
      <span className={classes.statusEnd}>
        {t('shell.status.shown', { shown: shown.actors.size, total: state.actors.size })}
        {shape.density !== null && (
          <>
            {' · '}
            <Tooltip label={t('shell.status.densityWhy')}>
              <span>{t('shell.status.density', { density: formatShare(shape.density, language) })}</span>
            </Tooltip>
          </>
        )}
        {' · '}
        <Tooltip label={t('shell.status.componentsWhy')}>
          <span>{t('shell.status.components', { count: shape.components })}</span>
        </Tooltip>
      </span>
    </footer>
  );
}
