import { IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLanguage } from '#renderer/kit/i18n.ts';
import { resolveStep } from '#shared/documents/story/resolve-step.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { thumbnailSvg } from '#shared/map/drawing/thumbnail.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { StoryStep } from '#shared/model/story.ts';
import classes from './story-parts.module.css';
import type { Copies } from './use-copies.ts';

interface Props {
  state: NetworkState;
  step: StoryStep;
  copies: Copies;
}

/** A small picture of what a step shows: that of its saved view, or one drawn of its snapshot. */
export function StepPicture({ state, step, copies }: Props) {
  const language = useLanguage();
  const copy = copies.get(step.snapshotId ?? '') ?? null;
  const kept = step.snapshotId === null ? state.views.get(step.viewId ?? '')?.thumbnail : '';
  const { viewId, snapshotId } = step;
  const svg = useMemo(() => {
    if (kept) return kept;
    const { map } = resolveStep(state, { viewId, snapshotId }, copy);
    return map ? thumbnailSvg(buildScene(map.state, map.settings, map.shown, 'light', language), null) : '';
  }, [state, viewId, snapshotId, copy, kept, language]);
  return svg === '' ? (
    <span className={classes.picture}>
      <IconFileText size={26} stroke={1.4} aria-hidden />
    </span>
  ) : (
    // A picture cannot run scripts or load anything, whatever an imported file holds.
    <img
      className={classes.picture}
      alt=""
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
    />
  );
}
