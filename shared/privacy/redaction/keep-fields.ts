import type { Field, FieldTable } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { storedValue } from '../../fields/value.ts';
import { type Actor, type ActorSector, actorSchema } from '../../model/actor.ts';
import { type Collective, collectiveSchema } from '../../model/collective.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import type { Network } from '../../model/network.ts';
import { type NetworkData, toState } from '../../model/network-state.ts';
import { SOME_DAY } from './pseudonymise.ts';
import { usedLists, usedOptions } from './used-lists.ts';

export const HEADER_FIELDS = ['territory', 'description'] as const;

/** What goes, when fields are chosen: their ids. Names, and the ends of ties, always do. */
export interface FieldSelection {
  /** What the network says of itself. */
  header: readonly (typeof HEADER_FIELDS)[number][];
  actors: readonly string[];
  cooperations: readonly string[];
  /** Collectives go when any of their fields does. */
  collectives: readonly string[];
  /** Ids of the network's own fields. */
  own: readonly string[];
}

/** Of a member of a collective: the role, the seat and its votes, which are chosen apart from who belongs to it. */
export const SEATS = 'seats';

/** Of an actor: its logo, which is no field of its record. */
export const LOGO = 'logo';

/** A network with the chosen fields only; the others are as if they had never been filled. */
export function keepFields(data: NetworkData, fields: FieldSelection): NetworkData {
  const own = new Set(fields.own);
  const header = new Set<string>(fields.header);
  const { id, name, territory, description, language, vocabularies, customFields } = data.network;
  const network: Network = {
    id,
    name,
    territory: header.has('territory') ? territory : '',
    description: header.has('description') ? description : '',
    language,
    createdAt: SOME_DAY,
    vocabularies,
    // Its help is written for the team.
    customFields: customFields.filter((field) => own.has(field.id)).map(({ help: _, ...field }) => field),
  };
  const kept = <R extends object>(record: R, table: 'actors' | 'cooperations' | 'collectives') => {
    const chosen = new Set(fields[table]);
    return copied(
      record,
      fieldsOf(table, network).filter((field) => field.own || isAlwaysKept(field) || chosen.has(field.id)),
    );
  };
  const withCollectives = fields.collectives.length > 0;
  const chosenData: NetworkData = {
    network,
    actors: data.actors.map((actor) =>
      actorSchema.parse({ ...kept(actor, 'actors'), sectors: keptSectors(actor, new Set(fields.actors)) }),
    ),
    cooperations: data.cooperations.map((cooperation) =>
      cooperationSchema.parse(kept(cooperation, 'cooperations')),
    ),
    collectives: withCollectives
      ? data.collectives.map((collective) =>
          withoutSeats(
            collectiveSchema.parse(kept(collective, 'collectives')),
            fields.collectives.includes(SEATS),
          ),
        )
      : [],
    contacts: [],
    // Collectives drawn as nodes have places too.
    positions: withCollectives
      ? data.positions
      : data.positions.filter(({ id }) => !data.collectives.some((collective) => collective.id === id)),
    logos: fields.actors.includes(LOGO) ? data.logos : [],
    views: [],
    stories: [],
    sessions: [],
  };
  const state = toState(chosenData);
  return {
    ...chosenData,
    network: {
      ...network,
      vocabularies: usedLists(state),
      customFields: network.customFields.map((field) => ({ ...field, options: usedOptions(field, state) })),
    },
  };
}

/** What a record cannot do without: its name, or the two ends of a tie. */
function isAlwaysKept({ type }: Field): boolean {
  return type.name === 'actor' || (type.name === 'text' && type.needed === true);
}

/** The fields of a table that can be chosen. */
export function choosableFields(table: FieldTable): Field[] {
  return fieldsOf(table, { customFields: [] }).filter((field) => !isAlwaysKept(field));
}

function copied(record: object, fields: readonly Field[]): Record<string, unknown> {
  const kept: Record<string, unknown> = { id: (record as { id: string }).id };
  for (const field of fields) {
    const value = storedValue(record, field);
    if (value === undefined || field.type.name === 'main-sector') continue;
    const [key, inner] = field.path;
    kept[key] = inner === undefined ? value : { ...(kept[key] as object | undefined), [inner]: value };
  }
  return kept;
}

/** The sectors and which of them is the main one are chosen each by itself. */
function keptSectors({ sectors }: Actor, chosen: ReadonlySet<string>): ActorSector[] {
  const main = chosen.has('mainSector');
  if (chosen.has('sectors')) return sectors.map((entry) => ({ ...entry, main: main && entry.main }));
  return sectors.filter((entry) => main && entry.main).map((entry) => ({ ...entry, stages: [] }));
}

function withoutSeats(collective: Collective, kept: boolean): Collective {
  if (kept) return collective;
  return {
    ...collective,
    members: collective.members.map(({ votes: _, ...member }) => ({ ...member, role: '', seat: '' })),
  };
}
