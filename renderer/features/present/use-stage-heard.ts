import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Ask,
  openStageChannel,
  type Stage,
  type StageChannel,
  type StageMessage,
} from './stage-channel.ts';
import { useTelling } from './telling-state.ts';

export interface Heard {
  /** What the room sees; null until it says so, and when it is over. */
  stage: Stage | null;
  ask(ask: Ask): void;
  point(at: { x: number; y: number } | null): void;
}

/** The speaker's end: what the window of the room sends, and what is asked of it. Its window goes when it is over. */
export function useStageHeard(): Heard {
  const [stage, setStage] = useState<Stage | null>(null);
  const channel = useRef<StageChannel | null>(null);
  useEffect(() => {
    const opened = openStageChannel((message) => {
      if (message.what === 'stage') {
        const { story, place, running } = message.stage;
        useTelling.setState({ story, place, running });
        setStage(message.stage);
      }
      if (message.what === 'over') {
        setStage(null);
        // A browser lets a page close only the windows that a page has opened: where it does not, it waits.
        window.close();
      }
    });
    channel.current = opened;
    opened.send({ what: 'ask', ask: 'send-stage' });
    return () => {
      channel.current = null;
      opened.close();
    };
  }, []);
  const send = useCallback((message: StageMessage) => channel.current?.send(message), []);
  const ask = useCallback((wanted: Ask) => send({ what: 'ask', ask: wanted }), [send]);
  const point = useCallback((at: { x: number; y: number } | null) => send({ what: 'point', at }), [send]);
  return { stage, ask, point };
}
