import { type RefObject, useEffect, useRef, useState } from 'react';
import type { GraphHandle, GraphPoint, MapFrame } from '#renderer/map/types.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import { nextNames } from './StageBar.tsx';
import {
  type Ask,
  openStageChannel,
  STILL,
  type Stage,
  type StageChannel,
  toggledTimer,
} from './stage-channel.ts';
import { useStage } from './stage-state.ts';
import { carryOut, useTelling } from './telling-state.ts';

interface StageLink {
  /** Where the speaker points, in the map's units; null for nowhere. */
  pointed: GraphPoint | null;
  /** Sends the speaker where the presenter points, in pixels of the map; null for nowhere. */
  pointAt(at: GraphPoint | null, size: { width: number; height: number }): void;
}

/** Keeps the speaker's window, if there is one, at what the room sees, and does what it asks. */
export function useStageLink(graph: RefObject<GraphHandle | null>): StageLink {
  const [pointed, setPointed] = useState<GraphPoint | null>(null);
  const own = useRef<{ pointer: GraphPoint | null; send: () => void }>({
    pointer: null,
    send: () => undefined,
  });

  useEffect(() => {
    let timer = { ...STILL, since: Date.now() as number | null };
    let seen: MapFrame | null = null;
    let channel: StageChannel | null = null;
    const send = () => channel?.send({ what: 'stage', stage: stageNow() });
    const stageNow = (): Stage => {
      const { story, place, running } = useTelling.getState();
      const { current, viewing } = useMaillage.getState();
      return {
        networkId: current?.network.id ?? '',
        snapshotId: viewing?.id ?? null,
        settings: useView.getState().settings,
        story,
        place,
        running,
        names: useStage.getState().names,
        timer,
        frame: seen,
        pointer: own.current.pointer,
      };
    };
    const onAsk = (ask: Ask) => {
      switch (ask) {
        case 'send-stage':
          return;
        case 'names':
          nextNames();
          return;
        case 'timer':
          timer = toggledTimer(timer, Date.now());
          return;
        case 'timer-reset':
          timer = { since: timer.since === null ? null : Date.now(), counted: 0 };
          return;
        default:
          carryOut(ask);
      }
    };
    channel = openStageChannel((message) => {
      if (message.what === 'point') setPointed(message.at);
      if (message.what !== 'ask') return;
      onAsk(message.ask);
      send();
    });
    own.current.send = send;
    const unwatch = graph.current?.watch((next) => {
      if (seen && sameFrame(seen, next)) return;
      seen = next;
      send();
    });
    const stops = [useStage.subscribe(send), useTelling.subscribe(send)];
    const over = () => channel?.send({ what: 'over' });
    window.addEventListener('pagehide', over);
    send();
    return () => {
      for (const stop of stops) stop();
      unwatch?.();
      window.removeEventListener('pagehide', over);
      over();
      channel?.close();
    };
  }, [graph]);

  return {
    pointed,
    pointAt(at, size) {
      const seen = graph.current?.frame();
      own.current.pointer =
        at && seen
          ? {
              x: seen.left + (at.x / size.width) * seen.width,
              y: seen.top + (at.y / size.height) * seen.height,
            }
          : null;
      own.current.send();
    },
  };
}

export function sameFrame(one: MapFrame, other: MapFrame): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}
