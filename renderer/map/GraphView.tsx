import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useLatest } from '#renderer/kit/use-latest.ts';
import { createGraph, type GraphAdapter } from './adapter.ts';
import styles from './graph-view.module.css';
import { type TieHandle, tieHandle } from './tie-handle.ts';
import type { GraphEvents, GraphHandle, GraphSelection, Insets, LeftView, Scene } from './types.ts';

interface GraphViewProps extends GraphEvents {
  scene: Scene;
  selection: GraphSelection;
  /** While on, dragging from an actor draws a tie. */
  connecting: boolean;
  /** While on, dragging draws a line around actors to select them. */
  lassoing?: boolean;
  reducedMotion: boolean;
  /** An actor that is pointed at or selected has a handle to draw ties by, and Escape is left to whoever shows the map. */
  building?: boolean;
  /** While on, what enters fades in and what leaves fades out. */
  revealing?: boolean;
  ariaLabel: string;
  /** What lies over the edges of the map: fitting leaves it free. */
  insets: Insets;
  /** Where to begin; null to fit the map by itself. */
  initialView: LeftView | null;
  ref?: Ref<GraphHandle>;
}

const STEP = 60;

/** The interactive map of a scene. It changes no data: what the user does is reported by its events. */
export function GraphView(props: GraphViewProps) {
  const {
    scene,
    selection,
    connecting,
    lassoing = false,
    reducedMotion,
    revealing = false,
    building = false,
    ariaLabel,
    insets,
    initialView,
    ref,
  } = props;
  const container = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const knob = useRef<HTMLDivElement>(null);
  const handle = useRef<TieHandle>(null);
  const adapter = useRef<GraphAdapter>(null);
  const events = useLatest<GraphEvents>(props);
  const begin = useRef(initialView);

  useEffect(() => {
    if (!container.current || !under.current || !over.current) return;
    const layers = { container: container.current, under: under.current, over: over.current };
    const created = createGraph(layers, () => events.current, begin.current);
    adapter.current = created;
    return () => {
      adapter.current = null;
      created.destroy();
    };
  }, [events]);
  useEffect(() => adapter.current?.setReducedMotion(reducedMotion), [reducedMotion]);
  useEffect(() => adapter.current?.setRevealing(revealing), [revealing]);
  useEffect(() => adapter.current?.setConnecting(connecting), [connecting]);
  useEffect(() => adapter.current?.setLassoing(lassoing), [lassoing]);
  useEffect(() => adapter.current?.setInsets(insets), [insets]);
  useEffect(() => adapter.current?.setScene(scene), [scene]);
  useEffect(() => adapter.current?.setSelection(selection), [selection]);

  const [only = null, another] = selection.actors;
  const alone = another === undefined && selection.cooperations.size === 0 ? only : null;
  useEffect(() => {
    if (!building || !frame.current || !knob.current || !adapter.current) return;
    const created = tieHandle(frame.current, knob.current, adapter.current.ties, () => ({
      onConnect: (from, to) => events.current.onConnect(from, to),
      onConnectNew: (from, place) => events.current.onConnectNew?.(from, place),
      onConnectFrom: (from) => events.current.onConnectFrom?.(from),
    }));
    handle.current = created;
    return () => {
      handle.current = null;
      created.destroy();
    };
  }, [building, events]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new handle has to be told as well
  useEffect(() => handle.current?.setSelected(alone), [alone, building]);

  useImperativeHandle(
    ref,
    () => ({
      fit: () => adapter.current?.fit(),
      zoomIn: () => adapter.current?.zoomIn(),
      zoomOut: () => adapter.current?.zoomOut(),
      reveal: (ids, options) => adapter.current?.reveal(ids, options),
      focus: () => container.current?.focus(),
      middle: () => adapter.current?.middle() ?? { x: 0, y: 0 },
      camera: () => adapter.current?.camera() ?? null,
      look: (camera, options) => adapter.current?.look(camera, options),
      watch: (listener) => adapter.current?.watch(listener) ?? (() => {}),
      stay: () => adapter.current?.stay(),
      toWindow: (place) => adapter.current?.toWindow(place) ?? { x: 0, y: 0 },
      moveTo: (point) => adapter.current?.moveTo(point),
      room: () => adapter.current?.room() ?? { left: 0, top: 0, width: 0, height: 0 },
      frame: () => adapter.current?.frame() ?? { left: 0, top: 0, width: 0, height: 0 },
    }),
    [],
  );

  function keyPressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const graph = adapter.current;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => graph?.pan(STEP, 0),
      ArrowRight: () => graph?.pan(-STEP, 0),
      ArrowUp: () => graph?.pan(0, STEP),
      ArrowDown: () => graph?.pan(0, -STEP),
      '+': () => graph?.zoomIn(),
      '=': () => graph?.zoomIn(),
      '-': () => graph?.zoomOut(),
      '0': () => graph?.fit(),
      ...(!building && {
        Escape: () => events.current.onSelect({ actors: [], cooperations: [] }, { additive: false }),
      }),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  return (
    <div ref={frame} className={styles.frame}>
      <canvas ref={under} className={styles.layer} />
      <div
        ref={container}
        role="application"
        aria-label={ariaLabel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, it answers to keys
        tabIndex={0}
        className={styles.graph}
        data-connecting={connecting || lassoing}
        onKeyDown={keyPressed}
      />
      <canvas ref={over} className={styles.layer} />
      {building && <div ref={knob} className={styles.knob} data-tie-handle aria-hidden hidden />}
    </div>
  );
}
