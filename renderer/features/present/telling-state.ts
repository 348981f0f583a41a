import { create } from 'zustand';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { NO_SELECTION, useView } from '#renderer/store/view-state.ts';
import { storyOf } from '#shared/documents/story/stories.ts';
import { startPresenting } from './stage-state.ts';

interface TellingState {
  /** The story that is told; null for a presentation without one. */
  story: string | null;
  /** The step that is shown, counted from 0. */
  place: number;
  /** The next step comes by itself. */
  running: boolean;
}

const NOTHING: TellingState = { story: null, place: 0, running: false };

/** How far a story is told. Never stored. */
export const useTelling = create<TellingState>()(() => NOTHING);

/** Presents a story from one of its steps on; what the user had picked comes back when it is over. */
export function presentStory(story: string, place = 0): void {
  const { selection, broughtOut, exploration, finding } = useView.getState();
  useTelling.setState({ story, place, running: false });
  startPresenting();
  letGo();
  const stop = useNavigation.subscribe(({ presenting }) => {
    if (presenting) return;
    stop();
    useTelling.setState(NOTHING);
    useView.setState({ selection, broughtOut, exploration, finding });
  });
}

/** What was picked at a step says nothing at the next one. */
function letGo(): void {
  useView.setState({ selection: NO_SELECTION, broughtOut: null, exploration: null });
}

/** How many steps the story has that is told. */
function stepCount(): number {
  const { current } = useMaillage.getState();
  const { story } = useTelling.getState();
  return (current && story !== null ? storyOf(current, story)?.steps.length : 0) ?? 0;
}

/** Turns to a step; one before the first is the first, one behind the last is the last. */
function goToStep(place: number): void {
  const within = Math.max(0, Math.min(stepCount() - 1, place));
  if (within === useTelling.getState().place) return;
  letGo();
  useTelling.setState({ place: within });
}

export function nextStep(): void {
  goToStep(useTelling.getState().place + 1);
}

function previousStep(): void {
  goToStep(useTelling.getState().place - 1);
}

/** Lets the story go on by itself, or stops it; at its end it begins anew. */
function toggleRunning(): void {
  const { running, place } = useTelling.getState();
  if (!running && place >= stepCount() - 1) goToStep(0);
  useTelling.setState({ running: !running });
}

export function stopRunning(): void {
  useTelling.setState({ running: false });
}

/** What may be asked of the story that is told, by keys, by buttons or from the speaker's window. */
export type TellingAsk = 'next' | 'previous' | 'first' | 'last' | 'run';

const ACTIONS: Readonly<Record<TellingAsk, () => void>> = {
  next: nextStep,
  previous: previousStep,
  first: () => goToStep(0),
  last: () => goToStep(stepCount() - 1),
  run: toggleRunning,
};

export function carryOut(ask: TellingAsk): void {
  ACTIONS[ask]();
}
