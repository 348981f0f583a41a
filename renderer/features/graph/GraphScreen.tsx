import { Button, Progress, Tooltip, UnstyledButton } from '@mantine/core';
import { useElementSize, useMediaQuery, useReducedMotion } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from '#renderer/kit/ErrorBoundary.tsx';
import type { MapScreenProps } from '#renderer/kit/feature.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { useChangeable } from '#renderer/kit/may-change.ts';
import { changePanels, usePanels } from '#renderer/kit/panels.ts';
import { roving } from '#renderer/kit/roving.ts';
import { useFoot } from '#renderer/kit/toast-room.ts';
import { GraphView } from '#renderer/map/GraphView.tsx';
import type { Picked, TiePoint } from '#renderer/map/types.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { keepView, keptView, moveArranged, select, useView } from '#renderer/store/view-state.ts';
import { localDay } from '#shared/base/day.ts';
import { moveNodes } from '#shared/changes/commands/positions.ts';
import type { FrameSize } from '#shared/map/layout/fill-frame.ts';
import { activeFilters } from '#shared/network/filters/active-filters.ts';
import { timeStops } from '#shared/network/filters/time.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { GraphContextMenu, type OpenMenu } from './GraphContextMenu.tsx';
import { GraphTools } from './GraphTools.tsx';
import classes from './graph.module.css';
import { MapFigures } from './MapFigures.tsx';
import { findEntry, MapLegend } from './MapLegend.tsx';
import { Minimap } from './Minimap.tsx';
import minimapClasses from './minimap.module.css';
import { ShownBar } from './ShownBar.tsx';
import { StandingTip } from './StandingTip.tsx';
import { graphRef, holdGraph, setConnecting, shownGraph, useGraph } from './state.ts';
import { TieTip } from './TieTip.tsx';
import { TimeBar } from './TimeBar.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useExplored } from './use-explored.ts';
import { useFitAfterRearranging } from './use-fit-after-rearranging.ts';
import { useMapFrame } from './use-map-frame.ts';
import { usePlaces } from './use-places.ts';
import { useScene } from './use-scene.ts';
import { ViewChips } from './ViewChips.tsx';
import { ViewsChip } from './ViewsChip.tsx';
import { WalkPanel } from './WalkPanel.tsx';
import walkClasses from './walk.module.css';

/** Room that the chips, the tools and the margin under the bar take, in pixels. */
const TOP_GAP = 18;
const RIGHT_INSET = 56;
const LEFT_INSET = 8;
const BOTTOM_GAP = 14;

/** Where the filters and the record stand beside the map: there is room, or a card would cover all of it. */
const BESIDE = '(min-width: 1400px), (max-width: 860px)';
const NOTHING_OVER = { left: 0, right: 0 };
const GAP = 12;
/** One object: another one at each render would have the element measured again for ever. */
const WITH_BORDER: ResizeObserverOptions = { box: 'border-box' };

