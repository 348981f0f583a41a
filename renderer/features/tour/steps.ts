import { ask } from '#renderer/kit/intents.ts';
import { goTo, useNavigation } from '#renderer/kit/navigation.ts';
import { changePanels } from '#renderer/kit/panels.ts';
import type { guide } from '#shared/i18n/fr/guide.ts';

export interface TourStep {
  /** Its words are in the catalogue `guide.tour.step` under this name. */
  name: keyof typeof guide.tour.step;
  /** The controls it is about, by their `data-tour`; the card stands beside the first that is there. */
  targets: readonly string[];
  /** Brings the controls in sight; `line` is what the step types for the user. */
  prepare: (line: string) => void;
  /** Puts away what only this step needed. */
  leave?: () => void;
}

const toGraph = () => {
  if (useNavigation.getState().screen !== 'graph') goTo('graph');
};

/** The guided tour, in order. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    name: 'map',
    targets: ['map'],
    prepare: () => {
      toGraph();
      changePanels({ walking: false, inspectorShown: true });
    },
  },
  { name: 'find', targets: ['search'], prepare: toGraph },
  {
    name: 'enter',
    targets: ['quick-entry'],
    prepare: (line) => {
      toGraph();
      void ask({ what: 'show-entry', line });
    },
    leave: () => void ask({ what: 'close-entry' }),
  },
  {
    name: 'filters',
    targets: ['filters', 'legend'],
    prepare: () => {
      toGraph();
      changePanels({ walking: false, filtersShown: true, legendShown: true });
    },
  },
  { name: 'levers', targets: ['levers'], prepare: () => void ask({ what: 'open-lever', lever: null }) },
  { name: 'snapshot', targets: ['take-snapshot'], prepare: () => goTo('snapshots') },
  { name: 'present', targets: ['present'], prepare: toGraph },
  { name: 'help', targets: ['help'], prepare: toGraph },
];
