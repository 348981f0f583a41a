import type { Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldValue, isKnown, textOf } from '../../fields/value.ts';
import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { actorGrouping, type KeyedTable, keyedField, valuesOf } from './fields.ts';

/**
 * The fields by which a view is filtered. A key stands for a field of actors; `tie:` before it makes it one of
 * ties, as some have the same name; `custom:` and an id is a field of the network's own.
 */
export const TIE = 'tie:';

export const isTieField = (key: string): boolean => key.startsWith(TIE) || key === 'type' || key === 'status';

/** The key without what says whose it is. */
export const bareKey = (key: string): string => (key.startsWith(TIE) ? key.slice(TIE.length) : key);

/** How a field is filtered: by ticking values, by two amounts, by two dates. */
export type FilterMeans = 'values' | 'range' | 'period';

/** What actors and ties can be filtered by and that is no field of their records. */
const DERIVED: Readonly<Record<KeyedTable, readonly string[]>> = {
  actors: ['side', 'collective', 'missing'],
  cooperations: ['missing'],
};

function meansOf(field: Field): FilterMeans | null {
  if (field.measured) return 'range';
  if (!field.filtered || field.groupKey === '') return null;
  return field.type.name === 'date' ? 'period' : 'values';
}

/** Every field that a filter can be added for, those of actors first, the network's own last of each. */
export function filterFields(state: NetworkState): { key: string; means: FilterMeans }[] {
  const of = (table: KeyedTable, prefix: string) => {
    const keyed = fieldsOf(table, state.network).flatMap((field) => {
      const means = meansOf(field);
      return means ? [{ key: prefix + field.groupKey, means, own: field.own !== null }] : [];
    });
    const derived = DERIVED[table].map((key) => ({
      key: prefix + key,
      means: 'values' as const,
      own: false,
    }));
    const program = [...keyed.filter(({ own }) => !own), ...derived];
    const sorted = MEANS.flatMap((means) => program.filter((field) => field.means === means));
    return [...sorted, ...keyed.filter(({ own }) => own)].map(({ key, means }) => ({ key, means }));
  };
  return [...of('actors', ''), ...of('cooperations', TIE)];
}

const MEANS: readonly FilterMeans[] = ['values', 'range', 'period'];

/** All values that an actor has in a field, [''] for none; undefined when no such field of actors is known. */
export function actorValues(
  state: NetworkState,
  key: string,
): ((actor: Actor) => readonly string[]) | undefined {
  if (key === 'collective') {
    const of = collectivesOf(state);
    return ({ id }) => orNone(of.get(id) ?? []);
  }
  const values = fieldValues(state, 'actors', key);
  if (values) return values;
  const group = actorGrouping(state, key);
  return group && ((actor) => [group(actor)]);
}

/** The same for ties; the key stands without `tie:`. */
export function tieValues(
  state: NetworkState,
  key: string,
): ((tie: Cooperation) => readonly string[]) | undefined {
  return fieldValues(state, 'cooperations', key);
}

function fieldValues(state: NetworkState, table: KeyedTable, key: string) {
  if (key === 'missing') {
    const fields = missableFields(state, table);
    return (record: object) =>
      orNone(fields.filter((field) => !isGiven(record, field)).map((field) => missingKey(field)));
  }
  const field = keyedField(state, table, key);
  if (!field || field.type.name === 'date' || !(field.grouped || field.filtered)) return undefined;
  return (record: object) => orNone(valuesOf(record, field));
}

/** The fields whose absence can be asked for. */
function missableFields(state: NetworkState, table: KeyedTable): Field[] {
  return fieldsOf(table, state.network).filter(({ missable }) => missable);
}

/** The value that stands for a field which is not given. */
function missingKey({ groupKey, id }: Field): string {
  return groupKey || id;
}

/** The field that such a value stands for. */
export function missingField(state: NetworkState, table: KeyedTable, key: string): Field | undefined {
  return missableFields(state, table).find((field) => missingKey(field) === key);
}

/** What a record says of a date, '' for nothing; undefined when there is no such date of these records. */
export function actorDate(state: NetworkState, key: string): ((actor: Actor) => string) | undefined {
  return dates(state, 'actors', key);
}

export function tieDate(state: NetworkState, key: string): ((tie: Cooperation) => string) | undefined {
  return dates(state, 'cooperations', key);
}

function dates(state: NetworkState, table: KeyedTable, key: string) {
  const field = keyedField(state, table, key);
  return field?.type.name === 'date' ? (record: object) => textOf(fieldValue(record, field)) : undefined;
}

const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['']);

/** Whether a record says anything of a field. A SIRET begins with the SIREN. */
function isGiven(record: object, field: Field): boolean {
  if (isKnown(fieldValue(record, field), field)) return true;
  return field.id === 'siren' && 'siret' in record && record.siret !== '';
}

const memberships = new WeakMap<NetworkState['collectives'], ReadonlyMap<string, readonly string[]>>();

/** The collectives in which each actor has a seat, by actor. */
function collectivesOf({ collectives }: NetworkState): ReadonlyMap<string, readonly string[]> {
  const known = memberships.get(collectives);
  if (known) return known;
  const of = new Map<string, string[]>();
  for (const { id, members } of collectives.values()) {
    for (const actorId of new Set(members.map((member) => member.actorId))) {
      of.set(actorId, [...(of.get(actorId) ?? []), id]);
    }
  }
  memberships.set(collectives, of);
  return of;
}
