import { Button, CloseButton, Switch } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { activeFilterLabel } from '#shared/map/drawing/filter-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { activeFilters, withoutFilter, withoutFilters } from '#shared/network/filters/active-filters.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { projectedTies } from '#shared/network/graph/projection.ts';
import classes from './graph.module.css';

/** How much of the network is on the screen, and why. Always there: a map that seems empty must say why. */
export function ShownBar({ state, shown }: { state: NetworkState; shown: Visible }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const filters = activeFilters(settings);
  return (
    <div className={classes.shownBar} data-filtered={filters.length > 0 || undefined}>
      <div className={classes.shownCounts} role="status" aria-label={t('shell.shown.label')}>
        <b>{t('shell.shown.actors', { count: shown.actors.size, total: state.actors.size })}</b>
        {state.cooperations.size > 0 && (
          <span className={classes.shownTies}>
            {t('shell.shown.cooperations', {
              count: shown.cooperations.size,
              total: state.cooperations.size,
            })}
          </span>
        )}
        {settings.countMembership && (
          <span>{t('drawing.projected', { count: projectedTies(state, settings, shown).length })}</span>
        )}
        {filters.length > 0 && <span>{t('shell.shown.filters', { count: filters.length })}</span>}
        {filters.length > 0 && shown.actors.size === 0 && <span>{t('shell.shown.nothing')}</span>}
      </div>
      {filters.length > 0 && (
        <>
          <ul className={classes.activeFilters} aria-label={t('exploring.active.list')}>
            {filters.map((filter) => {
              const label = activeFilterLabel(state, settings, filter, t, language);
              return (
                <li key={JSON.stringify(filter)} className={classes.activeFilter}>
                  <span title={label}>{label}</span>
                  <CloseButton
                    size="xs"
                    aria-label={t('exploring.active.remove', { filter: label })}
                    onClick={() => changeView(withoutFilter(settings, filter))}
                  />
                </li>
              );
            })}
          </ul>
          <div className={classes.shownActions}>
            <Switch
              size="xs"
              label={t('shell.shown.fade')}
              checked={settings.leftOut === 'fade'}
              onChange={(event) => changeView({ leftOut: event.currentTarget.checked ? 'fade' : 'hide' })}
            />
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFilterOff size={14} />}
              onClick={() => changeView(withoutFilters(settings))}
            >
              {t('shell.shown.clear')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
