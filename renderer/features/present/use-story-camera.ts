import { type RefObject, useEffect } from 'react';
import { useLatest } from '#renderer/kit/use-latest.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { nextStep, stopRunning, useTelling } from './telling-state.ts';
import type { Told } from './use-told.ts';

/** Looks where each step does, once its map and its legend stand; again when the room's window changes its size. */
export function useStoryCamera(
  told: Told | null,
  graph: RefObject<GraphHandle | null>,
  size: { width: number; height: number },
): void {
  const camera = useLatest(told?.camera ?? null);
  const shown = told && !told.wordsAlone ? told.step.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of the window is another look
  useEffect(() => {
    if (shown === null) return;
    // The legend of the step reports its height one frame later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => graph.current?.look(camera.current, { slowly: true }));
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, graph, camera, size.width, size.height]);
}

/** Goes on to the next step when the time of this one is over, for as long as the story runs. */
export function useStoryPace(told: Told | null): void {
  const running = useTelling((telling) => telling.running);
  const seconds = told && (told.step.seconds ?? told.story.seconds);
  const last = told !== null && told.place === told.story.steps.length - 1;
  const place = told?.place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has its own time
  useEffect(() => {
    if (!running || seconds === null) return;
    const timer = setTimeout(last ? stopRunning : nextStep, seconds * 1000);
    return () => clearTimeout(timer);
  }, [running, seconds, last, place]);
}
