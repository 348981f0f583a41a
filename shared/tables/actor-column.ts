import { actorNames, namedActor } from '../exchange/reading/actor-names.ts';
import type { Field } from '../fields/field.ts';
import { PROGRAM_FIELDS } from '../fields/register.ts';
import { fieldValue, textOf, withValue } from '../fields/value.ts';
import type { NetworkState } from '../model/network-state.ts';
import { type CellReading, type Column, oneOf, refused, taken, textRank } from './column.ts';

/** An end of a cooperation, by the actor's name; an identifier or SIRET is understood when it is pasted. */
export function actorColumn<R extends object>(
  state: NetworkState,
  field: Field,
  named: { id: string; label: string; width: number },
): Column<R> {
  const others = PROGRAM_FIELDS[field.table].filter(
    ({ type, id }) => type.name === 'actor' && id !== field.id,
  );
  const actorOf = (record: R) => textOf(fieldValue(record, field));
  const text = (record: R) => state.actors.get(actorOf(record))?.name ?? actorOf(record);
  const write = (id: string, record: R): CellReading<R> => {
    if (!state.actors.has(id)) return refused(id === '' ? 'value-needed' : 'actor-unknown');
    return others.some((other) => fieldValue(record, other) === id)
      ? refused('self-tie')
      : taken(withValue(record, field, id));
  };
  let known: ReturnType<typeof actorNames> | null = null;
  return {
    ...named,
    kind: 'actor',
    options: [],
    text,
    rank: (record) => textRank(text(record)),
    value: actorOf,
    write: (value, record) => write(oneOf(value), record),
    read: (typed, record) => {
      // Made once, when something is pasted: a large network has many names.
      known ??= actorNames(state.actors.values());
      return typed.trim() === ''
        ? refused('value-needed')
        : write(namedActor(known, typed.trim()) ?? typed, record);
    },
  };
}
