import { ask } from '#renderer/kit/intents.ts';
import { goTo, useNavigation } from '#renderer/kit/navigation.ts';
import { changePanels } from '#renderer/kit/panels.ts';
import type { guide } from '#shared/i18n/fr/guide.ts';
import type { Moment } from './moment.ts';

export interface TourStep {
  /** Its words are in the catalogue `guide.tour.step` under this name. */
  name: keyof typeof guide.tour.step;
  /** The controls it is about, by their `data-tour`; the card stands beside the first that is there. */
  targets: readonly string[];
  /** Brings the controls in sight; `line` is what the step types for the user. */
  prepare: (line: string) => void;
  /** Puts away what only this step needed. */
  leave?: () => void;
  /** Whether the user has done what it asks for since it began; a step without one asks for nothing. */
  done?: (begun: Moment, now: Moment) => boolean;
}

const toGraph = () => {
  if (useNavigation.getState().screen !== 'graph') goTo('graph');
};

const picksAnother = (begun: Moment, now: Moment) => now.actor !== null && now.actor !== begun.actor;

/** The guided tour, in order. Each step waits for the thing itself to be done, on the example. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    name: 'map',
    targets: ['map'],
    prepare: () => {
      toGraph();
      changePanels({ walking: false, inspectorShown: true });
    },
    done: picksAnother,
  },
  { name: 'find', targets: ['search'], prepare: toGraph, done: picksAnother },
  {
    name: 'actor',
    targets: ['make', 'map'],
    prepare: toGraph,
    done: (begun, now) => now.actors > begun.actors,
  },
  {
    name: 'enter',
    targets: ['quick-entry'],
    prepare: (line) => {
      toGraph();
      void ask({ what: 'show-entry', line });
    },
    leave: () => void ask({ what: 'close-entry' }),
    done: (begun, now) => now.cooperations > begun.cooperations,
  },
  {
    name: 'filters',
    targets: ['filters', 'legend'],
    prepare: () => {
      toGraph();
      changePanels({ walking: false, filtersShown: true, legendShown: true });
    },
    done: (begun, now) => now.filters > 0 && now.filters !== begun.filters,
  },
  {
    name: 'view',
    targets: ['views', 'map'],
    prepare: toGraph,
    done: (begun, now) => now.views > begun.views,
  },
  {
    name: 'levers',
    targets: ['to-levers', 'levers'],
    prepare: toGraph,
    done: (_, now) => now.screen === 'levers',
  },
  {
    name: 'snapshot',
    targets: ['take-snapshot'],
    prepare: () => goTo('snapshots'),
    done: (begun, now) => now.touchedAt !== begun.touchedAt,
  },
  {
    name: 'present',
    targets: ['present'],
    prepare: toGraph,
    done: (begun, now) => now.presented > begun.presented,
  },
  { name: 'help', targets: ['help'], prepare: toGraph },
];
