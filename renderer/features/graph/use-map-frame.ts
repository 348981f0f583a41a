import { useMemo } from 'react';
import { PADDING } from '#renderer/map/fitting-view.ts';
import type { Insets } from '#renderer/map/types.ts';
import { type FrameSize, USUAL_FRAME } from '#shared/map/layout/fill-frame.ts';

/** A few pixels more or less are no reason to arrange a map anew. */
const STEP = 60;

/**
 * The room that a map of this size has between what lies on it, rather less than more: names find none in a window that
 * is smaller than it was arranged for. The usual one before its size is known.
 */
export function useMapFrame(size: FrameSize, insets: Insets): FrameSize {
  const { width, height } = mapFrame(size, insets);
  return useMemo(
    () => (width < 2 * STEP || height < 2 * STEP ? USUAL_FRAME : { width, height }),
    [width, height],
  );
}

/** The frame that a map in this room is arranged for. */
export function mapFrame(size: FrameSize, { top, right, bottom, left }: Insets): FrameSize {
  return {
    width: Math.floor((size.width - left - right - 2 * PADDING) / STEP) * STEP,
    height: Math.floor((size.height - top - bottom - 2 * PADDING) / STEP) * STEP,
  };
}
