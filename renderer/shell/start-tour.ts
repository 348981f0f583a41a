import { turnToSample } from '#renderer/features/start/open-sample.ts';
import { beginTour, useTour } from '#renderer/features/tour/tour-state.ts';
import { preference } from '#renderer/store/preferences.ts';
import { closeDialog } from '../kit/screen-state.ts';
import { isModalOpen } from '../kit/shortcuts.ts';

/** Begins the guided tour on the example, where it was left or at a given step; a tour under way gets the focus. */
export async function startTour(step?: number): Promise<void> {
  if (isModalOpen()) return;
  const { step: current } = useTour.getState();
  closeDialog();
  await turnToSample();
  // A network that opens puts the window back to its beginning: the first step must come after that.
  await new Promise(requestAnimationFrame);
  beginTour(step ?? current ?? preference('tourStep'));
}
