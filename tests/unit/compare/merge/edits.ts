import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import type { NetworkState, Records, TableName } from '#shared/model/network-state.ts';
import { positionSchema } from '#shared/model/position.ts';
import { sessionSchema } from '#shared/model/session.ts';
import { storySchema } from '#shared/model/story.ts';
import { defaultViewSettings, savedViewSchema } from '#shared/model/view.ts';
import { logo, logoOf } from '../../pngs.ts';

/** How people edit the records of a table. */
interface Edits<R> {
  /** Paths of texts that anybody may write; an item of a list by its id. */
  texts: readonly string[];
  /** What stands in its texts in place of a word: they take no other. */
  drawn?: (word: string) => string;
  /** Paths of numbers. */
  numbers?: readonly string[];
  /** A new record; null where the network has nothing that it could hang on. */
  make: (id: string, state: NetworkState, pick: <T>(list: readonly T[]) => T | undefined) => R | null;
}

/** Every table is here: one that is missing is an error of types. */
export const EDITS: { readonly [T in TableName]: Edits<Records[T]> } = {
  actors: {
    texts: ['name', 'description', 'custom.a', 'commune.name', 'website'],
    numbers: ['budget', 'latitude', 'longitude'],
    make: (id) => actorSchema.parse({ id, name: id, latitude: 1, longitude: 1, custom: { a: id } }),
  },
  cooperations: {
    texts: ['description', 'custom.a', 'source'],
    numbers: ['amount'],
    make: (id, { actors }, pick) => {
      const [from, to] = [pick([...actors.keys()]), pick([...actors.keys()])];
      return from && to ? cooperationSchema.parse({ id, from, to, type: 'projet', custom: { a: id } }) : null;
    },
  },
  collectives: {
    texts: ['name', 'description', 'custom.a'],
    make: (id, { actors }, pick) => {
      const actorId = pick([...actors.keys()]);
      const members = actorId ? [{ actorId }] : [];
      return collectiveSchema.parse({ id, name: id, members, custom: { a: id } });
    },
  },
  contacts: {
    texts: ['name', 'function', 'email'],
    make: (id, { actors }, pick) => {
      const actorId = pick([...actors.keys()]);
      return actorId ? contactSchema.parse({ id, actorId, name: id }) : null;
    },
  },
  positions: {
    texts: [],
    numbers: ['x'],
    make: (_, { actors, positions }, pick) => {
      const id = pick([...actors.keys()].filter((one) => !positions.has(one)));
      return id ? positionSchema.parse({ id, x: 0, y: 0 }) : null;
    },
  },
  logos: {
    texts: ['png'],
    drawn: logoOf,
    make: (_, { actors, logos }, pick) => {
      const id = pick([...actors.keys()].filter((one) => !logos.has(one)));
      return id ? logo(id) : null;
    },
  },
  views: {
    texts: ['name', 'settings.filters.text', 'settings.labelDetail'],
    make: (id) => savedViewSchema.parse({ id, name: id, settings: defaultViewSettings() }),
  },
  stories: {
    texts: ['title', 'steps.one.title', 'steps.one.text', 'steps.two.text', 'steps.two.notes'],
    numbers: ['seconds'],
    make: (id) => storySchema.parse({ id, title: id, steps: [{ id: 'one' }, { id: 'two' }] }),
  },
  sessions: {
    texts: ['name', 'remarks.one.text'],
    make: (id) =>
      sessionSchema.parse({
        id,
        name: id,
        startedAt: '2026-01-01T00:00:00.000Z',
        remarks: [{ id: 'one', text: 'À revoir' }],
      }),
  },
};

/** The same of the network's own header, its lists and its fields. */
export const HEADER_TEXTS = [
  'name',
  'territory',
  'description',
  'vocabularies.roles.animation.label.fr',
  'vocabularies.kinds.association.label.fr',
  'customFields.a.help',
] as const;

/** What stands in a place of a record; undefined where there is nothing. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((whole, step) => {
    if (Array.isArray(whole)) return whole.find((item) => (item as { id?: string }).id === step);
    return typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[step] : undefined;
  }, record);
}

/** The record with another value in a place. */
export function withAt<R>(record: R, [first, ...rest]: readonly string[], value: unknown): R {
  if (first === undefined) return value as R;
  if (Array.isArray(record)) {
    return record.map((item) =>
      (item as { id?: string }).id === first ? withAt(item, rest, value) : item,
    ) as R;
  }
  const fields = (record ?? {}) as Record<string, unknown>;
  return { ...fields, [first]: withAt(fields[first], rest, value) } as R;
}
