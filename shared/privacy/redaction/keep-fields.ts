import type { ActorField, CooperationField } from '../../exchange/tables/fields.ts';
import { type Actor, actorSchema } from '../../model/actor.ts';
import { collectiveSchema } from '../../model/collective.ts';
import type { CustomValue } from '../../model/common.ts';
import { type Cooperation, cooperationSchema } from '../../model/cooperation.ts';
import type { NetworkData } from '../../model/network-state.ts';

/** What goes, when fields are chosen; ids and names of actors, and the ends of ties, always do. */
export interface FieldSelection {
  actors: readonly ActorField[];
  cooperations: readonly CooperationField[];
  /** Ids of the network's own fields. */
  own: readonly string[];
  collectives: boolean;
}

/** A network with the chosen fields only; the others are as if they had never been filled. */
export function keepFields(data: NetworkData, fields: FieldSelection): NetworkData {
  const actors = new Set(fields.actors);
  const cooperations = new Set(fields.cooperations);
  const own = new Set(fields.own);
  return {
    network: {
      ...data.network,
      customFields: data.network.customFields.filter(({ id }) => own.has(id)),
    },
    actors: data.actors.map((actor) => keptActor(actor, actors, own)),
    cooperations: data.cooperations.map((cooperation) => keptCooperation(cooperation, cooperations, own)),
    collectives: fields.collectives
      ? data.collectives.map((collective) =>
          collectiveSchema.parse({ ...collective, custom: keptCustom(collective.custom, own) }),
        )
      : [],
    contacts: [],
    // Collectives drawn as nodes have places too.
    positions: fields.collectives
      ? data.positions
      : data.positions.filter(({ id }) => !data.collectives.some((collective) => collective.id === id)),
    views: [],
    stories: [],
    sessions: [],
  };
}

function keptActor(actor: Actor, fields: ReadonlySet<ActorField>, own: ReadonlySet<string>): Actor {
  const { commune, sectors, custom, ...plain } = actor;
  const main = fields.has('mainSector');
  return actorSchema.parse({
    ...keptKeys(plain, new Set<string>([...fields, 'id', 'name'])),
    commune: {
      name: fields.has('commune') ? commune.name : '',
      insee: fields.has('insee') ? commune.insee : '',
      postcode: fields.has('postcode') ? commune.postcode : '',
    },
    sectors: fields.has('sectors')
      ? sectors.map((entry) => ({ ...entry, main: main && entry.main }))
      : sectors.filter((entry) => main && entry.main).map((entry) => ({ ...entry, stages: [] })),
    custom: keptCustom(custom, own),
  });
}

const PROCUREMENT = ['socialClause', 'environmentalClause', 'reserved', 'contractEnd'] as const;

function keptCooperation(
  cooperation: Cooperation,
  fields: ReadonlySet<CooperationField>,
  own: ReadonlySet<string>,
): Cooperation {
  const { procurement, custom, ...plain } = cooperation;
  return cooperationSchema.parse({
    ...keptKeys(plain, new Set<string>([...fields, 'id', 'from', 'to'])),
    procurement: keptKeys(procurement, new Set<string>(PROCUREMENT.filter((field) => fields.has(field)))),
    custom: keptCustom(custom, own),
  });
}

function keptKeys<T extends object>(record: T, kept: ReadonlySet<string>): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => kept.has(key))) as Partial<T>;
}

function keptCustom(
  custom: Readonly<Record<string, CustomValue>>,
  own: ReadonlySet<string>,
): Record<string, CustomValue> {
  return Object.fromEntries(Object.entries(custom).filter(([id]) => own.has(id)));
}
