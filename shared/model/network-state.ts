import type { z } from 'zod';
import { type Actor, actorSchema } from './actor.ts';
import { type Collective, collectiveSchema } from './collective.ts';
import { type Contact, contactSchema } from './contact.ts';
import { type Cooperation, cooperationSchema } from './cooperation.ts';
import { WORDS_EDITION } from './default-vocabularies.ts';
import { type Logo, logoSchema } from './logo.ts';
import { type Network, networkSchema } from './network.ts';
import { type Position, positionSchema } from './position.ts';
import { type Session, sessionSchema } from './session.ts';
import { type Story, storySchema } from './story.ts';
import { type SavedView, savedViewSchema } from './view.ts';

/** The kinds of record a network is made of, by the name of their table. */
export interface Records {
  actors: Actor;
  cooperations: Cooperation;
  collectives: Collective;
  contacts: Contact;
  positions: Position;
  logos: Logo;
  views: SavedView;
  stories: Story;
  sessions: Session;
}
export type TableName = keyof Records;

export const RECORD_SCHEMAS: { [T in TableName]: z.ZodType<Records[T], unknown> } = {
  actors: actorSchema,
  cooperations: cooperationSchema,
  collectives: collectiveSchema,
  contacts: contactSchema,
  positions: positionSchema,
  logos: logoSchema,
  views: savedViewSchema,
  stories: storySchema,
  sessions: sessionSchema,
};
export const TABLE_NAMES = Object.keys(RECORD_SCHEMAS) as TableName[];

/** A whole network in memory: its header and its records by id. Never changed in place. */
export type NetworkState = { readonly network: Network } & {
  readonly [T in TableName]: ReadonlyMap<string, Records[T]>;
};

/** The same as plain arrays: what files, tests and samples hold. */
export type NetworkData = { network: Network } & { [T in TableName]: Records[T][] };

export function emptyState(network: Network): NetworkState {
  return {
    network,
    actors: new Map(),
    cooperations: new Map(),
    collectives: new Map(),
    contacts: new Map(),
    positions: new Map(),
    logos: new Map(),
    views: new Map(),
    stories: new Map(),
    sessions: new Map(),
  };
}

function byId<R extends { id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

export function toState(data: NetworkData): NetworkState {
  return {
    network: data.network,
    actors: byId(data.actors),
    cooperations: byId(data.cooperations),
    collectives: byId(data.collectives),
    contacts: byId(data.contacts),
    positions: byId(data.positions),
    logos: byId(data.logos),
    views: byId(data.views),
    stories: byId(data.stories),
    sessions: byId(data.sessions),
  };
}

export function toData(state: NetworkState): NetworkData {
  return {
    network: state.network,
    actors: [...state.actors.values()],
    cooperations: [...state.cooperations.values()],
    collectives: [...state.collectives.values()],
    contacts: [...state.contacts.values()],
    positions: [...state.positions.values()],
    logos: [...state.logos.values()],
    views: [...state.views.values()],
    stories: [...state.stories.values()],
    sessions: [...state.sessions.values()],
  };
}

/** Completes a network header with the default vocabularies. */
export function newNetwork(id: string, name: string, createdAt: string, language: 'fr' | 'en'): Network {
  return networkSchema.parse({ id, name, createdAt, language, wordsEdition: WORDS_EDITION });
}
