import { Tooltip } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useCountedStatuses } from '#renderer/kit/analysis/counted-statuses.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useView } from '#renderer/store/view-state.ts';
import { localDay } from '#shared/base/day.ts';
import { percent } from '#shared/insight/levers/indicator-words.ts';
import { idsOf, scopeOf } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { components } from '#shared/network/graph/components.ts';
import { density } from '#shared/network/graph/density.ts';
import classes from './graph.module.css';

/** The shape of what is shown, in two figures: of the ties that the levers count, on the day that they count them. */
export function MapFigures({ state, shown }: { state: NetworkState; shown: Visible }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const statuses = useCountedStatuses();
  const now = useMemo(() => ({ state, settings, shown, statuses }), [state, settings, shown, statuses]);
  const later = useDeferredValue(now);
  const shape = useMemo(() => {
    const { state, shown, settings, statuses } = later;
    const scope = scopeOf(state, shown, { day: settings.asOf || localDay(new Date()), statuses, settings });
    const graph = adjacency(idsOf(scope.actors), scope.links);
    return { density: density(graph), components: components(graph).sizes.length };
  }, [later]);
  return (
    <span className={classes.figures}>
      {shape.density !== null && (
        <>
          <Tooltip label={t('shell.status.densityWhy')}>
            <span>{t('shell.status.density', { density: percent(shape.density, language) })}</span>
          </Tooltip>
          {' · '}
        </>
      )}
      <Tooltip label={t('shell.status.componentsWhy')}>
        <span>{t('shell.status.components', { count: shape.components })}</span>
      </Tooltip>
    </span>
  );
}
