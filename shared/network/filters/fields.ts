import { type Actor, economicSide, mainSector } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { adjacency } from '../graph/adjacency.ts';
import { communities } from '../graph/communities.ts';
import { simpleGraph } from '../graph/simple.ts';

/**
 * The fields by which actors and ties can be grouped, coloured and filtered. A field of the network's own has
 * the key `custom:` and its id. A record's group is one text: '' when the value is not known, SEVERAL when it
 * has more than one.
 */
export const SEVERAL = '*several';

export const ACTOR_CATEGORIES = [
  'sector',
  'kind',
  'level',
  'side',
  'role',
  'commune',
  'legalForm',
  'confidence',
  'community',
] as const;
export type ActorCategory = (typeof ACTOR_CATEGORIES)[number];

export const ACTOR_AMOUNTS = ['degree', 'strength', 'jobs', 'budget'] as const;
export type ActorAmount = (typeof ACTOR_AMOUNTS)[number];

export const TIE_CATEGORIES = ['type', 'status', 'confidence', 'programme'] as const;
export type TieCategory = (typeof TIE_CATEGORIES)[number];

export const TIE_AMOUNTS = ['strength', 'amount'] as const;
export type TieAmount = (typeof TIE_AMOUNTS)[number];

const CUSTOM = 'custom:';
const CUSTOM_CATEGORIES: readonly CustomField['type'][] = ['choice', 'choices', 'yes-no'];
const CUSTOM_AMOUNTS: readonly CustomField['type'][] = ['number', 'eur'];

/** Keys of the network's own fields that group, or that measure. */
export function customKeys(
  state: NetworkState,
  of: 'actor' | 'cooperation',
  what: 'category' | 'amount',
): string[] {
  const types = what === 'category' ? CUSTOM_CATEGORIES : CUSTOM_AMOUNTS;
  return state.network.customFields
    .filter((field) => field.of === of && types.includes(field.type))
    .map(({ id }) => CUSTOM + id);
}

/** The field of the network's own that a key stands for. */
export function customField(state: NetworkState, key: string): CustomField | undefined {
  return key.startsWith(CUSTOM)
    ? state.network.customFields.find(({ id }) => id === key.slice(CUSTOM.length))
    : undefined;
}

/** How actors are grouped by a field; undefined when no such field groups them. */
export function actorGrouping(state: NetworkState, key: string): ((actor: Actor) => string) | undefined {
  const { kinds } = state.network.vocabularies;
  const groupings: Record<ActorCategory, (actor: Actor) => string> = {
    sector: (actor) => mainSector(actor) ?? '',
    kind: ({ kind }) => kind,
    level: ({ level }) => level,
    side: (actor) => {
      const side = economicSide(actor, kinds);
      return side === 'unknown' ? '' : side;
    },
    role: ({ roles }) => oneOf(roles),
    commune: ({ commune }) => commune.name,
    legalForm: ({ legalForm }) => legalForm,
    confidence: ({ confidence }) => confidence,
    community: (actor) => communityOf(state).get(actor.id) ?? '',
  };
  if (Object.hasOwn(groupings, key)) return groupings[key as ActorCategory];
  return customGrouping(state, key, 'actor');
}

/** How ties are grouped by a field. */
export function tieGrouping(state: NetworkState, key: string): ((tie: Cooperation) => string) | undefined {
  const groupings: Record<TieCategory, (tie: Cooperation) => string> = {
    type: ({ type }) => type,
    status: ({ status }) => status,
    confidence: ({ confidence }) => confidence,
    programme: ({ programme }) => programme,
  };
  if (Object.hasOwn(groupings, key)) return groupings[key as TieCategory];
  return customGrouping(state, key, 'cooperation');
}

/** What a record of an actor says of an amount; degree and strength are no such fields, they are counted. */
export function actorAmount(state: NetworkState, key: string): ((actor: Actor) => number | null) | undefined {
  if (key === 'jobs' || key === 'budget') return (actor) => actor[key];
  return customAmount(state, key, 'actor');
}

export function tieAmount(
  state: NetworkState,
  key: string,
): ((tie: Cooperation) => number | null) | undefined {
  if (key === 'strength' || key === 'amount') return (tie) => tie[key];
  return customAmount(state, key, 'cooperation');
}

function customGrouping(state: NetworkState, key: string, of: CustomField['of']) {
  const field = customField(state, key);
  if (field?.of !== of || !CUSTOM_CATEGORIES.includes(field.type)) return undefined;
  return ({ custom }: Actor | Cooperation): string => {
    const value = custom[field.id];
    if (value === undefined) return '';
    return Array.isArray(value) ? oneOf(value) : String(value);
  };
}

function customAmount(state: NetworkState, key: string, of: CustomField['of']) {
  const field = customField(state, key);
  if (field?.of !== of || !CUSTOM_AMOUNTS.includes(field.type)) return undefined;
  return ({ custom }: Actor | Cooperation): number | null => {
    const value = custom[field.id];
    return typeof value === 'number' ? value : null;
  };
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
