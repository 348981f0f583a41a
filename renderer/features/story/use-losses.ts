import { useMemo } from 'react';
import type { Copies } from '#renderer/kit/story/use-copies.ts';
import { resolveStep, type StepLoss } from '#shared/documents/story/resolve-step.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { StoryStep } from '#shared/model/story.ts';

const NONE: readonly StepLoss[] = [];

/** What a step refers to and is gone; nothing while its snapshot is still being read. */
export function useLosses(state: NetworkState, step: StoryStep, copies: Copies): readonly StepLoss[] {
  const { viewId, snapshotId } = step;
  const copy = snapshotId === null ? null : copies.get(snapshotId);
  return useMemo(
    () => (copy === undefined ? NONE : resolveStep(state, { viewId, snapshotId }, copy).lost),
    [state, viewId, snapshotId, copy],
  );
}
