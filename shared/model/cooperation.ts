import { cooperationFields } from '../fields/cooperation.ts';
import { shapeOf } from '../fields/define.ts';
import { customValues, idSchema, isInEffect, type Status } from './common.ts';
import { firstDay, lastDay } from './dates.ts';
import { z } from './schema.ts';
import { type CooperationTypeTerm, findTerm } from './vocabulary.ts';

/** A tie between two actors, as it is recorded. Several between one pair are normal. */
export const cooperationSchema = z.object({
  id: idSchema,
  ...shapeOf(cooperationFields),
  custom: customValues,
});
export type Cooperation = z.infer<typeof cooperationSchema>;
export type CooperationInput = z.input<typeof cooperationSchema>;
export type Procurement = Cooperation['procurement'];

export function isDirected(
  cooperation: Pick<Cooperation, 'type' | 'directed'>,
  types: readonly CooperationTypeTerm[],
): boolean {
  return cooperation.directed ?? findTerm(types, cooperation.type)?.directed ?? false;
}

/** The actor at the other end of a cooperation. */
export function otherEnd(cooperation: Cooperation, actorId: string): string {
  return cooperation.from === actorId ? cooperation.to : cooperation.from;
}

/** The status on a day: what has ended is over whatever is said of it, and what has not begun is only planned. */
export function statusOn(
  { status, startedOn, endedOn }: Pick<Cooperation, 'status' | 'startedOn' | 'endedOn'>,
  day: string,
): Status {
  if (endedOn !== '' && lastDay(endedOn) < day) return 'termine';
  return isInEffect(status) && startedOn !== '' && firstDay(startedOn) > day ? 'prevu' : status;
}
