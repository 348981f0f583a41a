import type { Cooperation } from '../../model/cooperation.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { type Visible, visible } from './filter.ts';

/** Networks that reach further back than this stop once a year, not once a month. */
const MOST_MONTHS = 240;

/** Days that a network can be looked at: the ends of the months, or years, from its first known date to today. */
export function timeStops(state: NetworkState, today: string): string[] {
  const dates = [...knownDates(state)];
  if (dates.length === 0) return [];
  const first = dates.reduce((least, date) => (firstDay(date) < least ? firstDay(date) : least), today);
  const last = dates.reduce((most, date) => (lastDay(date) > most ? lastDay(date) : most), today);
  const months = monthOf(last) - monthOf(first);
  if (months <= MOST_MONTHS) {
    return Array.from({ length: months + 1 }, (_, place) => endOfMonth(monthOf(first) + place));
  }
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, place) => lastDay(String(from + place).padStart(4, '0')));
}

function* knownDates({ actors, cooperations }: NetworkState): Iterable<string> {
  for (const { joinedOn, leftOn } of actors.values()) {
    if (joinedOn !== '') yield joinedOn;
    if (leftOn !== '') yield leftOn;
  }
  for (const { startedOn, endedOn } of cooperations.values()) {
    if (startedOn !== '') yield startedOn;
    if (endedOn !== '') yield endedOn;
  }
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function endOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return lastDay(`${year}-${String((month % 12) + 1).padStart(2, '0')}`);
}

/** The stop that a day falls on; the last one for no day, which shows all days. */
export function stopOf(stops: readonly string[], asOf: string): number {
  const place = asOf === '' ? -1 : stops.findIndex((stop) => stop >= asOf);
  return place === -1 ? Math.max(0, stops.length - 1) : place;
}

/** What came and went between two states of a view. */
export interface TimeDifference {
  actors: { more: number; fewer: number };
  cooperations: { more: number; fewer: number };
}

/** What will have come and gone from the day of a view to another day, under the same filters. */
export function differenceTo(
  state: NetworkState,
  settings: ViewSettings,
  shown: Visible,
  day: string,
): TimeDifference {
  const then = visible(state, { ...settings, asOf: day });
  const difference = (before: ReadonlySet<string>, after: ReadonlySet<string>) => ({
    more: countOutside(after, before),
    fewer: countOutside(before, after),
  });
  return {
    actors: difference(shown.actors, then.actors),
    cooperations: difference(shown.cooperations, then.cooperations),
  };
}

function countOutside(ids: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const id of ids) if (!others.has(id)) count++;
  return count;
}

/** How many of the ties shown have no start date: they count as there on every day. */
export function undatedTies(state: NetworkState, shown: Visible): number {
  let count = 0;
  for (const { id, startedOn } of state.cooperations.values()) {
    if (startedOn === '' && shown.cooperations.has(id)) count++;
  }
  return count;
}

/** The network as a view of a day draws it: ties that had ended by then and are shown all the same say so. */
export function onDay(state: NetworkState, { asOf, endedToo }: ViewSettings): NetworkState {
  if (asOf === '' || !endedToo) return state;
  const hasEnded = ({ endedOn }: Cooperation) => endedOn !== '' && lastDay(endedOn) < asOf;
  return {
    ...state,
    cooperations: new Map(
      [...state.cooperations].map(([id, tie]) => [id, hasEnded(tie) ? { ...tie, status: 'termine' } : tie]),
    ),
  };
}
