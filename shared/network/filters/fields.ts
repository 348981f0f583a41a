import type { Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldValue, numberOf, wordsOf } from '../../fields/value.ts';
import { type Actor, mainSector } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { economicSide } from '../../model/standing.ts';
import { adjacency } from '../graph/adjacency.ts';
import { communities } from '../graph/communities.ts';
import { simpleGraph } from '../graph/simple.ts';

/**
 * Keys by which views know the fields that group, colour and filter actors and ties: `groupKey` of a field, or
 * one of what is derived. A record's group is one text: '' when the value is not known, SEVERAL when it has more
 * than one.
 */
export const SEVERAL = '*several';

/** Groups and amounts of actors that no field holds: they are found out from the whole network. */
const DERIVED = {
  actors: { category: ['side', 'community'], amount: ['degree', 'strength'] },
  cooperations: { category: [], amount: [] },
} as const;

/** The tables whose records are grouped and filtered. */
export type KeyedTable = keyof typeof DERIVED;

/** The field that a key stands for, among those of the program and those of the network. */
export function keyedField(state: NetworkState, table: KeyedTable, key: string): Field | undefined {
  return key === '' ? undefined : fieldsOf(table, state.network).find(({ groupKey }) => groupKey === key);
}

/** The keys of all that records can be grouped by, or measured by. */
export function keysOf(state: NetworkState, table: KeyedTable, what: 'category' | 'amount'): string[] {
  const fields = fieldsOf(table, state.network).filter(({ grouped, measured }) =>
    what === 'category' ? grouped : measured,
  );
  const [program, own] = [fields.filter((field) => !field.own), fields.filter((field) => field.own)];
  const keys = (of: readonly Field[]) => of.map(({ groupKey }) => groupKey);
  return [...keys(program), ...DERIVED[table][what], ...keys(own)];
}

/** How actors are grouped by a field; undefined when no such field groups them. */
export function actorGrouping(state: NetworkState, key: string): ((actor: Actor) => string) | undefined {
  if (key === 'side') {
    return (actor) => {
      const side = economicSide(actor, state.network.vocabularies);
      return side === 'unknown' ? '' : side;
    };
  }
  if (key === 'community') return (actor) => communityOf(state).get(actor.id) ?? '';
  return grouping(state, 'actors', key);
}

/** How ties are grouped by a field. */
export function tieGrouping(state: NetworkState, key: string): ((tie: Cooperation) => string) | undefined {
  return grouping(state, 'cooperations', key);
}

/** What a record of an actor says of an amount; degree and strength are no such fields, they are counted. */
export function actorAmount(state: NetworkState, key: string): ((actor: Actor) => number | null) | undefined {
  return amount(state, 'actors', key);
}

export function tieAmount(
  state: NetworkState,
  key: string,
): ((tie: Cooperation) => number | null) | undefined {
  return amount(state, 'cooperations', key);
}

function grouping(state: NetworkState, table: KeyedTable, key: string) {
  const field = keyedField(state, table, key);
  return field?.grouped ? (record: object) => groupOf(record, field) : undefined;
}

function amount(state: NetworkState, table: KeyedTable, key: string) {
  const field = keyedField(state, table, key);
  return field?.measured ? (record: object) => numberOf(fieldValue(record, field)) : undefined;
}

function groupOf(record: object, field: Field): string {
  if (field.type.name === 'sectors') return mainSector(record as Actor) ?? '';
  return oneOf(valuesOf(record, field));
}

/**
 * All that a record says in a field, as texts; none where nothing is known. An answer in one of the network's own
 * fields is 'true' or 'false', as views that were saved have it. An entry such as "other" is a value here.
 */
export function valuesOf(record: object, field: Field): readonly string[] {
  if (field.type.name === 'sectors') {
    const main = mainSector(record as Actor);
    return main === undefined ? [] : [main];
  }
  const value = fieldValue(record, field);
  if (Array.isArray(value)) return wordsOf(value);
  if (field.type.name === 'figures') return [String(numberOf(value) ?? '')].filter(Boolean);
  if (field.type.name === 'ternary') {
    const [yes, no] = answersOf(field);
    return value === 'yes' ? [yes] : value === 'no' ? [no] : [];
  }
  return value === '' || value === null ? [] : [String(value)];
}

/** The values of yes and no in a question to answer. */
export function answersOf({ own }: Pick<Field, 'own'>): readonly [yes: string, no: string] {
  return own ? ['true', 'false'] : ['yes', 'no'];
}

function oneOf(values: readonly string[]): string {
  return values.length > 1 ? SEVERAL : (values[0] ?? '');
}

const found = new WeakMap<NetworkState['cooperations'], ReadonlyMap<string, string>>();

/**
 * The community of each actor by number, from the largest (1) down, over all ties of the network, so that a
 * filter does not change who belongs together. Actors alone have none.
 */
export function communityOf(state: NetworkState): ReadonlyMap<string, string> {
  const known = found.get(state.cooperations);
  if (known) return known;
  const graph = adjacency([...state.actors.keys()], [...state.cooperations.values()]);
  const { of, sizes } = communities(simpleGraph(graph));
  const groups = new Map<string, string>();
  graph.ids.forEach((id, vertex) => {
    const group = of[vertex] ?? 0;
    if ((sizes[group] ?? 0) > 1) groups.set(id, String(group + 1));
  });
  found.set(state.cooperations, groups);
  return groups;
}
