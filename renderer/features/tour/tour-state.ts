import { create } from 'zustand';
import { preference, setPreference } from '#renderer/store/preferences.ts';

interface TourState {
  /** The step that is shown; null while there is no tour. */
  step: number | null;
  /** Rises each time the tour is asked for: the card takes the focus again. */
  asked: number;
  /** The tour is being offered to somebody who sees the example for the first time. */
  offered: boolean;
}

/** The guided tour. Where it was left is kept among the preferences. */
export const useTour = create<TourState>()(() => ({ step: null, asked: 0, offered: false }));

export function beginTour(step: number): void {
  useTour.setState(({ asked }) => ({ step, asked: asked + 1, offered: false }));
}

export function turnToStep(step: number): void {
  useTour.setState({ step });
}

/** Ends the tour; it goes on from `resumeAt` when it is asked for again. */
export function leaveTour(resumeAt: number): void {
  setPreference('tourStep', resumeAt);
  useTour.setState({ step: null });
}

/** Offers the tour, once in the life of this installation. */
export function offerTourOnce(): void {
  if (preference('tourOffered')) return;
  setPreference('tourOffered', true);
  useTour.setState({ offered: true });
}

export function declineTour(): void {
  useTour.setState({ offered: false });
}
