import { sha256 } from '../../base/hash.ts';
import { fitsField } from '../../fields/custom-values.ts';
import { actorSchema } from '../../model/actor.ts';
import { collectiveSchema } from '../../model/collective.ts';
import type { CustomValue } from '../../model/common.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import type { NetworkData } from '../../model/network-state.ts';

export interface Redacted {
  data: NetworkData;
  /** The id that a record has in the data. */
  idOf: (id: string) => string;
}

export interface PseudonymOptions {
  /** Secret word: the same one gives the same codes. */
  salt: string;
  keepCommunes: boolean;
  /** What the network is called instead. */
  networkName: string;
}

/**
 * A network in which codes stand for ids and names, and in which no text is left that somebody wrote: only
 * words of lists, numbers, dates and answers. Persons, views, stories and sessions are gone.
 */
export function pseudonymise(data: NetworkData, options: PseudonymOptions): Redacted {
  const { keepCommunes } = options;
  const codes = new Map([
    ...codesFor('A', data.actors, options.salt),
    ...codesFor('L', data.cooperations, options.salt),
    ...codesFor('C', data.collectives, options.salt),
  ]);
  const idOf = (id: string) => codes.get(id) ?? codeFor('X', id, options.salt, 0);
  const fields = data.network.customFields.filter(isWordless);
  const custom = (values: Readonly<Record<string, CustomValue>>) => wordless(values, fields);
  const { distinctActors: _pairs, ...network } = data.network;
  return {
    idOf,
    data: {
      network: {
        ...network,
        id: codeFor('N', network.id, options.salt, 0),
        name: options.networkName,
        territory: keepCommunes ? network.territory : '',
        description: '',
        customFields: fields,
      },
      actors: data.actors.map((actor) =>
        actorSchema.parse({
          id: idOf(actor.id),
          name: idOf(actor.id),
          kind: actor.kind,
          legalForm: actor.legalForm,
          ess: actor.ess,
          esus: actor.esus,
          ape: actor.ape,
          level: actor.level,
          ...(keepCommunes ? { commune: actor.commune } : {}),
          sectors: actor.sectors,
          roles: actor.roles,
          jobs: actor.jobs,
          budget: actor.budget,
          joinedOn: actor.joinedOn,
          leftOn: actor.leftOn,
          confidence: actor.confidence,
          checkedOn: actor.checkedOn,
          custom: custom(actor.custom),
        }),
      ),
      cooperations: data.cooperations.map((cooperation) =>
        cooperationSchema.parse({
          ...cooperation,
          id: idOf(cooperation.id),
          from: idOf(cooperation.from),
          to: idOf(cooperation.to),
          description: '',
          source: '',
          tags: [],
          custom: custom(cooperation.custom),
        }),
      ),
      collectives: data.collectives.map((collective) =>
        collectiveSchema.parse({
          ...collective,
          id: idOf(collective.id),
          name: idOf(collective.id),
          description: '',
          members: collective.members.map(({ actorId, from, until }) => ({
            actorId: idOf(actorId),
            from,
            until,
          })),
          custom: custom(collective.custom),
        }),
      ),
      contacts: [],
      positions: data.positions.map((position) => ({ ...position, id: idOf(position.id) })),
      views: [],
      stories: [],
      sessions: [],
    },
  };
}

/** Fields whose values are words of a list, numbers, dates or answers. */
function isWordless({ type }: CustomField): boolean {
  return type !== 'text' && type !== 'long-text' && type !== 'link';
}

/** A list may hold a word that was typed into one record: only words that the list offers stay. */
function wordless(
  values: Readonly<Record<string, CustomValue>>,
  fields: readonly CustomField[],
): Record<string, CustomValue> {
  return Object.fromEntries(
    fields.flatMap((field): [string, CustomValue][] => {
      const value = values[field.id];
      if (value === undefined || !fitsField(field, value)) return [];
      if (Array.isArray(value)) return [[field.id, value.filter((word) => field.options.includes(word))]];
      return field.type === 'choice' && !field.options.includes(String(value)) ? [] : [[field.id, value]];
    }),
  );
}

/** Digits and letters that are not mistaken for one another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** A code that only the id and the salt decide: it stays when others come and go. */
function codeFor(prefix: string, id: string, salt: string, attempt: number): string {
  const bytes = sha256(JSON.stringify([salt, prefix, id, attempt]));
  return `${prefix}-${[...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`;
}

/** One code each; the very rare id whose code is taken gets its next one. */
function codesFor(prefix: string, records: readonly { id: string }[], salt: string): [string, string][] {
  const taken = new Set<string>();
  return records.map(({ id }) => {
    let code = codeFor(prefix, id, salt, 0);
    for (let attempt = 1; taken.has(code); attempt++) code = codeFor(prefix, id, salt, attempt);
    taken.add(code);
    return [id, code];
  });
}
