import { type Actor, mainSector } from '../model/actor.ts';
import type { Cooperation } from '../model/cooperation.ts';
import { isUnderWay } from '../model/dates.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { Filters, ViewSettings } from '../model/view.ts';
import { inClass } from './amount-classes.ts';
import { actorAmount, actorGrouping, tieAmount, tieGrouping } from './fields.ts';
import { fold } from './fold.ts';
import { neighbourhood } from './neighbourhood.ts';

/** What a view shows: ids of actors and of the ties between them. */
export interface Visible {
  actors: ReadonlySet<string>;
  cooperations: ReadonlySet<string>;
}

/** The parts of the filters that a user sees as separate, and the focus. */
export type FilterName =
  | 'text'
  | 'sectors'
  | 'kinds'
  | 'levels'
  | 'types'
  | 'statuses'
  | 'values'
  | 'focus'
  | 'asOf';

/** What is shown under these settings. A tie is shown when it passes itself and both its ends are shown. */
export function visible(state: NetworkState, settings: ViewSettings): Visible {
  const { filters, focus, asOf } = settings;
  const near =
    focus && state.actors.has(focus.actorId) ? neighbourhood(state, focus.actorId, focus.steps) : null;
  const actors = new Set<string>();
  const passes = actorFilter(state, filters, asOf);
  const tiePasses = tieFilter(state, filters, asOf);
  for (const actor of state.actors.values()) {
    if ((near === null || near.has(actor.id)) && passes(actor)) actors.add(actor.id);
  }
  const cooperations = new Set<string>();
  for (const cooperation of state.cooperations.values()) {
    if (actors.has(cooperation.from) && actors.has(cooperation.to) && tiePasses(cooperation)) {
      cooperations.add(cooperation.id);
    }
  }
  return { actors, cooperations };
}

function actorFilter(state: NetworkState, filters: Filters, asOf: string): (actor: Actor) => boolean {
  const sectors = new Set(filters.hiddenSectors);
  const kinds = new Set(filters.hiddenKinds);
  const levels = new Set(filters.hiddenLevels);
  const words = fold(filters.text).split(' ').filter(Boolean);
  const hidden = Object.entries(filters.hiddenValues).flatMap(([key, values]) =>
    hiding(values, actorGrouping(state, actorKey(key)), actorAmount(state, actorKey(key))),
  );
  return (actor) =>
    !sectors.has(mainSector(actor) ?? '') &&
    !kinds.has(actor.kind) &&
    !levels.has(actor.level) &&
    !hidden.some((hides) => hides(actor)) &&
    (asOf === '' || isUnderWay(actor.joinedOn, actor.leftOn, asOf)) &&
    (words.length === 0 || holdsWords(actor, words));
}

function holdsWords(actor: Actor, words: readonly string[]): boolean {
  const text = fold([actor.name, actor.acronym, actor.commune.name, ...actor.tags].join(' '));
  return words.every((word) => text.includes(word));
}

function tieFilter(state: NetworkState, filters: Filters, asOf: string): (tie: Cooperation) => boolean {
  const hidden = Object.entries(filters.hiddenValues).flatMap(([key, values]) =>
    hiding(values, tieGrouping(state, tieKey(key)), tieAmount(state, tieKey(key))),
  );
  return (cooperation) =>
    !filters.hiddenTypes.includes(cooperation.type) &&
    !filters.hiddenStatuses.includes(cooperation.status) &&
    !hidden.some((hides) => hides(cooperation)) &&
    (asOf === '' || isUnderWay(cooperation.startedOn, cooperation.endedOn, asOf));
}

/** Fields of ties are hidden under `tie:` and their key: some have the name of a field of actors. */
const TIE = 'tie:';
const actorKey = (key: string) => (key.startsWith(TIE) ? '' : key);
const tieKey = (key: string) => (key.startsWith(TIE) ? key.slice(TIE.length) : '');

function hiding<R>(
  values: readonly string[],
  group: ((record: R) => string) | undefined,
  amount: ((record: R) => number | null) | undefined,
): ((record: R) => boolean)[] {
  if (group) {
    const hidden = new Set(values);
    return [(record) => hidden.has(group(record))];
  }
  if (!amount) return [];
  return [
    (record) => {
      const value = amount(record);
      return values.some((text) => (value === null ? text === '' : inClass(value, text)));
    },
  ];
}

/** The filters that hide something or may do so, in the order of the panel. */
export function activeFilters(settings: ViewSettings): FilterName[] {
  const { filters } = settings;
  const active: [FilterName, boolean][] = [
    ['text', fold(filters.text) !== ''],
    ['sectors', filters.hiddenSectors.length > 0],
    ['kinds', filters.hiddenKinds.length > 0],
    ['levels', filters.hiddenLevels.length > 0],
    ['types', filters.hiddenTypes.length > 0],
    ['statuses', filters.hiddenStatuses.length > 0],
    ['values', Object.keys(filters.hiddenValues).length > 0],
    ['focus', settings.focus !== null],
    ['asOf', settings.asOf !== ''],
  ];
  return active.flatMap(([name, on]) => (on ? [name] : []));
}

/** How many actors or ties of the whole network have each value; '' counts those with none. */
export interface Facets {
  sectors: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, number>;
  levels: ReadonlyMap<string, number>;
  types: ReadonlyMap<string, number>;
  statuses: ReadonlyMap<string, number>;
}

export function facets(state: NetworkState): Facets {
  const actors = [...state.actors.values()];
  const cooperations = [...state.cooperations.values()];
  return {
    sectors: tally(actors, (actor) => mainSector(actor) ?? ''),
    kinds: tally(actors, ({ kind }) => kind),
    levels: tally(actors, ({ level }) => level),
    types: tally(cooperations, ({ type }) => type),
    statuses: tally(cooperations, ({ status }) => status),
  };
}

function tally<R>(records: readonly R[], value: (record: R) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(value(record), (counts.get(value(record)) ?? 0) + 1);
  return counts;
}
