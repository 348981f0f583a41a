import { monthsFrom } from '../../base/day.ts';
import type { Actor } from '../../model/actor.ts';
import { type CheckCode, checkActor, checkCooperation } from '../../model/checks.ts';
import { isInEffect, type Status } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { lastDay } from '../../model/dates.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { isToCheck } from '../../model/reliability.ts';

export const REVIEW_SECTIONS = [
  'to-check',
  'never-checked',
  'stale',
  'ending',
  'overdue',
  'invalid',
  'no-sector',
  'no-kind',
  'no-commune',
  'no-tie',
  'no-type',
  'no-start',
  'no-amount',
] as const;
export type ReviewSectionId = (typeof REVIEW_SECTIONS)[number];

/** A record that asks for a look, with the date or the doubt that it is about. */
export interface ReviewRow {
  table: 'actors' | 'cooperations' | 'collectives';
  id: string;
  date?: string;
  codes?: readonly CheckCode[];
}

export type Review = Record<ReviewSectionId, ReviewRow[]>;

/** How long a check holds, and how early an end is announced, in months. */
const CHECK_HOLDS = 12;
const END_NEAR = 6;

/** What in a network asks for a look on `today`. What is not known is listed as not given, never as wrong. */
export function reviewNetwork(state: NetworkState, today: string): Review {
  const review = Object.fromEntries(REVIEW_SECTIONS.map((id) => [id, []])) as unknown as Review;
  const add = (section: ReviewSectionId, when: boolean, row: ReviewRow) => {
    if (when) review[section].push(row);
  };
  const dates = { today, stale: monthsFrom(today, -CHECK_HOLDS), near: monthsFrom(today, END_NEAR) };
  const tied = new Set<string>();
  for (const cooperation of state.cooperations.values()) {
    // Any tie with another, whatever its status and dates: only what nobody entered is asked for here.
    if (cooperation.from !== cooperation.to) tied.add(cooperation.from).add(cooperation.to);
    const row: ReviewRow = { table: 'cooperations', id: cooperation.id };
    reviewCheck(cooperation, row, dates, add);
    reviewEnd(
      cooperation.status,
      earliest(cooperation.endedOn, cooperation.procurement.contractEnd),
      row,
      dates,
      add,
    );
    const codes = checkCooperation(cooperation).map(({ code }) => code);
    add('invalid', codes.length > 0, { ...row, codes });
    add('no-type', cooperation.type === '' || cooperation.type === 'autre', row);
    add('no-start', isInEffect(cooperation.status) && cooperation.startedOn === '', row);
    add('no-amount', cooperation.type === 'financement' && cooperation.amount === null, row);
  }
  for (const actor of state.actors.values()) {
    const row: ReviewRow = { table: 'actors', id: actor.id };
    reviewCheck(actor, row, dates, add);
    const codes = checkActor(actor).map(({ code }) => code);
    add('invalid', codes.length > 0, { ...row, codes });
    add('no-sector', actor.sectors.length === 0, row);
    add('no-kind', actor.kind === '' || actor.kind === 'autre', row);
    add('no-commune', actor.commune.name === '' && actor.commune.insee === '', row);
    add('no-tie', !tied.has(actor.id), row);
  }
  for (const { id, status, endedOn } of state.collectives.values()) {
    reviewEnd(status, endedOn, { table: 'collectives', id }, dates, add);
  }
  return review;
}

type Add = (section: ReviewSectionId, when: boolean, row: ReviewRow) => void;
interface Dates {
  today: string;
  stale: string;
  near: string;
}

function reviewCheck(record: Actor | Cooperation, row: ReviewRow, dates: Dates, add: Add) {
  const { checkedOn } = record;
  add('to-check', isToCheck(record), row);
  add('never-checked', checkedOn === '', row);
  // A date known to the year or month is taken at its last day: it may have been then.
  add('stale', checkedOn !== '' && lastDay(checkedOn) < dates.stale, { ...row, date: checkedOn });
}

/** Only what is in effect can end soon, or go on past its end. */
function reviewEnd(status: Status, end: string, row: ReviewRow, { today, near }: Dates, add: Add) {
  if (!isInEffect(status) || end === '') return;
  const last = lastDay(end);
  add('overdue', last < today, { ...row, date: end });
  add('ending', last >= today && last <= near, { ...row, date: end });
}

/** The earlier of two partial dates that may be unknown. */
function earliest(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return lastDay(one) <= lastDay(other) ? one : other;
}
