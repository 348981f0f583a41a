import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { perform, showFault } from '#renderer/kit/feedback.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { runLayout } from '#renderer/workers/layout-client.ts';
import { applyLayout } from '#shared/changes/commands/positions.ts';
import { unplaced } from '#shared/map/drawing/scene.ts';
import { type FrameSize, USUAL_FRAME } from '#shared/map/layout/fill-frame.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import type { LayoutInput, Places } from '#shared/map/layout/network-layout.ts';
import { placeNew } from '#shared/map/layout/place-new.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** So long a map that has no size yet is waited for, in milliseconds: its first layout takes its shape. */
const SIZED_WITHIN = 60;
/** Up to so many newcomers find a free place near their partners; more of them are laid out together. */
const PLACED_ONE_BY_ONE = 40;

export interface PlacedNetwork {
  /** The network with a place for every actor that has one, stored or about to be. */
  placed: NetworkState;
  /** 0 to 1 while a layout runs, else null. */
  progress: number | null;
  /** Lays out the whole network anew; pinned actors stay. */
  rearrange: (sizeBy?: string) => Promise<void>;
  stop: () => void;
}

/**
 * Gives actors without a place one, without moving the others, and runs layouts. A place that was found stays
 * at hand after its change is undone: an actor never drops off the map, and undo can go on.
 */
export function usePlaces(state: NetworkState, frame: FrameSize): PlacedNetwork {
  const [found, setFound] = useState<Places>(() => new Map());
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const networkId = state.network.id;
  // Another size of the window is no reason to look for places again.
  const latestFrame = useRef(frame);
  latestFrame.current = frame;

  const layOut = useCallback(async (input: LayoutInput, retry: () => void): Promise<Places | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProgress(0);
    try {
      const outcome = await runLayout(input, setProgress, controller.signal);
      if (outcome.ok) return outcome.value;
      if (!controller.signal.aborted) showFault(outcome.fault, { retry });
      return null;
    } finally {
      if (running.current === controller) {
        running.current = null;
        setProgress(null);
      }
    }
  }, []);

  const stop = useCallback(() => running.current?.abort(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another network ends the layout of this one
  useEffect(() => stop, [networkId, stop]);

  const missing = useMemo(() => unplaced(state), [state]);
  const [attempt, setAttempt] = useState(0);
  const sized = frame !== USUAL_FRAME;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks for places again
  useEffect(() => {
    const homeless = missing.filter((id) => !found.has(id));
    if (homeless.length === 0) return;
    let current = true;
    const again = () => setAttempt((before) => before + 1);
    const look = async () => {
      const places = await newcomersPlaces(state, homeless, latestFrame.current, (input) =>
        layOut(input, again),
      );
      if (!current || !places) return;
      setFound((before) => new Map([...before, ...places]));
      // After an undo there is a way forward that a new change would close.
      const { redo, viewing } = useMaillage.getState();
      if (redo === null && !viewing) void perform(applyLayout(places));
    };
    const waiting = window.setTimeout(() => void look(), sized ? 0 : SIZED_WITHIN);
    return () => {
      current = false;
      window.clearTimeout(waiting);
    };
  }, [state, missing, found, layOut, attempt, sized]);

  const placed = useMemo(() => {
    const waiting = missing.flatMap((id) => {
      const place = found.get(id);
      return place ? [[id, { id, ...place, pinned: false }] as const] : [];
    });
    return waiting.length === 0 ? state : { ...state, positions: new Map([...state.positions, ...waiting]) };
  }, [state, missing, found]);

  const rearrange = useCallback(
    async (sizeBy?: string) => {
      const arrange = async (): Promise<void> => {
        const places = await layOut(layoutInput(state, sizeBy, frame), () => void arrange());
        if (places) await perform(applyLayout(places));
      };
      await arrange();
    },
    [layOut, state, frame],
  );

  return { placed, progress, rearrange, stop };
}

async function newcomersPlaces(
  state: NetworkState,
  homeless: readonly string[],
  frame: FrameSize,
  layOut: (input: LayoutInput) => Promise<Places | null>,
): Promise<Places | null> {
  const fewBesideMany = state.positions.size > 0 && homeless.length <= PLACED_ONE_BY_ONE;
  if (fewBesideMany || homeless.length === 1) return nearPartners(state, homeless);
  const input = layoutInput(state, undefined, frame);
  // Those that have a place keep it, pinned or not: a newcomer never reshuffles the map.
  const actors = input.actors.map((actor) => ({ ...actor, pinnedAt: placeOf(state, actor.id) }));
  const places = await layOut({ ...input, actors });
  const wanted = new Set(homeless);
  return places && new Map([...places].filter(([id]) => wanted.has(id)));
}

function placeOf(state: NetworkState, id: string): { x: number; y: number } | null {
  const position = state.positions.get(id);
  return position ? { x: position.x, y: position.y } : null;
}

function nearPartners(state: NetworkState, homeless: readonly string[]): Places {
  const places: Places = new Map();
  let positions = state.positions;
  for (const id of homeless) {
    const partners = [...state.cooperations.values()].flatMap(({ from, to }) =>
      from === id ? [to] : to === id ? [from] : [],
    );
    const place = placeNew({ ...state, positions }, partners);
    places.set(id, place);
    positions = new Map([...positions, [id, { id, ...place, pinned: false }]]);
  }
  return places;
}
