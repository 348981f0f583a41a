import { useElementSize, useMergedRef, useReducedMotion } from '@mantine/hooks';
import { type PointerEvent, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { StagePart } from '#renderer/kit/feature.ts';
import { showNotice } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { isTyping } from '#renderer/kit/shortcuts.ts';
import { useFollowing } from '#renderer/kit/use-following.ts';
import { useLatest } from '#renderer/kit/use-latest.ts';
import { GraphView } from '#renderer/map/GraphView.tsx';
import { Legend } from '#renderer/map/Legend.tsx';
import type { GraphHandle, GraphPoint, GraphTarget } from '#renderer/map/types.ts';
import { bringOut, clearSelection, keptView, select, useView } from '#renderer/store/view-state.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { withStageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { DrawingLayer } from './DrawingLayer.tsx';
import { useEarlyKeys } from './early-keys.ts';
import classes from './present.module.css';
import { SpeakerRing } from './SpeakerRing.tsx';
import { nextNames, StageBar } from './StageBar.tsx';
import { type Noted, StageNote } from './StageNote.tsx';
import { openSpeaker, toggleFullScreen } from './speaker-window.ts';
import { changeStage, fullScreenLeft, stopPresenting, useStage } from './stage-state.ts';
import { ToldPanel } from './ToldPanel.tsx';
import { carryOut, useTelling } from './telling-state.ts';
import { useStageLink } from './use-stage-link.ts';
import { useStoryCamera, useStoryPace } from './use-story-camera.ts';
import { useStoryKeys } from './use-story-keys.ts';
import { useTold } from './use-told.ts';

const MARGIN = 26;
const nothing = () => undefined;
const NOTHING_SHOWN: ReadonlySet<never> = new Set();

interface Props {
  state: NetworkState;
  shown: Visible;
  /** What other features add. */
  parts: readonly StagePart[];
}

/** The map for a room: large names, strong contrast, nothing but map, title and legend. */
export function PresentScreen({ state, shown, parts }: Props) {
  const t = useT();
  const language = useLanguage();
  const ownSettings = useView((view) => view.settings);
  const selection = useView((view) => view.selection);
  const ownArranged = useView((view) => view.arranged);
  const broughtOut = useView((view) => view.broughtOut);
  const { names, legend, pointer, drawing } = useStage();
  const reducedMotion = useReducedMotion();
  const graph = useRef<GraphHandle>(null);
  const [entering, setEntering] = useState(false);
  const [wiped, setWiped] = useState(0);
  const [mouse, setMouse] = useState<{ x: number; y: number } | null>(null);
  const { ref: topRef, height: topHeight } = useElementSize();
  const { ref: bottomRef, height: bottomHeight } = useElementSize();
  const { ref: roomRef, width: roomWidth, height: roomHeight } = useElementSize<HTMLDivElement>();
  const room = { width: roomWidth, height: roomHeight };
  const map = useRef<HTMLDivElement>(null);
  const mapRef = useMergedRef(roomRef, map);
  const { look, told } = useTold(
    useMemo(
      () => ({ state, settings: ownSettings, shown, arranged: ownArranged, frozen: false }),
      [state, ownSettings, shown, ownArranged],
    ),
  );
  // What was pointed at belongs to its step.
  const [noted, setNoted] = useFollowing<Noted | null>(told?.step.id, null);
  const [rested, setRested] = useFollowing<GraphPoint | null>(told?.step.id, null);
  const scene = useMemo(() => {
    const { state, settings, shown, arranged } = look;
    return withStageNames(buildScene(state, settings, shown, 'projector', language, arranged), names, state);
  }, [look, language, names]);
  const insets = useMemo(
    () => ({
      top: topHeight + MARGIN,
      right: MARGIN,
      bottom: bottomHeight + MARGIN,
      left: MARGIN,
    }),
    [topHeight, bottomHeight],
  );
  const picked = useMemo(() => {
    const entry = scene.legend.sections.flatMap(({ entries }) => entries).find(({ id }) => id === broughtOut);
    return { ...selection, broughtOut: entry ?? null };
  }, [selection, broughtOut, scene.legend]);

  const link = useStageLink(graph);
  useStoryCamera(told, graph, room);
  useStoryPace(told);
  useStoryKeys(told !== null, carryOut);
  // Marks are drawn on the screen: over the map of another step they would point at nothing.
  const drawingKey = `${wiped} ${told?.step.id}`;
  const enter = () => {
    if (look.frozen) showNotice(t('stories.told.frozenEntry'));
    else setEntering(true);
  };

  const pointing = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    setMouse({ x: clientX, y: clientY });
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    link.pointAt({ x: clientX - left, y: clientY - top }, { width, height });
  };
  const pointingNoMore = () => {
    setMouse(null);
    link.pointAt(null, room);
  };

  // A finger that rests says what it rests on; on the bare map it points, as there is no mouse to do so.
  const rest = (target: GraphTarget, { x, y }: GraphPoint) => {
    if (target.kind === 'canvas') {
      setNoted(null);
      setRested(target.at);
      return;
    }
    const box = map.current?.getBoundingClientRect();
    setRested(null);
    setNoted({ target, at: { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) } });
  };
  const forget = () => {
    setNoted(null);
    setRested(null);
  };

  useProjectorPalette();
  useLeaveWithFullScreen();
  useStageKeys({
    '+': () => graph.current?.zoomIn(),
    '=': () => graph.current?.zoomIn(),
    '-': () => graph.current?.zoomOut(),
    '0': () => graph.current?.fit(),
    n: nextNames,
    l: () => changeStage({ legend: !useStage.getState().legend }),
    p: () => changeStage({ pointer: !useStage.getState().pointer, drawing: false }),
    d: () => changeStage({ drawing: !useStage.getState().drawing, pointer: false }),
    x: () => setWiped((times) => times + 1),
    e: enter,
    ...Object.assign({}, ...parts.map(({ keys }) => keys?.(state))),
    o: () => void openSpeaker(),
    f: toggleFullScreen,
    // What was turned on last goes first, the presentation at the end.
    escape: () => {
      if (noted || rested) forget();
      else if (drawing || pointer) changeStage({ drawing: false, pointer: false });
      else stopPresenting();
    },
  });

  const telling = useTelling(({ story }) => story !== null);
  useEarlyKeys(!telling || told !== null);

  return (
    <main
      className={classes.stage}
      data-told={told !== null || undefined}
      id="content"
      aria-label={t('present.title')}
    >
      {told && <ToldPanel told={told} networkId={state.network.id} />}
      <div className={classes.beside}>
        <div
          ref={mapRef}
          className={classes.map}
          inert={told?.wordsAlone ?? false}
          onPointerMove={pointer ? pointing : undefined}
          onPointerLeave={pointer ? pointingNoMore : undefined}
        >
          <GraphView
            ref={graph}
            scene={scene}
            selection={picked}
            connecting={false}
            reducedMotion={reducedMotion}
            revealing={told !== null}
            insets={insets}
            initialView={keptView(state.network.id)}
            ariaLabel={t('shell.graph')}
            onSelect={(picked, options) => {
              forget();
              select(picked, options);
            }}
            onMove={nothing}
            onOpen={nothing}
            onCreateAt={nothing}
            onConnect={nothing}
            onContextMenu={rest}
            onLeave={nothing}
          />
          <DrawingLayer on={drawing} clearing={drawingKey} />
          {link.pointed && <SpeakerRing graph={graph} at={link.pointed} />}
          {rested && <SpeakerRing graph={graph} at={rested} />}
          {noted && (
            <StageNote
              {...noted}
              state={look.state}
              shown={look.shown}
              names={names}
              graph={graph}
              onGone={() => setNoted(null)}
            />
          )}
          {pointer && mouse && (
            <div className={classes.pointer} style={{ left: mouse.x, top: mouse.y }} aria-hidden />
          )}
          <header ref={topRef} className={classes.title}>
            <h1>{state.network.name}</h1>
            {state.network.territory !== '' && <p>{state.network.territory}</p>}
            {each(parts, 'Mark', (Mark, key) => (
              <Mark key={key} state={state} />
            ))}
          </header>
          <div ref={bottomRef} className={classes.bottom}>
            {legend && (
              <div className={classes.legend}>
                <Legend
                  legend={scene.legend}
                  broughtOut={broughtOut}
                  shownElsewhere={NOTHING_SHOWN}
                  words={{
                    legend: t('present.legend'),
                    hint: '',
                    more: (count) => t('drawing.legend.more', { count }),
                    less: t('drawing.legend.less'),
                  }}
                  onAction={(_action, _section, entry) => bringOut(entry.id === broughtOut ? null : entry.id)}
                />
              </div>
            )}
            <StageBar
              graph={() => graph.current}
              onEnter={enter}
              onWipe={() => setWiped((times) => times + 1)}
              menus={each(parts, 'Menu', (Menu, key) => <Menu key={key} state={state} />)}
            />
          </div>
        </div>
        <div className={classes.dock}>
          {entering &&
            each(parts, 'Entry', (Entry, key) => (
              <Entry
                key={key}
                state={state}
                names={names}
                onClose={() => {
                  setEntering(false);
                  // The last tie was brought out: now the room looks at all of them again.
                  clearSelection();
                }}
              />
            ))}
          {each(parts, 'Dock', (Dock, key) => (
            <Suspense key={key} fallback={null}>
              <Dock state={state} shown={shown} names={names} />
            </Suspense>
          ))}
        </div>
      </div>
    </main>
  );
}

/** What the features have for a place of the stage. */
function each<Place extends 'Mark' | 'Menu' | 'Dock' | 'Entry'>(
  parts: readonly StagePart[],
  place: Place,
  draw: (Part: NonNullable<StagePart[Place]>, key: number) => ReactNode,
): ReactNode[] {
  return parts.map((part, index) => {
    const Part = part[place];
    return Part && draw(Part, index);
  });
}

/** Black on white and larger, for as long as the presentation lasts. */
function useProjectorPalette(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = { palette: dataset.palette, scheme: dataset.mantineColorScheme };
    dataset.palette = 'projector';
    dataset.mantineColorScheme = 'light';
    return () => {
      dataset.palette = before.palette;
      dataset.mantineColorScheme = before.scheme;
    };
  }, []);
}

function useLeaveWithFullScreen(): void {
  useEffect(() => {
    const changed = () => {
      if (!document.fullscreenElement) fullScreenLeft();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
}

function useStageKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [latest]);
}
