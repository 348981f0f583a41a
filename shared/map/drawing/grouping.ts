import type { Language } from '../../bridge.ts';
import { idsOfList, listOfField } from '../../fields/lists.ts';
import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { amountClasses, inClass } from '../../network/filters/amount-classes.ts';
import {
  actorAmount,
  actorGrouping,
  answersOf,
  keyedField,
  SEVERAL,
  tieAmount,
  tieGrouping,
} from '../../network/filters/fields.ts';
import { classLabel, groupLabel, inEuros, OTHERS, type Owner, TABLE_OF } from './field-words.ts';

/** Records sorted into the groups of a field: what colours, shapes, borders, legend and filters share. */
export interface Grouping<R> {
  key: string;
  amounts: boolean;
  /** The group of a record; '' when its value is not known. */
  of(record: R): string;
  /** Every group of the whole network in order: values, then SEVERAL; without ''. */
  groups: readonly string[];
  label(group: string): string;
  /** Whether filters can hide by it; counted things, such as degrees, depend on what is shown. */
  hideable: boolean;
}

/** Counted amounts of actors, such as degrees, by field. */
export type Counted = Readonly<Record<string, ReadonlyMap<string, number>>>;

export function actorGroups(
  state: NetworkState,
  key: string,
  language: Language,
  counted: Counted,
): Grouping<Actor> | null {
  const records = [...state.actors.values()];
  const byCount = Object.hasOwn(counted, key) ? counted[key] : undefined;
  const amount = byCount ? (actor: Actor) => byCount.get(actor.id) ?? 0 : actorAmount(state, key);
  if (amount) return amountGroups(state, 'actor', key, records, amount, language, !byCount);
  const of = actorGrouping(state, key);
  return of ? valueGroups(state, 'actor', key, records, of, language) : null;
}

export function tieGroups(
  state: NetworkState,
  key: string,
  language: Language,
): Grouping<Cooperation> | null {
  const records = [...state.cooperations.values()];
  const amount = tieAmount(state, key);
  if (amount) return amountGroups(state, 'tie', key, records, amount, language, true);
  const of = tieGrouping(state, key);
  return of ? valueGroups(state, 'tie', key, records, of, language) : null;
}

function amountGroups<R>(
  state: NetworkState,
  owner: Owner,
  key: string,
  records: readonly R[],
  amount: (record: R) => number | null,
  language: Language,
  hideable: boolean,
): Grouping<R> {
  const groups = amountClasses(records.flatMap((record) => amount(record) ?? []));
  const euros = inEuros(state, owner, key);
  return {
    key,
    amounts: true,
    of: (record) => {
      const value = amount(record);
      return value === null ? '' : (groups.find((group) => inClass(value, group)) ?? '');
    },
    groups,
    label: (group) => classLabel(group, language, euros),
    hideable,
  };
}

function valueGroups<R>(
  state: NetworkState,
  owner: Owner,
  key: string,
  records: readonly R[],
  of: (record: R) => string,
  language: Language,
): Grouping<R> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(of(record), (counts.get(of(record)) ?? 0) + 1);
  const listed = order(state, owner, key).filter((value) => counts.has(value));
  const known = new Set([...listed, '', SEVERAL]);
  // Values that no list holds: the most frequent first, so that they get the colours when there are not enough.
  const free = [...counts.keys()]
    .filter((value) => !known.has(value))
    .sort((one, other) =>
      key === 'community'
        ? Number(one) - Number(other)
        : (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1),
    );
  return {
    key,
    amounts: false,
    of,
    groups: [...listed, ...free, ...(counts.has(SEVERAL) ? [SEVERAL] : [])],
    label: (group) => groupLabel(state, owner, key, group, language),
    hideable: true,
  };
}

/** The values of a field in the order of its list. */
function order(state: NetworkState, owner: Owner, key: string): readonly string[] {
  if (key === 'side') return ['ess', 'conventional', 'neither'];
  const field = keyedField(state, TABLE_OF[owner], key);
  if (field?.type.name === 'ternary') return answersOf(field);
  const list = field && listOfField(field);
  return list ? idsOfList(list, state.network.vocabularies) : [];
}

/**
 * Groups as a sign shows them: those beyond `most` become one, OTHERS. With as many signs as groups nothing is
 * gathered.
 */
export function gathered<R>(
  grouping: Grouping<R>,
  most: number,
): { of(record: R): string; groups: readonly string[]; inside(group: string): readonly string[] } {
  const plain = grouping.groups.filter((group) => group !== SEVERAL);
  if (plain.length <= most) return { of: grouping.of, groups: grouping.groups, inside: (group) => [group] };
  const kept = new Set([...plain.slice(0, most), '', SEVERAL]);
  const rest = plain.slice(most);
  return {
    of: (record) => {
      const group = grouping.of(record);
      return kept.has(group) ? group : OTHERS;
    },
    groups: [...plain.slice(0, most), ...grouping.groups.filter((group) => group === SEVERAL), OTHERS],
    inside: (group) => (group === OTHERS ? rest : [group]),
  };
}
