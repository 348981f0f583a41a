import { create } from 'zustand';
import { preference, setPreference } from '#renderer/store/preferences.ts';
import type { Moment } from './moment.ts';

interface TourState {
  /** The step that is shown; null while there is no tour. */
  step: number | null;
  /** How things were when the step began; null until it has been prepared. */
  begun: Moment | null;
  /** What the step asks for was done. */
  done: boolean;
  /** Rises each time the tour is asked for: the card takes the focus again. */
  asked: number;
  /** The tour is being offered to somebody who sees the example for the first time. */
  offered: boolean;
}

const FRESH = { begun: null, done: false };

/** The guided tour. Where it was left is kept among the preferences. */
export const useTour = create<TourState>()(() => ({ step: null, ...FRESH, asked: 0, offered: false }));

/** Begins the tour at a step; the one that is under way goes on. */
export function beginTour(step: number): void {
  useTour.setState((tour) => ({
    ...(step !== tour.step && FRESH),
    step,
    asked: tour.asked + 1,
    offered: false,
  }));
}

export function turnToStep(step: number): void {
  useTour.setState({ step, ...FRESH });
}

/** Ends the tour; it goes on from `resumeAt` when it is asked for again. */
export function leaveTour(resumeAt: number): void {
  setPreference('tourStep', resumeAt);
  useTour.setState({ step: null, ...FRESH });
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
