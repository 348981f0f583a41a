import { ask } from '#renderer/kit/intents.ts';
import { closeDialog } from '#renderer/kit/navigation.ts';
import { isModalOpen } from '#renderer/kit/shortcuts.ts';
import { preference } from '#renderer/store/preferences.ts';
import { beginTour, useTour } from './tour-state.ts';

/** Begins the guided tour on the example, where it was left or at a given step; a tour under way gets the focus. */
export async function startTour(step?: number): Promise<void> {
  if (isModalOpen()) return;
  const { step: current } = useTour.getState();
  closeDialog();
  await ask({ what: 'open-sample' });
  // A network that opens puts the window back to its beginning: the first step must come after that.
  await new Promise(requestAnimationFrame);
  beginTour(step ?? current ?? preference('tourStep'));
}
