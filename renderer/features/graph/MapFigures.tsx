import { Tooltip } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { formatShare } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { components } from '#shared/network/graph/components.ts';
import { density } from '#shared/network/graph/density.ts';
import { countedTies } from '#shared/network/graph/projection.ts';
import classes from './graph.module.css';

/** The shape of what is shown, in two figures. */
export function MapFigures({ state, shown }: { state: NetworkState; shown: Visible }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const now = useMemo(() => ({ state, settings, shown }), [state, settings, shown]);
  const later = useDeferredValue(now);
  const shape = useMemo(() => {
    const { ties } = countedTies(later.state, later.settings, later.shown);
    const graph = adjacency([...later.shown.actors], ties);
    return { density: density(graph), components: components(graph).sizes.length };
  }, [later]);
  return (
    <span className={classes.figures}>
      {shape.density !== null && (
        <>
          <Tooltip label={t('shell.status.densityWhy')}>
            <span>{t('shell.status.density', { density: formatShare(shape.density, language) })}</span>
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