/** The map with filters and record, which lie over it where the window is narrow. */
export function GraphScreen({ state, shown, upToDate, inspector, empty }: MapScreenProps) {
  const t = useT();
  const filtersShown = usePanels((panels) => panels.filtersShown);
  const inspectorShown = usePanels((panels) => panels.inspectorShown);
  const networkShown = usePanels((panels) => panels.networkShown);
  const walking = usePanels((panels) => panels.walking);
  const { ref: sideRef, width: side } = useElementSize<HTMLElement>(WITH_BORDER);
  const { ref: recordRef, width: record } = useElementSize<HTMLElement>(WITH_BORDER);
  const beside = useMediaQuery(BESIDE, true);
  const over = useMemo(
    () => (beside ? NOTHING_OVER : { left: side > 0 ? side + GAP : 0, right: record > 0 ? record + GAP : 0 }),
    [beside, side, record],
  );
  const filters = useView(({ settings }) => activeFilters(settings).length);
  const { ref: chipsRef, height: chipsHeight } = useElementSize();
  const chipsBox = useCallback(
    (chips: HTMLDivElement | null) => {
      chipsRef(chips);
      const stop = roving(chips);
      return () => {
        stop?.();
        chipsRef(null);
      };
    },
    [chipsRef],
  );
  const { ref: mapRef, width, height } = useElementSize();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const toggleLabel = t(filtersShown ? 'shell.panels.hideFilters' : 'shell.panels.showFilters');
  return (
    <div
      className={classes.screen}
      data-filters={filtersShown || walking || undefined}
      data-inspector={inspectorShown || networkShown || undefined}
      data-network={networkShown || undefined}
    >
      {(walking || filtersShown) && (
        <div className={classes.side} ref={sideRef}>
          {walking ? (
            <WalkPanel state={state} shown={shown} onLeave={() => shownGraph()?.focus()} />
          ) : (
            <Filters state={state} shown={shown} />
          )}
        </div>
      )}
      <main className={classes.canvas} id="content" data-tour="map" ref={mapRef}>
        <ErrorBoundary resetKey={state.network.id}>
          <NetworkMap
            state={state}
            shown={shown}
            upToDate={upToDate}
            chipsHeight={chipsHeight}
            size={size}
            over={over}
          />
        </ErrorBoundary>
        {state.actors.size === 0 && empty}
        <div className={classes.canvasTop} ref={chipsBox} role="toolbar" aria-label={t('building.chips')}>
          <Tooltip label={toggleLabel}>
            <UnstyledButton
              className={classes.chip}
              aria-label={toggleLabel}
              aria-expanded={filtersShown && !walking}
              onClick={() => changePanels({ filtersShown: walking || !filtersShown, walking: false })}
            >
              <IconFilter size={15} aria-hidden />
              {t('shell.filters.title')}
              {filters > 0 && !filtersShown && <span className={classes.badge}>{filters}</span>}
            </UnstyledButton>
          </Tooltip>
          {state.actors.size > 0 && (
            <>
              <ViewsChip state={state} graph={shownGraph} />
              <ViewChips state={state} />
            </>
          )}
        </div>
      </main>
      {(inspectorShown || networkShown) && (
        <aside className={classes.inspector} ref={recordRef} aria-label={t('inspector.title')}>
          <ErrorBoundary resetKey={state.network.id}>{inspector}</ErrorBoundary>
        </aside>
      )}
    </div>
  );
}

function isNothing({ actors, cooperations, collective }: Picked): boolean {
  return actors.length + cooperations.length === 0 && !collective;
}

/** Neither is drawn anew for what only the record beside it shows. */
const Filters = memo(FilterPanel);
const NetworkMap = memo(MapWithTools);

