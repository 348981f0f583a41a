import type { Network } from '../model/network.ts';
import { ACTOR_FIELDS } from './actor.ts';
import { COLLECTIVE_FIELDS } from './collective.ts';
import { CONTACT_FIELDS } from './contact.ts';
import { COOPERATION_FIELDS } from './cooperation.ts';
import type { Field, FieldTable } from './field.ts';
import { ownFields } from './own.ts';
import { partedId, yearField } from './value.ts';

/** The fields that the program gives to the records of each table. */
export const PROGRAM_FIELDS: Readonly<Record<FieldTable, readonly Field[]>> = {
  actors: ACTOR_FIELDS,
  cooperations: COOPERATION_FIELDS,
  collectives: COLLECTIVE_FIELDS,
  contacts: CONTACT_FIELDS,
};

/** Every field of the records of a table: those of the program, then the network's own. */
export function fieldsOf(table: FieldTable, network: Pick<Network, 'customFields'>): readonly Field[] {
  const own = ownFields(network, table);
  return own.length === 0 ? PROGRAM_FIELDS[table] : [...PROGRAM_FIELDS[table], ...own];
}

/** The field of this id, or one year of the figure that it is; undefined when the table has none. */
export function fieldOf(
  table: FieldTable,
  id: string,
  network: Pick<Network, 'customFields'> = { customFields: [] },
): Field | undefined {
  const { id: whole, year } = partedId(id);
  const field = fieldsOf(table, network).find((field) => field.id === whole);
  return field && year !== '' ? yearField(field, year) : field;
}
