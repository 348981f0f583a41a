import { Button, Progress, Tooltip, UnstyledButton } from '@mantine/core';
import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary.tsx';
import { perform } from '#renderer/app/feedback.tsx';
import { useLanguage, useT } from '#renderer/app/i18n.ts';
import { changeScreen, startMaking, useScreen } from '#renderer/app/screen-state.ts';
import { GraphView } from '#renderer/graph-view/GraphView.tsx';
import { Legend } from '#renderer/graph-view/Legend.tsx';
import type { GraphHandle } from '#renderer/graph-view/types.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { moveActors } from '#shared/commands/positions.ts';
import { buildScene } from '#shared/drawing/scene.ts';
import { activeFilters, type Visible } from '#shared/graph/filter.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { GraphContextMenu, type OpenMenu } from './GraphContextMenu.tsx';
import { GraphTools } from './GraphTools.tsx';
import classes from './graph.module.css';
import { ShownBar } from './ShownBar.tsx';
import { useFitAfterRearranging } from './use-fit-after-rearranging.ts';
import { usePlaces } from './use-places.ts';
import { ViewChips } from './ViewChips.tsx';

/** Room that the chips, the tools and the margin under the bar take, in pixels. */
const TOP_INSET = 30;
const RIGHT_INSET = 56;
const LEFT_INSET = 24;
const BOTTOM_GAP = 14;

interface Props {
  state: NetworkState;
  shown: Visible;
  /** How the rest of the window reaches the map, to centre what was searched for. */
  graphRef: RefObject<GraphHandle | null>;
  inspector: ReactNode;
  /** What an empty network shows in place of the map. */
  empty: ReactNode;
}

/** Filters, map and record side by side. */
export function GraphScreen({ state, shown, graphRef, inspector, empty }: Props) {
  const t = useT();
  const { filtersShown, inspectorShown } = useScreen();
  const filters = useView(({ settings }) => activeFilters(settings).length);
  const toggleLabel = t(filtersShown ? 'shell.panels.hideFilters' : 'shell.panels.showFilters');
  return (
    <div
      className={classes.screen}
      data-filters={filtersShown || undefined}
      data-inspector={inspectorShown || undefined}
    >
      {filtersShown && <FilterPanel state={state} />}
      <main className={classes.canvas} id="content">
        <ErrorBoundary resetKey={state.network.id}>
          <NetworkMap state={state} shown={shown} graphRef={graphRef} />
        </ErrorBoundary>
        {state.actors.size === 0 && empty}
        <div className={classes.canvasTop}>
          <Tooltip label={toggleLabel}>
            <UnstyledButton
              className={classes.chip}
              aria-label={toggleLabel}
              aria-expanded={filtersShown}
              onClick={() => changeScreen({ filtersShown: !filtersShown })}
            >
              <IconFilter size={15} aria-hidden />
              {filters > 0 && !filtersShown && <span className={classes.badge}>{filters}</span>}
            </UnstyledButton>
          </Tooltip>
          {state.actors.size > 0 && <ViewChips state={state} />}
        </div>
      </main>
      {inspectorShown && (
        <aside className={classes.inspector} aria-label={t('inspector.title')}>
          <ErrorBoundary resetKey={state.network.id}>{inspector}</ErrorBoundary>
        </aside>
      )}
    </div>
  );
}

/** The map with all that lies on it. */
function NetworkMap({ state, shown, graphRef }: Pick<Props, 'state' | 'shown' | 'graphRef'>) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const selection = useView((view) => view.selection);
  const themeName = usePreferences((preferences) => preferences.theme);
  const { connecting, legendShown, filtersShown } = useScreen();
  // The filter panel already names the sectors with their colours.
  const coloursTold = filtersShown && settings.colourBy === 'sector';
  const reducedMotion = useReducedMotion();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { placed, progress, rearrange, stop } = usePlaces(state);
  const bottom = useElementSize();
  const insets = useMemo(
    () => ({ top: TOP_INSET, right: RIGHT_INSET, bottom: bottom.height + BOTTOM_GAP, left: LEFT_INSET }),
    [bottom.height],
  );
  const scene = useMemo(
    () => buildScene(placed, settings, shown, themeName, language),
    [placed, settings, shown, themeName, language],
  );

  useFitAfterRearranging(placed, graphRef);

  return (
    <>
      <GraphView
        key={state.network.id}
        ref={graphRef}
        scene={scene}
        selection={selection}
        connecting={connecting}
        reducedMotion={reducedMotion}
        insets={insets}
        ariaLabel={t('shell.graph')}
        onSelect={(picked, options) => {
          if (!options.additive && connecting && picked.actors.length + picked.cooperations.length === 0) {
            changeScreen({ connecting: false });
          }
          select(picked, options);
        }}
        onMove={(places) => {
          const [first] = places.keys();
          void perform(moveActors(places, state.actors.get(first ?? '')?.name ?? ''));
        }}
        onOpen={(id) => {
          select({ actors: [id] });
          changeScreen({ editing: true, inspectorShown: true });
        }}
        onCreateAt={(place) => startMaking({ what: 'actor', place })}
        onConnect={(from, to) => {
          select({ actors: [from] });
          startMaking({ what: 'cooperation', from, to });
        }}
        onContextMenu={(target, at) => setMenu({ target, at })}
      />
      <GraphContextMenu
        menu={menu}
        state={state}
        onFit={() => graphRef.current?.fit()}
        onClose={() => setMenu(null)}
      />
      <GraphTools
        graph={() => graphRef.current}
        arranging={progress !== null}
        onArrange={() => void rearrange()}
        onStop={stop}
      />
      {connecting && (
        <div className={classes.notice} role="status">
          {t('shell.connecting')}
        </div>
      )}
      {progress !== null && (
        <div className={classes.notice} role="status">
          {t('shell.tools.layoutRunning', { percent: Math.round(progress * 100) })}
          <Progress value={progress * 100} size="sm" w={120} aria-label={t('shell.tools.layout')} />
          <Button size="compact-xs" variant="default" onClick={stop}>
            {t('shell.tools.stopLayout')}
          </Button>
        </div>
      )}
      {state.actors.size > 0 && (
        <div className={classes.canvasBottom} ref={bottom.ref}>
          {legendShown && (
            <div className={classes.legend}>
              <Legend
                legend={coloursTold ? { ...scene.legend, colours: [] } : scene.legend}
                words={t('shell.legend', { returnObjects: true })}
              />
            </div>
          )}
          <ShownBar state={state} shown={shown} />
        </div>
      )}
    </>
  );
}
