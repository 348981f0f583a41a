import type { Feature } from '#renderer/kit/feature.ts';
import { preference } from '#renderer/store/preferences.ts';
import { startTour } from './start-tour.ts';
import { Tour } from './Tour.tsx';
import { TourOffer } from './TourOffer.tsx';
import { offerTourOnce } from './tour-state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Begins the guided tour on the example, where it was left. */
    'start-tour': object;
    /** Offers the tour, once in the life of this installation. */
    'offer-tour': object;
  }
}

export const tour: Feature = {
  slots: { status: TourOffer, over: Tour },
  takes: { 'start-tour': () => startTour(), 'offer-tour': offerTourOnce },
  commands: [
    {
      name: 'tour',
      group: 'help',
      keys: { key: 'f6', always: true },
      withoutNetwork: true,
      run: () => void startTour(),
    },
    {
      name: 'tour-again',
      group: 'help',
      withoutNetwork: true,
      enabled: () => preference('tourStep') > 0,
      run: () => void startTour(0),
    },
  ],
};
