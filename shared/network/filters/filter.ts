import { fold } from '../../base/fold.ts';
import { type Actor, mainSector } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { firstDay, isUnderWay, lastDay } from '../../model/dates.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { AmountRange, Filters, Period, ViewSettings } from '../../model/view.ts';
import { neighbourhood } from '../graph/neighbourhood.ts';
import { inClass } from './amount-classes.ts';
import { actorAmount, actorGrouping, tieAmount, tieGrouping } from './fields.ts';
import { actorDate, actorValues, bareKey, TIE, tieDate, tieValues } from './filter-fields.ts';

/** What a view shows: ids of actors and of the ties between them. */
export interface Visible {
  actors: ReadonlySet<string>;
  cooperations: ReadonlySet<string>;
}

/**
 * What is shown under these settings. A tie is shown when it passes itself and both its ends are shown. With
 * neighbours, an actor that cooperates with one that passes is shown too, if it is in the focus and of that day.
 */
export function visible(state: NetworkState, settings: ViewSettings): Visible {
  const { filters, focus } = settings;
  const near =
    focus && state.actors.has(focus.actorId) ? neighbourhood(state, focus.actorId, focus.steps) : null;
  const there = (actor: Actor) =>
    (near === null || near.has(actor.id)) && isThere(settings, actor.joinedOn, actor.leftOn);
  const actors = new Set<string>();
  const passes = actorFilter(state, filters);
  for (const actor of state.actors.values()) {
    if (there(actor) && passes(actor)) actors.add(actor.id);
  }
  const tiePasses = tieFilter(state, settings);
  const ties = [...state.cooperations.values()].filter(tiePasses);
  if (filters.neighbours) {
    const beside = new Set<string>();
    for (const { from, to } of ties) {
      if (actors.has(from) && !actors.has(to)) beside.add(to);
      if (actors.has(to) && !actors.has(from)) beside.add(from);
    }
    for (const id of beside) {
      const actor = state.actors.get(id);
      if (actor && there(actor)) actors.add(id);
    }
  }
  const cooperations = new Set<string>();
  for (const { id, from, to } of ties) {
    if (actors.has(from) && actors.has(to)) cooperations.add(id);
  }
  return { actors, cooperations };
}

/** Whether something was there on the day of the view. A date that is not known counts as there. */
function isThere({ asOf, endedToo }: ViewSettings, start: string, end: string): boolean {
  return asOf === '' || isUnderWay(start, endedToo ? '' : end, asOf);
}

type Test<R> = (record: R) => boolean;

function actorFilter(state: NetworkState, filters: Filters): Test<Actor> {
  const sectors = new Set(filters.hiddenSectors);
  const kinds = new Set(filters.hiddenKinds);
  const levels = new Set(filters.hiddenLevels);
  const words = fold(filters.text).split(' ').filter(Boolean);
  const tests = fieldTests<Actor>(filters, (key) => !key.startsWith(TIE), {
    group: (key) => actorGrouping(state, key),
    values: (key) => actorValues(state, key),
    amount: (key) => actorAmount(state, key),
    date: (key) => actorDate(state, key),
  });
  return (actor) =>
    !sectors.has(mainSector(actor) ?? '') &&
    !kinds.has(actor.kind) &&
    !levels.has(actor.level) &&
    tests.every((test) => test(actor)) &&
    (words.length === 0 || holdsWords(actor, words));
}

function tieFilter(state: NetworkState, settings: ViewSettings): Test<Cooperation> {
  const { filters } = settings;
  const types = new Set(filters.hiddenTypes);
  const statuses = new Set(filters.hiddenStatuses);
  const tests = fieldTests<Cooperation>(filters, (key) => key.startsWith(TIE), {
    group: (key) => tieGrouping(state, key),
    values: (key) => tieValues(state, key),
    amount: (key) => tieAmount(state, key),
    date: (key) => tieDate(state, key),
  });
  return (tie) =>
    !types.has(tie.type) &&
    !statuses.has(tie.status) &&
    tests.every((test) => test(tie)) &&
    isThere(settings, tie.startedOn, tie.endedOn);
}

/** How the fields of a kind of record are read; undefined for a field that there is not. */
interface Reading<R> {
  group(key: string): ((record: R) => string) | undefined;
  values(key: string): ((record: R) => readonly string[]) | undefined;
  amount(key: string): ((record: R) => number | null) | undefined;
  date(key: string): ((record: R) => string) | undefined;
}

/** The tests of the filters by field. A filter by a field that is gone leaves nothing out. */
function fieldTests<R>(filters: Filters, isOurs: (key: string) => boolean, read: Reading<R>): Test<R>[] {
  const ours = <T>(of: Readonly<Record<string, T>>) =>
    Object.entries(of).flatMap(([key, what]) => (isOurs(key) ? [[bareKey(key), what] as const] : []));
  return [
    ...ours(filters.hiddenValues).map(([key, hidden]) =>
      notHidden(hidden, read.group(key), read.amount(key)),
    ),
    ...ours(filters.keptValues).map(([key, kept]) => oneKept(kept, read.values(key))),
    ...ours(filters.ranges).map(([key, range]) => inRange(range, read.amount(key))),
    ...ours(filters.periods).map(([key, period]) => inPeriod(period, read.date(key))),
  ].flatMap((test) => test ?? []);
}

function notHidden<R>(
  values: readonly string[],
  group: ((record: R) => string) | undefined,
  amount: ((record: R) => number | null) | undefined,
): Test<R> | undefined {
  if (group) {
    const hidden = new Set(values);
    return (record) => !hidden.has(group(record));
  }
  return (
    amount &&
    ((record) => {
      const value = amount(record);
      return !values.some((text) => (value === null ? text === '' : inClass(value, text)));
    })
  );
}

function oneKept<R>(
  values: readonly string[],
  read: ((record: R) => readonly string[]) | undefined,
): Test<R> | undefined {
  if (!read || values.length === 0) return undefined;
  const kept = new Set(values);
  return (record) => read(record).some((value) => kept.has(value));
}

function inRange<R>(
  { from, to, unknown }: AmountRange,
  read: ((record: R) => number | null) | undefined,
): Test<R> | undefined {
  if (!read || (from === null && to === null)) return undefined;
  return (record) => {
    const amount = read(record);
    if (amount === null) return unknown;
    return (from === null || amount >= from) && (to === null || amount <= to);
  };
}

/** A date known to the year or the month counts when some day of it is in the period. */
function inPeriod<R>(
  { from, to, unknown }: Period,
  read: ((record: R) => string) | undefined,
): Test<R> | undefined {
  if (!read || (from === '' && to === '')) return undefined;
  return (record) => {
    const date = read(record);
    if (date === '') return unknown;
    return (from === '' || lastDay(date) >= firstDay(from)) && (to === '' || firstDay(date) <= lastDay(to));
  };
}

const folded = new WeakMap<Actor, string>();

function holdsWords(actor: Actor, words: readonly string[]): boolean {
  const text =
    folded.get(actor) ?? fold([actor.name, actor.acronym, actor.commune.name, ...actor.tags].join(' '));
  folded.set(actor, text);
  return words.every((word) => text.includes(word));
}
