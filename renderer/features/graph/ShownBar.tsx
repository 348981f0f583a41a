import { Button, Switch } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useT } from '#renderer/app/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { activeFilters, type Visible } from '#shared/graph/filter.ts';
import { projectedTies } from '#shared/graph/projection.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import classes from './graph.module.css';

/** How much of the network is on the screen. Always there: a map that seems empty must say why. */
export function ShownBar({ state, shown }: { state: NetworkState; shown: Visible }) {
  const t = useT();
  const settings = useView((view) => view.settings);
  const filters = activeFilters(settings).length;
  const { filters: none, focus, asOf } = defaultViewSettings();
  return (
    <div
      className={classes.shownBar}
      role="status"
      aria-label={t('shell.shown.label')}
      data-filtered={filters > 0 || undefined}
    >
      <b>{t('shell.shown.actors', { count: shown.actors.size, total: state.actors.size })}</b>
      {state.cooperations.size > 0 && (
        <span className={classes.shownTies}>
          {t('shell.shown.cooperations', { count: shown.cooperations.size, total: state.cooperations.size })}
        </span>
      )}
      {settings.countMembership && (
        <span>{t('drawing.projected', { count: projectedTies(state, settings, shown).length })}</span>
      )}
      {filters > 0 && (
        <>
          <span>{t('shell.shown.filters', { count: filters })}</span>
          {shown.actors.size === 0 && <span>{t('shell.shown.nothing')}</span>}
          <Switch
            size="xs"
            className={classes.fade ?? ''}
            label={t('shell.shown.fade')}
            checked={settings.leftOut === 'fade'}
            onChange={(event) => changeView({ leftOut: event.currentTarget.checked ? 'fade' : 'hide' })}
          />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFilterOff size={14} />}
            onClick={() => changeView({ filters: none, focus, asOf })}
          >
            {t('shell.shown.clear')}
          </Button>
        </>
      )}
    </div>
  );
}