/** The map with all that lies on it. */
function MapWithTools({
  state,
  shown,
  upToDate,
  chipsHeight,
  size,
  over,
}: Pick<MapScreenProps, 'state' | 'shown' | 'upToDate'> & {
  chipsHeight: number;
  size: FrameSize;
  /** How much of it the cards at its sides cover, in pixels. */
  over: { left: number; right: number };
}) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const selection = useView((view) => view.selection);
  const themeName = usePreferences((preferences) => preferences.theme);
  const broughtOut = useView((view) => view.broughtOut);
  const changeable = useChangeable();
  const connecting = useGraph((graph) => graph.connecting);
  const lassoing = useGraph((graph) => graph.lassoing);
  const revealing = useGraph((graph) => graph.revealing);
  const legendShown = usePanels((panels) => panels.legendShown);
  const timeShown = usePanels((panels) => panels.timeShown);
  const walking = usePanels((panels) => panels.walking);
  const reducedMotion = useReducedMotion();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [tie, setTie] = useState<TiePoint | null>(null);
  const standing = useGraph((graph) => graph.standing);
  const arranged = useView((view) => view.arranged);
  const today = localDay(new Date());
  const stops = useMemo(() => timeStops(state, today), [state, today]);
  const timed = stops.length > 1;
  const { ref: bottomRef, height: bottomHeight } = useElementSize();
  const insets = useMemo(
    () => ({
      top: chipsHeight + TOP_GAP,
      right: RIGHT_INSET + over.right,
      bottom: bottomHeight + BOTTOM_GAP,
      left: LEFT_INSET + over.left,
    }),
    [bottomHeight, chipsHeight, over],
  );
  useFoot('map', bottomHeight, (over.left - over.right) / 2);
  const frame = useMapFrame(size, insets);
  const places = usePlaces(state, frame);
  const arrangement = useArrangement(state, frame);
  const { placed } = places;
  const progress = places.progress ?? arrangement.progress;
  const stop = places.progress === null ? arrangement.stop : places.stop;
  const {
    scene,
    places: drawnPlaces,
    settled,
  } = useScene(placed, settings, shown, themeName, language, arranged);

  const explored = useExplored(state, shown);
  const picked = useMemo(
    () => ({
      ...selection,
      broughtOut: findEntry(scene.legend, broughtOut)?.entry ?? explored,
    }),
    [selection, scene.legend, broughtOut, explored],
  );

  useFitAfterRearranging(drawnPlaces, arrangement.settled && settled, graphRef);

  const outlined = scene.hulls.length > 0;
  useEffect(() => useGraph.setState({ outlined }), [outlined]);

  // What was added a moment ago is only there to be shown once it is drawn.
  const drawn = upToDate && settled;
  useEffect(() => {
    if (!drawn || !revealing) return;
    const frame = requestAnimationFrame(() => {
      shownGraph()?.reveal(revealing, { still: true });
      useGraph.setState({ revealing: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [drawn, revealing]);

  return (
    <>
      <GraphView
        key={state.network.id}
        ref={holdGraph}
        scene={scene}
        selection={picked}
        connecting={connecting}
        lassoing={lassoing}
        building={changeable}
        reducedMotion={reducedMotion}
        insets={insets}
        initialView={keptView(state.network.id)}
        onLeave={(view) => keepView(state.network.id, view)}
        ariaLabel={t('shell.graph')}
        onSelect={(picked, options) => {
          if (!options.additive && connecting && isNothing(picked)) {
            setConnecting(false);
          }
          select(picked, options);
        }}
        onMove={(places) => {
          if (arranged) {
            moveArranged(places);
            return;
          }
          const [first = ''] = places.keys();
          const moved = state.actors.get(first) ?? state.collectives.get(first);
          void perform(moveNodes(places, moved?.name ?? ''));
        }}
        onOpen={({ kind, id }) => {
          select(kind === 'actor' ? { actors: [id] } : { collective: id });
          void ask({ what: 'edit' });
        }}
        onCreateAt={(place) => ask({ what: 'build-actor', place })}
        onConnect={(from, to) => {
          void ask({ what: 'build-tie', from, to });
          // Who draws ties by the tool draws several.
          if (connecting) setConnecting(true);
        }}
        onConnectNew={(from, place) => ask({ what: 'build-actor', from, place })}
        onConnectFrom={(from) => ask({ what: 'build-tie', from })}
        onContextMenu={(target, at) => setMenu({ target, at })}
        onPointTie={setTie}
      />
      {tie && !menu && <TieTip state={state} tie={tie} />}
      {standing && !tie && !menu && (
        <StandingTip state={state} scene={scene} tie={standing} graph={shownGraph} size={size} />
      )}
      {!walking && state.actors.size > 0 && (
        <UnstyledButton className={walkClasses.enter} onClick={() => changePanels({ walking: true })}>
          {t('views.walk.open')}
        </UnstyledButton>
      )}
      <GraphContextMenu
        menu={menu}
        state={state}
        onFit={() => shownGraph()?.fit()}
        onClose={() => setMenu(null)}
      />
      <GraphTools
        graph={shownGraph}
        timed={timed}
        state={state}
        shown={shown}
        arranging={progress !== null}
        onArrange={arranged ? arrangement.again : () => void places.rearrange(settings.sizeBy)}
        onStop={stop}
      />
      {(connecting || lassoing) && (
        <div className={classes.notice} role="status" style={{ top: chipsHeight + TOP_GAP }}>
          {t(connecting ? 'shell.connecting' : 'exploring.select.lassoing')}
        </div>
      )}
      {progress !== null && (
        <div className={classes.notice} role="status" style={{ top: chipsHeight + TOP_GAP }}>
          {t('shell.tools.layoutRunning', { percent: Math.round(progress * 100) })}
          <Progress value={progress * 100} size="sm" w={120} aria-label={t('shell.tools.layout')} />
          <Button size="compact-xs" variant="default" onClick={stop}>
            {t('shell.tools.stopLayout')}
          </Button>
        </div>
      )}
      {state.actors.size > 0 && (
        <div className={classes.canvasBottom} ref={bottomRef}>
          <div className={minimapClasses.row}>
            {legendShown && <MapLegend state={state} legend={scene.legend} />}
            <Minimap scene={scene} graph={shownGraph} />
          </div>
          <div className={classes.strip}>
            <ShownBar state={state} shown={shown} />
            {timed && timeShown && (
              <TimeBar
                state={state}
                shown={shown}
                stops={stops}
                today={today}
                reducedMotion={reducedMotion}
              />
            )}
            <MapFigures state={state} shown={shown} />
          </div>
        </div>
      )}
    </>
  );
}
