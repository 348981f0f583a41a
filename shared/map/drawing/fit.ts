import { type LabelCandidate, labelledExtent } from './label-placement.ts';

/** Enough halvings for a zoom right to a hundredth of a percent. */
const HALVINGS = 16;

/**
 * The largest zoom between two at which nodes with their labels fit a room in pixels. It is searched for: nodes
 * spread with the zoom, letters keep their size.
 */
export function largestFitting(
  nodes: readonly LabelCandidate[],
  fontSize: number,
  room: { width: number; height: number },
  least: number,
  most: number,
): number {
  const fits = (zoom: number) => {
    const { left, right, top, bottom } = labelledExtent(nodes, zoom, fontSize);
    return right - left <= room.width && bottom - top <= room.height;
  };
  if (nodes.length === 0 || fits(most)) return most;
  let [fitting, tooLarge] = [least, most];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = Math.sqrt(fitting * tooLarge);
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}
