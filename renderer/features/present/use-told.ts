import { useEffect, useMemo, useRef, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useCopies } from '#renderer/kit/story/use-copies.ts';
import { runArrangement } from '#renderer/workers/layout-client.ts';
import { resolveStep, type StepMap } from '#shared/documents/story/resolve-step.ts';
import { storyOf } from '#shared/documents/story/stories.ts';
import type { Arranged } from '#shared/map/layout/arrangement.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story, StoryStep } from '#shared/model/story.ts';
import type { Camera, ViewSettings } from '#shared/model/view.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { useTelling } from './telling-state.ts';

/** What the map of a presentation draws. */
export interface StageLook {
  state: NetworkState;
  settings: ViewSettings;
  shown: Visible;
  arranged: Arranged | null;
  /** A snapshot: nothing of it can be changed. */
  frozen: boolean;
}

/** The step of a story that is being told. */
export interface Told {
  story: Story;
  step: StoryStep;
  place: number;
  /** Its words stand alone, without a map. */
  wordsAlone: boolean;
  /** Where its map is looked at; null for all of it. */
  camera: Camera | null;
}

const NO_STEPS: Story['steps'] = [];

/**
 * What a presentation shows: the user's own view, or the step that is told. Until what a step needs has been read
 * and computed, the step before stays.
 */
export function useTold(own: StageLook): { look: StageLook; told: Told | null } {
  const telling = useTelling();
  const { state } = own;
  const story = useMemo(
    () => (telling.story === null ? null : storyOf(state, telling.story)),
    [state, telling.story],
  );
  const steps = story?.steps ?? NO_STEPS;
  const copies = useCopies(steps);
  const place = Math.min(telling.place, steps.length - 1);
  const step = steps[place];
  const copy = step && step.snapshotId !== null ? copies.get(step.snapshotId) : null;
  const { viewId = null, snapshotId = null } = step ?? {};
  const resolved = useMemo(
    () => (copy === undefined ? null : resolveStep(state, { viewId, snapshotId }, copy)),
    [state, viewId, snapshotId, copy],
  );
  const map = resolved?.map ?? null;
  const arranged = useArranged(map);
  const ready = resolved !== null && arranged !== undefined;

  const look = useMemo(() => (map && arranged !== undefined ? lookOf(map, arranged) : null), [map, arranged]);
  const last = useRef<{ look: StageLook; told: Told | null }>({ look: own, told: null });
  if (!story || !step) return { look: own, told: null };
  if (ready) {
    // Words alone leave the map as it is, under them.
    const told = { story, step, place, wordsAlone: map === null, camera: map?.camera ?? null };
    last.current = { look: look ?? last.current.look, told };
  }
  return last.current;
}

function lookOf({ state, settings, shown, frozen }: StepMap, arranged: Arranged | null): StageLook {
  return { state, settings, shown, frozen, arranged };
}

/** Where the actors of a step stand instead of at their stored places; undefined while it is computed. */
export function useArranged(
  map: Pick<StepMap, 'arrangement' | 'places'> | null,
): Arranged | null | undefined {
  const [computed, setComputed] = useState<{ key: string; arranged: Arranged | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const request = map?.arrangement ?? null;
  const latest = useRef(request);
  latest.current = request;
  const key = request?.key ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt computes it again
  useEffect(() => {
    const asked = latest.current;
    if (key === null || !asked) return;
    const controller = new AbortController();
    void runArrangement(asked.arrangement, asked.input, asked.lists, () => undefined, controller.signal).then(
      (outcome) => {
        if (controller.signal.aborted) return;
        // A story goes on all the same, on the stored places.
        setComputed({ key, arranged: outcome.ok ? outcome.value : null });
        if (!outcome.ok) showFault(outcome.fault, { retry: () => setAttempt((before) => before + 1) });
      },
    );
    return () => controller.abort();
  }, [key, attempt]);
  if (key === null) return map?.places ?? null;
  return computed?.key === key ? computed.arranged : undefined;
}
