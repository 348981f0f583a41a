import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { actorGrouping, customField, tieGrouping } from './fields.ts';

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

const ACTOR_FIELDS: Readonly<Record<FilterMeans, readonly string[]>> = {
  values: ['side', 'role', 'commune', 'tag', 'collective', 'legalForm', 'confidence', 'missing'],
  range: ['jobs', 'budget'],
  period: ['joinedOn', 'leftOn', 'checkedOn'],
};
const TIE_FIELDS: Readonly<Record<FilterMeans, readonly string[]>> = {
  values: ['programme', 'sector', 'tag', 'confidence', 'missing'],
  range: ['strength', 'amount'],
  period: ['startedOn', 'endedOn', 'checkedOn'],
};
const MEANS_OF_CUSTOM: Readonly<Partial<Record<CustomField['type'], FilterMeans>>> = {
  choice: 'values',
  choices: 'values',
  'yes-no': 'values',
  number: 'range',
  eur: 'range',
  date: 'period',
};

/** Fields whose absence can be asked for. */
export const MISSING_OF_ACTORS = [
  'siren',
  'sector',
  'commune',
  'level',
  'legalForm',
  'role',
  'jobs',
  'budget',
  'joinedOn',
  'checkedOn',
  'source',
] as const;
export const MISSING_OF_TIES = [
  'strength',
  'amount',
  'startedOn',
  'endedOn',
  'programme',
  'sector',
  'description',
  'checkedOn',
  'source',
] as const;

/** Every field that a filter can be added for, those of actors first, the network's own last of each. */
export function filterFields(state: NetworkState): { key: string; means: FilterMeans }[] {
  const own = (of: CustomField['of'], prefix: string) =>
    state.network.customFields.flatMap((field) => {
      const means = field.of === of ? MEANS_OF_CUSTOM[field.type] : undefined;
      return means ? [{ key: `${prefix}custom:${field.id}`, means }] : [];
    });
  const built = (fields: typeof ACTOR_FIELDS, prefix: string) =>
    (Object.keys(fields) as FilterMeans[]).flatMap((means) =>
      fields[means].map((key) => ({ key: prefix + key, means })),
    );
  return [
    ...built(ACTOR_FIELDS, ''),
    ...own('actor', ''),
    ...built(TIE_FIELDS, TIE),
    ...own('cooperation', TIE),
  ];
}

/** All values that an actor has in a field, [''] for none; undefined when no such field of actors is known. */
export function actorValues(
  state: NetworkState,
  key: string,
): ((actor: Actor) => readonly string[]) | undefined {
  switch (key) {
    case 'role':
      return ({ roles }) => orNone(roles);
    case 'tag':
      return ({ tags }) => orNone(tags);
    case 'collective': {
      const of = collectivesOf(state);
      return ({ id }) => orNone(of.get(id) ?? []);
    }
    case 'missing':
      return (actor) => orNone(MISSING_OF_ACTORS.filter((field) => !has(actor, field)));
  }
  return ownChoices(state, key, 'actor') ?? single(actorGrouping(state, key));
}

/** The same for ties; the key stands without `tie:`. */
export function tieValues(
  state: NetworkState,
  key: string,
): ((tie: Cooperation) => readonly string[]) | undefined {
  switch (key) {
    case 'tag':
      return ({ tags }) => orNone(tags);
    case 'sector':
      return ({ sectors }) => orNone(sectors);
    case 'missing':
      return (tie) => orNone(MISSING_OF_TIES.filter((field) => !has(tie, field)));
  }
  return ownChoices(state, key, 'cooperation') ?? single(tieGrouping(state, key));
}

/** What a record says of a date, '' for nothing; undefined when there is no such date of these records. */
export function actorDate(state: NetworkState, key: string): ((actor: Actor) => string) | undefined {
  if (key === 'joinedOn' || key === 'leftOn' || key === 'checkedOn') return (actor) => actor[key];
  return ownDate(state, key, 'actor');
}

export function tieDate(state: NetworkState, key: string): ((tie: Cooperation) => string) | undefined {
  if (key === 'startedOn' || key === 'endedOn' || key === 'checkedOn') return (tie) => tie[key];
  return ownDate(state, key, 'cooperation');
}

const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['']);

function single<R>(group: ((record: R) => string) | undefined) {
  return group && ((record: R): readonly string[] => [group(record)]);
}

/** Whether a record says anything of a field. */
function has(record: Actor | Cooperation, field: string): boolean {
  const name = field === 'sector' ? 'sectors' : field === 'role' ? 'roles' : field;
  const value: unknown = record[name as keyof typeof record];
  if (Array.isArray(value)) return value.length > 0;
  if (name === 'commune' && 'commune' in record) return record.commune.name !== '';
  if (name === 'siren' && 'siren' in record) return record.siren !== '' || record.siret !== '';
  return value !== '' && value !== null && value !== undefined;
}

function ownChoices(state: NetworkState, key: string, of: CustomField['of']) {
  const field = customField(state, key);
  if (field?.of !== of || MEANS_OF_CUSTOM[field.type] !== 'values') return undefined;
  return ({ custom }: Actor | Cooperation): readonly string[] => {
    const value = custom[field.id];
    if (value === undefined) return [''];
    return Array.isArray(value) ? orNone(value) : [String(value)];
  };
}

function ownDate(state: NetworkState, key: string, of: CustomField['of']) {
  const field = customField(state, key);
  if (field?.of !== of || field.type !== 'date') return undefined;
  return ({ custom }: Actor | Cooperation): string => {
    const value = custom[field.id];
    return typeof value === 'string' ? value : '';
  };
}

const memberships = new WeakMap<NetworkState['collectives'], ReadonlyMap<string, readonly string[]>>();

/** The collectives in which each actor has a seat, by actor. */
export function collectivesOf({ collectives }: NetworkState): ReadonlyMap<string, readonly string[]> {
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
