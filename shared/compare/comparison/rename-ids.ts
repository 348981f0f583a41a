import type { CustomValue } from '../../model/common.ts';
import type { Network } from '../../model/network.ts';
import type { NetworkState, Records, TableName } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';

/** The same network with some of its records under other ids; all that refers to them follows. */
export function renameIds(state: NetworkState, ids: ReadonlyMap<string, string>): NetworkState {
  if (ids.size === 0) return state;
  const tables = (Object.keys(RENAMED) as TableName[]).map((table) => {
    const records = state[table] as ReadonlyMap<string, Records[TableName]>;
    return [table, rekeyed(records, (record) => renameRecord(table, record as never, ids))];
  });
  return {
    ...state,
    ...(Object.fromEntries(tables) as Partial<NetworkState>),
    network: renameHeader(state.network, ids),
  };
}

type Own = (id: string) => string;

/** How each kind of record takes other ids: its own, and those that it refers to. */
const RENAMED: { readonly [T in TableName]: (record: Records[T], own: Own) => Records[T] } = {
  actors: (actor, own) => ({ ...actor, id: own(actor.id) }),
  cooperations: (cooperation, own) => ({
    ...cooperation,
    id: own(cooperation.id),
    from: own(cooperation.from),
    to: own(cooperation.to),
  }),
  collectives: (collective, own) => ({
    ...collective,
    id: own(collective.id),
    members: collective.members.map((member) => ({ ...member, actorId: own(member.actorId) })),
  }),
  contacts: (contact, own) => ({ ...contact, id: own(contact.id), actorId: own(contact.actorId) }),
  positions: (position, own) => ({ ...position, id: own(position.id) }),
  logos: (logo, own) => ({ ...logo, id: own(logo.id) }),
  views: (view, own) => ({
    ...view,
    id: own(view.id),
    settings: renameSettings(view.settings, own),
    places: view.places && renameKeys(view.places, own),
  }),
  stories: (story, own) => ({
    ...story,
    id: own(story.id),
    steps: story.steps.map((step) => ({ ...step, viewId: step.viewId && own(step.viewId) })),
  }),
  sessions: (session, own) => ({
    ...session,
    id: own(session.id),
    captured: session.captured.map((captured) => ({ ...captured, id: own(captured.id) })),
    refused: session.refused.map(({ one, other, type }) => {
      const [first, second] = sorted(own(one), own(other));
      return { one: first, other: second, type };
    }),
    remarks: session.remarks.map((remark) => ({ ...remark, actorId: remark.actorId && own(remark.actorId) })),
    verdicts: renameKeys(session.verdicts, own),
  }),
};

/** One record under other ids. */
export function renameRecord<T extends TableName>(
  table: T,
  record: Records[T],
  ids: ReadonlyMap<string, string>,
): Records[T] {
  return RENAMED[table](record, (id) => ids.get(id) ?? id);
}

/** The pairs of actors that were told apart, under other ids. */
export function renameHeader(network: Network, ids: ReadonlyMap<string, string>): Network {
  if (!network.distinctActors) return network;
  const own = (id: string) => ids.get(id) ?? id;
  const pairs = network.distinctActors.map(([one, other]) => sorted(own(one), own(other)));
  const known = new Map(pairs.filter(([one, other]) => one !== other).map((pair) => [pair.join('\n'), pair]));
  return { ...network, distinctActors: [...known.values()] };
}

function renameSettings(settings: ViewSettings, own: Own): ViewSettings {
  const { focus, painted, centre } = settings;
  return {
    ...settings,
    focus: focus && { ...focus, actorId: own(focus.actorId) },
    painted: renameKeys(painted, own),
    centre: centre && own(centre),
  };
}

/** The same network with some of its own fields under other ids. */
export function renameFields(state: NetworkState, ids: ReadonlyMap<string, string>): NetworkState {
  if (ids.size === 0) return state;
  const own = (id: string) => ids.get(id) ?? id;
  const custom = <R extends { id: string; custom: Record<string, CustomValue> }>(
    records: ReadonlyMap<string, R>,
  ) => rekeyed(records, (record) => ({ ...record, custom: renameKeys(record.custom, own) }));
  // Views know a field by the key of its group.
  const words = new Map([...ids].map(([from, to]) => [`custom:${from}`, `custom:${to}`]));
  const fields = new Map(state.network.customFields.map((field) => [own(field.id), field]));
  return {
    ...state,
    network: {
      ...state.network,
      customFields: [...fields].map(([id, field]) => ({ ...field, id })),
    },
    actors: custom(state.actors),
    cooperations: custom(state.cooperations),
    collectives: custom(state.collectives),
    views: rekeyed(state.views, (view) => ({ ...view, settings: renameWords(view.settings, words) })),
  };
}

/** The same value with some words, and keys of objects, replaced wherever they stand. */
function renameWords<V>(value: V, words: ReadonlyMap<string, string>): V {
  const renamed = (part: unknown): unknown => {
    if (typeof part === 'string') return words.get(part) ?? part;
    if (Array.isArray(part)) return part.map(renamed);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [words.get(key) ?? key, renamed(inner)]),
    );
  };
  return renamed(value) as V;
}

function renameKeys<V>(record: Readonly<Record<string, V>>, own: Own): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [own(key), value]));
}

function rekeyed<R extends { id: string }>(
  records: ReadonlyMap<string, R>,
  rename: (record: R) => R,
): Map<string, R> {
  return new Map(
    [...records.values()].map((record) => {
      const renamed = rename(record);
      return [renamed.id, renamed];
    }),
  );
}

function sorted(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}
