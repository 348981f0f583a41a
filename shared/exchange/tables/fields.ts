import { PROGRAM_FIELDS } from '../../fields/register.ts';
import type { fields } from '../../i18n/fr/fields.ts';
import { ID } from './record-columns.ts';

/** The columns that a table of actors or of cooperations may have, by their words in the catalogue `fields`. */
export type ActorField = keyof typeof fields.actors;
export type CooperationField = keyof typeof fields.cooperations;

export const ACTOR_FIELDS = columnsOf('actors') as readonly ActorField[];
export const COOPERATION_FIELDS = columnsOf('cooperations') as readonly CooperationField[];

function columnsOf(table: 'actors' | 'cooperations'): readonly string[] {
  return [ID, ...PROGRAM_FIELDS[table].map(({ id }) => id)];
}
